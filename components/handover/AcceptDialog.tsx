import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { TroubleLine } from '@/components/shell/TroubleLine.tsx';
import { t } from '@/lib/i18n.ts';
import { AcceptText } from './AcceptText.tsx';
import { HandoverFile } from './HandoverFile.tsx';
import step from '../commitments/StepPanel.module.css';
import shell from '../shell/ShortcutSheet.module.css';
import css from './Handover.module.css';

/** Accepts hand-overs without any ticket: from a message that was pasted, or a file. */
export function AcceptDialog({ close }: { close: () => void }) {
  const [text, setText] = useState('');
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && close()}
      className={shell.overlay ?? ''}
    >
      <Modal className={css.modal ?? ''}>
        <Dialog className={css.dialog ?? ''}>
          <Heading slot="title" className={css.heading ?? ''}>
            {t('handover.menu')}
          </Heading>
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
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
