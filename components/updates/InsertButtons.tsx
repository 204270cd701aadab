import { useId, useRef, useState, type MouseEvent } from 'react';
import { copyText } from '@/components/shell/copy-text.ts';
import { usePage } from '@/components/shell/page.ts';
import { t } from '@/lib/i18n.ts';
import type { Audience } from '@/lib/messages/inserting.ts';
import type { Reason } from '@/lib/problem.ts';
import { caseKeyOfFacts } from '@/lib/records/commitment.ts';
import { alone, insertHere, takeOutHere, type Where } from './insert-steps.ts';
import css from './InsertButtons.module.css';

type Props = {
  text: string;
  /** Names of what has no value yet: while there are any, nothing is inserted. */
  unresolved: readonly string[];
  audience: Audience;
  onDone?: (how: 'inserted' | 'copied', text: string) => void;
  /** What was inserted was taken out again. */
  onTakenOut?: (() => void) | undefined;
};

type Said = { of: string } & (
  { is: 'inserted' | 'takenOut' | 'copied' | 'copySelf' | 'unresolved' } | { is: 'refused'; reason: Reason }
);

/**
 * Puts a message into the reply box of the case that is on screen while this is drawn, or on the clipboard. Where it goes is
 * said before; why it did not go, in its place.
 */
export function InsertButtons({ text, unresolved, audience, onDone, onTakenOut }: Props) {
  const tab = usePage((state) => state.tab);
  const facts = usePage((state) => state.facts);
  const [said, setSaid] = useState<Said | null>(null);
  const copy = useRef<HTMLButtonElement>(null);
  /** An editor takes about a second: a second press would put the message in twice. */
  const isBusy = useRef(false);
  const label = useId();
  const caseKey = caseKeyOfFacts(facts);
  const number = (facts?.caseNumber ?? facts?.caseId ?? '').replace(/^#/, '');
  // What was said of another case or another text is over.
  const of = `${caseKey} ${audience} ${text}`;
  const now = said?.of === of ? said : null;
  const say = (what: Said | null) => setSaid(what);

  const insert = async ({ nativeEvent }: MouseEvent, where: Where) => {
    if (unresolved.length > 0) return say({ of, is: 'unresolved' });
    const done = await alone(isBusy, () => insertHere(nativeEvent, { ...where, text, audience }));
    if (done === undefined) return;
    if (done.ok) {
      say({ of, is: 'inserted' });
      return onDone?.('inserted', text);
    }
    say({ of, is: 'refused', reason: done.reason });
    // The editor was given the focus for the attempt.
    window.focus();
    copy.current?.focus();
  };
  const takeOut = async ({ nativeEvent }: MouseEvent, where: Where) => {
    const done = await alone(isBusy, () => takeOutHere(nativeEvent, { tab: where.tab, text }));
    if (done === undefined) return;
    say(done.ok ? { of, is: 'takenOut' } : { of, is: 'refused', reason: done.reason });
    if (done.ok) onTakenOut?.();
  };
  const copyIt = async () => {
    const isCopied = await copyText(text);
    say({ of, is: isCopied ? 'copied' : 'copySelf' });
    if (isCopied) onDone?.('copied', text);
  };

  const where = tab === null || caseKey === '' ? null : { tab, caseKey };
  const mayConfirm = now?.is === 'refused' && now.reason === 'boxUnknown' && audience === 'public';
  return (
    <div className={css.insert}>
      <p id={label} className={css.where}>
        {where === null ? t('insert.noCase') : t(`insertGoesInto.${audience}`, [number])}
      </p>
      <div className={css.actions}>
        <button
          type="button"
          className={css.act}
          data-main
          aria-describedby={label}
          disabled={where === null || text === ''}
          onClick={(event) => where && void insert(event, where)}
        >
          {t(`insertInto.${audience}`)}
        </button>
        <button
          ref={copy}
          type="button"
          className={css.act}
          disabled={text === ''}
          onClick={() => void copyIt()}
        >
          {t('insert.copy')}
        </button>
        {now?.is === 'inserted' && where !== null && (
          <button type="button" className={css.act} onClick={(event) => void takeOut(event, where)}>
            {t('insert.takeOut')}
          </button>
        )}
        {mayConfirm && where !== null && (
          <button
            type="button"
            className={css.act}
            onClick={(event) => void insert(event, { ...where, audienceConfirmed: true })}
          >
            {t('insert.confirm')}
          </button>
        )}
      </div>
      {now !== null && (
        <p
          role={now.is === 'refused' || now.is === 'unresolved' ? 'alert' : 'status'}
          className={css.said}
          data-tone={now.is === 'refused' || now.is === 'unresolved' ? 'past' : 'calm'}
        >
          {sentence(now, number, unresolved, audience)}
        </p>
      )}
      {now?.is === 'copySelf' && (
        <textarea
          className={css.self}
          aria-label={t('insert.copy')}
          readOnly
          rows={3}
          dir="auto"
          value={text}
          onFocus={(event) => event.target.select()}
        />
      )}
    </div>
  );
}

function sentence(said: Said, number: string, unresolved: readonly string[], audience: Audience): string {
  if (said.is === 'refused') return t(`problem.${said.reason}`);
  if (said.is === 'unresolved') return t('insert.unresolved', [unresolved.join(', ')]);
  if (said.is === 'inserted') return t(`insertStands.${audience}`, [number]);
  return t(`insert.${said.is}`);
}
