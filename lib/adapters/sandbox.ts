import { defineAdapter, type Evidence } from './define-adapter.ts';

export default defineAdapter({
  id: 'sandbox',
  name: 'Sandbox CRM',
  recognise: 'html[data-desk="sandbox"]',
  caseIdInAddress: [{ pathBefore: '/cases/' }],
  caseIdInPage: [{ selector: 'article[data-case-id]', attribute: 'data-case-id' }],
  title: [{ selector: 'article [data-subject]' }],
  customer: [{ selector: 'article [data-customer]' }],
  channel: [{ selector: 'article [data-channel]' }],
  state: [{ selector: 'article [data-state]' }],
  queue: [{ selector: 'article [data-queue]' }],
  priority: [{ selector: 'article [data-priority]' }],
  tags: { selector: 'article [data-tag]' },
  composer: {
    public: '[data-composer="public"]:not([hidden])',
    internal: '[data-composer="internal"]:not([hidden])',
  },
  publicReply: {
    selector: 'article [data-from="agent"][data-audience="public"]',
    among: 'article [data-message-id]',
    time: { selector: 'time', attribute: 'datetime' },
  },
  internalNote: 'article [data-from="agent"][data-audience="internal"] .message-text',
  busy: { selector: '[data-call-bar]', idle: '[data-state="idle"], [data-state="wrap-up"]' },
});

/** sandbox/README.md lists the selectors. */
export const evidence: Evidence = {
  recognise: 'seen live on our own sandbox CRM, by end-to-end tests',
  caseIdInAddress: 'seen live on our own sandbox CRM, by end-to-end tests',
  caseIdInPage: 'seen live on our own sandbox CRM, by end-to-end tests',
  title: 'seen live on our own sandbox CRM, by end-to-end tests',
  customer: 'seen live on our own sandbox CRM, by end-to-end tests',
  channel: 'seen live on our own sandbox CRM, by end-to-end tests',
  state: 'seen live on our own sandbox CRM, by end-to-end tests',
  queue: 'seen live on our own sandbox CRM, by end-to-end tests',
  priority: 'seen live on our own sandbox CRM, by end-to-end tests',
  tags: 'seen live on our own sandbox CRM, by end-to-end tests',
  composer: 'seen live on our own sandbox CRM, by end-to-end tests',
  publicReply: 'seen live on our own sandbox CRM, by end-to-end tests',
  internalNote: 'seen live on our own sandbox CRM, by end-to-end tests',
  busy: 'seen live on our own sandbox CRM, by end-to-end tests',
};
