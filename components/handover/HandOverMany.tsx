import { useState, type FormEvent } from 'react';
import { useNow } from '@/components/shell/use-now.ts';
import { offerAll } from '@/lib/db/handovers.ts';
import { t } from '@/lib/i18n.ts';
import { offerLine } from '@/lib/handover/line.ts';
import { offerOf } from '@/lib/handover/offer-of.ts';
import { isOpen as isOwed, standingOf } from '@/lib/records/commitment-state.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import { guarded } from '@/components/shell/guarded.ts';
import { LineOut } from './LineOut.tsx';
import { SignedAs } from './SignedAs.tsx';
import { ToField } from './ToField.tsx';
import { rememberMyName, rememberName, useMyName } from './use-names.ts';
import css from '../commitments/StepPanel.module.css';
import many from './Handover.module.css';

/** Hands several promises over at once, at the end of a shift: one press, one text or file with a line for each. */
export function HandOverMany({ rows: given }: { rows: readonly Commitment[] }) {
  const now = useNow();
  const known = useMyName();
  const [to, setTo] = useState('');
  const [typed, setTyped] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState<{ text: string; to: string; count: number }>();
  if (known === undefined) return null;
  const rows = given.filter(mayBeOffered);
  const me = (typed ?? known).trim();

  if (done !== undefined) {
    const said = t('handover.manyDone', [t('handover.promises', done.count), done.to]);
    const hint = `${said} ${t('handover.pasteMany')}`;
    return (
      <div className={many.many}>
        <LineOut text={done.text} count={done.count} hint={hint} now={now} focusFirst />
      </div>
    );
  }
  if (rows.length === 0) return null;
  const title = t('handover.many', [t('handover.promises', rows.length)]);
  if (!isOpen) {
    return (
      <div className={many.many}>
        <button type="button" className={css.action} onClick={() => setOpen(true)}>
          {title}
        </button>
      </div>
    );
  }

  const offer = async (event: FormEvent) => {
    event.preventDefault();
    if (to.trim() === '' || me === '') return setAsked(true);
    const ids = rows.map((row) => row.id);
    const offered = await guarded(event.nativeEvent, `offered:${ids.join()}`, () =>
      offerAll(ids, to, Date.now()),
    );
    if (offered === undefined) return;
    const lines = offered.map((row) => offerLine(offerOf(row, me)));
    const text = lines.flatMap((line) => (line.ok ? [line.value] : [])).join('\n\n');
    setDone({ text, to: to.trim(), count: offered.length });
    await Promise.all([rememberMyName(me), rememberName(to)]);
  };
  return (
    <form className={`${css.step} ${many.many}`} onSubmit={(event) => void offer(event)}>
      <ToField value={to} onChange={setTo} asked={asked} />
      <SignedAs known={known} typed={typed} onChange={setTyped} asked={asked} />
      <p className={css.hint}>{t('handover.staysYours')}</p>
      <div className={css.actions}>
        <button type="submit" className={css.action} data-main>
          {title}
        </button>
      </div>
    </form>
  );
}

/** Ours, still owed, and not offered to somebody already: one that may not be offered would keep all of them back. */
function mayBeOffered(row: Commitment): boolean {
  const standing = standingOf(row.history);
  return row.kind !== 'toMe' && isOwed(standing) && standing.offeredTo === undefined;
}
