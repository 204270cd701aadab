import { useState } from 'react';
import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { Fold } from '@/components/ui/Fold.tsx';
import { addSelfView } from '@/lib/db/self-views.ts';
import { t } from '@/lib/i18n.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';
import type { OwnSelfView } from '@/lib/records/self-view.ts';
import { assessmentOf, cardsFor, type Card } from './assessment.ts';
import { RateBehaviours } from './RateBehaviours.tsx';
import { dayText } from './words.ts';
import { useRemoved } from './use-removed.ts';
import { RemovedLine } from './RemovedLine.tsx';
import css from './OneToOne.module.css';

type Props = { packs: readonly Pack[]; views: readonly OwnSelfView[] };

/** The own view of three to six behaviours, before anybody else says theirs (R5). */
export function Assessments({ packs, views }: Props) {
  const [opened, setOpened] = useState<string>();
  const { remove, undo } = useRemoved('assessment');
  const cards = cardsFor(packs);
  const all = views.flatMap((view) => assessmentOf(view) ?? []).toReversed();
  const begin = async (event: Pressed, card: Card) => {
    // One that is empty yet is gone on with.
    const empty = all.find(({ body: one }) => one.card === card.key && one.rated.length === 0);
    if (empty !== undefined) return setOpened(empty.id);
    const body = { is: 'assessment' as const, card: card.key, cardTitle: card.title, rated: [] };
    const made = await guarded(event, 'begin assessment', () => addSelfView(body, Date.now()));
    return made === undefined ? undefined : setOpened(made.id);
  };
  return (
    <section className={css.section} aria-labelledby="one-to-one-assessment">
      <h3 id="one-to-one-assessment" className={css.subtitle}>
        {t('oneToOne.assessment')}
      </h3>
      <p className={css.quiet}>{t('oneToOne.assessmentHint')}</p>
      <div className={css.row}>
        {[...cards, { key: '', title: '', behaviours: [] }].map((card) => (
          <button
            key={card.key}
            type="button"
            className={css.act}
            onClick={(event) => void begin(event.nativeEvent, card)}
          >
            {card.key === '' ? t('oneToOne.beginOwn') : t('oneToOne.begin', [card.title])}
          </button>
        ))}
      </div>
      <ul className={css.lines}>
        {all.map((one) => (
          <li key={one.id}>
            <Fold
              label={t('oneToOne.ratedOn', [
                one.body.cardTitle === '' ? t('oneToOne.ownWords') : one.body.cardTitle,
                dayText(one.at),
              ])}
              isOpen={opened === one.id}
              onToggle={() => setOpened(opened === one.id ? undefined : one.id)}
            >
              <RateBehaviours
                assessment={one}
                behaviours={cards.find(({ key }) => key === one.body.card)?.behaviours ?? []}
                remove={(event) => remove(event, one)}
              />
            </Fold>
          </li>
        ))}
      </ul>
      <RemovedLine undo={undo} />
    </section>
  );
}
