import { blameWordIn } from '../blame-words.ts';
import type { PackContent } from '../shape/pack.ts';
import { textsOf } from '../texts.ts';
import { advice, type Finding } from './finding.ts';

/** Texts that accuse, in any language of the pack; and languages in which some are missing. */
export function textsChecks(content: PackContent): Finding[] {
  const texts = textsOf(content);
  const translated = Object.entries(content.translations).flatMap(([language, own]) =>
    Object.entries(own).map(([place, text]) => ({ place: `translations.${language}.${place}`, text })),
  );
  return [
    ...[...texts, ...translated].flatMap(({ place, text }) => {
      const word = blameWordIn(text);
      return word === undefined ? [] : [advice(place, 'blameWord', word)];
    }),
    ...Object.entries(content.translations).flatMap(([language, own]) => {
      const missing = texts.filter(({ place }) => !Object.hasOwn(own, place)).length;
      const place = `translations.${language}`;
      return missing === 0 || language === content.language
        ? []
        : [advice(place, 'missingTranslations', `${missing} (${language})`)];
    }),
  ];
}
