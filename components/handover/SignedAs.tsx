import { t } from '@/lib/i18n.ts';
import { MyNameField } from './MyNameField.tsx';
import step from '../commitments/StepPanel.module.css';
import css from './Handover.module.css';

type Props = {
  /** The name that is kept, '' when none is. */
  known: string;
  /** What is being typed instead. */
  typed: string | undefined;
  onChange: (name: string) => void;
  asked: boolean;
};

/** The person's own name under a line: asked once, shown from then on, and changed here. */
export function SignedAs({ known, typed, onChange, asked }: Props) {
  if (known === '' || typed !== undefined)
    return <MyNameField value={typed ?? ''} onChange={onChange} asked={asked} />;
  return (
    <p className={step.hint}>
      {t('handover.signedAs', [known])}
      <button type="button" className={css.link} onClick={() => onChange(known)}>
        {t('handover.changeName')}
      </button>
    </p>
  );
}
