import { browser } from 'wxt/browser';
import type { Attention, Command, PageStart } from '@/lib/messages/contract.ts';
import { send } from '@/lib/messages/send.ts';
import { followCaret } from '@/lib/page/caret.ts';
import { focusLoaded } from '@/lib/page/focus-loaded.ts';
import { addHost } from '@/lib/page/host.ts';
import { drawShell, type Shell } from '@/lib/page/page-shell.ts';
import { pushAside } from '@/lib/page/push-aside.ts';

type Line = 'capture' | 'log';
type Manner = 'focus' | 'quietly' | Line;

const narrowest = 300;
const widest = 520;
/** The page comes first: the edge tab is drawn when it has nothing else to do, or after so long (ms). */
const drawWithinMs = 500;

/** The sidebar as the page sees it: edge tab, room, frame. Opens, closes, and gives the caret back. */
export function createSidebar(signal: AbortSignal) {
  let shell: Shell | undefined;
  let caret: ReturnType<typeof followCaret> | undefined;
  let start: PageStart | undefined;
  let attention: Attention = { now: 0, pastDue: false };
  let frame: HTMLIFrameElement | undefined;
  let isLoaded = false;
  let isOpen = false;
  /** While the ticket is on its way: how it was asked to open meanwhile. */
  let asked: Manner | undefined;
  let isBlocked = false;
  let room: { undo: () => void } | undefined;
  signal.addEventListener('abort', () => room?.undo());

  /** Where the sidebar was open in the document before this one, it opens again, and the focus stays with the page. */
  const begin = (next: PageStart) => {
    if (isBlocked) return;
    // A page that gave up its own origin (CSP sandbox) cannot hold our frame: frame-ancestors refuses it.
    if (globalThis.origin === 'null') return leavePage();
    attend(next.attention);
    if (start !== undefined) return;
    start = next;
    if (start.wasOpen) void open('quietly');
    else requestIdleCallback(() => draw(), { timeout: drawWithinMs });
  };

  const attend = (next: Attention) => {
    attention = next;
    shell?.attend(attention);
  };

  /** The shell, drawn at the first time. Undefined before we know how, and where the page does not let us in. */
  const draw = (): Shell | undefined => {
    if (shell !== undefined || start === undefined || isBlocked || signal.aborted) return shell;
    const ours = addHost(document, signal, { putBack: renewFrame, givenUp: leavePage });
    caret = followCaret(window, signal, () => ours.activeElement !== null);
    shell = drawShell(ours, start.words, start.look, {
      open: () => void open('focus'),
      resized: (width) => changeLook({ width: Math.min(widest, Math.max(narrowest, width)) }),
      edgeMoved: (edgeTop) => changeLook({ edgeTop: Math.min(1, Math.max(0, edgeTop)) }),
    });
    shell.attend(attention);
    return shell;
  };

  const makeRoom = () => {
    room?.undo();
    room = start !== undefined && isOpen ? pushAside(document, start.look.width, start.look.side) : undefined;
    caret?.closely(isOpen);
  };

  const changeLook = (part: Partial<PageStart['look']>) => {
    if (start === undefined) return;
    start = { ...start, look: { ...start.look, ...part } };
    shell?.place(start.look);
    makeRoom();
    void send('lookChanged', start.look);
  };

  const open = async (first: Manner) => {
    let how = first;
    const drawn = draw();
    if (drawn === undefined || start === undefined) return;
    caret?.look();
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
      if (isLine(how)) hash.set(how, '1');
      frame = drawn.show(`${browser.runtime.getURL('/sidebar.html')}#${hash.toString()}`, start.look);
      isLoaded = false;
      frame.addEventListener('load', () => (isLoaded = true), { once: true });
    } else {
      drawn.show(undefined, start.look);
      // What is said to a frame that still loads is not heard, so it is said again afterwards.
      const line = isLine(how) ? how : undefined;
      const sayAgain = () => line && void send('lineWanted', { line });
      if (!isLoaded) frame.addEventListener('load', sayAgain, { once: true });
    }
    makeRoom();
    if (how === 'quietly') return;
    focusLoaded(frame, isLoaded);
    void send('openChanged', { isOpen });
  };

  const collapse = () => {
    if (!isOpen) return;
    isOpen = false;
    shell?.hide();
    makeRoom();
    caret?.giveBack();
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
    attend,
    /** False when the page does not let us in, so that the background shows a window instead. */
    obey: (message: Command): boolean => {
      if (isBlocked) return false;
      if (message.command === 'attention') attend(message.attention);
      else if (message.command === 'giveCaretBack') caret?.giveBack();
      else if (message.command === 'collapse') collapse();
      else if (message.command === 'swapSide')
        changeLook({ side: start?.look.side === 'right' ? 'left' : 'right' });
      else if (message.command === 'toggle' && isOpen) collapse();
      else void open(isLine(message.command) ? message.command : 'focus');
      return true;
    },
    /** The extension was updated under this page: nothing here works any more. Says what to do, and touches nothing. */
    orphaned: () => {
      room?.undo();
      if (isOpen) caret?.giveBack();
      if (start !== undefined) draw()?.say(start.words.orphan);
    },
  };
}

/** Which line the person wants to write in at once. */
function isLine(how: string): how is Line {
  return how === 'capture' || how === 'log';
}
