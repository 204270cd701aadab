import { make } from './dom.js';
import { openModal } from './modal.js';

/** Nothing is merged: the dialog is here for what it does to the rest of the document. */
export function openMergeDialog(id) {
  openModal('Merge cases', (close) => [
    make(
      'p',
      { class: 'quiet' },
      `Messages of the other case will be moved to #${id}. This cannot be undone.`,
    ),
    make(
      'label',
      { class: 'field' },
      'Number of the other case',
      make('input', { class: 'search', inputmode: 'numeric', placeholder: '48…' }),
    ),
    make(
      'div',
      { class: 'modal-foot' },
      make('button', { type: 'button', class: 'button', onclick: close }, 'Cancel'),
      make('button', { type: 'button', class: 'button primary', onclick: close }, 'Merge'),
    ),
  ]);
}
