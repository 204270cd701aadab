/** Names that Kept fills in by itself; any other is asked of the agent. */
export const knownNames = [
  'firstName',
  'customer',
  'agent',
  'caseId',
  'caseTitle',
  'due',
  'promise',
  'nextUpdate',
] as const;
/** Those that say when. */
export const timeNames: ReadonlySet<string> = new Set(['due', 'promise', 'nextUpdate']);

/** The names in `{…}` of a text, in their order: `{firstName|there}` is firstName. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(/\{([a-zA-Z][a-zA-Z0-9]{0,29})(?:\|[^{}]*)?\}/g)].map(([, name = '']) => name);
}

export function isKnown(name: string): boolean {
  return (knownNames as readonly string[]).includes(name);
}
