import type { Audience, Case, CaseSummary, Message } from './case-types.ts';
import { agentName, createCases } from './cases.ts';

export type CaseStore = ReturnType<typeof createCaseStore>;

/** The cases of one server, in memory: a restart is a clean desk. */
export function createCaseStore(now: number) {
  const cases = createCases(now);
  const byId = new Map(cases.map((one) => [one.id, one]));

  return {
    list: (): CaseSummary[] => cases.map(summaryOf),
    find: (id: string): Case | undefined => byId.get(id),

    addMessage(id: string, audience: Audience, text: string): Message | undefined {
      const found = byId.get(id);
      if (!found) return undefined;
      const message: Message = {
        id: `${id}-${found.messages.length + 1}`,
        author: agentName,
        from: 'agent',
        audience,
        text,
        sentAt: Date.now(),
      };
      found.messages.push(message);
      return message;
    },
  };
}

function summaryOf({ messages, ...rest }: Case): CaseSummary {
  const last = messages.at(-1);
  return {
    ...rest,
    lastMessageAt: last?.sentAt ?? 0,
    preview: last?.text.replaceAll(/\s+/g, ' ').slice(0, 120) ?? '',
  };
}
