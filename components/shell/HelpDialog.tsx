import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '@/lib/i18n.ts';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import css from './ShortcutSheet.module.css';

/** The `?` sheet. */
export function HelpDialog({ close }: { close: () => void }) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && close()}
      className={css.overlay ?? ''}
    >
      <Modal className={css.modal ?? ''}>
        <Dialog className={css.dialog ?? ''}>
          <Heading slot="title" className={css.heading ?? ''}>
            {t('header.help')}
          </Heading>
          <ShortcutSheet />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
