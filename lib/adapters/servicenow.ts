import { defineAdapter, type Evidence } from './define-adapter.ts';

export default defineAdapter({
  id: 'servicenow',
  name: 'ServiceNow',
  hosts: ['.service-now.com'],
  addressInside: [
    { pathBefore: '/now/nav/ui/classic/params/target/' },
    { pathBefore: '/nav_to.do', parameter: 'uri' },
  ],
  // sys_id is 32 hex digits; a new record has -1.
  caseAddresses: [
    {
      path: '/now/**/record/incident|sn_customerservice_case|sc_req_item|sc_task|task|interaction/:id',
      id: 'hex',
      length: [32, 32],
    },
    {
      path: '/incident.do|sn_customerservice_case.do|sc_req_item.do|sc_task.do|task.do',
      parameter: 'sys_id',
      id: 'hex',
      length: [32, 32],
    },
  ],
  caseNumber: [
    { selector: '[id="sys_readonly.incident.number"]', attribute: 'value' },
    { selector: '[id="incident.number"]', attribute: 'value' },
  ],
  title: [{ selector: '[id="incident.short_description"]', attribute: 'value' }],
  customer: [
    { selector: '[id="sys_display.incident.caller_id"]', attribute: 'value' },
    { selector: '[id="sys_display.sn_customerservice_case.contact"]', attribute: 'value' },
  ],
  queue: [{ selector: '[id="sys_display.incident.assignment_group"]', attribute: 'value' }],
});

export const evidence: Evidence = {
  hosts: 'verified in public code, not seen live',
  addressInside: 'verified in public code, not seen live',
  caseAddresses: 'verified in public code, not seen live',
  caseNumber:
    'verified in public code, not seen live. Only of a classic form that is a page of its own: in a frame or a workspace nothing but the address is read',
  title: 'general knowledge, a hint',
  customer: 'verified in public code, not seen live',
  queue: 'verified in public code, not seen live: the assignment group',
};
