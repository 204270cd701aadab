import { describe, expect, test } from 'vitest';
import { aPage, factsAt } from '../../support/a-page.ts';

const site = 'https://desk.example';

const desk = (inside: string, call = 'idle') =>
  aPage(`<html data-desk="sandbox"><body>
    <div data-call-bar data-state="${call}"><span data-customer="Somebody calling">Somebody calling</span></div>
    ${inside}</body></html>`);

const aCase = (id: string, composer = 'public') => `
  <article data-case-id="${id}">
    <span data-number="${id}">#${id}</span><span data-state="open"><i></i>Open</span>
    <span data-channel="email">Email</span><span data-queue>Refunds</span><span data-priority="urgent">Urgent</span><h1 data-subject>Refund for order 7731</h1>
    <p data-customer="Ana Ruiz">Ana Ruiz</p><span data-tag>refund</span><span data-tag>replaced card</span>
    <div data-composer="public" ${composer === 'public' ? '' : 'hidden'}></div>
    <div data-composer="internal" ${composer === 'internal' ? '' : 'hidden'}></div>
  </article>`;

describe('the sandbox CRM', () => {
  test('on a case yields all that the page shows', () => {
    expect(factsAt(`${site}/cases/48213?latency=800`, desk(aCase('48213')))).toEqual({
      site,
      url: `${site}/cases/48213?latency=800`,
      adapter: 'sandbox',
      caseId: '48213',
      title: 'Refund for order 7731',
      customer: 'Ana Ruiz',
      channel: 'Email',
      state: 'Open',
      queue: 'Refunds',
      priority: 'Urgent',
      tags: ['refund', 'replaced card'],
      composer: 'public',
      busy: false,
    });
  });

  test('says which editor is open, or that none is', () => {
    const composer = (kind: string) => factsAt(`${site}/cases/1`, desk(aCase('1', kind))).composer;
    expect([composer('public'), composer('internal'), composer('')]).toEqual(['public', 'internal', 'none']);
  });

  test('says busy on a call, and free while idle or wrapping up', () => {
    const busy = (call: string) => factsAt(`${site}/cases/1`, desk(aCase('1'), call)).busy;
    expect([busy('busy'), busy('idle'), busy('wrap-up')]).toEqual([true, false, false]);
  });

  test('with no case open is no case, and still says busy', () => {
    expect(factsAt(`${site}/cases`, desk('<p>Choose a case from the list.</p>', 'busy'))).toEqual({
      site,
      url: `${site}/cases`,
      adapter: 'sandbox',
      busy: true,
    });
  });

  test('while the next case loads yields its number only, and nothing of the one still on screen', () => {
    expect(factsAt(`${site}/cases/48214`, desk(aCase('48213')))).toEqual({
      site,
      url: `${site}/cases/48214`,
      adapter: 'sandbox',
      caseId: '48214',
      busy: false,
    });
  });

  test('counts our public messages and knows the newest; a note and the customer count for nothing', () => {
    const messages = [
      message('agent', 'public', '2026-03-02T09:00:00.000Z', 'On its way'),
      message('agent', 'public', '2026-03-02T11:30:00.000Z', 'Sent'),
      message('agent', 'internal', '2026-03-02T12:00:00.000Z', 'Ask the carrier'),
      message('customer', 'public', '2026-03-02T13:00:00.000Z', 'Where is it?'),
    ].join('');
    expect(factsAt(`${site}/cases/1`, desk(aCase('1') + `<article>${messages}</article>`)).replies).toEqual({
      count: 2,
      lastAt: Date.parse('2026-03-02T11:30:00.000Z'),
    });
  });

  test('reads lines from internal notes of ours, and from nothing else', () => {
    const token = (name: string) => `Kept: call Ana [kept:${name.padEnd(12, '_')}]`;
    const messages = [
      message('agent', 'internal', '2026-03-02T09:00:00.000Z', token('first')),
      message('agent', 'public', '2026-03-02T09:00:00.000Z', token('public')),
      message('customer', 'public', '2026-03-02T09:00:00.000Z', token('customer')),
      message('customer', 'internal', '2026-03-02T09:00:00.000Z', token('forged')),
      message('agent', 'internal', '2026-03-02T09:00:00.000Z', token('last')),
    ].join('');
    expect(factsAt(`${site}/cases/1`, desk(aCase('1') + `<article>${messages}</article>`)).lines).toEqual([
      '[kept:first_______]',
      '[kept:last________]',
    ]);
  });
});

function message(from: string, audience: string, sentAt: string, text: string): string {
  return `<li data-message-id="7" data-from="${from}" data-audience="${audience}"><time datetime="${sentAt}">now</time>
    <div class="message-text">${text}</div></li>`;
}
