import { describe, expect, test } from 'vitest';
import { aPage, factsAt } from '../../support/a-page.ts';

const site = 'https://dev12345.service-now.com';
const page =
  aPage(`<input id="sys_readonly.incident.number" value="INC0010042"><input id="incident.short_description" value="Refund">
  <input id="sys_display.incident.caller_id" value="Ana Ruiz"><input id="sys_display.incident.assignment_group" value="Billing">`);

describe('ServiceNow', () => {
  test('on a case yields what the page shows', () => {
    const url = `${site}/incident.do?sys_id=0123456789abcdef0123456789abcdef`;
    expect(factsAt(url, page)).toEqual({
      site,
      url,
      adapter: 'servicenow',
      caseId: '0123456789abcdef0123456789abcdef',
      caseNumber: 'INC0010042',
      title: 'Refund',
      customer: 'Ana Ruiz',
      queue: 'Billing',
    });
  });

  test('takes the record that is open, not one that a tab beside it names', () => {
    const other = 'f'.repeat(32);
    const path = `/now/cwf/agent/record/incident/0123456789abcdef0123456789abcdef/sub/record/task/${other}`;
    expect(factsAt(site + path, page).caseId).toBe('0123456789abcdef0123456789abcdef');
  });

  test.each([
    '/now/sow/record/incident/-1',
    '/incident_list.do',
    '/now/nav/ui/classic/params/target/incident_list.do',
    '/sys_user.do?sys_id=0123456789abcdef0123456789abcdef',
  ])('on %s is no case, whatever stands there', (path) => {
    expect(factsAt(site + path, page)).toEqual({ site, url: site + path, adapter: 'servicenow' });
  });
});
