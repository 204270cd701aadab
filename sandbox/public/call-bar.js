import { make } from './dom.js';

const wrapUpMs = 3000;
const words = { idle: 'Ready for calls', busy: 'On a call', 'wrap-up': 'Wrap-up' };

/** idle → busy (with a timer) → wrap-up, for three seconds → idle. */
export function createCallBar() {
  let startedAt = 0;
  let ticking;

  const state = make('span', { class: 'call-state', role: 'status' });
  const timer = make('span', { class: 'call-timer', role: 'timer' });
  const start = make('button', { type: 'button', class: 'button', onclick: () => go('busy') }, 'Start call');
  const end = make(
    'button',
    { type: 'button', class: 'button hang-up', onclick: () => go('wrap-up') },
    'Hang up',
  );
  const element = make(
    'section',
    { class: 'call-bar', 'data-call-bar': true, 'aria-label': 'Phone' },
    make('span', { class: 'icon icon-phone' }),
    state,
    timer,
    start,
    end,
  );

  function go(next) {
    element.setAttribute('data-state', next);
    state.textContent = words[next];
    start.hidden = next === 'busy';
    start.disabled = next === 'wrap-up';
    end.hidden = next !== 'busy';
    clearInterval(ticking);
    if (next === 'busy') {
      startedAt = Date.now();
      ticking = setInterval(tick, 1000);
      tick();
    } else timer.textContent = '';
    if (next === 'wrap-up') setTimeout(go, wrapUpMs, 'idle');
  }

  function tick() {
    const seconds = Math.floor((Date.now() - startedAt) / 1000);
    timer.textContent = [Math.floor(seconds / 60), seconds % 60]
      .map((part) => String(part).padStart(2, '0'))
      .join(':');
  }

  go('idle');
  return element;
}
