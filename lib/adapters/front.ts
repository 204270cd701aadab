import { defineAdapter, type Evidence } from './define-adapter.ts';

export default defineAdapter({
  id: 'front',
  name: 'Front',
  hosts: ['.frontapp.com'],
  // The API's cnv_… and the number in the address bar are two names of one conversation, and stay two here.
  caseAddresses: [
    { path: '/open/:id', id: 'letters', starts: 'cnv_' },
    { path: '/open/:id', id: 'letters', starts: 'msg_' },
    { path: '/inboxes|tags|contacts|search|drafts|sent|assigned/**/:id/$', id: 'digits', length: [6, 20] },
  ],
});

export const evidence: Evidence = {
  hosts: 'verified in public code, not seen live',
  caseAddresses:
    'verified in public code, not seen live for /open/; the number in other addresses is general knowledge',
};
