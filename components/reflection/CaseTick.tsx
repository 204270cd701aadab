import { usePage } from '@/components/shell/page.ts';
import { t } from '@/lib/i18n.ts';
import { caseKeyOfFacts } from '@/lib/records/commitment.ts';
import type { OwnDraftBody } from '@/lib/records/own-draft.ts';
import css from './QuickLog.module.css';

/** The case belongs to an entry only where the person says so: the one that was shown when they did. */
export function CaseTick({
  entry,
  change,
}: {
  entry: OwnDraftBody;
  change: (part: Partial<OwnDraftBody>) => void;
}) {
  const facts = usePage((state) => state.facts);
  const key = caseKeyOfFacts(facts);
  const isTicked = entry.caseKey !== '';
  if (!isTicked && (key === '' || facts === null)) return <span />;
  const name = isTicked ? entry.caseTitle : nameOf(facts);
  const tick = () =>
    change({
      caseKey: key.slice(0, 600),
      caseTitle: nameOf(facts).slice(0, 500),
      caseUrl: (facts?.url ?? '').slice(0, 2000),
    });
  return (
    <label className={css.tick}>
      <input
        type="checkbox"
        checked={isTicked}
        onChange={(event) =>
          event.target.checked ? tick() : change({ caseKey: '', caseTitle: '', caseUrl: '' })
        }
      />
      <bdi className={css.clip}>{t('log.withCase', [name])}</bdi>
    </label>
  );
}

/** The number people know it by, and what it is about. */
function nameOf(facts: { caseId?: string; caseNumber?: string; title?: string } | null): string {
  const number = facts?.caseNumber ?? facts?.caseId ?? '';
  return [number === '' ? '' : `#${number}`, facts?.title ?? ''].filter((one) => one !== '').join(' · ');
}
