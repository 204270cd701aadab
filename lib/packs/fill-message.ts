/** What Kept itself can say in a message; any other name is asked of the agent (`asks`). */
export const knownNames = [
  'customer',
  'firstName',
  'caseId',
  'caseTitle',
  'promise',
  'due',
  'tellBy',
  'nextUpdate',
  'agent',
  'reach',
  'today',
] as const;
export type KnownName = (typeof knownNames)[number];

/** One piece of a template: words, or a variable. `raw` is how it is written there. A variable without name is not well written. */
type Piece = { raw: string; isVariable: boolean; name?: string; fallback?: string };

/** One piece of the filled text. `said`: what stands for a variable; `open`: a variable that nothing stands for. */
export type FilledPart = { kind: 'words' | 'said' | 'open'; text: string; name?: string };

/** `unresolved`: the variables that nothing stands for, as they are written in the text, each once. */
export type Filled = { text: string; unresolved: string[]; parts: FilledPart[] };

const longestValue = 500;

/** `{name}` or `{name|fallback}`; whatever else begins with a brace is found too, and stays unresolved. */
const variable = /\{\{[^{}\n]*\}?\}?|\{[^{}\n]*\}|\{/g;
const wellWritten = /^\{([a-zA-Z][a-zA-Z0-9]{0,29})(?:\|([^{}]*))?\}$/;

/**
 * Fills a message in one pass: values are data, so what stands in one is never read as a variable or as markup. A value of
 * '' is unknown; then the fallback stands there, and without one the variable stays as it is written.
 */
export function fillMessage(template: string, values: Readonly<Record<string, string | undefined>>): Filled {
  const parts = piecesOf(template).map((piece) => filled(piece, values));
  return {
    text: parts.map(({ text }) => text).join(''),
    unresolved: [...new Set(parts.filter(({ kind }) => kind === 'open').map(({ text }) => text))],
    parts,
  };
}

/** The names that a message asks for, each once; `isNamed` false for what is not written as a variable. */
export function variablesOf(template: string): { name: string; isNamed: boolean; hasFallback: boolean }[] {
  const found = piecesOf(template).filter(({ isVariable }) => isVariable);
  const named = found.map(({ raw, name, fallback }) => ({
    name: name ?? raw,
    isNamed: name !== undefined,
    hasFallback: fallback !== undefined,
  }));
  return [...new Map(named.map((one) => [one.name, one])).values()];
}

/** The name in a variable as it is written: `due` of `{due}`; undefined when it is not well written. */
export function nameIn(raw: string): string | undefined {
  return wellWritten.exec(raw)?.[1];
}

function piecesOf(template: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: raw, index } of template.matchAll(variable)) {
    if (index > at) pieces.push({ raw: template.slice(at, index), isVariable: false });
    const [, name, fallback] = wellWritten.exec(raw) ?? [];
    pieces.push({
      raw,
      isVariable: true,
      ...(name === undefined ? {} : { name }),
      ...(fallback === undefined ? {} : { fallback }),
    });
    at = index + raw.length;
  }
  if (at < template.length) pieces.push({ raw: template.slice(at), isVariable: false });
  return pieces;
}

function filled(
  { raw, isVariable, name, fallback }: Piece,
  values: Readonly<Record<string, string | undefined>>,
): FilledPart {
  if (!isVariable) return { kind: 'words', text: raw };
  if (name === undefined) return { kind: 'open', text: raw };
  const value = oneLine(Object.hasOwn(values, name) ? (values[name] ?? '') : '');
  if (value !== '') return { kind: 'said', text: value, name };
  return fallback === undefined ? { kind: 'open', text: raw, name } : { kind: 'said', text: fallback, name };
}

/** A name comes from a page: no line breaks, and nothing that turns the direction of what stands behind it. */
function oneLine(value: string): string {
  return value
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, longestValue);
}
