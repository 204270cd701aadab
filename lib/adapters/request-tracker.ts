import { defineAdapter, type Evidence } from './define-adapter.ts';

export default defineAdapter({
  id: 'request-tracker',
  name: 'Request Tracker',
  // Asked of every page there is, so it starts at the body: no search through the whole of a long page.
  recognise: 'body[id^="comp-"]:has(#header h1), body:has(> #gohome ~ h1)',
  // RT separates parameters by ';' as well as by '&'.
  caseIdInAddress: [
    { pathBefore: '/Ticket/', parameter: 'id' },
    { pathBefore: '/m/ticket/', parameter: 'id' },
  ],
  caseIdInPage: [
    { selector: '.ticket-info-basics .id .value span' },
    { selector: 'form[name="TicketUpdate"] input[name="id"]', attribute: 'value' },
    // The ticket's own menu, on all of its pages; the heading says "#1" in a different place on each.
    { selector: '#li-page-display a[href*="/Ticket/Display.html?"]', attribute: 'href', after: 'id=' },
    { selector: '.ticket_menu a[href*="/m/ticket/show?"]', attribute: 'href', after: 'id=' },
  ],
  title: [
    { selector: '#header h1', after: ': ' },
    { selector: '#gohome ~ h1', after: ': ' },
  ],
  customer: [
    { selector: '.form-row.requestors .value .user a', before: '<' },
    { selector: '.ticket-info-requestor a.user-summary .user', before: '<' },
  ],
  state: [
    { selector: '.ticket-info-basics .status .value' },
    { selector: '.ticket-info-basics .value.status' },
  ],
  queue: [
    { selector: '.ticket-info-basics .queue .current-value' },
    { selector: '.ticket-info-basics .value.queue' },
  ],
  priority: [{ selector: '.ticket-info-basics .priority .Priority' }],
  publicReply: {
    selector: '.history .transaction.message',
    // The history comes by a request of its own, about a second after the page.
    among: '.history .transaction',
    where: {
      selector: '.description',
      ends: [
        'Correspondence added',
        'Antwort hinzugefügt',
        'Courrier ajouté',
        'Correspondencia agregada',
        'Correspondentie toegevoegd',
        'Correspondência adicionada',
      ],
      without: '<',
    },
  },
  internalNote: {
    selector: '.history .transaction.message',
    where: {
      selector: '.description',
      ends: [
        'Comments added',
        'Kommentar hinzugefügt',
        'Commentaires ajoutés',
        'Comentarios añadidos',
        'Commentaar toegevoegd',
        'Comentários adicionados',
      ],
      without: '<',
    },
    text: '.messagebody',
  },
  composer: {
    public: 'form[name="TicketUpdate"] select[name="UpdateType"] option[value="response"]:checked',
    internal: 'form[name="TicketUpdate"] select[name="UpdateType"] option[value="private"]:checked',
  },
});

export const evidence: Evidence = {
  recognise:
    'seen live on Request Tracker 5.0.3 (Debian 12): login, home, search, the pages of a ticket, and its mobile ones',
  caseIdInAddress: 'seen live on Request Tracker 5.0.3 (Debian 12)',
  caseIdInPage: 'seen live on Request Tracker 5.0.3 (Debian 12)',
  title: 'seen live on Request Tracker 5.0.3 (Debian 12)',
  customer:
    'seen live on Request Tracker 5.0.3 (Debian 12), on display only; no other page names the requestor',
  state: 'seen live on Request Tracker 5.0.3 (Debian 12)',
  queue: 'verified in public code, not seen live: the templates of 5.0.3',
  priority:
    'verified in public code, not seen live: the templates of 5.0.3; a number, unless an admin gave the numbers names',
  composer: 'seen live on Request Tracker 5.0.3 (Debian 12)',
  // Else nothing tells a reply from a comment. Who is no agent is written with an address in <>, unless an admin
  // changed how names are written; the sentences in other languages are from its own translations.
  publicReply: 'seen live on Request Tracker 5.0.3 (Debian 12), in English',
  internalNote: 'seen live on Request Tracker 5.0.3 (Debian 12), in English',
};
