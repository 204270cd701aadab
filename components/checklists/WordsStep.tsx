import { useState } from 'react';
import { MaskLine } from '@/components/shell/MaskLine.tsx';
import css from './Item.module.css';

type Props = {
  label: string;
  /** What the button says. */
  save: string;
  most: number;
  first?: string;
  /** Nothing is saved without words. */
  needed?: boolean;
  saved: (event: Event, words: string) => void;
};

/** A few words, and Enter. */
export function WordsStep({ label, save, most, first = '', needed = false, saved }: Props) {
  const [words, setWords] = useState(first);
  const isMissing = needed && words.trim() === '';
  return (
    <form
      className={css.step}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isMissing) saved(event.nativeEvent, words.trim());
      }}
    >
      <label className={css.field}>
        {label}
        <input
          className={css.input}
          value={words}
          dir="auto"
          autoFocus
          maxLength={most}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <MaskLine words={words} />
      <div className={css.actions}>
        <button type="submit" className={css.action} data-main disabled={isMissing}>
          {save}
        </button>
      </div>
    </form>
  );
}
