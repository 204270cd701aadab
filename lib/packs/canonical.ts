/**
 * The one way to write a JSON value (RFC 8785): members sorted by UTF-16 code units, no spaces, numbers and strings as
 * ECMAScript writes them. For values that JSON.parse gave and check-harmless.ts let through, so neither endless numbers
 * nor half characters nor depth need thought here.
 */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    let list = '';
    for (const one of value) list += (list === '' ? '' : ',') + canonical(one);
    return `[${list}]`;
  }
  let members = '';
  for (const [key, inner] of sorted(value))
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonical(inner)}`;
  return `{${members}}`;
}

/** The same text, with a moment for others between the entries of the value's lists. */
export async function canonicalInTurns(value: object, breathe: () => Promise<void>): Promise<string> {
  const members: string[] = [];
  for (const [key, inner] of sorted(value)) {
    if (!Array.isArray(inner)) {
      members.push(`${JSON.stringify(key)}:${canonical(inner)}`);
      continue;
    }
    const list: string[] = [];
    for (const one of inner) {
      list.push(canonical(one));
      await breathe();
    }
    members.push(`${JSON.stringify(key)}:[${list.join(',')}]`);
  }
  return `{${members.join(',')}}`;
}

/** What is not there is not written, as JSON.stringify has it. */
function sorted(value: object): [string, unknown][] {
  const members: [string, unknown][] = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return members.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
