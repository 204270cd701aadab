import { defineAdapter, type Evidence } from './define-adapter.ts';

export default defineAdapter({
  id: 'hubspot',
  name: 'HubSpot',
  hosts: ['.hubspot.com'],
  caseAddresses: [
    { path: '/contacts/*/record/0-5/:id', id: 'digits' },
    { path: '/contacts/*/ticket/:id', id: 'digits' },
    { path: '/help-desk/*/**/ticket/:id', id: 'digits' },
  ],
  title: [{ selector: '[data-selenium-test="highlightTitle"]' }],
  customer: [
    { selector: '[data-test-id="left-sidebar"] a[href*="/record/0-1/"]' },
    { selector: '[data-test-id="records-right-sidebar"] a[href*="/record/0-1/"]' },
  ],
});

export const evidence: Evidence = {
  hosts: 'verified in public code, not seen live',
  caseAddresses:
    'verified in public code, not seen live; the end of a help desk path is general knowledge. The inbox numbers conversations, not tickets, and is left out',
  title: 'verified in public code, not seen live',
  customer: 'verified in public code, not seen live',
};
