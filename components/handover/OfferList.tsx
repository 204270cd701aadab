import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Asked } from '@/lib/handover/on-case.ts';
import type { Line, Offer } from '@/lib/handover/token.ts';
import type { Place } from '@/lib/db/handovers.ts';
import type { Pressed } from '@/components/shell/guarded.ts';
import { OfferItem } from './OfferItem.tsx';
import { Untold } from './Untold.tsx';
import { useAnswers } from './use-answers.ts';
import { rememberMyName } from './use-names.ts';
import { MyNameField } from './MyNameField.tsx';
import step from '../commitments/StepPanel.module.css';
import css from './Handover.module.css';

type Props = {
  lines: readonly Line[];
  asked: readonly Asked[];
  /** The person's own name, '' when it is not known. */
  me: string;
  placeOf: (offer: Offer) => Place;
  caseId: string;
  title: string | undefined;
  /** What is said when nothing waits. */
  empty?: string;
  /** Offers to accept all at once. */
  all: boolean;
  now: number;
};

/** The offers that wait for an answer, with those that were just answered in their places. Nothing when there is none. */
export function OfferList({ lines, asked, me, placeOf, caseId, title, empty, all, now }: Props) {
  const { answers, accept, aside, undo } = useAnswers(placeOf);
  const [typed, setTyped] = useState<string>();
  const [missing, setMissing] = useState(false);
  const latest = new Map(lines.flatMap((line) => (line.kind === 'offer' ? [[line.id, line] as const] : [])));
  const shown = [...latest.values()].flatMap((offer) => {
    const ask = asked.find((one) => one.offer.offer === offer.offer && one.offer.id === offer.id);
    const answer = answers.get(offer.offer)?.kind;
    return ask === undefined && answer === undefined ? [] : [{ offer, ask, answer }];
  });
  if (shown.length === 0) return empty === undefined ? null : <p className={css.quiet}>{empty}</p>;

  const open = shown.flatMap(({ offer, ask, answer }) =>
    ask?.kind === 'offered' && ask.takenBy === undefined && answer === undefined ? [offer] : [],
  );
  // Whoever it is offered to is most likely who reads this.
  const someone = open.find(({ to }) => to !== '' && to !== t('handover.queue'))?.to ?? '';
  const name = typed ?? someone;
  const press = async (event: Pressed, offers: readonly Offer[]) => {
    const needsName = me === '' && offers.some(({ to }) => to !== '');
    if (needsName && name.trim() === '') return setMissing(true);
    if (needsName) await rememberMyName(name);
    await accept(event, offers);
  };
  return (
    <>
      {title !== undefined && <h2 className={css.title}>{title}</h2>}
      <ul className={css.items}>
        {shown.map(({ offer, ask, answer }) => (
          <OfferItem
            key={offer.offer}
            offer={offer}
            asked={ask}
            answered={answer}
            caseId={caseId}
            now={now}
            onAccept={(event) => void press(event, [offer])}
            onAside={(event) => void aside(event, offer)}
            onUndo={() => void undo(offer)}
          />
        ))}
      </ul>
      <Untold asked={shown.flatMap(({ ask }) => (ask?.kind === 'untold' ? [ask] : []))} now={now} />
      {me === '' && open.some(({ to }) => to !== '') && (
        <MyNameField value={name} onChange={setTyped} asked={missing} />
      )}
      {all && open.length > 1 && (
        <div className={step.actions}>
          <button
            type="button"
            className={step.action}
            onClick={(event) => void press(event.nativeEvent, open)}
          >
            {t('handover.acceptAll')}
          </button>
        </div>
      )}
    </>
  );
}
