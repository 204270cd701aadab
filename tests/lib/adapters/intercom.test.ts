import { describe, expect, test } from 'vitest';
import { aPage, factsAt } from '../../support/a-page.ts';

const site = 'https://app.eu.intercom.com';
const page = aPage(
  `<h1 data-conversation-title>Refund</h1><span data-inbox-conversation-header-title>Ana Ruiz</span>`,
);

describe('Intercom', () => {
  test('on a case yields what the page shows', () => {
    const url = `${site}/a/inbox/abc123/inbox/shared/all/conversation/215470001?view=List`;
    expect(factsAt(url, page)).toEqual({
      site,
      url,
      adapter: 'intercom',
      caseId: '215470001',
      title: 'Refund',
      customer: 'Ana Ruiz',
    });
  });

  test.each(['/a/inbox/abc123/inbox/shared/all', '/a/apps/abc123/users/5'])(
    'on %s is no case, whatever stands there',
    (path) => {
      expect(factsAt(site + path, page)).toEqual({ site, url: site + path, adapter: 'intercom' });
    },
  );
});
