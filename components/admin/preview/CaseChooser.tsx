import { t } from '@/lib/i18n.ts';
import { sandboxCases } from './sandbox-cases.ts';
import { usePreviewCase } from './preview-case.ts';
import css from './Preview.module.css';

/** On which case the preview looks. The test run can set any other. */
export function CaseChooser() {
  const { isFitting, facts } = usePreviewCase();
  const own = sandboxCases.some((one) => one === facts);
  const value = isFitting ? 'fitting' : own ? (facts.caseId ?? '') : 'own';
  return (
    <label className={css.caseLine}>
      {t('admin.previewCase')}
      <select
        className={css.select}
        value={value}
        onChange={(event) => {
          const chosen = sandboxCases.find(({ caseId }) => caseId === event.target.value);
          if (event.target.value === 'fitting')
            usePreviewCase.setState({ isFitting: true, facts: sandboxCases[0] });
          else if (chosen !== undefined) usePreviewCase.setState({ isFitting: false, facts: chosen });
        }}
      >
        <option value="fitting">{t('admin.caseFitting')}</option>
        {sandboxCases.map(({ caseId, customer, queue }) => (
          <option key={caseId} value={caseId}>
            {`${customer ?? ''} · #${caseId ?? ''} · ${queue ?? ''}`}
          </option>
        ))}
        {value === 'own' && <option value="own">{t('admin.caseOwn')}</option>}
      </select>
    </label>
  );
}
