import { describe, expect, test } from 'vitest';
import { aPage, factsAt } from '../../support/a-page.ts';

const site = 'https://app.frontapp.com';
const page = aPage(`<html><head><title>Refund</title></head><body></body></html>`);

describe('Front', () => {
  test('on a case yields what the page shows', () => {
    const url = `${site}/open/cnv_123abc`;
    expect(factsAt(url, page)).toEqual({
      site,
      url,
      adapter: 'front',
      caseId: 'cnv_123abc',
      title: 'Refund',
    });
  });

  test('with a folder of many digits in the path takes the last number', () => {
    const path = '/inboxes/teams/folders/5550001/unassigned/98765432101';
    expect(factsAt(site + path, page).caseId).toBe('98765432101');
  });

  test.each([
    '/settings',
    '/inboxes/teams/folders/5550001/unassigned',
    '/inboxes/teams/folders/555/unassigned/5',
  ])('on %s is no case, whatever stands there', (path) => {
    expect(factsAt(site + path, page)).toEqual({ site, url: site + path, adapter: 'front' });
  });
});
