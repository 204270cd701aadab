import { DialogFrame } from '@/components/ui/DialogFrame.tsx';
import { t } from '@/lib/i18n.ts';
import { ShortcutSheet } from './ShortcutSheet.tsx';

/** The `?` sheet. */
export function HelpDialog({ close }: { close: () => void }) {
  return (
    <DialogFrame title={t('header.help')} close={close}>
      {/* Longer than a low window: whoever has no wheel scrolls it by the arrows. */}
      <div role="group" aria-label={t('header.help')} tabIndex={0}>
        <ShortcutSheet />
      </div>
    </DialogFrame>
  );
}
