import { useId } from 'react';
import { PassphraseField } from '@/components/ui/PassphraseField.tsx';
import { t } from '@/lib/i18n.ts';
import { openByCode, openByPassphrase } from '@/lib/lock/person.ts';
import type { Reason, Result } from '@/lib/problem.ts';
import type { Person } from '@/lib/settings.ts';
import css from './Lock.module.css';

/** What somebody types to open their key: the passphrase, or the recovery code. Both stay while one looks at the other. */
export type Opener = { by: 'passphrase' | 'code'; passphrase: string; code: string };

export const noOpener: Opener = { by: 'passphrase', passphrase: '', code: '' };

/** The key of the person, if what was typed opens it. Reasons: `wrongOpener`, `notACode`. */
export function openWith(
  person: Person,
  { by, passphrase, code }: Opener,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  return by === 'code' ? openByCode(person, code) : openByPassphrase(person, passphrase);
}

type Props = {
  label: string;
  value: Opener;
  say: (next: Opener) => void;
  /** Why the last try did not open it. */
  reason: Reason | undefined;
};

export function OpenerFields({ label, value, say, reason }: Props) {
  const hint = useId();
  const isCode = value.by === 'code';
  return (
    <>
      {isCode ? (
        <label className={css.field}>
          {t('lock.code')}
          <input
            className={css.input}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={hint}
            value={value.code}
            onChange={(event) => say({ ...value, code: event.target.value })}
          />
        </label>
      ) : (
        <PassphraseField
          label={label}
          autoComplete="current-password"
          value={value.passphrase}
          say={(passphrase) => say({ ...value, passphrase })}
          hint={hint}
        />
      )}
      <p id={hint} role="alert" className={css.problem}>
        {reason === undefined ? '' : t(`problem.${reason}`)}
      </p>
      <button
        type="button"
        className={css.link}
        onClick={() => say({ ...value, by: isCode ? 'passphrase' : 'code' })}
      >
        {isCode ? t('lock.usePassphrase') : t('lock.useCode')}
      </button>
    </>
  );
}
