import { must } from '../../lib/problem.ts';
import checklist, { type Checklist } from '../../lib/records/checklist.ts';
import { noon } from './a-commitment.ts';
import { aPack } from './a-pack.ts';

/** The refund checklist of `aPack` on a case of Ana, with what happened to it besides. */
export function aChecklist(history: Checklist['history'] = {}, over: Partial<Checklist> = {}): Checklist {
  const pack = aPack();
  const template = must(pack.checklists[0], 'the pack has a checklist');
  return must(
    checklist.derive,
    'a checklist derives where its items stand',
  )(
    checklist.schema.parse({
      id: 'run-1',
      caseKey: 'https://crm.example|48213',
      site: 'https://crm.example',
      caseId: '48213',
      caseTitle: 'Refund has not arrived',
      caseUrl: 'https://crm.example/cases/48213',
      customer: 'Ana Ruiz',
      packId: pack.id,
      templateId: template.id,
      createdAt: noon,
      history: {
        attached: { kind: 'attached', at: noon, template, packVersion: pack.version, language: 'en' },
        ...history,
      },
      ...over,
    }),
  );
}
