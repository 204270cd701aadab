import { defineAdapter } from './define-adapter.ts';

export default defineAdapter({
  id: 'request-tracker',
  name: 'Request Tracker',
  evidence:
    'Seen live on Request Tracker 5.0.3 (Debian 12): login, home, search, and the ticket pages display, history, ' +
    'basics, people, jumbo, reply and comment, and the mobile ones. The requestor is named on display only. Messages, seen ' +
    'live in English: nothing but the sentence beside the author tells a reply from a comment, the other sentences are from ' +
    "RT's own translations; a person without an agent's rights is written with an address in <>, unless an admin changed " +
    'the format of names. No time of a message is machine-readable.',
  recognise: 'body[id^="comp-"] #header h1, body#comp-Ticket-Display, form[name="TicketUpdate"]',
  // RT separates parameters by ';' as well as by '&'.
  caseIdInAddress: [{ pathBefore: '/Ticket/', parameter: 'id' }],
  caseIdInPage: [
    { selector: '.ticket-info-basics .id .value span' },
    { selector: 'form[name="TicketUpdate"] input[name="id"]', attribute: 'value' },
    // The ticket's own menu, on all of its pages; the heading says "#1" in a different place on each.
    { selector: '#li-page-display a[href*="/Ticket/Display.html?"]', attribute: 'href', after: 'id=' },
  ],
  title: [{ selector: '#header h1', after: ': ' }],
  customer: [
    { selector: '.form-row.requestors .value .user a', before: '<' },
    { selector: '.ticket-info-requestor a.user-summary .user', before: '<' },
  ],
  state: [{ selector: '.ticket-info-basics .status .value' }],
  publicReply: {
    selector: '.history .transaction.message',
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
