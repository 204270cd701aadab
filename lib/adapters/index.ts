import type { Adapter } from './define-adapter.ts';
import chatwoot from './chatwoot.ts';
import dynamics365 from './dynamics-365.ts';
import freshdesk from './freshdesk.ts';
import front from './front.ts';
import generic from './generic.ts';
import gorgias from './gorgias.ts';
import helpScout from './help-scout.ts';
import hubspot from './hubspot.ts';
import intercom from './intercom.ts';
import odoo from './odoo.ts';
import requestTracker from './request-tracker.ts';
import salesforce from './salesforce.ts';
import sandbox from './sandbox.ts';
import servicenow from './servicenow.ts';
import zammad from './zammad.ts';
import zendesk from './zendesk.ts';
import zohoDesk from './zoho-desk.ts';

/** Every built-in adapter; the generic one last. tests/adapters.contract.test.ts fails when a file of this folder is missing here. */
export const adapters: readonly Adapter[] = [
  sandbox,
  requestTracker,
  zendesk,
  salesforce,
  hubspot,
  freshdesk,
  intercom,
  dynamics365,
  servicenow,
  chatwoot,
  zammad,
  front,
  helpScout,
  zohoDesk,
  gorgias,
  odoo,
  generic,
];

/**
 * Those of them that may read pages of this host: the one that knows the host, or else all that know their desk by what a
 * page holds, and the generic one. The last takes any page.
 */
export function candidatesFor(host: string): readonly Adapter[] {
  const known = adapters.find((adapter) => isOnHost(adapter, host));
  if (known !== undefined) return [known];
  return adapters.filter((adapter) => adapter === generic || adapter.recognise !== undefined);
}

export function isOnHost({ hosts = [] }: Adapter, host: string): boolean {
  return hosts.some((name) => (name.startsWith('.') ? host.endsWith(name) : host === name));
}
