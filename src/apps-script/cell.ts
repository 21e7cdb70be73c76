import { CannotAnswer } from '../core/codes';
import { functionNamed } from '../functions/catalogue';

/** Answers a custom function called from a cell, by its name or its French twin. */
export function cell(name: string, args: readonly unknown[]): unknown {
  const entry = functionNamed(name);
  if (!entry) throw new Error(`${name} is not in the catalogue`);
  try {
    return entry.run(args as never, { language: 'en', decimal: '.', dateOrder: 'dmy' });
  } catch (problem) {
    if (problem instanceof CannotAnswer) throw new Error(problem.code);
    throw problem;
  }
}
