import { defineAdapter, type Evidence } from './define-adapter.ts';

export default defineAdapter({
  id: 'zendesk',
  name: 'Zendesk',
  hosts: ['.zendesk.com'],
  caseAddresses: [{ path: '/agent/tickets/:id', id: 'digits' }],
  scope: ['[data-side-conversations-anchor-id=":id"]', '[data-ticket-id=":id"]'],
  title: [
    { selector: '[data-test-id="omni-header-subject"]', attribute: 'value' },
    { selector: '[data-test-id="ticket-pane-subject"]', attribute: 'value' },
    { selector: '[data-test-id="ticket-pane-subject"]' },
  ],
  customer: [
    { selector: '[data-test-id="ticket-system-field-requester-select"]' },
    { selector: '[data-test-id="tabs-nav-item-users"]' },
  ],
  queue: [{ selector: '[data-test-id="assignee-field-selected-group-tag"]' }],
  priority: [
    {
      selector: '[data-test-id="ticket-fields-priority-select"] [data-garden-id="dropdowns.combobox.value"]',
    },
    { selector: '[data-test-id="ticket-fields-priority-select"]' },
  ],
  tags: { selector: '[data-test-id="ticket-system-field-tags-item-selected"]' },
  publicReply: {
    selector:
      'article[data-test-id="omni-log-comment-item"]:has([data-test-id="omni-log-item-message"][type="agent"])' +
      ':not(:has([data-test-id="omni-log-internal-note-tag"]))',
    among: 'article[data-test-id="omni-log-comment-item"]',
    time: { selector: 'time[datetime]', attribute: 'datetime' },
  },
  internalNote: {
    selector:
      'article[data-test-id="omni-log-comment-item"]:has([data-test-id="omni-log-internal-note-tag"])',
    text: '[data-test-id="omni-log-message-content"]',
  },
});

export const evidence: Evidence = {
  hosts: 'verified in public code, not seen live',
  caseAddresses: 'verified in public code, not seen live',
  scope:
    'verified in public code, not seen live: several user scripts scope by the two attributes that carry the ticket id',
  title: 'verified in public code, not seen live',
  customer: 'verified in public code, not seen live; the tab of the person is general knowledge',
  queue:
    'verified in public code, not seen live: the group of the assignee; empty while an agent stands there',
  priority: 'verified in public code, not seen live',
  tags: 'verified in public code, not seen live; a long list shows only its beginning',
  publicReply:
    'verified in public code, not seen live: transcript scripts tell agents by the attribute type and notes by their tag',
  internalNote: 'verified in public code, not seen live',
};
