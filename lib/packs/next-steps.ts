import { variablesOf } from './fill-message.ts';
import type { CaseFacts } from './rules.ts';
import type { Pack } from './shape/pack.ts';
import { messagesFor } from './suggest.ts';

/** The text of the "what happens next" block, and in which language it stands. `name` is '' for what comes with Kept. */
export type NextStepsText = { text: string; language: string; name: string };

/** What Kept says by itself. Lines, because "what" is put in by the agent in any words. */
const own: Readonly<Record<string, string>> = {
  en: 'What happens next: {promise}\nBy: {due}\nNext update by: {tellBy}\nHow to reach us: {reach}',
  es: 'Próximo paso: {promise}\nA más tardar: {due}\nLe informamos antes de: {tellBy}\nCómo contactarnos: {reach}',
};

/** What a block can do without: a line that asks for nothing but these is left out while they are unknown. */
const optional = new Set(['tellBy', 'nextUpdate', 'reach']);

/** Every text that fits this case, one for each language: that of a pack before Kept's own. `language` is the agent's. */
export function nextStepsFor(packs: readonly Pack[], facts: CaseFacts, language: string): NextStepsText[] {
  const texts = new Map<string, NextStepsText>();
  const add = (text: string, of: string, name: string) => {
    const [base = ''] = of.split('-');
    if (!texts.has(base)) texts.set(base, { text, language: of, name });
  };
  for (const { pack, part } of messagesFor(packs, facts)) {
    if (part.kind !== 'nextSteps' || part.audience !== 'public') continue;
    const place = `messages.${part.id}.text`;
    const said = Object.entries(pack.translations).flatMap(([of, all]) =>
      Object.hasOwn(all, place) ? [[of, all[place] ?? ''] as const] : [],
    );
    // The pack was read in the agent's language already; what it was written in is only there where it still is.
    const isTranslated = said.some(([, text]) => text === part.text);
    if (!isTranslated) add(part.text, pack.language, part.name);
    for (const [of, text] of said) add(text, of, part.name);
  }
  for (const [of, text] of Object.entries(own)) add(text, of, '');
  const [wanted = ''] = language.split('-');
  return [...texts.values()].toSorted((a, b) => Number(isOf(b, wanted)) - Number(isOf(a, wanted)));
}

/** The block without the lines that have nothing to say. */
export function withoutEmptyLines(
  text: string,
  values: Readonly<Record<string, string | undefined>>,
): string {
  const isEmpty = (line: string) => {
    const names = variablesOf(line);
    const unknown = ({ name, hasFallback }: (typeof names)[number]) =>
      optional.has(name) && !hasFallback && (values[name] ?? '') === '';
    return names.length > 0 && names.every(unknown);
  };
  return text
    .split('\n')
    .filter((line) => !isEmpty(line))
    .join('\n');
}

function isOf({ language }: NextStepsText, wanted: string): boolean {
  return language.split('-')[0] === wanted;
}
