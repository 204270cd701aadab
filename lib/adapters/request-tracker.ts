import { defineAdapter } from './define-adapter.ts';

export default defineAdapter({
  id: 'request-tracker',
  name: 'Request Tracker',
  evidence: 'Seen live on Request Tracker 5.0.3 (Debian 12): display, history and reply pages.',
  recognise: 'body[id^="comp-"] #header h1, body#comp-Ticket-Display, form[name="TicketUpdate"]',
  // RT separates parameters by ';' as well as by '&'.
  caseIdInAddress: [{ pathBefore: '/Ticket/', parameter: 'id' }],
  caseIdInPage: [
    { selector: '.ticket-info-basics .id .value span' },
    { selector: 'form[name="TicketUpdate"] input[name="id"]', attribute: 'value' },
    { selector: '#header h1', after: '#', before: ':' },
  ],
  title: [{ selector: '#header h1', after: ': ' }],
  customer: [
    { selector: '.form-row.requestors .value .user a', before: '<' },
    { selector: '.ticket-info-requestor a.user-summary .user', before: '<' },
    { selector: 'form[name="TicketUpdate"] input[name="TxnSendMailTo"]', attribute: 'value' },
  ],
  state: [{ selector: '.ticket-info-basics .status .value' }],
  composer: {
    public: 'form[name="TicketUpdate"] select[name="UpdateType"] option[value="response"]:checked',
    internal: 'form[name="TicketUpdate"] select[name="UpdateType"] option[value="private"]:checked',
  },
});
