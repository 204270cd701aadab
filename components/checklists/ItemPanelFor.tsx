import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Checklist } from '@/lib/records/checklist.ts';
import { needAnswers } from '@/lib/records/checklist-events.ts';
import type { ItemPanel } from './item-keys.ts';
import { keyOf } from './recent.ts';
import type { ShownItem } from './run-view.ts';
import { keepTyped, typedFor } from './typed-words.ts';
import type { Take } from './use-steps.ts';
import { WordsStep } from './WordsStep.tsx';
import css from './Item.module.css';

type Props = {
  panel: Exclude<ItemPanel, 'why'> | 'answer';
  run: Checklist;
  shown: ShownItem;
  take: Take;
  close: () => void;
};

/** One step on an item: why it does not concern this case, why it is skipped, a note, or whether the need is met (P10). */
export function ItemPanelFor({ panel, run, shown: { item, state }, take, close }: Props) {
  const step = async (event: { isTrusted: boolean }, make: Parameters<Take>[2]) => {
    if (await take(event, run, make)) close();
  };
  const id = item.id;
  const place = keyOf(run.id, id);
  const [typed] = useState(() => typedFor(place)?.words);
  const words = {
    typed,
    onTyped: (text: string) => panel !== 'answer' && keepTyped(place, { panel, words: text }),
  };
  switch (panel) {
    case 'answer':
      return (
        <div className={css.actions} role="group" aria-label={item.text}>
          {needAnswers.map((answer, index) => (
            <button
              key={answer}
              type="button"
              className={css.action}
              autoFocus={index === 0}
              onClick={(event) =>
                void step(event.nativeEvent, (at) => ({ kind: 'answered', at, item: id, answer }))
              }
            >
              {t(`need.${answer}`)}
            </button>
          ))}
        </div>
      );
    case 'notApplicable':
      return (
        <WordsStep
          {...words}
          label={t('checklists.whyNotApplicable')}
          save={t('checklists.notApplicable')}
          most={300}
          needed
          saved={(event, reason) =>
            void step(event, (at) => ({ kind: 'notApplicable', at, item: id, reason }))
          }
        />
      );
    case 'skip':
      return (
        <WordsStep
          {...words}
          label={t('checklists.whySkip')}
          save={t('checklists.skip')}
          most={300}
          saved={(event, reason) =>
            void step(event, (at) => ({
              kind: 'skipped',
              at,
              item: id,
              ...(reason === '' ? {} : { reason }),
            }))
          }
        />
      );
    case 'note':
      return (
        <WordsStep
          {...words}
          label={t('checklists.note')}
          save={t('step.save')}
          most={1000}
          first={state.note ?? ''}
          saved={(event, text) => void step(event, (at) => ({ kind: 'note', at, item: id, text }))}
        />
      );
  }
}
