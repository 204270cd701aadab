import { packParts, type PackContent } from './shape/pack.ts';

/** Which fields of a pack's parts are read by people, and so can be said in another language. */
const readable = new Set(
  (
    'name text why phase label title purpose duties outcomes measures how target ifMet ifNotMet mayDecide may askFirst ' +
    'situation question follows discussion'
  ).split(' '),
);

/** Every text that people read, with its place: `checklists.refund.items.tell.text`, `decisionRights.refund.may.0`. */
export function textsOf(pack: PackContent): { place: string; text: string }[] {
  const texts: { place: string; text: string }[] = [];
  for (const part of packParts) {
    mapTexts(pack[part], part, (place, text) => {
      texts.push({ place, text });
      return text;
    });
  }
  return texts;
}

/** The pack in a language, as far as it was translated: `es-MX` also takes `es`. What is missing stays as it was written. */
export function inLanguage<Content extends PackContent>(pack: Content, language: string): Content {
  const [base = ''] = language.split('-');
  if (pack.language === language) return pack;
  const own = Object.hasOwn(pack.translations, language) ? pack.translations[language] : undefined;
  const near = Object.hasOwn(pack.translations, base) ? pack.translations[base] : undefined;
  const texts = own ?? (pack.language === base ? undefined : near);
  if (texts === undefined) return pack;
  const said = (place: string, text: string) => (Object.hasOwn(texts, place) ? (texts[place] ?? text) : text);
  return {
    ...pack,
    ...Object.fromEntries(packParts.map((part) => [part, mapTexts(pack[part], part, said)])),
  };
}

type Say = (place: string, text: string) => string;

/** The same value with every readable text as `say` has it. Lists of parts are walked by their ids, other lists by place. */
function mapTexts(value: unknown, place: string, say: Say): unknown {
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) => mapTexts(one, `${place}.${idOf(one) ?? index}`, say));
  }
  if (typeof value === 'string') return say(place, value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      const isWalked = readable.has(key) || ['items', 'link', 'asks', 'choices'].includes(key);
      return [key, isWalked ? mapTexts(inner, `${place}.${key}`, say) : inner];
    }),
  );
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' ? value.id : undefined;
}
