import { describe, expect, test } from 'vitest';
import { aPage, factsAt } from '../../support/a-page.ts';

const site = 'https://desk.zoho.eu';
const page = aPage(
  `<html><head><title>Refund</title></head><body><span data-id="td_contactName">Ana Ruiz</span></body></html>`,
);

describe('Zoho Desk', () => {
  test('on a case yields what the page shows', () => {
    const url = `${site}/agent/acme/all/tickets/details/987`;
    expect(factsAt(url, page)).toEqual({
      site,
      url,
      adapter: 'zoho-desk',
      caseId: '987',
      title: 'Refund',
      customer: 'Ana Ruiz',
    });
  });

  test('of the older kind has the id in the hash', () => {
    const path = '/support/acme/ShowHomePage.do#Cases/dv/5f00b1';
    expect(factsAt(site + path, page).caseId).toBe('5f00b1');
  });

  test.each([
    '/agent/acme/support/reports',
    '/agent/acme/all/tickets/list',
    '/agent/acme/all/contacts/details/5',
  ])('on %s is no case, whatever stands there', (path) => {
    expect(factsAt(site + path, page)).toEqual({ site, url: site + path, adapter: 'zoho-desk' });
  });
});
