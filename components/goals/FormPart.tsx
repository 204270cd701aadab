import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Lack, SmartPart } from '@/lib/reflection/goals.ts';
import { lackText } from './lack-text.ts';
import css from './GoalForm.module.css';

type Props = { part: SmartPart; lacks: readonly Lack[]; children: ReactNode };

/** One letter of SMART: what is asked, an example, its fields, and what is still missing there. */
export function FormPart({ part, lacks, children }: Props) {
  const own = lacks.filter((one) => one.part === part);
  const name = t(`goalPart.${part}`);
  return (
    <fieldset className={css.part} data-lacks={own.length > 0} aria-describedby={`${part}-help`}>
      <legend className={css.legend}>
        <span className={css.letter} aria-hidden>
          {name[0]}
        </span>
        {name}
      </legend>
      <p id={`${part}-help`} className={css.help}>
        {t(`goalHelp.${part}`)} <span>{t('goals.example', [t(`goalExample.${part}`)])}</span>
      </p>
      <div className={css.fields}>{children}</div>
      {own.map((lack) => (
        <p key={lack.field} id={`lack-${lack.field}`} className={css.lack}>
          <CircleAlert size={14} aria-hidden /> {lackText(lack)}
        </p>
      ))}
    </fieldset>
  );
}
