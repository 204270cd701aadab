import css from './PassphraseField.module.css';

type Props = {
  label: string;
  /** `new-password` where one is chosen, `current-password` where it was chosen before. */
  autoComplete: 'new-password' | 'current-password';
  value: string;
  say: (text: string) => void;
  /** The id of the words that tell what is wrong with it. */
  hint?: string;
};

/** A passphrase under its label, as password managers know it. */
export function PassphraseField({ label, autoComplete, value, say, hint }: Props) {
  return (
    <label className={css.field}>
      {label}
      <input
        type="password"
        autoComplete={autoComplete}
        className={css.input}
        aria-describedby={hint}
        value={value}
        onChange={(event) => say(event.target.value)}
      />
    </label>
  );
}
