import { useRef, useState, type ReactNode } from 'react';
import { handFile } from '@/components/shell/hand-file.ts';
import { t } from '@/lib/i18n.ts';
import { copyText } from '@/components/shell/copy-text.ts';
import step from '../commitments/StepPanel.module.css';
import css from './Handover.module.css';

type Props = {
  text: string;
  /** How many lines it is. */
  count: number;
  /** What to do with it. */
  hint: string;
  /** Now, epoch ms: names the file. */
  now: number;
  focusFirst?: boolean;
  children?: ReactNode;
};

/** A line (or many) to give away: on the clipboard, in a file, or selected by hand. */
export function LineOut({ text, count, hint, now, focusFirst = false, children }: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    const isCopied = await copyText(text);
    setCopied(isCopied);
    if (isCopied) return;
    field.current?.focus();
    field.current?.select();
  };
  return (
    <div className={step.step}>
      <p className={step.hint}>{hint}</p>
      <textarea
        ref={field}
        className={css.line}
        aria-label={t('handover.line')}
        readOnly
        rows={3}
        dir="auto"
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <div className={step.actions}>
        <button
          type="button"
          className={step.action}
          data-main
          autoFocus={focusFirst}
          onClick={() => void copy()}
        >
          {t('handover.copy', count)}
        </button>
        <button
          type="button"
          className={step.action}
          onClick={() => handFile(`kept-handover-${dayOf(now)}.txt`, 'text/plain', `${text}\n`)}
        >
          {t('handover.saveFile')}
        </button>
        {children}
      </div>
      {copied !== null && (
        <p role="status" className={step.hint}>
          {copied ? t('handover.copied') : t('handover.copySelf')}
        </p>
      )}
    </div>
  );
}

/** The day on the person's own calendar, "2026-03-10". */
function dayOf(at: number): string {
  const day = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
