/** Files of lib without a rule of their own, and why there is nothing to test. */
export const withoutLogic: Readonly<Record<string, string>> = {
  'lib/i18n.ts': 'hands on the typed lookup of the i18n module',
};

const when = 'tests/lib/promises/when.test.ts';
const records = 'tests/records.contract.test.ts';
const starter = 'tests/lib/packs/starter/starter-pack.test.ts';
const lint = 'tests/lib/packs/lint.test.ts';
const adapters = 'tests/adapters.contract.test.ts';
const insert = 'tests/e2e/insert.e2e.test.ts';
const chooseBox = 'tests/lib/page/insert/choose-box.test.ts';

/** Files of lib that another test than the mirrored one proves, because they are parts of one thing or need a browser. */
export const testedElsewhere: Readonly<Record<string, string>> = {
  'lib/records/define-record.ts': records,
  'lib/records/index.ts': records,
  'lib/records/answered-offer.ts': records,
  'lib/records/delivery.ts': records,
  'lib/records/draft.ts': records,
  'lib/records/goal-draft.ts': records,
  'lib/records/own-draft.ts': records,
  'lib/records/talk-draft.ts': records,
  'lib/db/renew-copies.ts': 'tests/entrypoints/background/let-words-go.test.ts',
  'lib/records/pack-version.ts': records,
  'lib/records/signing-key.ts': records,
  'lib/adapters/define-adapter.ts': adapters,
  'lib/adapters/index.ts': adapters,
  'lib/messages/contract.ts': 'tests/lib/messages/handle.test.ts',
  'lib/messages/inserting.ts': 'tests/entrypoints/background/insert.test.ts',

  // Which box is meant is one question; whether an editor keeps a text, only real editors in a real browser tell.
  'lib/page/insert/box.ts': chooseBox,
  'lib/page/insert/caret-box.ts': chooseBox,
  'lib/page/insert/find-boxes.ts': chooseBox,
  'lib/page/insert/editor-kinds.ts': insert,
  'lib/page/insert/place-caret.ts': insert,
  'lib/page/insert/put-back.ts': insert,
  'lib/page/insert/settle.ts': insert,
  'lib/page/insert/take-out.ts': insert,
  'lib/page/insert/write-into.ts': insert,
  'lib/page/insert/ways/before-input.ts': 'tests/e2e/insert-ways.deep.test.ts',
  'lib/page/insert/ways/command.ts': insert,
  'lib/page/insert/ways/cut.ts': insert,
  'lib/page/insert/ways/delete-command.ts': insert,
  'lib/page/insert/ways/paste.ts': insert,
  'lib/page/insert/ways/set-value.ts': insert,
  'lib/page/insert/ways/ways.ts': insert,
  'lib/messages/teaching.ts': 'tests/entrypoints/background/site-helper.test.ts',
  'lib/records/site-adapter.ts': records,
  'lib/records/pack-draft.ts': records,
  'lib/packs/edit/draft.ts': 'tests/lib/packs/edit/finish.test.ts',
  'lib/packs/edit/place-of.ts': 'tests/lib/packs/edit/finish.test.ts',
  'lib/packs/lint/checklist-checks.ts': lint,
  'lib/packs/lint/finding.ts': lint,
  'lib/packs/lint/message-checks.ts': lint,
  'lib/packs/lint/reference-checks.ts': lint,
  'lib/packs/lint/rule-checks.ts': lint,
  'lib/packs/lint/scenario-checks.ts': lint,
  'lib/packs/lint/shape-findings.ts': lint,
  'lib/packs/lint/texts-checks.ts': lint,
  'lib/records/pack-in-force.ts': records,

  // What they hold is checked as the one pack that it becomes.
  'lib/packs/starter/call-back.ts': starter,
  'lib/packs/starter/complaint.ts': starter,
  'lib/packs/starter/escalation.ts': starter,
  'lib/packs/starter/late-delivery.ts': starter,
  'lib/packs/starter/outage.ts': starter,
  'lib/packs/starter/prompts.ts': starter,
  'lib/packs/starter/refund.ts': starter,
  'lib/packs/starter/scenarios-of-promises.ts': starter,
  'lib/packs/starter/scenarios-with-others.ts': starter,
  'lib/packs/starter/starter-shape.ts': starter,
  'lib/site-helper/adapter-shape.ts': 'tests/lib/transfer/adapter-file.test.ts',
  'lib/site-helper/name-parts.ts': 'tests/lib/site-helper/write-selector.test.ts',
  'lib/site-helper/find-id-in-page.ts': 'tests/lib/site-helper/pick-place.test.ts',
  'lib/site-helper/read-places.ts': 'tests/lib/site-helper/pick-place.test.ts',
  'lib/site-helper/read-source.ts': 'tests/lib/site-helper/pick-place.test.ts',

  'lib/hours/open-spans.ts': 'tests/lib/hours/hours.test.ts',

  // One sentence in, one moment out: the parts have no meaning alone.
  'lib/promises/days.ts': when,
  'lib/promises/find-clocks.ts': when,
  'lib/promises/find-days.ts': when,
  'lib/promises/find-durations.ts': when,
  'lib/promises/find-numbers.ts': when,
  'lib/promises/groups.ts': when,
  'lib/promises/phrases/en.ts': when,
  'lib/promises/phrases/pattern.ts': when,
  'lib/promises/pieces.ts': when,
  'lib/promises/settle.ts': when,
  'lib/promises/zone-names.ts': when,
  'lib/promises/phrases/en-people.ts': 'tests/lib/promises/capture.test.ts',

  // A number in a text: the parts have no meaning alone.
  'lib/promises/mask-cards.ts': 'tests/lib/promises/mask.test.ts',
  'lib/promises/mask-phones.ts': 'tests/lib/promises/mask.test.ts',
  'lib/promises/plain-digits.ts': 'tests/lib/promises/mask.test.ts',

  'lib/handover/offer-of.ts': 'tests/lib/handover/on-case.test.ts',

  // A closed shadow root, layout and pointers: only a browser has them.
  'lib/page/host.ts': 'tests/e2e/capture.e2e.test.ts',
  'lib/page/page-shell.ts': 'tests/e2e/capture.e2e.test.ts',
  'lib/page/box.ts': 'tests/e2e/capture.e2e.test.ts',
  'lib/page/edge-tab.ts': 'tests/e2e/reminders.e2e.test.ts',
  'lib/page/room.ts': 'tests/e2e/capture.e2e.test.ts',

  // A file that is read, and what is wrong with it.
  'lib/packs/check-harmless.ts': 'tests/lib/packs/read-pack.test.ts',
  'lib/packs/check-references.ts': 'tests/lib/packs/check-pack.test.ts',
  'lib/packs/check-translations.ts': 'tests/lib/packs/check-pack.test.ts',
  'lib/packs/explain.ts': 'tests/lib/packs/check-pack.test.ts',
  'lib/packs/breathe.ts': 'tests/lib/packs/check-pack.test.ts',
  'lib/packs/field-text.ts': 'tests/lib/packs/diff.test.ts',
  'lib/packs/sign-pack.ts': 'tests/lib/packs/signed-bytes.test.ts',
  'lib/packs/verify.ts': 'tests/lib/packs/signed-bytes.test.ts',

  'lib/search/plan.ts': 'tests/lib/search/matches.test.ts',
  'lib/db/term-index.ts': 'tests/lib/db/commitment-search.test.ts',

  // The ways into the database and its second copy.
  'lib/db/apply.ts': 'tests/lib/db/write.test.ts',
  'lib/db/database.ts': 'tests/lib/db/write.test.ts',
  'lib/db/copy-files.ts': 'tests/lib/db/second-copy.test.ts',
  'lib/db/mirror.ts': 'tests/lib/db/second-copy.test.ts',
  'lib/db/place.ts': 'tests/lib/db/health.test.ts',
  'lib/db/restore.ts': 'tests/lib/db/health.test.ts',
  'lib/db/scan.ts': 'tests/lib/db/health.test.ts',
  'lib/db/whole.ts': 'tests/lib/db/health.test.ts',
};
