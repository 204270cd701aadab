import { defineAdapter } from './define-adapter.ts';

export default defineAdapter({
  id: 'sandbox',
  name: 'Sandbox CRM',
  evidence: 'Our own fake helpdesk, sandbox/: every selector is in its README and in the end-to-end tests.',
  recognise: 'html[data-desk="sandbox"]',
  caseIdInAddress: [{ pathBefore: '/cases/' }],
  caseIdInPage: [{ selector: 'article[data-case-id]', attribute: 'data-case-id' }],
  title: [{ selector: 'article [data-subject]' }],
  customer: [{ selector: 'article [data-customer]' }],
  channel: [{ selector: 'article [data-channel]' }],
  state: [{ selector: 'article [data-state]' }],
  composer: {
    public: '[data-composer="public"]:not([hidden])',
    internal: '[data-composer="internal"]:not([hidden])',
  },
  publicReply: {
    selector: 'article [data-from="agent"][data-audience="public"]',
    time: { selector: 'time', attribute: 'datetime' },
  },
  internalNote: 'article [data-from="agent"][data-audience="internal"] .message-text',
  busy: { selector: '[data-call-bar]', idle: '[data-state="idle"], [data-state="wrap-up"]' },
});
