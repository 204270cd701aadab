import { useState } from 'react';
import { TroubleLine } from '@/components/shell/TroubleLine.tsx';
import { DialogFrame } from '@/components/ui/DialogFrame.tsx';
import { t } from '@/lib/i18n.ts';
import { AcceptText } from './AcceptText.tsx';
import { HandoverFile } from './HandoverFile.tsx';
import step from '../commitments/StepPanel.module.css';
import css from './Handover.module.css';

/** Accepts hand-overs without any ticket: from a message that was pasted, or a file. */
export function AcceptDialog({ close }: { close: () => void }) {
  const [text, setText] = useState('');
  return (
    <DialogFrame title={t('handover.menu')} close={close} isWide>
      <label className={step.words}>
        {t('handover.paste')}
        <textarea
          className={css.line}
          autoFocus
          rows={4}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <TroubleLine />
      {text.trim() !== '' && <AcceptText text={text} />}
      <div className={css.foot}>
        <HandoverFile onText={setText} />
        <button type="button" className={step.action} onClick={close}>
          {t('keys.close')}
        </button>
      </div>
    </DialogFrame>
  );
}
