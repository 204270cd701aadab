import type { ReflectionBody, Tag } from '../records/reflection.ts';
import type { ReviewBody } from '../records/review.ts';

/** An entry of the log that a finished review becomes. */
export type ReviewEntry = { id: string; body: ReflectionBody };

/** Longer lines do not fit an entry. */
const longest = 2000;

/** A body in which nothing was written yet; what it will become has its ids already, so that it becomes so once. */
export function emptyReview(newId: () => string): ReviewBody {
  return {
    step: 'facts',
    answers: {},
    asked: {},
    mine: [],
    learning: { id: newId(), happened: '', mine: '', differently: '', others: '' },
    try: { id: newId(), text: '' },
    thanks: { id: newId(), to: '', text: '' },
  };
}

/** What a review leaves in the log: an entry for each thing that was written. `gone`: ids of what was left empty. */
export function entriesOf(body: ReviewBody): { entries: ReviewEntry[]; gone: string[] } {
  const log = (id: string, tag: Tag, text: string): ReviewEntry => ({
    id,
    body: { is: 'log', tag, text: text.trim().slice(0, longest), caseKey: '', caseTitle: '', caseUrl: '' },
  });
  const { learning, thanks } = body;
  const { id, happened, mine, differently, others } = learning;
  const entries = [
    ...Object.entries(body.asked).map(([key, { part, entry }]) => log(entry, part, body.answers[key] ?? '')),
    { id, body: { is: 'learning' as const, happened, mine, differently, others } },
    { id: body.try.id, body: { is: 'try' as const, text: body.try.text.trim() } },
    log(thanks.id, 'thanks', [thanks.to.trim(), thanks.text.trim()].filter((one) => one !== '').join(': ')),
  ].filter((entry) => entry.id !== '');
  const isWritten = (entry: ReviewEntry) =>
    Object.entries(entry.body).some(
      ([name, text]) => name !== 'is' && name !== 'tag' && typeof text === 'string' && text.trim() !== '',
    );
  return {
    entries: entries.filter(isWritten),
    gone: entries.filter((entry) => !isWritten(entry)).map((entry) => entry.id),
  };
}

/** Once finished, the words are in the log and nowhere else: what is deleted there is deleted. The ids stay. */
export function withoutWords(body: ReviewBody): ReviewBody {
  const { learning, thanks } = body;
  return {
    ...body,
    answers: {},
    learning: { ...learning, happened: '', mine: '', differently: '', others: '' },
    try: { ...body.try, text: '' },
    thanks: { ...thanks, to: '', text: '' },
  };
}

/** The other way round: a finished review as it can be read and changed again, from what the log still has of it. */
export function withWords(body: ReviewBody, entries: readonly ReviewEntry[]): ReviewBody {
  const known = new Map(entries.map((entry) => [entry.id, entry.body]));
  const logged = (id: string) => {
    const found = known.get(id);
    return found?.is === 'log' ? found.text : '';
  };
  const learning = known.get(body.learning.id);
  const tried = known.get(body.try.id);
  const answers = Object.entries(body.asked).map(([key, { entry }]) => [key, logged(entry)] as const);
  return {
    ...body,
    answers: Object.fromEntries(answers.filter(([, text]) => text !== '')),
    learning:
      learning?.is === 'learning'
        ? {
            id: body.learning.id,
            happened: learning.happened,
            mine: learning.mine,
            differently: learning.differently,
            others: learning.others,
          }
        : body.learning,
    try: tried?.is === 'try' ? { ...body.try, text: tried.text } : body.try,
    thanks: { ...body.thanks, to: '', text: logged(body.thanks.id) },
  };
}
