import { defineAdapter, type Evidence } from './define-adapter.ts';

export default defineAdapter({
  id: 'freshdesk',
  name: 'Freshdesk and Freshservice',
  hosts: ['.freshdesk.com', '.freshservice.com'],
  caseAddresses: [
    { path: '/a/tickets/:id', id: 'digits' },
    { path: '/helpdesk/tickets/:id', id: 'digits' },
  ],
  title: [{ selector: '.ticket-subject-heading' }],
  customer: [
    { selector: '.sender-info [data-test-id="user-name"]' },
    { selector: '.requester-wrap [data-test-id="user-name"]' },
    { selector: '[data-test-id^="requester-info-contact-"] .info-details-content' },
    { selector: '.widget-requestor-info' },
  ],
});

export const evidence: Evidence = {
  hosts: 'verified in public code, not seen live',
  caseAddresses: 'verified in public code, not seen live',
  title: 'verified in public code, not seen live',
  customer: 'verified in public code, not seen live',
};
