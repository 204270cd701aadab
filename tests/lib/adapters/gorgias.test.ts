import { describe, expect, test } from 'vitest';
import { aPage, factsAt } from '../../support/a-page.ts';

const site = 'https://acme.gorgias.com';
const page = aPage(
  `<html><head><title>Refund</title></head><body><a href="/app/customer/5">Ana Ruiz</a></body></html>`,
);

describe('Gorgias', () => {
  test('on a case yields what the page shows', () => {
    const url = `${site}/app/ticket/63091193`;
    expect(factsAt(url, page)).toEqual({
      site,
      url,
      adapter: 'gorgias',
      caseId: '63091193',
      title: 'Refund',
      customer: 'Ana Ruiz',
    });
  });

  test('in a view names the ticket, not the view', () => {
    expect(factsAt(`${site}/app/views/2001/63091193`, page).caseId).toBe('63091193');
  });

  test.each(['/app/settings', '/app/views/2001', '/app/customer/5'])(
    'on %s is no case, whatever stands there',
    (path) => {
      expect(factsAt(site + path, page)).toEqual({ site, url: site + path, adapter: 'gorgias' });
    },
  );
});
