import { useId, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { copyText } from '@/components/shell/copy-text.ts';
import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { handFile } from '@/components/shell/hand-file.ts';
import { t } from '@/lib/i18n.ts';
import { ok, type Result } from '@/lib/problem.ts';
import { NoteHanded } from './NoteHanded.tsx';
import css from './Handing.module.css';

type Props = {
  /** All that leaves, by whichever way; '' is nothing. */
  text: string;
  /** How the file begins to be called. */
  name: string;
  /** Who gets it, as far as that is said; '' otherwise. */
  to: string;
  count: number;
  /** In place of the text, while there is none. */
  children: ReactNode;
};

type Status = 'copied' | 'byHand' | 'saved' | 'printed';

/**
 * The very text, how long it is, and the three ways out, each with this text and nothing else: also when the page is printed by the
 * browser's own key. Nothing remembers that it was handed over.
 */
export function Handing({ text, name, to, count, children }: Props) {
  const [done, setDone] = useState<{ status: Status; text: string }>();
  const id = useId();
  // What was said of another text is over.
  const status = done?.text === text ? done.status : undefined;
  const hand = async (event: Pressed, way: string, work: () => Promise<Result<Status>>) => {
    const next = await guarded(event, `${way} ${name}`, work);
    if (next !== undefined) setDone({ status: next, text });
  };
  const copy = async () => ok((await copyText(text)) ? ('copied' as const) : ('byHand' as const));
  const save = async () => {
    handFile(`${name}-${new Date().toLocaleDateString('sv')}.md`, 'text/markdown', text);
    return ok('saved' as const);
  };
  const print = async () => {
    window.print();
    return ok('printed' as const);
  };
  return (
    <div className={css.handing}>
      {text === '' ? (
        children
      ) : (
        <>
          <p id={id} className={css.quiet}>
            {t('oneToOne.exactly', bytesIn(text))}
          </p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
          <pre className={css.exact} data-exact tabIndex={0} aria-labelledby={id} role="region">
            {text}
          </pre>
          <div className={css.ways}>
            <button
              type="button"
              className={css.main}
              onClick={(event) => void hand(event.nativeEvent, 'copy', copy)}
            >
              {t('oneToOne.copy')}
            </button>
            <button
              type="button"
              className={css.act}
              onClick={(event) => void hand(event.nativeEvent, 'save', save)}
            >
              {t('oneToOne.save')}
            </button>
            <button
              type="button"
              className={css.act}
              onClick={(event) => void hand(event.nativeEvent, 'print', print)}
            >
              {t('oneToOne.print')}
            </button>
          </div>
        </>
      )}
      <p role="status" className={css.quiet}>
        {status !== undefined && t(`oneToOneStatus.${status}`)}
      </p>
      {status !== undefined && <NoteHanded to={to} count={count} />}
      {createPortal(
        <pre className={css.sheet} aria-hidden>
          {text}
        </pre>,
        document.body,
      )}
    </div>
  );
}

function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length;
}
