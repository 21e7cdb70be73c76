// Amounts told with tax and without.

/** Whether an amount is said to be with tax, without, or neither. */
export function taxOf(words: readonly string[]): 'with' | 'without' | null {
  const line = ` ${words.join(' ')} `;
  if (/ (ht|hors taxes?|excl|ex (vat|tax|gst)|excluding (vat|tax)|exkl|sin iva|tax exclusive) /.test(line))
    return 'without';
  if (/ (ttc|incl|inc (vat|tax|gst)|including (vat|tax)|inkl|con iva|tax inclusive|toutes taxes) /.test(line))
    return 'with';
  return null;
}

/** The same amount with and without tax: "Total HT" beside "Total TTC". */
export function isTaxTwin(a: readonly string[], b: readonly string[]): boolean {
  const [taxA, taxB] = [taxOf(a), taxOf(b)];
  if (taxA === null || taxB === null || taxA === taxB) return false;
  const stem = (words: readonly string[]) => words.filter((w) => !taxWords.has(w)).join(' ');
  return stem(a) === stem(b);
}

const taxWords: ReadonlySet<string> = new Set(
  'ht ttc hors taxe taxes incl excl inc ex including excluding vat tax tva moms iva inkl exkl con sin gross net'.split(
    ' ',
  ),
);
