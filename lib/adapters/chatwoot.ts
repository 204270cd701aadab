import { defineAdapter, type Evidence } from './define-adapter.ts';

export default defineAdapter({
  id: 'chatwoot',
  name: 'Chatwoot',
  hosts: ['app.chatwoot.com'],
  recognise: 'body:has(> #app ~ noscript#noscript)',
  caseAddresses: [
    { path: '/app/accounts/*/conversations/:id', id: 'digits' },
    { path: '/app/accounts/*/mentions|unattended|participating/conversations/:id', id: 'digits' },
    { path: '/app/accounts/*/inbox|label|team|custom_view/*/conversations/:id', id: 'digits' },
    { path: '/app/accounts/*/inbox-view/conversation/:id', id: 'digits' },
  ],
  customer: [{ selector: ':has(> a[href*="/app/accounts/"][href*="/contacts/"][target="_blank"]) > h3' }],
});

export const evidence: Evidence = {
  hosts: 'general knowledge, a hint',
  recognise: 'verified in public code, not seen live: the layout of the project itself',
  caseAddresses:
    'verified in public code, not seen live: the routes of the project; inbox-view is general knowledge',
  customer: 'verified in public code, not seen live',
};
