import { describe, expect, test } from 'vitest';
import { aPage, factsAt } from '../../support/a-page.ts';

const site = 'https://app-eu1.hubspot.com';
const page = aPage(`<h2 data-selenium-test="highlightTitle">Refund</h2>
  <div data-test-id="left-sidebar"><a href="/contacts/123/record/0-2/4">Acme</a></div>
  <div data-test-id="records-right-sidebar"><a href="/contacts/123/record/0-1/55">Ana Ruiz</a></div>`);

describe('HubSpot', () => {
  test('on a case yields what the page shows', () => {
    const url = `${site}/contacts/123/record/0-5/789`;
    expect(factsAt(url, page)).toEqual({
      site,
      url,
      adapter: 'hubspot',
      caseId: '789',
      title: 'Refund',
      customer: 'Ana Ruiz',
    });
  });

  test.each([
    '/contacts/123/record/0-1/789',
    '/live-messages/123/inbox/789',
    '/contacts/123/objects/0-5/views/all/list',
  ])('on %s is no case, whatever stands there', (path) => {
    expect(factsAt(site + path, page)).toEqual({ site, url: site + path, adapter: 'hubspot' });
  });
});
