import type { Attention, ShellWords } from '../messages/contract.ts';
import type { SiteLook } from '../settings.ts';
import { box, set } from './box.ts';
import { drawEdgeTab } from './edge-tab.ts';
import { drawRoom, type Room } from './room.ts';

/** What the parts of the shell do. No word of a record ever comes here. */
export type ShellActions = {
  open: () => void;
  resized: (width: number) => void;
  edgeMoved: (top: number) => void;
};

export type Shell = {
  show: (source: string | undefined, look: SiteLook) => HTMLIFrameElement;
  hide: () => void;
  attend: (attention: Attention) => void;
  say: (sentence: string) => void;
  place: (look: SiteLook) => void;
};

/** Draws the edge tab in `root`; the room for the frame and its grip once they are wanted. */
export function drawShell(
  root: ShadowRoot,
  words: ShellWords,
  first: SiteLook,
  actions: ShellActions,
): Shell {
  const landmark = box('div', 'position:fixed;inset:0 0 0 auto;pointer-events:none');
  landmark.setAttribute('role', 'complementary');
  landmark.setAttribute('aria-label', words.landmark);
  const edge = drawEdgeTab(words.open, actions.open, actions.edgeMoved);
  let look = first;
  let room: Room | undefined;
  edge.place(look);
  landmark.append(edge.element);
  root.append(landmark);

  const place = (next: SiteLook) => {
    look = next;
    edge.place(look);
    room?.place(look);
  };
  return {
    place,
    show: (source, next) => {
      if (room === undefined) {
        room = drawRoom(words, actions.resized);
        landmark.append(room.element);
      }
      place(next);
      set(edge.element, { display: 'none' });
      return room.show(source);
    },
    hide: () => {
      room?.hide();
      set(edge.element, { display: 'flex' });
    },
    attend: edge.attend,
    say: (sentence) => {
      const note = box('div', noteStyle);
      note.setAttribute('role', 'status');
      note.textContent = sentence;
      note.title = words.dismiss;
      note.addEventListener('click', () => note.remove());
      // Where the edge tab was, the person's own choice of a place: a corner may hold the page's Send button.
      set(note, { [look.side]: '12px', top: edge.element.style.top });
      landmark.replaceChildren(note);
    },
  };
}

const noteStyle =
  'position:fixed;box-sizing:border-box;max-width:280px;padding:10px 14px;font:13px/20px system-ui,sans-serif;color:light-dark(#1d2522,#e6ebe9);background:light-dark(#fbf0d9,#3a2f17);border:1px solid light-dark(#8a5a00,#e3b25a);border-radius:10px;pointer-events:auto';
