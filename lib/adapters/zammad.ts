import { defineAdapter, type Evidence } from './define-adapter.ts';

export default defineAdapter({
  id: 'zammad',
  name: 'Zammad',
  recognise:
    'head:has(> #zammad_form_script), head:has(> link[href="/assets/frontend/fonts.css"]), .ticketZoom-header',
  caseAddresses: [
    { path: '#ticket/zoom/:id', id: 'digits' },
    { path: '/desktop/ticket|tickets/:id', id: 'digits' },
  ],
  scope: ['#content_permanent_Ticket-:id', '.content.active:not([id^="content_permanent_"])'],
  caseNumber: [{ selector: '.ticketZoom-header .ticket-number' }],
  title: [{ selector: '.ticketZoom-header .ticket-title' }, { selector: '.ticket-title' }],
  customer: [{ selector: '[data-tab="customer"] [title="Name"]' }],
  publicReply: {
    selector: '.ticket-article-item.agent:not(.is-internal)',
    among: '.ticket-article-item',
    time: { selector: '.task-subline time', attribute: 'datetime' },
  },
  internalNote: '.ticket-article-item.agent.is-internal .richtext-content',
});

export const evidence: Evidence = {
  recognise: 'verified in public code, not seen live: the layouts of the project itself',
  caseAddresses: 'verified in public code, not seen live; the hash route is general knowledge',
  scope:
    'verified in public code, not seen live: tasks are named after their ticket, the one in front is active',
  caseNumber: 'verified in public code, not seen live',
  title: 'verified in public code, not seen live',
  customer: 'verified in public code, not seen live, in English only: the title is translated',
  publicReply:
    'verified in public code, not seen live: the classic view of the project itself; a public note counts as well',
  internalNote: 'verified in public code, not seen live: the classic view of the project itself',
};
