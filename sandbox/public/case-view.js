import { createComposer } from './composer.js';
import { createConversation } from './conversation.js';
import { make } from './dom.js';
import { openMergeDialog } from './merge-dialog.js';

const channels = { email: 'Email', chat: 'Chat', phone: 'Phone' };
const priorities = { low: 'Low', normal: 'Normal', urgent: 'Urgent' };
const states = { open: 'Open', pending: 'Pending', solved: 'Solved' };

/** The middle of the desk: one case, or a sentence that there is none. */
export function createCaseView() {
  let composer;
  const element = make('main', { class: 'case-pane' }, make('p', { class: 'no-case' }, 'Loading…'));

  return {
    element,
    show(one) {
      const conversation = createConversation(one.messages);
      composer = createComposer({ caseId: one.id, sent: conversation.add });
      element.replaceChildren(
        make(
          'article',
          { class: 'case', 'data-case-id': one.id },
          headerOf(one),
          conversation.element,
          composer.element,
        ),
      );
      conversation.toEnd();
      document.title = `#${one.id} ${one.subject} · Harbour Desk`;
    },
    showNone(id) {
      composer = undefined;
      element.replaceChildren(
        make('p', { class: 'no-case' }, id ? 'There is no such case.' : 'Choose a case from the list.'),
      );
      document.title = 'Harbour Desk';
    },
    write: (audience) => composer?.open(audience),
  };
}

function headerOf({ id, subject, customer, channel, state, queue, priority, tags }) {
  return make(
    'header',
    { class: 'case-header' },
    make(
      'div',
      { class: 'case-line' },
      make('span', { 'data-number': id, class: 'number' }, `#${id}`),
      make(
        'span',
        { 'data-state': state, class: 'chip' },
        make('span', { class: `dot dot-${state}` }),
        states[state],
      ),
      make(
        'span',
        { 'data-channel': channel, class: 'chip' },
        make('span', { class: `icon icon-${channel}` }),
        channels[channel],
      ),
      make('span', { 'data-queue': true, class: 'chip' }, queue),
      make('span', { 'data-priority': priority, class: 'chip' }, priorities[priority]),
      make(
        'button',
        { type: 'button', class: 'button push', onclick: () => openMergeDialog(id) },
        'Merge cases…',
      ),
    ),
    make('h1', { 'data-subject': true, class: 'subject', dir: 'auto' }, subject),
    make(
      'div',
      { class: 'case-customer' },
      make('bdi', { 'data-customer': customer.name, class: 'customer' }, customer.name),
      make('span', { 'data-customer-contact': true, class: 'quiet' }, customer.contact),
      make('span', { 'data-customer-label': true, class: 'label' }, customer.label),
      ...tags.map((tag) => make('span', { 'data-tag': true, class: 'tag' }, tag)),
    ),
  );
}
