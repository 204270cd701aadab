import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { usePage } from '@/components/shell/page.ts';
import { makeCommitment } from '@/lib/db/commitments.ts';
import { focusBack } from '@/components/ui/focus-back.ts';
import { t } from '@/lib/i18n.ts';
import type { Reason } from '@/lib/problem.ts';
import type { WhenChoice } from '@/components/when/read-when.ts';
import type { CaptureReading } from './read-line.ts';
import { caseName, caseOf, completed, isSameCase, noCase, type BoundCase } from './bound-case.ts';
import { useDraft } from './use-draft.ts';
import { useOffer } from './use-offer.ts';
import { type Said, useSaid } from './said.ts';
import css from './CaptureLine.module.css';

const CaptureChips = lazy(async () => ({ default: (await import('./CaptureChips.tsx')).CaptureChips }));

/** The wall clock, epoch ms, at the moment of saving. */
const clock = () => Date.now();

/** Longer lines are refused in words, and stay in the box. */
const longest = 2000;

/**
 * One line, as you would say it. What was understood shows as chips before Enter saves; only what and when are needed.
 * The line belongs to the case that was open when its first letter was typed.
 */
export function CaptureLine({ autoFocus = false }: { autoFocus?: boolean }) {
  const facts = usePage((state) => state.facts);
  const calls = usePage((state) => state.captureCalls);
  const here = caseOf(facts);
  const [text, setText] = useState('');
  const [boundAtFirst, setBound] = useState<BoundCase>(noCase);
  const bound = completed(boundAtFirst, here);
  const [withCase, setWithCase] = useState(true);
  const [reading, setReading] = useState<CaptureReading>();
  const [said, say] = useSaid();
  const [asking, setAsking] = useState(false);
  const [status, setStatus] = useState<Reason | 'saved' | 'empty' | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const saving = useRef(false);
  const labelId = useId();
  const { handIn, keep, forget, isReady } = useDraft(here.site, { text, caseId: bound.caseId }, (found) => {
    setText((typed) => typed || found.text);
    setBound((known) => (known.site === '' ? { ...noCase, site: found.site, caseId: found.caseId } : known));
  });

  useEffect(() => {
    if (calls > 0 || autoFocus) input.current?.focus();
  }, [calls, autoFocus]);

  useEffect(() => {
    let stale = false;
    if (text !== '') {
      void import('./read-line.ts')
        .then(({ readLine }) => readLine(text, Date.now()))
        .then((read) => {
          if (!stale) setReading(read);
        });
    }
    return () => {
      stale = true;
    };
  }, [text]);

  const type = (next: string) => {
    if (text === '' && next !== '') setBound(here);
    setStatus(null);
    // Who writes on has not been asked yet: a question must not take the focus out of the line.
    setAsking(false);
    if (next === '') clear();
    else setText(next);
  };

  const clear = () => {
    setText('');
    setBound(noCase);
    setWithCase(true);
    setAsking(false);
    say({});
    forget();
  };

  const offer = useOffer(isReady, text, type);

  const save = async (chosen: Said = said) => {
    // The chips may be a moment behind the keys; what is saved is read anew, from what stands in the box.
    const read = await (await import('./read-line.ts')).readLine(text, clock());
    const when: WhenChoice | undefined = chosen.when ?? read.when;
    // Words added below count as long as the line has none of its own.
    const what = (read.what.trim() || (chosen.what ?? '')).trim();
    if (text.trim() === '') return setStatus('empty');
    if (text.length > longest || what === '' || when === undefined) {
      setReading(read);
      setAsking(true);
      return;
    }
    const place = withCase ? bound : { ...noCase, site: bound.site };
    const made = await makeCommitment(
      {
        ...place,
        what,
        customer: chosen.customer ?? (place.customer || (read.customer ?? '')),
        channel: chosen.channel === undefined ? read.channel : (chosen.channel ?? undefined),
        dueAt: when.at,
        zone: when.zone,
        tellBy: chosen.tellBy,
        confidence: chosen.confidence,
        ...promisedBy(chosen.by),
      },
      clock(),
      handIn(),
    );
    if (made.ok) goOn();
    else keep();
    setStatus(made.ok ? 'saved' : made.reason);
    focusBack(input.current, input.current?.form);
  };

  /** The line is free for the next; what was typed behind it while it was being saved is the beginning of that. */
  const goOn = () => {
    const now = input.current?.value ?? text;
    const rest = (now.startsWith(text) ? now.slice(text.length) : now).trimStart();
    clear();
    if (rest === '') return;
    setText(rest);
    setBound(caseOf(usePage.getState().facts));
  };

  /** Enter that is pressed twice, or held, makes one promise. */
  const saveOnce = async (chosen?: Said) => {
    if (saving.current) return;
    saving.current = true;
    await save(chosen).finally(() => (saving.current = false));
  };

  const moved = text !== '' && here.site !== '' && !isSameCase(bound, here);
  return (
    <form
      className={css.capture}
      onSubmit={(event) => {
        event.preventDefault();
        void saveOnce();
      }}
    >
      <label id={labelId} className={css.label}>
        {t('capture.label')}
        <input
          ref={input}
          className={css.line}
          value={text}
          dir="auto"
          autoComplete="off"
          spellCheck
          placeholder={t('capture.placeholder')}
          onChange={(event) => type(event.target.value)}
        />
      </label>
      {moved && (
        <p className={css.moved}>
          {t('capture.begunOn', [caseName(bound)])}{' '}
          <button type="button" className={css.link} onClick={() => setBound(here)}>
            {t('capture.useThisCase', [caseName(here)])}
          </button>
        </p>
      )}
      {offer.waiting !== null && (
        <p className={css.moved}>
          <button type="button" className={css.link} onClick={offer.add}>
            {t('capture.addSelected')}
          </button>{' '}
          <bdi className={css.offered}>{offer.waiting.text}</bdi>{' '}
          <button type="button" className={css.link} onClick={offer.leave}>
            {t('capture.leaveSelected')}
          </button>
        </p>
      )}
      {offer.wasCut && <p className={css.moved}>{t('capture.cut')}</p>}
      {text.length > longest && (
        <p role="alert" className={css.problem}>
          {t('capture.tooLong', [text.length.toLocaleString()])}
        </p>
      )}
      {text !== '' && text.length <= longest && reading !== undefined && (
        <Suspense fallback={null}>
          <CaptureChips
            reading={reading}
            said={said}
            say={say}
            bound={bound}
            withCase={withCase}
            setWithCase={setWithCase}
            asking={asking}
            onAnswered={(next) => void saveOnce(next)}
          />
        </Suspense>
      )}
      {/* Also what makes Enter save while the form shows more than one field (implicit submission). */}
      {text.trim() !== '' && (
        <button type="submit" className={css.save}>
          {t('capture.save')}
        </button>
      )}
      <p role="status" className={status === 'saved' || status === null ? css.status : css.problem}>
        {status === null
          ? ''
          : status === 'saved' || status === 'empty'
            ? t(`capture.${status}`)
            : t(`problem.${status}`)}
      </p>
    </form>
  );
}

/** A colleague's promise to us is one to wait for, not one of ours. */
function promisedBy(by = ''): { kind?: 'toMe'; by?: string } {
  return by.trim() === '' ? {} : { kind: 'toMe', by: by.trim() };
}
