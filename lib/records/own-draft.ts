import { z } from 'zod/mini';
import { moment } from './commitment-events.ts';
import { defineRecord } from './define-record.ts';
import { id, ownWords, text, type Opened } from './own-words.ts';
import { tags } from './reflection.ts';

const bodyShape = z.looseObject({
  /** '' until one was chosen. */
  tag: z._default(z.enum(['', ...tags]), ''),
  text: text(2000),
  caseKey: text(600),
  caseTitle: text(500),
  caseUrl: text(2000),
});

const schema = z.looseObject({ id, at: moment, body: ownWords(bodyShape) });

export type OwnDraft = z.infer<typeof schema>;
export type OwnDraftBody = z.infer<typeof bodyShape>;
export type OpenedDraft = Opened<OwnDraft, OwnDraftBody>;

/** An entry of the log that is being written: not lost with the frame, and sealed as the entry will be. */
export const ownDraft = defineRecord<OwnDraft>({
  type: 'own-draft',
  scope: 'device',
  version: 1,
  schema,
  indexes: ['at'],
});

export default ownDraft;
