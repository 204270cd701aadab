import { describe, expect, test } from 'vitest';
import { aPage, factsAt } from '../../support/a-page.ts';

const site = 'https://rt.example';

/** A page of RT 5: the heading, the ticket's own menu when there is a ticket, and what the page holds. */
const rt = (component: string, heading: string, inside = '', menuId?: number) =>
  aPage(`<html><body id="comp-${component}"><div id="header"><h1>${heading}</h1></div>
    <ul>${menuId === undefined ? '' : `<li id="li-page-display"><a href="/Ticket/Display.html?id=${menuId}">Display</a></li>`}</ul>
    ${inside}</body></html>`);

const basics = (id: number) => `
  <div class="ticket-info-basics">
    <div class="form-row id"><div class="value"><span>${id}</span></div></div>
    <div class="form-row status"><div class="value">open</div></div>
    <div class="form-row priority"><div class="value"><span class="current-value"><span class="Priority">20</span>/<span class="FinalPriority">50</span></span></div></div>
    <div class="form-row queue"><div class="value"><span class="current-value"><a>Customer Support</a></span></div></div>
  </div>
  <div class="form-row requestors"><div class="value"><span class="user"><a>Ana Ruiz &lt;ana@example.org&gt;</a></span></div></div>`;

const display = rt('Ticket-Display', '#12: Re: Refund: order 7731', basics(12), 12);

describe('Request Tracker', () => {
  test('on a ticket yields number, subject, requestor and status', () => {
    expect(factsAt(`${site}/Ticket/Display.html?id=12`, display)).toEqual({
      site,
      url: `${site}/Ticket/Display.html?id=12`,
      adapter: 'request-tracker',
      caseId: '12',
      title: 'Re: Refund: order 7731',
      customer: 'Ana Ruiz',
      state: 'open',
      queue: 'Customer Support',
      priority: '20',
      composer: 'none',
    });
  });

  test.each([
    '/Ticket/Display.html?id=12',
    '/Ticket/Display.html?id=12&results=abc#txn-5',
    '/Ticket/Display.html?results=abc;id=12',
    '/rt/Ticket/Display.html?Action=Respond;id=12;QuoteTransaction=99',
  ])('knows the ticket from the address %s', (path) => {
    expect(factsAt(site + path, display)).toMatchObject({ caseId: '12', customer: 'Ana Ruiz' });
  });

  test('on the history knows the subject; who asked is not there, and not guessed', () => {
    const history = rt('Ticket-History', 'Ticket History #12: Refund', '', 12);
    expect(factsAt(`${site}/Ticket/History.html?id=12`, history)).toEqual({
      site,
      url: `${site}/Ticket/History.html?id=12`,
      adapter: 'request-tracker',
      caseId: '12',
      title: 'Refund',
      composer: 'none',
    });
  });

  test.each([
    ['response', 'public'],
    ['private', 'internal'],
  ])('writing a %s says that the composer is %s', (chosen, kind) => {
    const options = ['private', 'response'].map(
      (value) => `<option value="${value}"${value === chosen ? ' selected' : ''}>${value}</option>`,
    );
    const form = `<form name="TicketUpdate"><input type="hidden" name="id" value="12">
      <select name="UpdateType">${options.join('')}</select></form>`;
    const reply = rt('Ticket-Update', 'Update ticket #12: Refund', form, 12);
    // happy-dom knows ':checked' of inputs only; in a browser it is true of the chosen option as well.
    const find = reply.querySelector.bind(reply);
    reply.querySelector = (selector: string) => find(selector.replace(/(option\S*):checked/, '$1[selected]'));
    const facts = factsAt(`${site}/Ticket/Update.html?Action=Respond;id=12`, reply);
    expect(facts).toMatchObject({ caseId: '12', composer: kind, title: 'Refund' });
  });

  test('during navigation shows nothing of the ticket still on screen', () => {
    const facts = factsAt(`${site}/Ticket/Display.html?id=13`, display);
    expect(facts).toMatchObject({ caseId: '13' });
    expect([facts.title, facts.customer, facts.state, facts.queue]).toEqual(Array(4).fill(undefined));
  });

  test.each([
    ['/', 'index', 'RT at a glance'],
    ['/Search/Results.html?Query=id%3D12', 'Search-Results', 'Found 3 tickets'],
    ['/Ticket/Create.html?Queue=1', 'Ticket-Create', 'Create a new ticket in General'],
    ['/NoAuth/Login.html?next=12', 'NoAuth-Login', 'Login'],
    ['/Dashboards/3/Open%20%2312:%20all', 'Dashboards', 'Open #12: all'],
  ])('the page %s is no case', (path, component, heading) => {
    const facts = factsAt(site + path, rt(component, heading));
    expect(facts).toEqual({ site, url: new URL(site + path).href, adapter: 'request-tracker' });
  });

  const ana = 'ana.agent (Ana Agent)';
  const customer = 'Sam Patel &lt;sam@example.org&gt;';
  const withHistory = (...transactions: string[]) =>
    rt(
      'Ticket-Display',
      '#12: Refund',
      `${basics(12)}<div class="history">${transactions.join('')}</div>`,
      12,
    );
  const factsWith = (...transactions: string[]) =>
    factsAt(`${site}/Ticket/Display.html?id=12`, withHistory(...transactions));

  test('with a history that has come and holds no reply says none; before, nothing', () => {
    expect(factsWith(transaction(customer, 'Ticket created')).replies).toEqual({ count: 0 });
    expect(factsWith()).not.toHaveProperty('replies');
  });

  test('counts what an agent wrote to the customer, and neither comments nor the customer', () => {
    const facts = factsWith(
      transaction(customer, 'Ticket created'),
      transaction(ana, 'Correspondence added'),
      transaction(customer, 'Correspondence added'),
      transaction(ana, 'Comments added'),
      transaction(ana, 'Antwort hinzugefügt'),
      transaction(ana, 'Given to ben.agent', 'people'),
    );
    expect(facts.replies).toEqual({ count: 2 });
  });

  test('reads lines from the comments of agents, and from no other message', () => {
    const token = (name: string) => `[kept:${name.padEnd(12, '_')}]`;
    const facts = factsWith(
      transaction(customer, 'Ticket created', 'message', token('created')),
      transaction(ana, 'Comments added', 'message', `Kept ${token('comment')}`),
      transaction(ana, 'Comments added', 'message', `<blockquote>${token('quoted')}</blockquote>`),
      transaction(ana, 'Correspondence added', 'message', token('public')),
      transaction(customer, 'Comments added', 'message', token('customer')),
    );
    expect(facts.lines).toEqual([token('comment')]);
  });
});

function transaction(author: string, sentence: string, kind = 'message', text = ''): string {
  return `<div class="transaction Ticket-transaction ${kind} odd" data-transaction-id="66">
    <div class="metadata"><span class="date">Sat Nov 21 23:09:26 2026</span>
      <span class="description"><span class="user" data-user-id="32"><a>${author}</a></span> - ${sentence}</span></div>
    <div class="content"><div class="messagebody"><div class="message-stanza">${text}</div></div></div></div>`;
}
