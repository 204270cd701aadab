import { defineAdapter, type Evidence } from './define-adapter.ts';

export default defineAdapter({
  id: 'salesforce',
  name: 'Salesforce Lightning',
  hosts: ['.lightning.force.com', '.salesforce.com'],
  // Key prefix 500 is a case; the id has 15 letters, or 18 with its check letters.
  caseAddresses: [
    { path: '/lightning/r/Case/:id/view|edit', id: 'letters', starts: '500', length: [15, 18] },
    { path: '/lightning/r/:id/view|edit', id: 'letters', starts: '500', length: [15, 18] },
  ],
  scope: ['.lafSinglePaneWindowManager > .windowViewMode-normal', '.windowViewMode-normal'],
  pierce: true,
  caseNumber: [{ selector: 'records-lwc-highlights-panel >>> [title="Case Number"]', label: 'Case Number' }],
  title: [
    { selector: '.slds-page-header__title >>> lightning-formatted-text' },
    { selector: '.slds-page-header__title .uiOutputText' },
  ],
  customer: [
    { selector: 'records-record-layout-item[field-label="Contact Name"] >>> a' },
    { selector: 'records-lwc-highlights-panel >>> a[href*="/lightning/r/Contact/"]' },
    { selector: 'records-lwc-highlights-panel >>> a[href*="/lightning/r/003"]' },
    { selector: 'records-record-layout-item[field-label="Account Name"] >>> a' },
  ],
});

export const evidence: Evidence = {
  hosts: 'verified in public code, not seen live',
  caseAddresses: 'verified in public code, not seen live; the key prefix is documented',
  scope: 'verified in public code, not seen live: the pane that a console shows is windowViewMode-normal',
  caseNumber: 'verified in public code, not seen live, in English only: labels are translated',
  title: 'verified in public code, not seen live',
  customer:
    'verified in public code, not seen live, labels in English only; links to a contact are general knowledge',
};
