import { DialogFrame } from '@/components/ui/DialogFrame.tsx';
import { t } from '@/lib/i18n.ts';
import { ShortcutSheet } from './ShortcutSheet.tsx';

/** The `?` sheet. */
export function HelpDialog({ close }: { close: () => void }) {
  return (
    <DialogFrame title={t('header.help')} close={close}>
      <ShortcutSheet />
    </DialogFrame>
  );
}
