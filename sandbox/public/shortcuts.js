import { isModalOpen } from './modal.js';
import { closestTo } from './dom.js';

const root = document.documentElement;

/**
 * Single letters, on window, in the capture phase: before anything in the page can stop them. Typing is recognised by the event's
 * target, as real desks do it, so a key typed inside somebody's shadow root counts as a shortcut. What fired is written on <html>.
 */
export function bindShortcuts(actions) {
  const fired = [];
  record(fired);

  addEventListener(
    'keydown',
    (event) => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.isComposing ||
        isModalOpen() ||
        isTyping(event.target)
      )
        return;
      if (!Object.hasOwn(actions, event.key) || actions[event.key](event.target) === false) return;
      event.preventDefault();
      fired.push(event.key);
      record(fired);
    },
    true,
  );
}

function record(fired) {
  root.setAttribute('data-shortcuts', String(fired.length));
  root.setAttribute('data-shortcut-log', fired.join(' '));
}

const isTyping = (target) =>
  target instanceof Element &&
  Boolean(closestTo(target, 'input, textarea, select, [contenteditable="true"]'));
