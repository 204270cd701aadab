import { make } from './dom.js';
import { openModal } from './modal.js';

const keys = [
  ['r', 'Reply'],
  ['c', 'Internal note'],
  ['j', 'Next case'],
  ['k', 'Previous case'],
  ['Enter', 'Open the case chosen in the list'],
  ['/', 'Search'],
  ['?', 'This list'],
];

export function openShortcutsDialog() {
  openModal('Keyboard shortcuts', (close) => [
    make(
      'dl',
      { class: 'keys' },
      ...keys.flatMap(([key, what]) => [make('dt', {}, make('kbd', {}, key)), make('dd', {}, what)]),
    ),
    make(
      'div',
      { class: 'modal-foot' },
      make('button', { type: 'button', class: 'button', onclick: close }, 'Close'),
    ),
  ]);
}
