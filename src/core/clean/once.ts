/** A table that is built the first time it is asked for: loading the add-on, which every cell does, builds none. */
export function once<T>(build: () => T): () => T {
  let built: T | undefined;
  return () => {
    if (built === undefined) built = build();
    return built;
  };
}
