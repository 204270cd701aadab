import type { Pack } from '@/lib/packs/shape/pack.ts';
import type { OwnSelfView, SelfViewBody } from '@/lib/records/self-view.ts';

export type AssessmentBody = Extract<SelfViewBody, { is: 'assessment' }>;
export type Assessment = OwnSelfView & { body: AssessmentBody };

/** How many behaviours are rated (R5). */
export const fewest = 3;
export const most = 6;

/** An expectation card as far as one can rate oneself by it; `key` names it among all packs. */
export type Card = { key: string; title: string; behaviours: string[] };

export function assessmentOf(view: OwnSelfView): Assessment | undefined {
  return view.body.is === 'assessment' ? { ...view, body: view.body } : undefined;
}

/** The cards of the packs that name enough behaviours: duties, and outcomes behind them. */
export function cardsFor(packs: readonly Pack[]): Card[] {
  return packs
    .flatMap(({ id, expectations }) =>
      expectations.map((card) => ({
        key: `${id} ${card.id}`.slice(0, 120),
        title: card.title,
        behaviours: [...new Set([...card.duties, ...card.outcomes])],
      })),
    )
    .filter(({ behaviours }) => behaviours.length >= fewest);
}
