import { useTabs } from '@/components/shell/tabs.ts';
import { useWantedMessage } from '@/components/shell/wanted-message.ts';

/** Asks the messages of the sidebar to open this one. */
export function openMessage(packId: string, messageId: string): void {
  useTabs.setState({ shown: 'updates' });
  useWantedMessage.setState({ wanted: { packId, messageId } });
}
