import { describe, expect, test } from 'vitest';
import { aPage, factsAt } from '../../support/a-page.ts';

const site = 'https://acme.zendesk.com';

const message = (id: string, kind: string, at: string, text: string) => `
  <article data-test-id="omni-log-comment-item" id="${id}"><span data-test-id="omni-log-item-sender">Somebody</span>
    ${kind === 'note' ? '<div data-test-id="omni-log-internal-note-tag">Internal</div>' : ''}
    <time data-test-id="timestamp-relative" datetime="${at}">now</time>
    <div data-test-id="omni-log-item-message" type="${kind === 'note' ? 'agent' : kind}">
      <div data-test-id="omni-log-message-content">${text}</div></div></article>`;

/** One ticket as the workspace keeps it; others stay in the page beside it. */
const ticket = (id: string, subject: string, requester: string, log = '') => `
  <div class="ticket-panes-grid-layout"><div data-side-conversations-anchor-id="${id}">
    <input data-test-id="omni-header-subject" value="${subject}">
    <div data-test-id="ticket-system-field-requester-select">${requester}</div>
    <div data-test-id="assignee-field-selected-group-tag">Returns</div>
    <div data-test-id="ticket-fields-priority-select"><label>Priority</label><div data-garden-id="dropdowns.combobox.value">High</div></div>
    <i data-test-id="ticket-system-field-tags-item-selected">refund</i><i data-test-id="ticket-system-field-tags-item-selected">vip</i></div>
    <div data-ticket-id="${id}"><div data-test-id="omni-log-container">${log}</div></div></div>`;

const log = [
  message('1', 'end-user', '2026-03-02T08:00:00Z', 'Where is it? [kept:by-customer]'),
  message('2', 'agent', '2026-03-02T09:00:00Z', 'On its way. [kept:in-public-reply]'),
  message('3', 'note', '2026-03-02T10:00:00Z', 'Asked the carrier. [kept:in-a-note]'),
].join('');
const workspace = aPage(ticket('12', 'Other', 'Omar Haddad') + ticket('341', 'Refund', 'Ana Ruiz', log));

describe('Zendesk', () => {
  test('with several tickets open yields what belongs to the one in the address', () => {
    expect(factsAt(`${site}/agent/tickets/341`, workspace)).toEqual({
      site,
      url: `${site}/agent/tickets/341`,
      adapter: 'zendesk',
      caseId: '341',
      title: 'Refund',
      customer: 'Ana Ruiz',
      queue: 'Returns',
      priority: 'High',
      tags: ['refund', 'vip'],
      replies: { count: 1, lastAt: Date.parse('2026-03-02T09:00:00Z') },
      lines: ['[kept:in-a-note]'],
    });
    expect(factsAt(`${site}/agent/tickets/12`, workspace)).toMatchObject({ customer: 'Omar Haddad' });
  });

  test('with a ticket that is not drawn yet yields its number, and nothing of the others', () => {
    expect(factsAt(`${site}/agent/tickets/77`, workspace)).toEqual({
      site,
      url: `${site}/agent/tickets/77`,
      adapter: 'zendesk',
      caseId: '77',
    });
  });

  test('with a list is no case', () => {
    expect(factsAt(`${site}/agent/filters/360001`, workspace)).not.toHaveProperty('caseId');
  });
});
