import { isClosingState } from './closing-state.ts';
import { isForCase } from './for-agent.ts';
import { hold, type CaseFacts } from './rules.ts';
import type { ChecklistTemplate } from './shape/checklist-template.ts';
import type { MessageTemplate } from './shape/message-template.ts';
import type { Pack } from './shape/pack.ts';
import type { Cadence, DecisionRight } from './shape/parts.ts';
import type { Rule } from './shape/rules.ts';

export type Of<Part> = { pack: Pack; part: Part };

/** Checklists whose rules hold for this case, in the order of the packs (P2). One without rules is never suggested. */
export function suggest(packs: readonly Pack[], facts: CaseFacts): Of<ChecklistTemplate>[] {
  return packs.flatMap((pack) =>
    isForCase(pack.audience, facts)
      ? pack.checklists
          .filter(({ when, audience }) => when.length > 0 && hold(when, facts) && isForCase(audience, facts))
          .map((part) => ({ pack, part }))
      : [],
  );
}

/** The first cadence whose rules hold (P1). A case that is solved or closed has one only where its rules ask for the state. */
export function cadenceFor(packs: readonly Pack[], facts: CaseFacts): Of<Cadence> | undefined {
  const isOver = facts.state !== undefined && isClosingState(facts.state);
  for (const pack of packs) {
    if (!isForCase(pack.audience, facts)) continue;
    const part = pack.cadences.find(({ when }) => hold(when, facts) && (!isOver || when.some(asksForState)));
    if (part !== undefined) return { pack, part };
  }
  return undefined;
}

/** Every message that may be used on this case; those whose rules hold for it before those that have none. */
export function messagesFor(packs: readonly Pack[], facts: CaseFacts): Of<MessageTemplate>[] {
  return fitting(packs, facts, (pack) => pack.messages.filter((one) => isForCase(one.for, facts)));
}

/** What the agent may decide alone: what fits this case first, then the rest (G7). */
export function rightsFor(packs: readonly Pack[], facts: CaseFacts | undefined): Of<DecisionRight>[] {
  const all = packs.flatMap((pack) => pack.decisionRights.map((part) => ({ pack, part })));
  const fits = ({ part }: Of<DecisionRight>) =>
    facts !== undefined && part.when.length > 0 && hold(part.when, facts);
  return [...all.filter(fits), ...all.filter((one) => !fits(one))];
}

function asksForState({ fact }: Rule): boolean {
  return fact === 'state';
}

function fitting<Part extends { when: Parameters<typeof hold>[0] }>(
  packs: readonly Pack[],
  facts: CaseFacts,
  partsOf: (pack: Pack) => Part[],
): Of<Part>[] {
  const all = packs
    .filter((pack) => isForCase(pack.audience, facts))
    .flatMap((pack) => partsOf(pack).map((part) => ({ pack, part })))
    .filter(({ part }) => hold(part.when, facts));
  return [
    ...all.filter(({ part }) => part.when.length > 0),
    ...all.filter(({ part }) => part.when.length === 0),
  ];
}
