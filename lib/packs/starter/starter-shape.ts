import type { KnownArea } from '../shape/scenario.ts';

/** The same in English and in Spanish: a text without its translation cannot be written. */
export type Both = readonly [en: string, es: string];

export type StarterItem = {
  id: string;
  text: Both;
  /** Which good it does the customer. */
  why: Both;
  phase?: Both;
  required?: true;
  kind?: 'acknowledge' | 'needMet';
  message?: string;
  /** Working minutes after the checklist was put on the case. */
  dueAfterMin?: number;
  /** Ticks itself once a public reply was sent. */
  byReply?: true;
};

export type StarterMessage = {
  id: string;
  name: Both;
  text: Both;
  why: Both;
  kind?: 'nextSteps';
  /** Names in the text that the agent is asked for. */
  asks?: readonly { id: string; label: Both }[];
};

/** One situation: the checklist, what is written to the customer, and what may be decided on the spot. */
export type Starter = {
  id: string;
  name: Both;
  why: Both;
  /** Words of the title or the tags, in both languages. */
  about: readonly string[];
  items: readonly StarterItem[];
  messages: readonly StarterMessage[];
  may: readonly Both[];
  askFirst: readonly Both[];
};

/** One situation to practise on: what could be said, and what would follow; nothing in it judges. */
export type StarterScenario = {
  id: string;
  title: Both;
  areas: readonly KnownArea[];
  situation: Both;
  question: Both;
  choices: readonly { id: string; text: Both; follows: Both }[];
  discussion: Both;
};

export const phases = {
  hear: ['Hear', 'Escuchar'],
  act: ['Act', 'Actuar'],
  tell: ['Tell', 'Avisar'],
  close: ['Close', 'Cerrar'],
} as const satisfies Record<string, Both>;
