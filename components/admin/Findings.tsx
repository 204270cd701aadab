import { CheckCircle2, CircleAlert, CircleDot } from 'lucide-react';
import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { listAt } from '@/lib/packs/edit/at-path.ts';
import type { Draft, Entry } from '@/lib/packs/edit/draft.ts';
import type { Finding } from '@/lib/packs/lint/finding.ts';
import { nameOf } from './name-of.ts';
import { goTo, useDraft } from './writing.ts';
import css from './Findings.module.css';

/** What the linter found, errors first; each leads to its field. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const draft = useDraft();
  const [isOpen, setOpen] = useState(true);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const advice = findings.length - errors;
  return (
    <section className={css.findings} aria-label={t('admin.findings')}>
      <h2 className={css.head}>
        <button
          type="button"
          className={css.toggle}
          aria-expanded={isOpen}
          disabled={findings.length === 0}
          onClick={() => setOpen(!isOpen)}
        >
          {findings.length === 0 ? (
            <>
              <CheckCircle2 size={15} aria-hidden /> {t('admin.noFindings')}
            </>
          ) : (
            <>
              <span data-tone={errors > 0 ? 'error' : 'calm'}>{t('admin.errors', errors)}</span>
              <span>{t('admin.advice', advice)}</span>
            </>
          )}
        </button>
        {errors > 0 && <span className={css.quiet}>{t('admin.errorsBlock')}</span>}
      </h2>
      {isOpen && findings.length > 0 && (
        <ul className={css.list}>
          {findings.map(({ severity, place, code, detail }) => (
            <li key={`${place} ${code} ${detail ?? ''}`} className={css.finding} data-tone={severity}>
              {severity === 'error' ? (
                <CircleAlert size={15} aria-label={t('admin.error')} />
              ) : (
                <CircleDot size={15} aria-label={t('admin.adviceOne')} />
              )}
              <span className={css.where}>{whereText(draft, place)}</span>
              <span className={css.what}>{t(`lint.${code}`, [detail ?? ''])}</span>
              <button type="button" className={css.show} onClick={() => goTo(place)}>
                {t('admin.show')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** "Refund › Tell them the day · Why": the names on the way to a place, and its field. */
function whereText(draft: Draft, place: string): string {
  const [part = '', id, within, item] = place.split('.');
  if (part === 'translations') return t('admin.translations');
  const entry = listAt(draft, [part]).find((one) => (one as Entry).id === id) as Entry | undefined;
  const field = fieldText(place.split('.').at(-1) ?? '');
  if (entry === undefined) return `${t('admin.thePack')}${field}`;
  const inner =
    within === 'items' ? listAt(entry, ['items']).find((one) => (one as Entry).id === item) : undefined;
  const names = inner === undefined ? nameOf(entry) : `${nameOf(entry)} › ${nameOf(inner as Entry)}`;
  return `${names}${field}`;
}

/** Places also end in ids and numbers; those have no name. */
function fieldText(name: string): string {
  return isFieldName(name) ? ` · ${t(`adminField.${name}`)}` : '';
}

const fieldNames = [
  'name',
  'text',
  'why',
  'title',
  'when',
  'items',
  'url',
  'message',
  'outcome',
  'id',
] as const;

function isFieldName(name: string): name is (typeof fieldNames)[number] {
  return (fieldNames as readonly string[]).includes(name);
}
