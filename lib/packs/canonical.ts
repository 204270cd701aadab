/**
 * The one way to write a JSON value (RFC 8785): members sorted by UTF-16 code units, no spaces, numbers and strings as
 * ECMAScript writes them. For values that JSON.parse gave and check-harmless.ts let through, so neither endless numbers
 * nor half characters nor depth need thought here.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    // What is not there is not written, as JSON.stringify has it.
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]: [string, unknown]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${members.join(',')}}`;
}
