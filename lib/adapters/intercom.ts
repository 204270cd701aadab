import { defineAdapter, type Evidence } from './define-adapter.ts';

export default defineAdapter({
  id: 'intercom',
  name: 'Intercom',
  hosts: [
    'app.intercom.com',
    'app.eu.intercom.com',
    'app.au.intercom.com',
    'app.intercom.io',
    'app.eu.intercom.io',
    'app.au.intercom.io',
  ],
  caseAddresses: [
    { path: '/a/inbox/*/inbox/**/conversation/:id', id: 'digits' },
    { path: '/a/apps/*/conversations/:id', id: 'digits' },
  ],
  title: [
    { selector: '[data-conversation-title]' },
    { selector: '.conversation__card__title__text' },
    { selector: '[data-inbox-conversation-header-title]' },
  ],
  customer: [
    { selector: '[data-inbox-conversation-header-title]' },
    { selector: '.inbox2__conversation-title' },
    { selector: '.inbox-2__conversation-title' },
  ],
});

export const evidence: Evidence = {
  hosts: 'verified in public code, not seen live',
  caseAddresses: 'verified in public code, not seen live',
  title: 'verified in public code, not seen live; class names have changed more than once',
  customer:
    'verified in public code, not seen live: the heading is the person unless the conversation has a title of its own',
};
