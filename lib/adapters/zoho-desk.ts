import { defineAdapter, type Evidence } from './define-adapter.ts';

export default defineAdapter({
  id: 'zoho-desk',
  name: 'Zoho Desk',
  hosts: [
    'desk.zoho.com',
    'desk.zoho.eu',
    'desk.zoho.in',
    'desk.zoho.jp',
    'desk.zoho.ca',
    'desk.zoho.com.au',
    'desk.zoho.com.cn',
    'desk.zoho.sa',
  ],
  caseAddresses: [
    { path: '/agent/*/**/tickets/details/:id', id: 'digits' },
    { path: '/agent/*/**/tickets/:id', id: 'digits' },
    { path: '/support/*/ShowHomePage.do#Cases/dv/:id', id: 'hex' },
  ],
  customer: [{ selector: '[data-id*="contactName"]' }, { selector: 'a[href*="/contacts/details/"]' }],
});

export const evidence: Evidence = {
  hosts: 'verified in public code, not seen live',
  caseAddresses: 'verified in public code, not seen live',
  customer: 'general knowledge, a hint',
};
