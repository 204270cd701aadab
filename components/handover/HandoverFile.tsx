import { useRef } from 'react';
import { useTrouble } from '@/components/shell/trouble.ts';
import { t } from '@/lib/i18n.ts';
import step from '../commitments/StepPanel.module.css';

/** Larger than any end of a shift (bytes); such a file is not read. */
const largestFile = 1_000_000;

/** Reads a file with lines of hand-overs; one that cannot be read says so and changes nothing. */
export function HandoverFile({ onText }: { onText: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const { say } = useTrouble.getState();
    if (file.size > largestFile) return say('notAHandover');
    try {
      onText(await file.text());
      say(null);
    } catch {
      say('notAHandover'); // the file was moved, or the disk it is on is gone
    }
  };
  return (
    <>
      <button type="button" className={step.action} onClick={() => input.current?.click()}>
        {t('handover.chooseFile')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('handover.chooseFile')}
        accept=".txt,text/plain"
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </>
  );
}
