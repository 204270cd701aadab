import { describe, expect, test } from 'vitest';
import { aPage, factsAt } from '../../support/a-page.ts';

const site = 'https://acme.lightning.force.com';
const id = '500Qk00000KygAfIAJ';

const record = (number: string, subject: string, contact: string) => `
  <div class="slds-page-header__title"><lightning-formatted-text>${subject}</lightning-formatted-text></div>
  <records-lwc-highlights-panel><p title="Case Number">Case Number</p><p>${number}</p></records-lwc-highlights-panel>
  <records-record-layout-item field-label="Contact Name"><a href="/lightning/r/003Qk1/view">${contact}</a></records-record-layout-item>`;
const consoleWith = (shown: string, hidden: string) =>
  aPage(`<div class="lafSinglePaneWindowManager"><div class="windowViewMode-hidden">${hidden}</div>
    <div class="windowViewMode-normal">${shown}</div></div>`);

describe('Salesforce Lightning', () => {
  test('yields the id of the record, the number that people use, and what the pane in front shows', () => {
    const page = consoleWith(
      record('00001042', 'Refund', 'Ana Ruiz'),
      record('00001001', 'Other', 'Omar Haddad'),
    );
    expect(factsAt(`${site}/lightning/r/Case/${id}/view`, page)).toEqual({
      site,
      url: `${site}/lightning/r/Case/${id}/view`,
      adapter: 'salesforce',
      caseId: id,
      caseNumber: '00001042',
      title: 'Refund',
      customer: 'Ana Ruiz',
    });
  });

  test('is read through open shadow roots', () => {
    const page = consoleWith('<one-record></one-record>', '');
    const outer = page.querySelector('one-record')?.attachShadow({ mode: 'open' });
    if (outer !== undefined)
      outer.innerHTML = '<records-lwc-highlights-panel></records-lwc-highlights-panel>';
    const panel = outer?.querySelector('records-lwc-highlights-panel')?.attachShadow({ mode: 'open' });
    if (panel !== undefined) panel.innerHTML = '<a href="/lightning/r/Contact/003Qk1/view">Ana Ruiz</a>';
    expect(factsAt(`${site}/lightning/r/${id}/view`, page)).toMatchObject({
      caseId: id,
      customer: 'Ana Ruiz',
    });
  });

  test.each([
    '/lightning/o/Case/list?filterName=Recent',
    '/lightning/r/Contact/003Qk00000KygAfIAJ/view',
    '/lightning/r/Account/001Qk00000KygAfIAJ/view',
    '/lightning/r/003Qk00000KygAfIAJ/view',
  ])('on %s is no case', (path) => {
    const page = consoleWith(record('1', 'Somebody', 'Ana Ruiz'), '');
    expect(factsAt(site + path, page)).toEqual({ site, url: site + path, adapter: 'salesforce' });
  });
});
