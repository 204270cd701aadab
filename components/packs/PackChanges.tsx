import { t } from '@/lib/i18n.ts';
import { diffPacks, type PackChange } from '@/lib/packs/diff.ts';
import type { PackContent } from '@/lib/packs/shape/pack.ts';
import css from './PackChanges.module.css';

/** As many as people read; the rest is a number. */
const most = 60;

/** Fields that have a word of their own; another one is called as it stands in the file. */
const fields = [
  'name',
  'text',
  'why',
  'when',
  'required',
  'kind',
  'dueAfterMin',
  'phase',
  'message',
  'link',
  'signal',
  'outcome',
  'audience',
  'for',
  'every',
  'may',
  'askFirst',
  'asks',
  'title',
  'language',
  'opens',
  'situation',
  'question',
  'choices',
  'discussion',
  'areas',
] as const;

type Props = { before: PackContent | undefined; after: PackContent };

/** What a version of a pack changes in the one before, line by line, in words. */
export function PackChanges({ before, after }: Props) {
  if (before === undefined) return <p className={css.quiet}>{t('packs.firstVersion')}</p>;
  const changes = diffPacks(before, after);
  if (changes.length === 0) return <p className={css.quiet}>{t('packs.nothingChanged')}</p>;
  return (
    <ul className={css.changes}>
      {changes.slice(0, most).map((change, index) => (
        // The list is drawn once per version and never reordered.
        <Line key={index} change={change} line={lineOf(change, before, after)} />
      ))}
      {changes.length > most && <li className={css.quiet}>{t('packChange.more', changes.length - most)}</li>}
    </ul>
  );
}

/** `line`: the words of the checklist's line that it is about. */
function Line({ change, line }: { change: PackChange; line: string }) {
  const { part, name, field, from = '', to = '' } = change;
  const kind =
    change.kind !== 'changed' ? change.kind : from === '' ? 'added' : to === '' ? 'removed' : 'changed';
  // A line that is new, gone or said otherwise is told by its words below.
  const isLineNamed = line !== '' && line !== to && line !== from;
  return (
    <li className={css.change} data-kind={kind}>
      <p className={css.about}>
        <span className={css.kind}>{t(`packChange.${kind}`)}</span> {t(`packPart.${part}`)} <bdi>{name}</bdi>
        {isLineNamed && ` · ${line}`}
        {field !== undefined && ` · ${fieldName(field)}`}
      </p>
      {to !== '' && to !== name && <ins className={css.to}>{valueText(to)}</ins>}
      {from !== '' && from !== name && (
        <p className={css.about}>
          {kind === 'changed' && `${t('packChange.was')} `}
          <del className={css.from}>{valueText(from)}</del>
        </p>
      )}
    </li>
  );
}

/** Of a line of a checklist its words, of a translation its place; '' for everything else. */
function lineOf({ part, id, item }: PackChange, before: PackContent, after: PackContent): string {
  if (item === undefined) return '';
  if (part !== 'checklists') return item;
  const find = ({ checklists }: PackContent) =>
    checklists.find((one) => one.id === id)?.items.find((one) => one.id === item)?.text;
  return find(after) ?? find(before) ?? item;
}

function valueText(value: string): string {
  return value === 'true' ? t('packChange.yes') : value === 'false' ? t('packChange.no') : value;
}

function fieldName(field: string): string {
  const known = fields.find((one) => one === field);
  return known === undefined ? field : t(`packField.${known}`);
}
