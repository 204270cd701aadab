import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { tellings } from '../lib/records/commitment-events.ts';
import { channels } from '../lib/records/commitment.ts';
import { filesIn, readSource } from './support/laws/source-tree.ts';

/** The words on screen: all there, all used, and none that judges the person. */
const catalogue = new Map(entriesOf(parse(readFileSync('locales/en.yml', 'utf8')) as Tree));
const code = filesIn(['entrypoints', 'components', 'lib', 'wxt.config.ts'], /\.tsx?$/).map((path) => ({
  path,
  code: readSource(path).code,
}));

/** Keys put together at run time: what may stand behind the dot, or anything. */
const dynamic: Readonly<Record<string, readonly string[] | 'anything'>> = {
  'problem.': 'anything', // the reason of a refusal
  'did.': 'anything', // the kind of an event
  'state.': 'anything', // what a promise came to
  'how.': 'anything',
  'channel.': 'anything',
  'step.': 'anything',
  'keys.': 'anything',
  'teachAsk.': ['caseId', 'customer', 'composer'],
  'teachIs.': ['caseId', 'customer', 'composer'],
  'teachNothing.': ['caseId', 'customer', 'composer'],
  'teachFor.': ['public', 'internal', 'either'],
  'teachWhy.': ['sameCase', 'noCase', 'noCustomer'],
  'late.': ['tellTime', 'slipped', 'innerLater', 'waitsOnSomeone'], // why delivery looks late
  'confidence.': ['sure', 'likely', 'hopeful'],
  'pace.': ['off', '1h', '2h', '4h', '1d', '2d'], // how often a customer hears from us
  'mask.': 'anything', // the kind of number
  'column.': 'anything', // the columns of the table
  'standing.': 'anything', // what a search may ask for
  // Who reads the box that a message goes into.
  'insertGoesInto.': ['public', 'internal'],
  'insertInto.': ['public', 'internal'],
  'insertStands.': ['public', 'internal'],
  'packChange.': ['added', 'removed', 'changed', 'moved'],
  'packPart.': 'anything',
  'packFrom.': ['policy', 'file', 'starter'],
  'packField.': 'anything',
  'adminView.': 'anything', // what one does with a pack
  'adminColumnOf.': 'anything', // the columns of a narrow window
  'adminScheme.': 'anything',
  'adminPart.': 'anything', // the parts of a pack
  'adminAdd.': 'anything',
  'adminAbout.': 'anything',
  'adminField.': 'anything', // what a part is made of
  'adminColumn.': 'anything',
  'adminSignal.': 'anything',
  'adminFact.': 'anything', // what a rule asks for
  'adminAudience.': 'anything',
  'lint.': 'anything', // what the linter found
  'area.': 'anything', // areas of work that Kept has a name for
  // How far back patterns look, and what stands side by side in a plot.
  'patternRange.': ['fourWeeks', 'twelveWeeks', 'year', 'all'],
  'patternPart.': ['day', 'week', 'month'],
  'patternOutcomesBy.': ['day', 'week', 'month'],
  'reviewStep.': ['facts', 'loop', 'reflect', 'thanks', 'done'],
  'reviewColumn.': ['what', 'made', 'due', 'became'],
  'reviewCard.': ['happened', 'mine', 'differently', 'others'],
  'goalState.': 'anything',
  'privacyBy.': ['me', 'organisation', 'nobody', 'kept'],
  'privacyFile.': 'anything', // files that a person saves
  'privacyKind.': 'anything', // kinds of records
  'reflection.': ['review', 'log', 'patterns', 'goals', 'practice', 'oneToOne', 'privacy'],
  'oneToOneGroup.': 'anything', // what can be picked for a talk
  'oneToOneStatus.': ['copied', 'byHand', 'saved', 'printed'],
  'oneToOneSentence.': ['followThrough', 'toldBeforeDue', 'updatesOnTime'],
  'oneToOneGoalState.': ['active', 'reached', 'dropped'],
  'oneToOneSource.': ['areas', 'expectations', 'checklists', 'own'],
  'oneToOneFeels.': ['confident', 'wantHelp'],
  'oneToOneRating.': ['rarely', 'sometimes', 'often', 'nearlyAlways'],
  'goalDid.': 'anything',
  'goalPart.': 'anything', // specific, measurable, …
  'goalHelp.': 'anything',
  'goalExample.': 'anything',
  'goalSource.': 'anything', // by what a goal is measured
  'goalLack.': 'anything', // which field of a goal is missing
  'capture.': ['saved', 'empty'], // what became of the line
  'unresolved.': 'anything', // the names that messages know
  'next.': ['promised', 'takenBack', 'notCopied', 'noTime'], // what became of the next steps
  'insert.': ['takenOut', 'copied', 'copySelf'], // what became of a message
  'heardHow.': ['reply', 'told'],
  'wroteHow.': ['inserted', 'copied'], // how a message left
  'tabs.': ['promises', 'updates', 'reflect'],
  'logTag.': ['wentWell', 'hard', 'learned', 'idea', 'blocked', 'thanks'],
  'logKind.': ['log', 'learning', 'try'],
  'logIs.': ['learning', 'try'],
  'learningLine.': ['happened', 'mine', 'differently', 'others'],
  'tryAnswer.': ['unasked', 'yes', 'no', 'didNotComeUp'],
  'energy.': ['low', 'some', 'plenty'],
  'need.': ['yes', 'taskOnly', 'unsure'], // whether the need was met
  'changed.': ['added', 'removed', 'changed', 'moved'], // what a newer version does to a line
  'changedField.': ['why', 'phase', 'required', 'dueAfterMin', 'message', 'link'],
};

/** Read by the browser from the manifest. */
const forManifest = /^(extension|command)[A-Z]/;

const judging = /\b(fail\w*|violat\w*|scor(e|ed|es|ing)|rank\w*|overdue|delinquent|late again|bad)\b/i;

test('every key that is looked up is in the catalogue', () => {
  expect(code.flatMap(({ path, code }) => missing(path, code))).toEqual([]);
  expect(missing('x.tsx', "t('edge.open'); t('edge.oepn', [a]); t(`edge.${a}`); t(`gone.${a}`)")).toEqual([
    'x.tsx: edge.oepn is not in the catalogue',
    'x.tsx: gone.… is not in the catalogue',
  ]);
});

test('every key in the catalogue is looked up somewhere', () => {
  const all = code.map((file) => file.code).join('\n');
  expect([...catalogue.keys()].filter((key) => !isUsed(key, all))).toEqual([]);
  expect(isUsed('edge.gone', "t('edge.open')")).toBe(false);
});

test('every list of keys put together at run time is still put together somewhere', () => {
  const all = code.map((file) => file.code).join('\n');
  expect(Object.keys(dynamic).filter((prefix) => !all.includes(`\`${prefix}\${`))).toEqual([]);
});

test('there is a word for every channel and telling', () => {
  const wanted = [...channels.map((channel) => `channel.${channel}`), ...tellings.map((how) => `how.${how}`)];
  expect(wanted.filter((key) => !catalogue.has(key))).toEqual([]);
});

test('no word judges the person', () => {
  expect(
    [...catalogue].filter(([, text]) => judging.test(text)).map(([key, text]) => `${key}: ${text}`),
  ).toEqual([]);
  expect(['3 promises overdue', 'Failed to save', 'Your score'].every((text) => judging.test(text))).toBe(
    true,
  );
});

test('every other language says all that English says, with the same values in it and forms of number', () => {
  const others = readdirSync('locales').filter((file) => file !== 'en.yml');
  expect(others).toContain('es.yml');
  for (const file of others) {
    const other = new Map(entriesOf(parse(readFileSync(`locales/${file}`, 'utf8')) as Tree));
    expect(keysApart(catalogue, other), file).toEqual([]);
  }
  const wrong = new Map([['a', 'Ana']]);
  expect(keysApart(new Map([['a', 'by $1']]), wrong)).toEqual(['a: other values']);
  expect(keysApart(new Map([['b', 'Ben']]), wrong)).toEqual(['b: missing', 'a: not in English']);
});

test('no text on screen is written into a component', () => {
  const components = code.filter(({ path }) => path.endsWith('.tsx'));
  expect(components.flatMap(({ path, code }) => writtenIn(path, code))).toEqual([]);
  expect(writtenIn('X.tsx', '<p>Save it</p> <b aria-label="Close it">{t(a)}</b>')).toHaveLength(2);
});

type Tree = { [key: string]: string | Tree };

/** Plural forms are one key: they end in "n". */
function entriesOf(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[prefix + key, value]];
    if ('n' in value) return [[prefix + key, JSON.stringify(value)]];
    return entriesOf(value, `${prefix}${key}.`);
  });
}

/** `$1` and the like, and which numbers have words of their own. */
function valuesIn(text: string): string {
  const forms = text.startsWith('{') ? Object.keys(JSON.parse(text) as object) : [];
  return [...new Set(text.match(/\$\d/g) ?? []), ...forms].toSorted().join(' ');
}

function keysApart(english: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [
    ...[...english].flatMap(([key, text]) => {
      const said = other.get(key);
      if (said === undefined) return [`${key}: missing`];
      return valuesIn(said) === valuesIn(text) ? [] : [`${key}: other values`];
    }),
    ...[...other.keys()].filter((key) => !english.has(key)).map((key) => `${key}: not in English`),
  ];
}

function missing(path: string, text: string): string[] {
  const keys = [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key = '']) => key);
  const prefixes = [...text.matchAll(/\bt\(\s*`([\w.]+\.)\$\{/g)].map(([, prefix = '']) => prefix);
  const known = [...catalogue.keys()];
  return [
    ...keys.filter((key) => !catalogue.has(key)),
    ...prefixes
      .filter((prefix) => !known.some((key) => key.startsWith(prefix)))
      .map((prefix) => `${prefix}…`),
  ].map((key) => `${path}: ${key} is not in the catalogue`);
}

function isUsed(key: string, all: string): boolean {
  const [group = '', name = ''] = key.split(/(?<=\.)/);
  const endings = Object.hasOwn(dynamic, group) ? dynamic[group] : undefined;
  if (endings === 'anything' || endings?.includes(name) === true) return true;
  return forManifest.test(key) ? all.includes(`__MSG_${key}__`) : all.includes(`'${key}'`);
}

/** Two words or more between tags, or in an attribute that is read out. */
function writtenIn(path: string, text: string): string[] {
  const between = [...text.matchAll(/>\s*([A-Z][a-z]+ [a-z][^<>{}=;()]*)\s*</g)];
  const attributes = [...text.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]*[a-z]{2}[^"]*)"/g)];
  return [...between, ...attributes].map(
    ([, words = '']) => `${path} says "${words.trim()}" without the catalogue`,
  );
}
