/** Addresses of each desk, from its documentation or public code, and the case that each names. */
export const deskAddresses: Record<string, readonly (readonly [address: string, id: string | undefined])[]> =
  {
    'request-tracker': [
      ['http://127.0.0.1:8091/Ticket/Display.html?id=5', '5'],
      ['http://127.0.0.1:8091/Ticket/Update.html?Action=Respond;id=5', '5'],
      ['http://127.0.0.1:8091/Ticket/Update.html?id=5&QuoteTransaction=104&Action=Respond', '5'],
      ['http://127.0.0.1:8091/m/ticket/show?id=3', '3'],
      ['http://127.0.0.1:8091/Search/Results.html?Query=id=5', undefined],
    ],
    zendesk: [
      ['https://acme.zendesk.com/agent/tickets/341', '341'],
      ['https://acme.zendesk.com/agent/tickets/341/events', '341'],
      ['https://acme.zendesk.com/agent/filters/360001', undefined],
    ],
    salesforce: [
      ['https://acme.lightning.force.com/lightning/r/Case/500Qk00000KygAfIAJ/view', '500Qk00000KygAfIAJ'],
      ['https://acme.my.salesforce.com/lightning/r/Case/500X000000ABCDE/view', '500X000000ABCDE'],
      ['https://acme.lightning.force.com/lightning/r/500Qk00000KygAfIAJ/view', '500Qk00000KygAfIAJ'],
      ['https://acme.lightning.force.com/lightning/o/Case/list?filterName=Recent', undefined],
    ],
    hubspot: [
      ['https://app.hubspot.com/contacts/123/record/0-5/789', '789'],
      ['https://app-eu1.hubspot.com/contacts/123/record/0-5/789?x=1', '789'],
      ['https://app.hubspot.com/help-desk/123/view/45/ticket/678#email', '678'],
      ['https://app.hubspot.com/contacts/123/objects/0-1/views/all/list', undefined],
    ],
    freshdesk: [
      ['https://acme.freshdesk.com/a/tickets/1', '1'],
      ['https://acme.freshdesk.com/a/tickets/1?current_tab=details', '1'],
      ['https://acme.freshdesk.com/a/tickets/filters/all_tickets', undefined],
    ],
    intercom: [
      ['https://app.intercom.com/a/inbox/g4tvre/inbox/admin/67375/conversation/3624?view=List', '3624'],
      ['https://app.eu.intercom.com/a/inbox/abc123/inbox/shared/all/conversation/215470001', '215470001'],
      ['https://app.intercom.com/a/inbox/abc123/inbox/shared/all', undefined],
    ],
    'dynamics-365': [
      [
        'https://acme.crm4.dynamics.com/main.aspx?appid=0c0bca1c-5a4f-4d3a-8c33-1c1d1f0a2b3c&pagetype=entityrecord&etn=incident&id=1f2e3d4c-1234-4abc-9def-0123456789ab',
        '1f2e3d4c-1234-4abc-9def-0123456789ab',
      ],
      [
        'https://acme.crm.dynamics.com/main.aspx?etn=incident&id=%7B1f2e3d4c-1234-4abc-9def-0123456789ab%7D&pagetype=entityrecord',
        '1f2e3d4c-1234-4abc-9def-0123456789ab',
      ],
      ['https://acme.crm.dynamics.com/main.aspx?pagetype=entitylist&etn=incident', undefined],
    ],
    servicenow: [
      [
        'https://dev12345.service-now.com/now/sow/record/incident/0123456789abcdef0123456789abcdef',
        '0123456789abcdef0123456789abcdef',
      ],
      [
        'https://dev12345.service-now.com/now/cwf/agent/record/sn_customerservice_case/0123456789abcdef0123456789abcdef/sub/x',
        '0123456789abcdef0123456789abcdef',
      ],
      [
        'https://dev12345.service-now.com/incident.do?sys_id=0123456789abcdef0123456789abcdef',
        '0123456789abcdef0123456789abcdef',
      ],
      [
        'https://dev12345.service-now.com/now/nav/ui/classic/params/target/incident.do%3Fsys_id%3D0123456789abcdef0123456789abcdef',
        '0123456789abcdef0123456789abcdef',
      ],
      [
        'https://dev12345.service-now.com/nav_to.do?uri=incident.do%3Fsys_id%3D0123456789abcdef0123456789abcdef',
        '0123456789abcdef0123456789abcdef',
      ],
      ['https://dev12345.service-now.com/now/sow/record/incident/-1', undefined],
    ],
    chatwoot: [
      ['https://app.chatwoot.com/app/accounts/1/conversations/42', '42'],
      ['https://desk.example.com/app/accounts/1/inbox/7/conversations/42', '42'],
      ['https://app.chatwoot.com/app/accounts/1/mentions/conversations/42', '42'],
      ['https://app.chatwoot.com/app/accounts/1/dashboard', undefined],
    ],
    zammad: [
      ['https://desk.example.com/#ticket/zoom/12', '12'],
      ['https://desk.example.com/#ticket/zoom/12/34', '12'],
      ['https://desk.example.com/desktop/tickets/12', '12'],
      ['https://desk.example.com/#dashboard', undefined],
    ],
    front: [
      ['https://app.frontapp.com/open/cnv_123abc', 'cnv_123abc'],
      ['https://app.frontapp.com/open/msg_1176ie2', 'msg_1176ie2'],
      ['https://app.frontapp.com/inboxes/teams/folders/555/unassigned/98765432101', '98765432101'],
      ['https://app.frontapp.com/settings', undefined],
    ],
    'help-scout': [
      ['https://secure.helpscout.net/conversation/2199011258/891142?folderId=39835', '2199011258'],
      ['https://secure.helpscout.net/conversation/13', '13'],
      ['https://secure.helpscout.net/mailbox/1/2/', undefined],
    ],
    'zoho-desk': [
      ['https://desk.zoho.com/agent/acme/support/tickets/details/123400000456789', '123400000456789'],
      ['https://desk.zoho.eu/agent/acme/all/tickets/details/987', '987'],
      ['https://desk.zoho.com/agent/acme/support/reports', undefined],
    ],
    gorgias: [
      ['https://acme.gorgias.com/app/ticket/63091193', '63091193'],
      ['https://acme.gorgias.com/app/settings', undefined],
    ],
    odoo: [
      ['https://acme.odoo.com/odoo/crm/5', 'lead-5'],
      ['https://acme.odoo.com/odoo/helpdesk/1/tickets/12?debug=1', '12'],
      ['https://acme.odoo.com/web#action=1&model=crm.lead&view_type=form&id=77', 'lead-77'],
      ['https://acme.odoo.com/odoo/crm', undefined],
    ],
    sandbox: [
      ['http://127.0.0.1:8095/cases/48213?latency=800', '48213'],
      ['http://127.0.0.1:8095/cases', undefined],
    ],
  };

/** What a page of a desk must hold to be recognised, where its host does not tell; else any page will do. */
export const deskMarks: Record<string, string> = {
  sandbox: '<html data-desk="sandbox"><body></body></html>',
  'request-tracker': '<html><body id="comp-index"><div id="header"><h1>RT</h1></div></body></html>',
  chatwoot: '<html><body><div id="app"></div><noscript id="noscript">No</noscript></body></html>',
  zammad: '<html><head><script id="zammad_form_script"></script></head><body></body></html>',
  odoo: '<html><body class="o_web_client"></body></html>',
};
