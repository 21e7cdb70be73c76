const paths = {
  check: { d: 'M6.4 12.2 2.5 8.3l1.3-1.3 2.6 2.6 5.8-5.8 1.3 1.3z' },
  warn: { d: 'M7.2 6h1.6v4H7.2zm0 5h1.6v1.5H7.2z', line: 'M8 1.8 15 14H1z', width: 1.6 },
  lock: { d: 'M4 7V5a4 4 0 0 1 8 0v2h1v7H3V7zm1.6 0h4.8V5a2.4 2.4 0 0 0-4.8 0z' },
  down: { line: 'M3.5 6 8 10.5 12.5 6', width: 1.7 },
  dash: { line: 'M4 8h8', width: 1.7 },
} satisfies Record<string, { readonly d?: string; readonly line?: string; readonly width?: number }>;

/** One stroke weight, always beside a word: hidden from screen readers. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  const path: { readonly d?: string; readonly line?: string; readonly width?: number } = paths[name];
  return (
    <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
      {path.line && (
        <path d={path.line} fill="none" stroke="currentColor" stroke-width={path.width} stroke-linejoin="round" />
      )}
      {path.d && <path d={path.d} fill="currentColor" />}
    </svg>
  );
}
