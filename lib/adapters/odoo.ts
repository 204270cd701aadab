import { defineAdapter, type Evidence } from './define-adapter.ts';

export default defineAdapter({
  id: 'odoo',
  name: 'Odoo',
  recognise: 'body.o_web_client',
  caseAddresses: [
    { path: '/odoo/**/tickets|crm/:id/$', id: 'digits' },
    {
      path: '/web#',
      parameter: 'id',
      where: { model: 'helpdesk.ticket|crm.lead' },
      id: 'digits',
    },
  ],
  title: [
    { selector: '.o_last_breadcrumb_item.active .text-truncate' },
    { selector: '.o_breadcrumb .active' },
  ],
  customer: [
    { selector: '.o_field_widget[name="partner_id"] input', attribute: 'value' },
    { selector: '.o_field_widget[name="partner_id"] a' },
    { selector: '.o_field_widget[name="email_from"] input', attribute: 'value' },
  ],
});

export const evidence: Evidence = {
  recognise: "verified in public code, not seen live: the class of the web client's body",
  caseAddresses:
    'general knowledge, a hint: tickets and leads only; the two count from 1 each, so one number may name one of either',
  title: 'verified in public code, not seen live',
  customer: 'general knowledge, a hint',
};
