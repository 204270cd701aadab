import { useContext, useEffect, useRef, useState } from 'react';
import { copyText } from '@/components/shell/copy-text.ts';
import { guarded } from '@/components/shell/guarded.ts';
import { PreviewPacks } from '@/components/shell/packs.ts';
import { usePage } from '@/components/shell/page.ts';
import { useNow } from '@/components/shell/use-now.ts';
import { t } from '@/lib/i18n.ts';
import { fillMessage } from '@/lib/packs/fill-message.ts';
import { messageValues, ownCustoms } from '@/lib/packs/message-values.ts';
import type { NextDraft } from '@/lib/packs/next-draft.ts';
import { nextStepsFor, withoutEmptyLines } from '@/lib/packs/next-steps.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';
import { ok } from '@/lib/problem.ts';
import { undoMs } from '@/lib/records/commitment-events.ts';
import { Composed } from './Composed.tsx';
import { NextFields } from './NextFields.tsx';
import { promise, takeBack, takeBackBoth, type Said } from './next-promise.ts';
import { noteDone } from './note-done.ts';
import { whyOpen } from './open-variables.ts';
import { readNext, type NextReading } from './read-next.ts';
import { spoken, type CaseHere } from './use-case.ts';
import { useNextDraft } from './use-next-draft.ts';
import { useLanguage } from './use-setting.ts';
import css from './Messages.module.css';

type Props = { here: CaseHere; packs: readonly Pack[]; close: () => void };

/**
 * What happens next (P8): what, by when, how to reach us, in the customer's zone and language. One press says it and promises it,
 * so that what was said is what is timed. First it is inserted; where that is refused, nothing is promised.
 */
export function NextSteps({ here, packs, close }: Props) {
  const now = useNow();
  const tab = usePage((state) => state.tab);
  const isPreview = useContext(PreviewPacks) !== undefined;
  const agentLanguage = useLanguage();
  const { of, known } = here;
  const { said, say, handIn, clear, isRead } = useNextDraft(of?.id ?? '');
  const [reading, setReading] = useState<NextReading>();
  const [reach, setReach] = useState<string>();
  const [made, setMade] = useState<Said>();
  const [status, setStatus] = useState<'promised' | 'takenBack' | 'notCopied' | 'noTime' | null>(null);
  const isMaking = useRef(false);
  useEffect(() => {
    let stale = false;
    void readNext(said.line).then((read) => !stale && setReading(read));
    return () => {
      stale = true;
    };
  }, [said.line]);
  useEffect(() => {
    if (made === undefined) return;
    const timer = setTimeout(() => {
      setMade(undefined);
      clear();
    }, undoMs);
    return () => clearTimeout(timer);
  }, [made, clear]);
  if (!isRead) return null;

  const texts = nextStepsFor(packs, here.facts ?? { site: '' }, agentLanguage);
  const chosen = texts.find(({ language }) => language === said.language) ?? texts[0];
  const theirZone = here.promises.map((row) => spoken(row).zone).find((zone) => zone !== known.ownZone);
  const zone = said.zone || zoneRead(reading, known.ownZone) || theirZone || known.ownZone;
  const what = reading?.what ?? '';
  const dueAt = said.dueAt ?? reading?.when?.at;
  const locale = ownCustoms(chosen?.language ?? 'en', navigator.language);
  const spokenNow = dueAt === undefined ? undefined : { what, dueAt, tellBy: said.tellBy, zone };
  const nextUpdateAt = said.tellBy ?? known.nextUpdateAt;
  const way = reach ?? known.reach ?? '';
  const values = {
    ...messageValues({ ...known, nextUpdateAt, reach: way, promise: spokenNow, now, locale }),
    ...(what === '' ? {} : { promise: what }),
  };
  const filled = fillMessage(withoutEmptyLines(chosen?.text ?? '', values), values);

  /** Enter twice, or Insert and then Copy, makes one promise. */
  const promiseIt = async (inserted: string | null) => {
    if (isMaking.current || made !== undefined || of === undefined || isPreview) return;
    // The text may have been changed to one that says no time.
    if (dueAt === undefined) return setStatus('noTime');
    isMaking.current = true;
    const { id: _, ...place } = of;
    const making = { ...place, what, dueAt, zone, tellBy: said.tellBy, channel: undefined };
    const stands = inserted === null || tab === null ? null : { tab, text: inserted };
    const done = await promise(making, handIn(), stands).finally(() => (isMaking.current = false));
    setMade(done);
    setStatus(done === undefined ? null : 'promised');
  };
  /** Other words or another time are another promise: what was made stays, and is taken back in the list from now on. */
  const sayNext = (next: Partial<NextDraft>) => {
    if (made !== undefined && ('line' in next || 'dueAt' in next || 'tellBy' in next)) setMade(undefined);
    setStatus(null);
    say(next);
  };
  const note = (how: 'inserted' | 'copied') =>
    isPreview ? undefined : noteDone(of, chosen?.name || t('next.title'), how, { reach: way });
  const copyAndPromise = async (event: { isTrusted: boolean }, text: string) => {
    const isCopied = await guarded(event, 'copyAndPromise', async () => ok(await copyText(text)));
    if (isCopied === false) setStatus('notCopied');
    if (isCopied !== true) return;
    await note('copied');
    await promiseIt(null);
  };
  const isOver = (isDone: boolean) => {
    if (!isDone) return;
    setMade(undefined);
    setStatus('takenBack');
  };
  return (
    <div
      className={css.message}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <NextFields
        said={said}
        say={sayNext}
        dueAt={dueAt}
        zone={zone}
        ownZone={known.ownZone}
        reach={way}
        setReach={setReach}
        languages={texts.map(({ language }) => language)}
        language={chosen?.language ?? ''}
        now={now}
      />
      <Composed
        filled={filled}
        language={locale}
        audience="public"
        why={(raw) => whyOpen(raw, { promise: spokenNow, nextUpdateAt, now, asked: ['promise', 'reach'] })}
        onDone={(how, text) => void note(how)?.then(() => (how === 'inserted' ? promiseIt(text) : undefined))}
        onTakenOut={() => made !== undefined && void takeBack(made).then(isOver)}
        promising={{
          due: values.due,
          isWhole: of !== undefined && dueAt !== undefined,
          copy: made === undefined ? (event, text) => void copyAndPromise(event, text) : undefined,
        }}
      />
      <p role="status" className={css.quiet}>
        {status === 'promised' ? t('next.promised', [what]) : status !== null && t(`next.${status}`)}
        {status === null && t('next.hint')}
        {made !== undefined && (
          <>
            {' '}
            <button
              type="button"
              className={css.act}
              onClick={({ nativeEvent }) => void takeBackBoth(nativeEvent, made).then(isOver)}
            >
              {t('step.undo')}
            </button>
          </>
        )}
      </p>
    </div>
  );
}

/** "3pm EST" names the zone that the customer was told. */
function zoneRead(reading: NextReading | undefined, ownZone: string): string {
  const zone = reading?.when?.zone ?? ownZone;
  return zone === ownZone ? '' : zone;
}
