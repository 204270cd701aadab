import { describe, expect, test } from 'vitest';
import { aPage, factsAt } from '../../support/a-page.ts';

const site = 'https://desk.example.com';

const article = (kind: string, at: string, text: string) => `
  <div class="ticket-article-item ${kind}"><div class="richtext-content">${text}</div>
    <small class="task-subline"><time class="humanTimeFromNow" datetime="${at}">now</time></small></div>`;
const task = (id: string, active: string, number: string, title: string, name: string, inside = '') => `
  <div id="content_permanent_Ticket-${id}" class="content ${active}"><div class="ticketZoom-header">
    <div class="ticket-title">${title}</div><span class="ticket-number">${number}</span></div>${inside}
    <div data-tab="customer"><h3 title="Name">${name}</h3></div></div>`;

const articles = [
  article('customer', '2026-03-02T08:00:00.000Z', '[kept:by-customer]'),
  article('agent', '2026-03-02T09:00:00.000Z', '[kept:in-public-reply]'),
  article('agent is-internal', '2026-03-02T10:00:00.000Z', '[kept:in-a-note]'),
  article('customer is-internal', '2026-03-02T11:00:00.000Z', '[kept:forwarded]'),
].join('');
const page = aPage(`<html><head><script id="zammad_form_script"></script></head><body>
  ${task('7', '', '10007', 'Other', 'Omar Haddad')}${task('12', 'active', '10012', 'Refund', 'Ana Ruiz', articles)}
  </body></html>`);

describe('Zammad', () => {
  test.each(['/#ticket/zoom/12', '/#ticket/zoom/12/34'])('at %s yields the task of that ticket', (path) => {
    expect(factsAt(site + path, page)).toEqual({
      site,
      url: site + path,
      adapter: 'zammad',
      caseId: '12',
      caseNumber: '10012',
      title: 'Refund',
      customer: 'Ana Ruiz',
      replies: { count: 1, lastAt: Date.parse('2026-03-02T09:00:00.000Z') },
      lines: ['[kept:in-a-note]'],
    });
  });

  test('during navigation takes the words of the new ticket, though another is still in front', () => {
    expect(factsAt(`${site}/#ticket/zoom/7`, page)).toMatchObject({ caseId: '7', customer: 'Omar Haddad' });
  });

  test('with a ticket that is not drawn yet yields its id, and nothing of the one in front', () => {
    const url = `${site}/#ticket/zoom/99`;
    expect(factsAt(url, page)).toEqual({ site, url, adapter: 'zammad', caseId: '99' });
  });

  test.each(['/#dashboard', '/#ticket/view/all_open', '/#user/profile/12'])('on %s is no case', (path) => {
    expect(factsAt(site + path, page)).toEqual({ site, url: site + path, adapter: 'zammad' });
  });
});
