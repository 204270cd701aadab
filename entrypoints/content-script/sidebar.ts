import { browser } from 'wxt/browser';
import type { Attention, Command } from '@/lib/messages/contract.ts';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import { followCaret } from '@/lib/page/caret.ts';
import { addHost } from '@/lib/page/host.ts';
import { drawShell, type Shell } from '@/lib/page/page-shell.ts';
import { pushAside } from '@/lib/page/push-aside.ts';
import type { SiteLook } from '@/lib/settings.ts';

type Manner = 'focus' | 'capture' | 'quietly';

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
  let ours: ShadowRoot | undefined;
  let look: SiteLook | undefined;
  let frame: HTMLIFrameElement | undefined;
  let isLoaded = false;
  let isOpen = false;
  /** While the ticket is on its way: how it was asked to open meanwhile. */
  let asked: Manner | undefined;
  let isBlocked = false;
  let room: { undo: () => void } | undefined;
  signal.addEventListener('abort', () => room?.undo());
  const caret = followCaret(window, signal, () => (ours?.activeElement ?? null) !== null);

  /** `wasOpen`: in the document before this one. Then it opens again, and the focus stays with the page. */
  const begin = (nextLook: SiteLook, attention: Attention, wasOpen: boolean) => {
    if (isBlocked) return;
    // A page that gave up its own origin (CSP sandbox) cannot hold our frame: frame-ancestors refuses it.
    if (globalThis.origin === 'null') return leavePage();
    if (shell === undefined) {
      ours = addHost(document, signal, { putBack: renewFrame, givenUp: leavePage });
      shell = drawShell(ours, sentences, {
        open: () => void open('focus'),
        resized: (width) => changeLook({ width: Math.min(widest, Math.max(narrowest, width)) }),
        edgeMoved: (edgeTop) => changeLook({ edgeTop: Math.min(1, Math.max(0, edgeTop)) }),
      });
      look = nextLook;
      shell.place(look);
      if (wasOpen) void open('quietly');
    }
    shell.attend(attention);
  };

  const makeRoom = () => {
    room?.undo();
    room = look !== undefined && isOpen ? pushAside(document, look.width, look.side) : undefined;
    caret.closely(isOpen);
  };

  const changeLook = (part: Partial<SiteLook>) => {
    if (look === undefined) return;
    look = { ...look, ...part };
    shell?.place(look);
    makeRoom();
    void send('lookChanged', look);
  };

  const open = async (first: Manner) => {
    let how = first;
    if (shell === undefined || look === undefined) return;
    caret.look();
    isOpen = true;
    if (frame === undefined) {
      const isOnItsWay = asked !== undefined;
      asked = how === 'quietly' ? (asked ?? how) : how;
      if (isOnItsWay) return;
      // The address with the token is the frame's ticket; a page that frames sidebar.html itself has none.
      const ticket = await send('frameToken', {});
      how = asked;
      asked = undefined;
      if (!ticket.ok) isOpen = false;
      if (!ticket.ok || signal.aborted || !isOpen) return;
      const hash = new URLSearchParams({ token: ticket.value.token });
      if (how === 'capture') hash.set('capture', '1');
      frame = shell.show(`${browser.runtime.getURL('/sidebar.html')}#${hash.toString()}`, look);
      isLoaded = false;
      frame.addEventListener('load', () => (isLoaded = true), { once: true });
    } else {
      shell.show(undefined, look);
      // What is said to a frame that still loads is not heard, so it is said again afterwards.
      const sayAgain = () => void send('captureWanted', {});
      if (how === 'capture' && !isLoaded) frame.addEventListener('load', sayAgain, { once: true });
    }
    makeRoom();
    if (how === 'quietly') return;
    frame.focus({ preventScroll: true });
    void send('openChanged', { isOpen });
  };

  const collapse = () => {
    if (!isOpen) return;
    isOpen = false;
    shell?.hide();
    makeRoom();
    caret.giveBack();
    void send('openChanged', { isOpen });
  };

  /** Out of the page and in again: the frame starts anew, and the ticket in its address is spent. */
  const renewFrame = () => {
    frame = undefined;
    if (isOpen) void open('quietly');
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
      else if (message.command === 'giveCaretBack') caret.giveBack();
      else if (message.command === 'collapse') collapse();
      else if (message.command === 'swapSide')
        changeLook({ side: look?.side === 'right' ? 'left' : 'right' });
      else if (message.command === 'toggle' && isOpen) collapse();
      else void open(message.command === 'capture' ? 'capture' : 'focus');
      return true;
    },
    /** The extension was updated under this page: nothing here works any more. Says what to do, and touches nothing. */
    orphaned: () => {
      room?.undo();
      if (isOpen) caret.giveBack();
      shell?.say(sentences.orphan);
    },
  };
}
