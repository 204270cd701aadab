import { useEffect, useRef, useState } from 'react';
import { MaskLine } from '@/components/shell/MaskLine.tsx';
import { focusHere } from '@/components/ui/focus-here.ts';
import css from './Item.module.css';

type Props = {
  label: string;
  /** What the button says. */
  save: string;
  most: number;
  first?: string;
  /** What was typed here before and not saved. */
  typed?: string | undefined;
  onTyped: (words: string) => void;
  /** Nothing is saved without words. */
  needed?: boolean;
  saved: (event: Event, words: string) => void;
};

/** A few words, and Enter. */
export function WordsStep({ label, save, most, first = '', typed, onTyped, needed = false, saved }: Props) {
  const [words, setWords] = useState(typed ?? first);
  const field = useRef<HTMLInputElement>(null);
  // Drawn anew with the words of before, it takes the caret from nothing.
  useEffect(() => (typed === undefined ? focusHere(field.current) : undefined), [typed]);
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
          ref={field}
          className={css.input}
          value={words}
          dir="auto"
          maxLength={most}
          onChange={({ target }) => {
            setWords(target.value);
            onTyped(target.value);
          }}
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
