import { t } from '@/lib/i18n.ts';
import type { PackChange } from '@/lib/packs/diff.ts';
import type { ChangedLine } from './upgrade-lines.ts';
import css from './Checklists.module.css';

/** Fields that read as they stand; of others (a condition, a sign of the page) only that they changed is said. */
const readable = new Set(['text', 'name', 'why', 'phase']);

/** The difference as people read it: what comes, what goes, what is said otherwise. */
export function ChangedLines({ lines }: { lines: readonly ChangedLine[] }) {
  return (
    <ul className={css.changes}>
      {lines.map(({ item = '', text, changes }) => (
        <li key={item}>
          {changes.map((change) => (
            <p key={`${change.kind}|${change.field ?? ''}`}>
              <span className={css.kind}>{t(`changed.${change.kind}`)}</span>{' '}
              <bdi>
                <Words change={change} text={text} />
              </bdi>
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Words({
  change: { kind, field = '', from = '', to = '' },
  text,
}: {
  change: PackChange;
  text: string;
}) {
  if (kind === 'added') return <ins>{text}</ins>;
  if (kind === 'removed') return <del>{text}</del>;
  if (kind === 'moved') return <>{text}</>;
  if (!readable.has(field))
    return (
      <>
        {text} ({fieldName(field)})
      </>
    );
  return (
    <>
      {field !== 'text' && field !== 'name' && `${fieldName(field)}: `}
      {from !== '' && <del>{from}</del>} {to !== '' && <ins>{to}</ins>}
    </>
  );
}

function fieldName(field: string): string {
  switch (field) {
    case 'why':
    case 'phase':
    case 'required':
    case 'dueAfterMin':
    case 'message':
    case 'link':
      return t(`changedField.${field}`);
    default:
      return t('changedField.other');
  }
}
