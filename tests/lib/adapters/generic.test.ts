import { expect, test } from 'vitest';
import { aPage, factsAt } from '../../support/a-page.ts';

const other = (title: string) =>
  aPage(`<html><head><title>${title}</title></head><body><article data-case-id="7">
    <b data-subject>Refund</b><b data-customer>Ana Ruiz</b></article></body></html>`);

test('any other page yields its address and its title, and nothing is guessed from what it shows', () => {
  expect(factsAt('https://mail.example/inbox/7', other('Inbox (3)'))).toEqual({
    site: 'https://mail.example',
    url: 'https://mail.example/inbox/7',
    adapter: 'generic',
    title: 'Inbox (3)',
  });
});

test('a page without a title has none', () => {
  expect(factsAt('https://mail.example/', other(' '))).not.toHaveProperty('title');
});
