import { useEffect, useRef, useState } from 'react';
import { MaskLine } from '@/components/shell/MaskLine.tsx';
import { isFramed, usePage } from '@/components/shell/page.ts';
import { focusBack } from '@/components/ui/focus-back.ts';
import { addFromDraft } from '@/lib/db/reflections.ts';
import { openShift } from '@/lib/db/shifts.ts';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import type { Reason } from '@/lib/problem.ts';
import type { OwnDraftBody } from '@/lib/records/own-draft.ts';
import { tags, type Tag } from '@/lib/records/reflection.ts';
import { CaseTick } from './CaseTick.tsx';
import { bringBackToLine, useJustSaved, type Saved } from './just-saved.ts';
import { offerPause } from './pause.ts';
import { TagChoice } from './TagChoice.tsx';
import { tagLook } from './tag-look.ts';
import { isEmpty, useLogDraft } from './use-log-draft.ts';
import css from './QuickLog.module.css';

/** The wall clock, epoch ms, at the moment of saving. */
const clock = () => Date.now();

/** Letters in one entry. */
const longest = 2000;

const blank: OwnDraftBody = { tag: '', text: '', caseKey: '', caseTitle: '', caseUrl: '' };

/**
 * What it was like, in two actions (R1): a word, and Enter; a line between them for who wants it. Then the caret is back where it
 * was in the page. What is typed is kept while it is typed.
 */
export function QuickLog() {
  const [entry, setEntry] = useState(blank);
  const [status, setStatus] = useState<Reason | 'noTag' | null>(null);
  const calls = usePage((state) => state.logCalls);
  const [saved, justSaved] = useJustSaved();
  const group = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLInputElement>(null);
  const saving = useRef(false);
  /** The person pointed at something here while the last entry was being saved: the focus is theirs. */
  const pointed = useRef(false);
  const { handIn, forget } = useLogDraft(entry, setEntry);

  useEffect(() => {
    if (calls > 0) reachable(group.current)?.focus();
  }, [calls]);

  const change = (part: Partial<OwnDraftBody>) => {
    setStatus(null);
    const next = { ...entry, ...part };
    setEntry(next);
    if (isEmpty(next)) forget();
  };

  const save = async () => {
    const { tag, ...rest } = entry;
    if (tag === '') {
      setStatus('noTag');
      return reachable(group.current)?.focus();
    }
    const body = { is: 'log' as const, tag, ...rest, text: rest.text.trim() };
    // The line is free at once: who types on while it is being saved begins the next one.
    setEntry(blank);
    setStatus(null);
    pointed.current = false;
    const draft = await handIn();
    const shift = await openShift();
    const done = await addFromDraft(body, clock(), shift?.id ?? '', draft);
    if (!done.ok) {
      setEntry((now) => before(entry, now));
      return setStatus(done.reason);
    }
    justSaved({ id: done.value.id, entry });
    if (tag === 'hard') void offerPause();
    if (isFramed) void send('toPage', { command: 'giveCaretBack' });
    // In a window of its own the next one begins; who has begun it already is left there.
    else if (line.current?.value === '' && !pointed.current)
      focusBack(reachable(group.current), line.current.form);
  };

  /** Enter that is pressed twice, or held, makes one entry. */
  const saveOnce = async () => {
    if (saving.current) return;
    saving.current = true;
    await save().finally(() => (saving.current = false));
  };

  const press = (tag: Tag) => {
    if (entry.tag === tag) return void saveOnce();
    change({ tag });
    line.current?.focus();
  };

  /** The entry stands in the line again, before what was begun since. */
  const undo = async (last: Saved) => {
    const back = await bringBackToLine(last);
    if (back === undefined) return;
    justSaved(null);
    setEntry((now) => before(back, now));
  };

  return (
    <form
      className={css.log}
      onPointerDown={() => (pointed.current = true)}
      onSubmit={(event) => {
        event.preventDefault();
        void saveOnce();
      }}
      onKeyDown={(event) => {
        const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
        if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
        // With the capitals locked the letters are the same.
        const letter = event.shiftKey ? '' : event.key.toLowerCase();
        const tag = tags.find((one) => tagLook[one].key === letter);
        if (tag === undefined) return;
        event.preventDefault();
        press(tag);
      }}
    >
      <TagChoice chosen={entry.tag} choose={(tag) => change({ tag })} press={press} group={group} />
      <label className={css.label}>
        {t('log.line')}
        <input
          ref={line}
          className={css.line}
          value={entry.text}
          dir="auto"
          autoComplete="off"
          spellCheck
          maxLength={longest}
          placeholder={t('log.placeholder')}
          onChange={(event) => change({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp') return;
            event.preventDefault();
            reachable(group.current)?.focus();
          }}
        />
      </label>
      <MaskLine words={entry.text} />
      <div className={css.foot}>
        <CaseTick entry={entry} change={change} />
        {/* Also what makes Enter save while the form shows more than one field (implicit submission). */}
        <button type="submit" className={css.save} data-quiet={isEmpty(entry)}>
          {t('log.save')}
        </button>
      </div>
      <p role="status" className={status === null ? css.status : css.problem}>
        {status === null ? '' : status === 'noTag' ? t('log.noTag') : t(`problem.${status}`)}
        {status === null && saved !== null && (
          <>
            {t('log.saved')}{' '}
            <button type="button" className={css.link} onClick={() => void undo(saved)}>
              {t('log.undo')}
            </button>
          </>
        )}
      </p>
    </form>
  );
}

/** An entry that stands in the line again, before what was begun since. */
function before(entry: OwnDraftBody, begun: OwnDraftBody): OwnDraftBody {
  return isEmpty(begun) ? entry : { ...begun, text: `${entry.text} ${begun.text}`.trim().slice(0, longest) };
}

/** Of the words, the one that the Tab key comes to. */
function reachable(group: HTMLElement | null): HTMLElement | null {
  return group?.querySelector<HTMLElement>('[tabindex="0"]') ?? null;
}
