import { defineAdapter, type Evidence } from './define-adapter.ts';

export default defineAdapter({
  id: 'odoo',
  name: 'Odoo',
  recognise: 'body.o_web_client',
  // Each kind counts from 1, so lead 12 and ticket 12 must not be one case.
  caseAddresses: [
    { path: '/odoo/**/tickets/:id/$', id: 'digits' },
    { path: '/odoo/**/crm/:id/$', id: 'digits', prefix: 'lead-' },
    { path: '/web#', parameter: 'id', where: { model: 'helpdesk.ticket' }, id: 'digits' },
    { path: '/web#', parameter: 'id', where: { model: 'crm.lead' }, id: 'digits', prefix: 'lead-' },
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
  caseAddresses: 'general knowledge, a hint: tickets and leads only',
  title: 'verified in public code, not seen live',
  customer: 'general knowledge, a hint',
};
