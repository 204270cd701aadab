import { useTrouble } from '@/components/shell/trouble.ts';
import { FileButton } from '@/components/ui/FileButton.tsx';
import { t } from '@/lib/i18n.ts';
import step from '../commitments/StepPanel.module.css';

/** Larger than any end of a shift (bytes); such a file is not read. */
const largestFile = 1_000_000;

/** Reads a file with lines of hand-overs; one that cannot be read says so and changes nothing. */
export function HandoverFile({ onText }: { onText: (text: string) => void }) {
  const read = async (file: File) => {
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
    <FileButton
      label={t('handover.chooseFile')}
      accept=".txt,text/plain"
      take={read}
      className={step.action}
    />
  );
}
