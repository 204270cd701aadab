import { useState } from 'react';
import { MaskLine } from '@/components/shell/MaskLine.tsx';
import { guarded } from '@/components/shell/guarded.ts';
import { usePage } from '@/components/shell/page.ts';
import { t } from '@/lib/i18n.ts';
import { caseKeyOfFacts } from '@/lib/records/commitment.ts';
import { clockCaseOf } from '@/lib/records/update-clock.ts';
import { useDesk } from './desk.ts';
import { IdeaList } from './IdeaList.tsx';
import css from './Checklists.module.css';

/** "Others will hit this too" (P12): a line that begins as the case's title, so that the next customer is told first. */
export function OthersToo() {
  const desk = useDesk();
  const facts = usePage((state) => state.facts);
  const [text, setText] = useState<string | null>(null);
  const key = caseKeyOfFacts(facts);
  const save = async (event: Event) => {
    const line = (text ?? '').trim();
    if (line === '') return;
    const of = facts === null || key === '' ? undefined : clockCaseOf(key, facts);
    const done = await guarded(event, 'idea', () => desk.saveIdea(line, of, Date.now()));
    if (done !== undefined) setText(null);
  };
  return (
    <section aria-label={t('ideas.label')}>
      {text === null ? (
        <button type="button" className={css.more} onClick={() => setText(facts?.title ?? '')}>
          {t('ideas.othersToo')}
        </button>
      ) : (
        <form
          className={css.add}
          onSubmit={(event) => {
            event.preventDefault();
            void save(event.nativeEvent);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setText(null);
          }}
        >
          <label className={css.words}>
            {t('ideas.field')}
            <input
              className={css.input}
              value={text}
              dir="auto"
              autoFocus
              maxLength={500}
              onFocus={(event) => event.target.select()}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <MaskLine words={text} />
          <div className={css.acts}>
            <button type="submit" className={css.act} disabled={text.trim() === ''}>
              {t('step.save')}
            </button>
          </div>
        </form>
      )}
      <IdeaList />
    </section>
  );
}
