import { describe, expect, test } from 'vitest';
import { aPage, factsAt } from '../../support/a-page.ts';

const site = 'https://secure.helpscout.net';
const page = aPage(`<span data-cy="Text">#891142</span><textarea data-cy="EditableTextarea">Refund</textarea>
  <div class="signature"><a href="mailto:agent@example.org">agent@example.org</a></div>`);

describe('Help Scout', () => {
  test('on a case yields what the page shows', () => {
    const url = `${site}/conversation/2199011258/891142?folderId=39835`;
    expect(factsAt(url, page)).toEqual({
      site,
      url,
      adapter: 'help-scout',
      caseId: '2199011258',
      caseNumber: '891142',
      title: 'Refund',
    });
  });

  test.each(['/mailbox/1/2/', '/customers/5'])('on %s is no case, whatever stands there', (path) => {
    expect(factsAt(site + path, page)).toEqual({ site, url: site + path, adapter: 'help-scout' });
  });
});
