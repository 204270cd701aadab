import { browser } from 'wxt/browser';
import type { Attention, Command } from '@/lib/messages/contract.ts';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import { rememberCaret, type Caret } from '@/lib/page/caret.ts';
import { addHost } from '@/lib/page/host.ts';
import { drawShell, type Shell } from '@/lib/page/page-shell.ts';
import { pushAside } from '@/lib/page/push-aside.ts';
import type { SiteLook } from '@/lib/settings.ts';

const narrowest = 300;
const widest = 520;

/** The sidebar as the page sees it: edge tab, room, frame. Opens, closes, and gives the caret back. */
export function createSidebar(signal: AbortSignal) {
  // Read now: an orphan cannot look words up any more.
  const sentences = {
    open: t('edge.open'),
    landmark: t('edge.landmark'),
    resize: t('edge.resize'),
    dismiss: t('edge.dismiss'),
    orphan: t('edge.orphan'),
  };
  let shell: Shell | undefined;
  let look: SiteLook | undefined;
  let frame: HTMLIFrameElement | undefined;
  let isOpen = false;
  let isBlocked = false;
  let caret: Caret | undefined;
  let room: { undo: () => void } | undefined;
  signal.addEventListener('abort', () => room?.undo());

  const begin = (nextLook: SiteLook, attention: Attention) => {
    if (shell === undefined) {
      const root = addHost(document, signal, { putBack: renewFrame, givenUp: leavePage });
      shell = drawShell(root, sentences, {
        open: () => void open(false),
        resized: (width) => changeLook({ width: Math.min(widest, Math.max(narrowest, width)) }),
        edgeMoved: (edgeTop) => changeLook({ edgeTop: Math.min(1, Math.max(0, edgeTop)) }),
      });
      look = nextLook;
      shell.place(look);
    }
    shell.attend(attention);
  };

  const makeRoom = () => {
    room?.undo();
    room = look !== undefined && isOpen ? pushAside(document, look.width, look.side) : undefined;
  };

  const changeLook = (part: Partial<SiteLook>) => {
    if (look === undefined) return;
    look = { ...look, ...part };
    shell?.place(look);
    makeRoom();
    void send('lookChanged', look);
  };

  const open = async (toCapture: boolean) => {
    if (shell === undefined || look === undefined) return;
    if (!isOpen) caret = rememberCaret(document);
    isOpen = true;
    if (frame === undefined) {
      // The address with the token is the frame's ticket; a page that frames sidebar.html itself has none.
      const ticket = await send('frameToken', {});
      if (!ticket.ok || signal.aborted) return;
      const hash = new URLSearchParams({ token: ticket.value.token, ...(toCapture ? { capture: '1' } : {}) });
      frame = shell.show(`${browser.runtime.getURL('/sidebar.html')}#${hash.toString()}`, look);
    } else {
      shell.show(undefined, look);
    }
    makeRoom();
    frame.focus({ preventScroll: true });
  };

  const collapse = () => {
    if (!isOpen) return;
    isOpen = false;
    shell?.hide();
    makeRoom();
    caret?.giveBack();
  };

  /** Out of the page and in again: the frame starts anew, and the ticket in its address is spent. */
  const renewFrame = () => {
    frame = undefined;
    if (isOpen) void open(false);
  };

  const leavePage = () => {
    isBlocked = true;
    isOpen = false;
    makeRoom();
    void send('pageBlocks', {});
  };

  return {
    begin,
    /** False when the page does not let us in, so that the background shows a window instead. */
    obey: (message: Command): boolean => {
      if (isBlocked) return false;
      if (message.command === 'attention') shell?.attend(message.attention);
      else if (message.command === 'giveCaretBack') caret?.giveBack();
      else if (message.command === 'collapse') collapse();
      else if (message.command === 'swapSide')
        changeLook({ side: look?.side === 'right' ? 'left' : 'right' });
      else if (message.command === 'toggle' && isOpen) collapse();
      else void open(message.command === 'capture');
      return true;
    },
    /** The extension was updated under this page: nothing here works any more. Says what to do, and touches nothing. */
    orphaned: () => {
      room?.undo();
      if (isOpen) caret?.giveBack();
      shell?.say(sentences.orphan);
    },
  };
}
