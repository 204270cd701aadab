import { packShape, type Pack } from '../shape/pack.ts';
import { callBack } from './call-back.ts';
import { complaint } from './complaint.ts';
import { escalation } from './escalation.ts';
import { lateDelivery } from './late-delivery.ts';
import { outage } from './outage.ts';
import { prompts } from './prompts.ts';
import { refund } from './refund.ts';
import { scenariosOfPromises } from './scenarios-of-promises.ts';
import { scenariosWithOthers } from './scenarios-with-others.ts';
import type { Both, Starter, StarterScenario } from './starter-shape.ts';

export const starters: readonly Starter[] = [outage, refund, lateDelivery, complaint, escalation, callBack];

const spanish: Record<string, string> = {};

/** Checklists, messages, decision rights, questions and scenarios ("ownership basics") that come with Kept; in force while no other pack is. */
export const starterPack: Pack = packShape.parse({
  kept: 'pack',
  format: 1,
  id: 'kept-starter',
  name: 'Starter checklists',
  language: 'en',
  version: 1,
  publishedAt: Date.UTC(2026, 10, 22),
  publishedBy: 'Kept',
  reason: 'Six checklists to begin with',
  checklists: starters.map(checklistOf),
  messages: starters.flatMap(({ messages }) => messages.map(messageOf)),
  decisionRights: starters.map(rightOf),
  prompts: prompts.map(({ id, part, text }) => ({ id, part, text: say(`prompts.${id}.text`, text) })),
  scenarios: [...scenariosOfPromises, ...scenariosWithOthers].map(scenarioOf),
  translations: { es: spanish },
});

/** The English text stays in its place; the Spanish one goes where translations of that place are looked for. */
function say(place: string, [en, es]: Both): string {
  spanish[place] = es;
  return en;
}

function checklistOf({ id, name, why, about, items }: Starter) {
  const at = `checklists.${id}`;
  return {
    id,
    name: say(`${at}.name`, name),
    why: say(`${at}.why`, why),
    when: [{ fact: 'about', is: [...about] }],
    items: items.map(({ text, why: good, phase, byReply, ...item }) => ({
      ...item,
      text: say(`${at}.items.${item.id}.text`, text),
      why: say(`${at}.items.${item.id}.why`, good),
      ...(phase === undefined ? {} : { phase: say(`${at}.items.${item.id}.phase`, phase) }),
      ...(byReply === undefined ? {} : { signal: { kind: 'reply' } }),
    })),
  };
}

function messageOf({ id, kind, name, text, why, asks = [] }: Starter['messages'][number]) {
  const at = `messages.${id}`;
  return {
    id,
    ...(kind === undefined ? {} : { kind }),
    audience: 'public',
    name: say(`${at}.name`, name),
    text: say(`${at}.text`, text),
    why: say(`${at}.why`, why),
    asks: asks.map((ask) => ({ id: ask.id, label: say(`${at}.asks.${ask.id}.label`, ask.label) })),
  };
}

function scenarioOf({ id, title, areas, situation, question, choices, discussion }: StarterScenario) {
  const at = `scenarios.${id}`;
  return {
    id,
    title: say(`${at}.title`, title),
    areas: [...areas],
    situation: say(`${at}.situation`, situation),
    question: say(`${at}.question`, question),
    choices: choices.map((choice) => ({
      id: choice.id,
      text: say(`${at}.choices.${choice.id}.text`, choice.text),
      follows: say(`${at}.choices.${choice.id}.follows`, choice.follows),
    })),
    discussion: say(`${at}.discussion`, discussion),
  };
}

function rightOf({ id, name, about, may, askFirst }: Starter) {
  const at = `decisionRights.${id}`;
  return {
    id,
    name: say(`${at}.name`, name),
    when: [{ fact: 'about', is: [...about] }],
    may: may.map((text, index) => say(`${at}.may.${index}`, text)),
    askFirst: askFirst.map((text, index) => say(`${at}.askFirst.${index}`, text)),
  };
}
