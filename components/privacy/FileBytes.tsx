import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Reason, Result } from '@/lib/problem.ts';
import { Bytes } from './Bytes.tsx';
import css from './Privacy.module.css';

type Props = { name: string; make: () => Promise<Result<{ text: string }>> };

/** Makes the file and shows it instead of saving it. */
export function FileBytes({ name, make }: Props) {
  const [made, setMade] = useState<{ text: string } | { reason: Reason }>();
  const show = async () => {
    const done = await make();
    setMade(done.ok ? done.value : done);
  };
  return (
    <>
      <button
        type="button"
        className={css.act}
        aria-expanded={made !== undefined}
        aria-label={t(made === undefined ? 'privacy.showOf' : 'privacy.hideOf', [name])}
        onClick={() => (made === undefined ? void show() : setMade(undefined))}
      >
        {t(made === undefined ? 'privacy.show' : 'privacy.hide')}
      </button>
      {made !== undefined && 'text' in made && <Bytes text={made.text} of={name} />}
      {made !== undefined && 'reason' in made && <p role="alert">{t(`problem.${made.reason}`)}</p>}
    </>
  );
}
