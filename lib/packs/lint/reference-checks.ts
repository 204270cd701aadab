import { selectorsOf } from '../../site-helper/adapter-shape.ts';
import { isUsableSelector } from '../selector.ts';
import type { PackContent } from '../shape/pack.ts';
import type { Draft } from '../edit/draft.ts';
import { error, type Finding } from './finding.ts';

/** What one part says of another must be there (in the draft, if half written), and every selector usable: all such places. */
export function referenceChecks(content: PackContent, draft: Draft): Finding[] {
  const has = (part: 'checklists' | 'messages' | 'decisionRights' | 'outcomes', id: string | undefined) =>
    id === undefined || draft[part].some((one) => one.id === id);
  return [
    ...content.checklists.flatMap(({ id, items }) =>
      items.flatMap(({ id: item, message, outcome, signal }) => {
        const at = `checklists.${id}.items.${item}`;
        const selector = signal?.selector;
        return [
          ...(has('messages', message) ? [] : [error(`${at}.message`, 'unknownMessage', message)]),
          ...(has('outcomes', outcome) ? [] : [error(`${at}.outcome`, 'unknownOutcome', outcome)]),
          ...(selector === undefined || isUsableSelector(selector)
            ? []
            : [error(`${at}.signal.selector`, 'badSelector', selector)]),
        ];
      }),
    ),
    ...(['messages', 'scenarios'] as const).flatMap((part) =>
      content[part].flatMap(({ id, outcome }) =>
        has('outcomes', outcome) ? [] : [error(`${part}.${id}.outcome`, 'unknownOutcome', outcome)],
      ),
    ),
    ...content.shortcuts.flatMap(({ id, opens }) =>
      has(opens.part, opens.id) ? [] : [error(`shortcuts.${id}.opens`, 'unknownTarget', opens.id)],
    ),
    ...content.adapters.flatMap(({ id, adapter }) => {
      const bad = selectorsOf(adapter).find((selector) => !isUsableSelector(selector));
      return bad === undefined ? [] : [error(`adapters.${id}`, 'badSelector', bad)];
    }),
  ];
}
