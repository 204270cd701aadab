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
        <Line key={index} change={change} />
      ))}
      {changes.length > most && <li className={css.quiet}>{t('packChange.more', changes.length - most)}</li>}
    </ul>
  );
}

function Line({ change }: { change: PackChange }) {
  const { kind, part, name, field, from = '', to = '' } = change;
  return (
    <li className={css.change} data-kind={kind}>
      <span className={css.kind}>{t(`packChange.${kind}`)}</span>{' '}
      <span className={css.about}>
        {t(`packPart.${part}`)} <bdi>{name}</bdi>
        {field !== undefined && ` · ${fieldName(field)}`}
      </span>
      {to !== '' && to !== name && <ins className={css.to}>{to}</ins>}
      {from !== '' && from !== name && (
        <del className={css.from}>
          {kind === 'changed' && <span className={css.was}>{t('packChange.was')} </span>}
          {from}
        </del>
      )}
    </li>
  );
}

function fieldName(field: string): string {
  const known = fields.find((one) => one === field);
  return known === undefined ? field : t(`packField.${known}`);
}
