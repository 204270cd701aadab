import type { FilledPart } from '@/lib/packs/fill-message.ts';
import css from './Messages.module.css';

type Props = { parts: readonly FilledPart[]; language: string };

/** The message as it will stand in the box, word for word; what was filled in is marked, and what is missing stands out. */
export function FilledText({ parts, language }: Props) {
  return (
    // A long one scrolls, so the keyboard must reach it.
    <p className={css.preview} lang={language} dir="auto" data-preview tabIndex={0}>
      {parts.map(({ kind, text }, index) =>
        kind === 'words' ? (
          text
        ) : (
          <mark key={index} className={css.mark} data-kind={kind}>
            {text}
          </mark>
        ),
      )}
    </p>
  );
}
