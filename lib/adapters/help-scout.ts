import { defineAdapter, type Evidence } from './define-adapter.ts';

export default defineAdapter({
  id: 'help-scout',
  name: 'Help Scout',
  hosts: ['secure.helpscout.net'],
  caseAddresses: [{ path: '/conversation/:id', id: 'digits' }],
  caseNumber: [{ selector: '[data-cy="Text"]', after: '#' }],
  title: [
    { selector: '[data-cy="EditableTextarea"]', attribute: 'value' },
    { selector: '[data-cy="EditableTextarea"]' },
  ],
});

export const evidence: Evidence = {
  hosts: 'verified in public code, not seen live',
  caseAddresses: 'verified in public code, not seen live',
  caseNumber: 'verified in public code, not seen live',
  title: 'verified in public code, not seen live',
};
