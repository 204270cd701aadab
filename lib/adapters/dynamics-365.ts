import { defineAdapter, type Evidence } from './define-adapter.ts';

export default defineAdapter({
  id: 'dynamics-365',
  name: 'Dynamics 365',
  hosts: ['.dynamics.com', '.dynamics.cn', '.microsoftdynamics.us'],
  caseAddresses: [
    {
      path: '/main.aspx',
      parameter: 'id',
      where: { etn: 'incident', pagetype: 'entityrecord' },
      id: 'hex',
      length: [36, 36],
    },
  ],
  caseNumber: [
    { selector: '[data-id="ticketnumber.fieldControl-text-box-text"]', attribute: 'value' },
    { selector: '[data-id="ticketnumber.fieldControl-text-box-text"]', attribute: 'title' },
  ],
  title: [
    { selector: 'input[data-id="title.fieldControl-text-box-text"]', attribute: 'value' },
    { selector: '#headerContainer h1' },
  ],
  customer: [
    { selector: '[data-id="customerid.fieldControl-LookupResultsDropdown_customerid_selected_tag_text"]' },
    { selector: '[data-id="customerid.fieldControl-LookupResultsDropdown_customerid_SelectedRecordList"] a' },
  ],
});

export const evidence: Evidence = {
  hosts: 'from documentation',
  caseAddresses: "from documentation: the vendor's page on the addresses of forms",
  caseNumber: 'verified in public code, not seen live',
  title: 'verified in public code, not seen live',
  customer: 'verified in public code, not seen live; custom forms may name their columns otherwise',
};
