import type { RecordDeclaration } from './define-record.ts';
import answeredOffer from './answered-offer.ts';
import checklist from './checklist.ts';
import commitment from './commitment.ts';
import delivery from './delivery.ts';
import draft from './draft.ts';
import energy from './energy.ts';
import goal from './goal.ts';
import goalDraft from './goal-draft.ts';
import idea from './idea.ts';
import ownDraft from './own-draft.ts';
import packDraft from './pack-draft.ts';
import packInForce from './pack-in-force.ts';
import packVersion from './pack-version.ts';
import reflection from './reflection.ts';
import review from './review.ts';
import selfView from './self-view.ts';
import shift from './shift.ts';
import signingKey from './signing-key.ts';
import siteAdapter from './site-adapter.ts';
import talkDraft from './talk-draft.ts';
import updateClock from './update-clock.ts';

/** Every kind of thing we keep. tests/records.contract.test.ts fails when a file of this folder is missing here. */
export const records: readonly RecordDeclaration<{ id: string }>[] = [
  answeredOffer as unknown as RecordDeclaration<{ id: string }>,
  checklist as unknown as RecordDeclaration<{ id: string }>,
  commitment as unknown as RecordDeclaration<{ id: string }>,
  delivery as unknown as RecordDeclaration<{ id: string }>,
  draft as unknown as RecordDeclaration<{ id: string }>,
  energy as unknown as RecordDeclaration<{ id: string }>,
  goal as unknown as RecordDeclaration<{ id: string }>,
  goalDraft as unknown as RecordDeclaration<{ id: string }>,
  idea as unknown as RecordDeclaration<{ id: string }>,
  ownDraft as unknown as RecordDeclaration<{ id: string }>,
  packDraft as unknown as RecordDeclaration<{ id: string }>,
  packInForce as unknown as RecordDeclaration<{ id: string }>,
  packVersion as unknown as RecordDeclaration<{ id: string }>,
  reflection as unknown as RecordDeclaration<{ id: string }>,
  review as unknown as RecordDeclaration<{ id: string }>,
  selfView as unknown as RecordDeclaration<{ id: string }>,
  shift as unknown as RecordDeclaration<{ id: string }>,
  signingKey as unknown as RecordDeclaration<{ id: string }>,
  siteAdapter as unknown as RecordDeclaration<{ id: string }>,
  talkDraft as unknown as RecordDeclaration<{ id: string }>,
  updateClock as unknown as RecordDeclaration<{ id: string }>,
];

/** The types that matter to the person: counted, copied to the second place, exported. */
export const keptRecords = records.filter((record) => record.scope !== 'device');
