import { describe, expect, test } from 'vitest';
import { aPage, factsAt } from '../../support/a-page.ts';

const site = 'https://acme.crm4.dynamics.com';
const page =
  aPage(`<input data-id="ticketnumber.fieldControl-text-box-text" title="CAS-01042-X1" value="CAS-01042-X1">
  <input data-id="title.fieldControl-text-box-text" value="Refund">
  <div data-id="customerid.fieldControl-LookupResultsDropdown_customerid_selected_tag_text">Ana Ruiz</div>`);

describe('Dynamics 365', () => {
  test('on a case yields what the page shows', () => {
    const url = `${site}/main.aspx?etn=incident&id=%7B1F2E3D4C-1234-4ABC-9DEF-0123456789AB%7D&pagetype=entityrecord`;
    expect(factsAt(url, page)).toEqual({
      site,
      url,
      adapter: 'dynamics-365',
      caseId: '1f2e3d4c-1234-4abc-9def-0123456789ab',
      caseNumber: 'CAS-01042-X1',
      title: 'Refund',
      customer: 'Ana Ruiz',
    });
  });

  test.each([
    '/main.aspx?pagetype=entitylist&etn=incident',
    '/main.aspx?etn=contact&pagetype=entityrecord&id=1f2e3d4c-1234-4abc-9def-0123456789ab',
  ])('on %s is no case, whatever stands there', (path) => {
    expect(factsAt(site + path, page)).toEqual({ site, url: site + path, adapter: 'dynamics-365' });
  });
});
