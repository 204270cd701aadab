import { focusHere } from '@/components/ui/focus-here.ts';
import { t } from '@/lib/i18n.ts';
import { goalSources } from '@/lib/records/goal.ts';
import type { GoalForm } from '@/lib/records/goal-draft.ts';
import type { GoalField, Lack, OfferedOutcome } from '@/lib/reflection/goals.ts';
import { FormPart } from './FormPart.tsx';
import css from './GoalForm.module.css';

type Props = {
  form: GoalForm;
  type: (next: Partial<GoalForm>) => void;
  lacks: readonly Lack[];
  offered: readonly OfferedOutcome[];
  /** "2026-12-24" */
  today: string;
};

/** The five parts, S to T. */
export function FormFields({ form, type, lacks, offered, today }: Props) {
  /** What every field has: its name, its words, and whether something is missing there. */
  const field = (name: GoalField) => {
    const isLacking = lacks.some((one) => one.field === name);
    return {
      name,
      value: form[name],
      autoComplete: 'off',
      'aria-invalid': isLacking,
      ...(isLacking ? { 'aria-describedby': `lack-${name}` } : {}),
      onChange: ({ target }: { target: { value: string } }) => type({ [name]: target.value }),
    };
  };
  const isByHand = form.source === 'byHand';
  return (
    <>
      <FormPart part="specific" lacks={lacks}>
        <textarea
          {...field('specific')}
          ref={focusHere}
          aria-label={t('goalPart.specific')}
          rows={2}
          maxLength={500}
        />
      </FormPart>
      <FormPart part="measurable" lacks={lacks}>
        <label className={css.wide}>
          {t('goals.forMe')}
          <select {...field('source')}>
            <option value="">{t('goals.chooseOne')}</option>
            {goalSources.map((source) => (
              <option key={source} value={source}>
                {t(`goalSource.${source}`)}
              </option>
            ))}
          </select>
        </label>
        <label className={css.short}>
          {t('goals.target')}
          <span className={css.withUnit}>
            <input {...field('target')} type="text" inputMode="decimal" maxLength={20} />
            {!isByHand && <span aria-hidden>%</span>}
          </span>
        </label>
        {isByHand && (
          <label className={css.short}>
            {t('goals.unit')}
            <input {...field('unit')} type="text" maxLength={40} />
          </label>
        )}
      </FormPart>
      <FormPart part="achievable" lacks={lacks}>
        <textarea {...field('achievable')} aria-label={t('goalPart.achievable')} rows={2} maxLength={500} />
      </FormPart>
      <FormPart part="relevant" lacks={lacks}>
        {offered.length === 0 ? (
          <label className={css.wide}>
            {t('goals.own')}
            <input {...field('relevant')} type="text" maxLength={300} />
          </label>
        ) : (
          <label className={css.wide}>
            {t('goals.outcome')}
            <select {...field('outcome')}>
              <option value="">{t('goals.chooseOne')}</option>
              {offered.map(({ key, text }) => (
                <option key={key} value={key}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        )}
      </FormPart>
      <FormPart part="timed" lacks={lacks}>
        <label className={css.short}>
          {t('goals.day')}
          <input {...field('due')} type="date" min={today} />
        </label>
      </FormPart>
    </>
  );
}
