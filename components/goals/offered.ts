import type { Pack } from '@/lib/packs/shape/pack.ts';
import type { OfferedOutcome } from '@/lib/reflection/goals.ts';

/** The outcomes of the packs and of their expectation cards; the same words are offered once. Those of cards have no id. */
export function offeredOutcomes(packs: readonly Pack[]): OfferedOutcome[] {
  const all = packs.flatMap((pack) => [
    ...pack.outcomes.map(({ id, text }) => ({ key: `${pack.id} ${id}`, id: `${pack.id} ${id}`, text })),
    ...pack.expectations.flatMap((card) =>
      card.outcomes.map((text, index) => ({ key: `${pack.id} ${card.id} ${index}`, id: '', text })),
    ),
  ]);
  return all.filter((one, index) => all.findIndex(({ text }) => text === one.text) === index);
}
