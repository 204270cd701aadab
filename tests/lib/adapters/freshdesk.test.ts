import { describe, expect, test } from 'vitest';
import { aPage, factsAt } from '../../support/a-page.ts';

const site = 'https://acme.freshdesk.com';
const page = aPage(`<h2 class="ticket-subject-heading">Refund</h2>
  <div class="sender-info"><span data-test-id="user-name">Ana Ruiz</span></div>`);

describe('Freshdesk', () => {
  test('on a case yields what the page shows', () => {
    const url = `${site}/a/tickets/1?current_tab=details`;
    expect(factsAt(url, page)).toEqual({
      site,
      url,
      adapter: 'freshdesk',
      caseId: '1',
      title: 'Refund',
      customer: 'Ana Ruiz',
    });
  });

  test('is the same in Freshservice', () => {
    expect(factsAt('https://acme.freshservice.com/a/tickets/7', page)).toMatchObject({ caseId: '7' });
  });

  test.each(['/a/tickets/filters/all_tickets', '/a/tickets/new', '/a/contacts/5'])(
    'on %s is no case, whatever stands there',
    (path) => {
      expect(factsAt(site + path, page)).toEqual({ site, url: site + path, adapter: 'freshdesk' });
    },
  );
});
