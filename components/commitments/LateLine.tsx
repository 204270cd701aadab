import { useLiveQuery } from 'dexie-react-hooks';
import { absoluteTime } from '@/components/ui/due-text.ts';
import { looksLate } from '@/lib/agenda/looks-late.ts';
import { commitmentOf } from '@/lib/db/slips.ts';
import { t } from '@/lib/i18n.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import { isOpen } from '@/lib/records/commitment-state.ts';
import type { PanelName } from './step-keys.ts';
import css from './CommitmentRow.module.css';

type Props = { row: Commitment; toldAt: number | undefined; now: number; open: (panel: PanelName) => void };

/** While there is still time: delivery looks late, so tell them now, and agree on a new time if it takes one (C3). */
export function LateLine(props: Props) {
  return props.row.dependsOn === undefined ? <Proposal {...props} /> : <WithInner {...props} />;
}

function WithInner(props: Props) {
  const id = props.row.dependsOn ?? '';
  const inner = useLiveQuery(() => commitmentOf(id), [id]);
  return (
    <>
      {inner !== undefined && (
        <p className={css.need}>
          <bdi>{t('depend.needs', [inner.by, inner.what, stateOf(inner, props.now)])}</bdi>
        </p>
      )}
      <Proposal {...props} inner={inner} />
    </>
  );
}

/** When it is due, or how it ended. */
function stateOf(inner: Commitment, now: number): string {
  return isOpen(inner) ? absoluteTime(inner.dueAt, now, '') : t(`state.${inner.state}`);
}

function Proposal({ row, toldAt, now, open, inner }: Props & { inner?: Commitment | undefined }) {
  const why = looksLate(row, { now, toldAt, inner });
  if (why === undefined) return null;
  return (
    <p className={css.late}>
      <span>{t(`late.${why}`, [inner?.by ?? ''])}</span>
      <button type="button" className={css.undo} onClick={() => open('told')}>
        {t('late.tell')}
      </button>
      <button type="button" className={css.undo} onClick={() => open('renegotiate')}>
        {t('late.renegotiate')}
      </button>
    </p>
  );
}
