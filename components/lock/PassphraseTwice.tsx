import { useId } from 'react';
import { PassphraseField } from '@/components/ui/PassphraseField.tsx';
import { t } from '@/lib/i18n.ts';
import { shortestPassphrase } from '@/lib/lock/person.ts';
import css from './Lock.module.css';

export type Twice = { first: string; again: string };

/** Whether the two are one passphrase, and long enough. */
export function isGood({ first, again }: Twice): boolean {
  return first.length >= shortestPassphrase && first === again;
}

/** A passphrase that is chosen, twice, and in words what it still lacks. */
export function PassphraseTwice({
  label,
  value,
  say,
}: {
  label: string;
  value: Twice;
  say: (next: Twice) => void;
}) {
  const hint = useId();
  const isShort = value.first.length < shortestPassphrase;
  const isOther = !isShort && value.again !== '' && value.again !== value.first;
  return (
    <>
      <PassphraseField
        label={label}
        autoComplete="new-password"
        value={value.first}
        say={(first) => say({ ...value, first })}
        hint={hint}
      />
      <PassphraseField
        label={t('lock.again')}
        autoComplete="new-password"
        value={value.again}
        say={(again) => say({ ...value, again })}
        hint={hint}
      />
      <p id={hint} className={css.hint} role="status">
        {isShort ? t('lock.tooShort', [String(shortestPassphrase)]) : isOther ? t('lock.notSame') : ''}
      </p>
    </>
  );
}
