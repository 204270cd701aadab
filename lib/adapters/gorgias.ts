import { defineAdapter, type Evidence } from './define-adapter.ts';

export default defineAdapter({
  id: 'gorgias',
  name: 'Gorgias',
  hosts: ['.gorgias.com'],
  caseAddresses: [
    { path: '/app/ticket/:id', id: 'digits' },
    { path: '/app/tickets|views/*/:id', id: 'digits' },
  ],
  customer: [{ selector: 'a[href*="/app/customer/"]' }],
});

export const evidence: Evidence = {
  hosts: 'verified in public code, not seen live',
  caseAddresses:
    'verified in public code, not seen live for /app/ticket/; the ticket in a view is general knowledge',
  customer: 'general knowledge, a hint',
};
