import { t } from '@/lib/i18n.ts';
import type { RestorePlan, TypePlan } from '@/lib/transfer/restore-plan.ts';
import { momentText } from './moment-text.ts';
import type { useRestore } from './use-restore.ts';
import css from './Settings.module.css';

/** What a restore would change, before it changes anything; then what became of it. */
export function RestorePreview({ restore }: { restore: ReturnType<typeof useRestore> }) {
  const { state, apply, leave } = restore;
  const isPlanned = state.at === 'planned' || state.at === 'applying';
  return (
    <>
      <p role="status" className={state.at === 'refused' ? css.problem : css.hint}>
        {state.at === 'refused' && t(`problem.${state.reason}`)}
        {state.at === 'reading' && t('leave.reading')}
        {state.at === 'done' && t('leave.restored', state.rows)}
        {state.at === 'planned' && isNothing(state.plan) && t('leave.nothing')}
      </p>
      {isPlanned && !isNothing(state.plan) && (
        <section className={css.preview} aria-label={t('leave.preview')}>
          <h3 className={css.subheading}>{t('leave.preview')}</h3>
          {state.plan.types.map((one) => (
            <TypeLines key={one.type} plan={one} />
          ))}
          <p className={css.hint}>{t('leave.staysHint')}</p>
          <div className={css.actions}>
            <button
              type="button"
              className={css.main}
              disabled={state.at === 'applying'}
              onClick={() => void apply(state.plan)}
            >
              {t('leave.apply')}
            </button>
            <button type="button" className={css.act} disabled={state.at === 'applying'} onClick={leave}>
              {t('leave.cancel')}
            </button>
          </div>
        </section>
      )}
    </>
  );
}

function TypeLines({ plan }: { plan: TypePlan }) {
  const { type, added, completed, unchanged, passing, refused, unreadable, oldest, newest } = plan;
  return (
    <>
      <h4 className={css.hint}>{nameOf(type)}</h4>
      <ul className={css.lines}>
        {added > 0 && <li>{t('leave.added', added)}</li>}
        {completed > 0 && <li>{t('leave.completed', completed)}</li>}
        {unchanged > 0 && <li>{t('leave.unchanged', unchanged)}</li>}
        {passing > 0 && <li>{t('leave.passing', passing)}</li>}
        {refused > 0 && <li>{t('leave.refused', refused)}</li>}
        {unreadable > 0 && <li>{t('leave.unreadable', unreadable)}</li>}
      </ul>
      {oldest !== undefined && newest !== undefined && (
        <p className={css.hint}>{t('leave.from', [momentText(oldest), momentText(newest)])}</p>
      )}
    </>
  );
}

function nameOf(type: string): string {
  if (type === 'commitment') return t('leave.promises');
  if (type === 'checklist') return t('leave.checklists');
  return type === 'idea' ? t('leave.ideas') : t('leave.others');
}

/** Nothing to add, nothing to complete, and nothing to say about what does not fit. */
function isNothing({ types }: RestorePlan): boolean {
  return types.every(
    ({ added, completed, refused, unreadable }) => added + completed + refused + unreadable === 0,
  );
}
