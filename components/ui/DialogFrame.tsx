import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import css from './DialogFrame.module.css';

type Props = { title: string; close: () => void; isWide?: boolean; children: ReactNode };

/** What stands over everything else, under its title; Escape and a press beside it close it. */
export function DialogFrame({ title, close, isWide = false, children }: Props) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && close()}
      className={css.overlay ?? ''}
    >
      <Modal className={css.modal ?? ''} data-wide={isWide}>
        <Dialog className={css.dialog ?? ''}>
          <Heading slot="title" className={css.heading ?? ''}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
