// Charts are React components for the grid, written without JSX: one function of the package is used.
declare module 'react' {
  export function createElement(type: string, properties: Readonly<Record<string, unknown>>): object;
}
