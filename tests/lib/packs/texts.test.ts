import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packParts, packShape } from '../../../lib/packs/shape/pack.ts';
import { inLanguage, textsOf } from '../../../lib/packs/texts.ts';
import { aFullPack } from '../../support/a-full-pack.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);
const pack = aFullPack();
const places = textsOf(pack);

test('every text that people read has its place, and no other field has one', () => {
  const found = Object.fromEntries(places.map(({ place, text }) => [place, text]));
  expect(found).toMatchObject({
    'checklists.refund.name': 'Refund',
    'checklists.refund.items.tell.why': 'They can plan',
    'checklists.late.items.look.link.label': 'Track',
    'checklists.late.items.look.phase': 'First',
    'messages.next.asks.what.label': 'What happens',
    'expectations.agent.measures.0.how': 'Promises that were kept',
    'decisionRights.refund.may.0': 'Refund up to 50 € without asking',
    'outcomes.plans.text': 'They can plan',
    'scenarios.soon.situation': 'A customer asks when.\nNobody knows.',
    'scenarios.soon.choices.time.follows': 'They can plan.',
    'scenarios.soon.discussion': 'What is soon?',
  });
  expect(
    places
      .map(({ place }) => place)
      .filter((place) => /\.(id|when|signal|url|kind|selector|areas)\b/.test(place)),
  ).toEqual([]);
  expect(new Set(places.map(({ place }) => place)).size).toBe(places.length);
});

test('with every text translated every text is in the other language, and nothing else has moved', () => {
  fc.assert(
    fc.property(fc.subarray(places), (chosen) => {
      const es = Object.fromEntries(chosen.map(({ place }) => [place, `¡${place}!`]));
      const said = inLanguage({ ...pack, translations: { es } }, 'es');
      expect(textsOf(said)).toEqual(
        places.map(({ place, text }) => ({ place, text: Object.hasOwn(es, place) ? `¡${place}!` : text })),
      );
      const untold = inLanguage(said, 'xx');
      expect(untold).toBe(said);
      const back = inLanguage(
        {
          ...said,
          translations: { en: Object.fromEntries(places.map(({ place, text }) => [place, text])) },
          language: 'es',
        },
        'en',
      );
      for (const part of packParts) expect(back[part]).toEqual(pack[part]);
    }),
    { numRuns },
  );
});

test('a language takes what its base has, its own before that; the pack’s own is left as it is', () => {
  const name = (language: string) => inLanguage(pack, language).checklists[0]?.name;
  expect([name('es'), name('es-MX'), name('en'), name('en-GB'), name('de')]).toEqual([
    'Reembolso',
    'Reembolso',
    'Refund',
    'Refund',
    'Refund',
  ]);
  expect(inLanguage(pack, 'pt').messages.at(-1)?.text).toContain('We look into it');
  expect(inLanguage(pack, 'pt-BR').messages.at(-1)?.text).toContain('Vamos ver');
  expect(packShape.safeParse(inLanguage(pack, 'es')).success).toBe(true);
});

test('a language named like something every object has says nothing', () => {
  expect(inLanguage(pack, 'constructor')).toBe(pack);
  expect(inLanguage(pack, 'toString')).toBe(pack);
});
