import { Check as CheckMark, CircleHelp, TriangleAlert } from 'lucide-react';
import { t } from '@/lib/i18n.ts';
import type { Check, Fix, Verdict } from './check.ts';
import { doFix } from './fixes.ts';
import css from './Health.module.css';

/** One line: shape and word, what is so, and on a red line what to do about it. `onDone` runs after its button has. */
export function HealthLine({ check, onDone }: { check: Check; onDone: () => void }) {
  const { name, verdict, says, advice, fix } = check;
  return (
    <li className={css.line} data-verdict={verdict}>
      <span className={css.mark}>
        <Shape verdict={verdict} />
        {wordOf(verdict)}
      </span>
      <div className={css.words}>
        <p>
          <b className={css.name}>
            <bdi>{name}</bdi>
          </b>{' '}
          {says}
        </p>
        {advice !== undefined && <p className={css.advice}>{advice}</p>}
      </div>
      {fix !== undefined && (
        <button
          type="button"
          className={css.act}
          // Several lines may have the same button: read aloud, it says which line it is of.
          aria-label={`${labelOf(fix)}: ${name}`}
          onClick={() => void doFix(fix).then(onDone)}
        >
          {labelOf(fix)}
        </button>
      )}
    </li>
  );
}

function Shape({ verdict }: { verdict: Verdict }) {
  if (verdict === 'fine') return <CheckMark size={16} aria-hidden />;
  if (verdict === 'look') return <TriangleAlert size={16} aria-hidden />;
  return <CircleHelp size={16} aria-hidden />;
}

function wordOf(verdict: Verdict): string {
  if (verdict === 'fine') return t('checkup.fine');
  return verdict === 'look' ? t('checkup.look') : t('checkup.unknown');
}

function labelOf(fix: Fix): string {
  if (typeof fix === 'object') return t('checkup.showTab');
  if (fix === 'setAgain') return t('checkup.setAgain');
  if (fix === 'inspect') return t('checkup.inspectNow');
  if (fix === 'backup') return t('options.backup');
  if (fix === 'persist') return t('checkup.persist');
  if (fix === 'endCall') return t('checkup.endCall');
  return t('popup.options');
}
