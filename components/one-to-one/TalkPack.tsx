import { useId } from 'react';
import { t } from '@/lib/i18n.ts';
import { talkDays, type TalkDraftBody } from '@/lib/records/talk-draft.ts';
import { talkGroups, talkText } from '@/lib/reflection/one-to-one.ts';
import { Handing } from './Handing.tsx';
import { PickGroup } from './PickGroup.tsx';
import { nothingPicked, useTalkDraft } from './use-talk-draft.ts';
import { useTalkItems } from './use-talk-items.ts';
import css from './OneToOne.module.css';

/** What the person takes along: they tick it, they see the very text, they hand it over (R7). To begin with it is empty. */
export function TalkPack() {
  const [draft, change] = useTalkDraft();
  const offered = useTalkItems(draft?.days, draft?.picked ?? [], draft?.named ?? false);
  if (draft === undefined || offered === undefined) return null;
  const { picked, words, to } = draft;
  const { items, told, unread } = offered;
  const toggle = (key: string) =>
    change({ picked: picked.includes(key) ? picked.filter((one) => one !== key) : [...picked, key] });
  const text = talkText({
    title: to.trim() === '' ? t('oneToOne.heading') : t('oneToOne.headingWith', [to.trim()]),
    words,
    items,
    picked,
    headings: headings(),
    told,
  });
  const count = items.filter(({ key }) => picked.includes(key)).length + (words.trim() === '' ? 0 : 1);
  return (
    <div className={css.pack}>
      <div className={css.pick}>
        <Days days={draft.days} choose={(days) => change({ days })} />
        <div className={css.groups}>
          {talkGroups.map((group) => (
            <PickGroup
              key={group}
              group={group}
              items={items.filter((item) => item.group === group)}
              picked={picked}
              toggle={toggle}
            />
          ))}
        </div>
        {items.length === 0 && <p className={css.quiet}>{t('oneToOne.nothingYet')}</p>}
        {unread > 0 && <p className={css.quiet}>{t('log.unread', unread)}</p>}
        <Words draft={draft} change={change} />
      </div>
      <section className={css.out} aria-labelledby="one-to-one-out">
        <h3 id="one-to-one-out" className={css.subtitle}>
          {t('oneToOne.out')}
        </h3>
        <Handing text={text} name="kept-1-1" to={to.trim()} count={count}>
          <p className={css.quiet}>{t('oneToOne.nothing')}</p>
        </Handing>
        {(count > 0 || to !== '') && (
          <button
            type="button"
            className={css.link}
            onClick={() => change({ ...nothingPicked, days: draft.days })}
          >
            {t('oneToOne.clear')}
          </button>
        )}
      </section>
    </div>
  );
}

function Days({ days, choose }: { days: number; choose: (days: TalkDraftBody['days']) => void }) {
  const name = useId();
  return (
    <fieldset className={css.days}>
      <legend className={css.label}>{t('oneToOne.days')}</legend>
      {talkDays.map((one) => (
        <label key={one} className={css.radio}>
          <input type="radio" name={name} checked={one === days} onChange={() => choose(one)} />
          {t('oneToOne.weeks', one / 7)}
        </label>
      ))}
    </fieldset>
  );
}

type WordsProps = { draft: TalkDraftBody; change: (part: Partial<TalkDraftBody>) => void };

/** What the person adds: own words, whom it is for, and whether customers are named. */
function Words({ draft: { words, to, named }, change }: WordsProps) {
  const id = useId();
  return (
    <>
      <div className={css.field}>
        <label htmlFor={`${id}-words`} className={css.label}>
          {t('oneToOne.words')}
        </label>
        <textarea
          id={`${id}-words`}
          rows={3}
          maxLength={4000}
          dir="auto"
          className={css.area}
          value={words}
          onChange={(event) => change({ words: event.target.value })}
        />
      </div>
      <div className={css.field}>
        <label htmlFor={`${id}-to`} className={css.label}>
          {t('oneToOne.to')}
        </label>
        <input
          id={`${id}-to`}
          maxLength={200}
          dir="auto"
          autoComplete="off"
          className={css.input}
          value={to}
          aria-describedby={`${id}-to-hint`}
          onChange={(event) => change({ to: event.target.value })}
        />
        <p id={`${id}-to-hint`} className={css.quiet}>
          {t('oneToOne.toHint')}
        </p>
      </div>
      <div className={css.field}>
        <label className={css.tick}>
          <input
            type="checkbox"
            checked={!named}
            aria-describedby={`${id}-names`}
            onChange={(event) => change({ named: !event.target.checked })}
          />
          <span>{t('oneToOne.withoutNames')}</span>
        </label>
        <p id={`${id}-names`} className={css.quiet}>
          {t('oneToOne.namesHint')}
        </p>
      </div>
    </>
  );
}

function headings() {
  return {
    promises: t('oneToOneGroup.promises'),
    patterns: t('oneToOneGroup.patterns'),
    log: t('oneToOneGroup.log'),
    learning: t('oneToOneGroup.learning'),
    tried: t('oneToOneGroup.tried'),
    goals: t('oneToOneGroup.goals'),
    view: t('oneToOneGroup.view'),
    coaching: t('oneToOneGroup.coaching'),
    energy: t('oneToOneGroup.energy'),
  };
}
