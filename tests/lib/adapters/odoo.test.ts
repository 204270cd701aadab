import { describe, expect, test } from 'vitest';
import { aPage, factsAt } from '../../support/a-page.ts';

const site = 'https://erp.example.com';
const page =
  aPage(`<html><body class="o_web_client"><div class="o_last_breadcrumb_item active"><span class="text-truncate">Refund</span></div>
  <div class="o_field_widget" name="partner_id"><input value="Ana Ruiz"></div></body></html>`);

describe('Odoo', () => {
  test('on a case yields what the page shows', () => {
    const url = `${site}/odoo/helpdesk/1/tickets/12?debug=1`;
    expect(factsAt(url, page)).toEqual({
      site,
      url,
      adapter: 'odoo',
      caseId: '12',
      title: 'Refund',
      customer: 'Ana Ruiz',
    });
  });

  test('takes lead 12 and ticket 12 for two cases', () => {
    expect(factsAt(`${site}/odoo/crm/12`, page).caseId).toBe('lead-12');
    expect(factsAt(`${site}/odoo/helpdesk/1/tickets/12`, page).caseId).toBe('12');
  });

  test.each([
    ['/web#action=1&model=crm.lead&view_type=form&id=77', 'lead-77'],
    ['/web?debug=1#id=77&model=helpdesk.ticket', '77'],
  ])('of the older kind is known from %s', (path, id) => {
    expect(factsAt(site + path, page)).toMatchObject({ caseId: id, customer: 'Ana Ruiz' });
  });

  test.each(['/odoo/crm', '/odoo/helpdesk/1', '/odoo/contacts/7', '/web#model=res.partner&id=7'])(
    'on %s is no case, whatever stands there',
    (path) => {
      expect(factsAt(site + path, page)).toEqual({ site, url: site + path, adapter: 'odoo' });
    },
  );
});
