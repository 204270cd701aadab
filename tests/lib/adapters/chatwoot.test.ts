import { describe, expect, test } from 'vitest';
import { aPage, factsAt } from '../../support/a-page.ts';

const site = 'https://desk.example.com';
const page = aPage(`<html><body><div id="app"><div class="flex"><h3>Ana Ruiz</h3>
  <a href="/app/accounts/1/contacts/9" target="_blank"></a></div></div><noscript id="noscript">No</noscript></body></html>`);

describe('Chatwoot', () => {
  test('on a host of its owner yields what the page shows', () => {
    const url = `${site}/app/accounts/1/inbox/7/conversations/42`;
    expect(factsAt(url, page)).toEqual({
      site,
      url,
      adapter: 'chatwoot',
      caseId: '42',
      customer: 'Ana Ruiz',
    });
  });

  test.each(['/app/accounts/1/dashboard', '/app/accounts/1/inbox/7', '/app/accounts/1/inbox-view/12'])(
    'on %s is no case, whatever stands there',
    (path) => {
      expect(factsAt(site + path, page)).toEqual({ site, url: site + path, adapter: 'chatwoot' });
    },
  );
});
