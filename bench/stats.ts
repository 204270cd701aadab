/** The value below which the part `q` of the values lies, between two values in proportion; NaN of none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** "12.3 (11.0-14.1)": median and quartiles. */
export function spread(values: readonly number[], digits = 1): string {
  if (!values.some(Number.isFinite)) return '-';
  const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => quantile(values, q).toFixed(digits));
  return `${middle} (${low} to ${high})`;
}

export function shuffled<T>(values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
