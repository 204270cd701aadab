import { t } from '@/lib/i18n.ts';
import type { Path } from '@/lib/packs/edit/at-path.ts';
import { asText, useField } from './use-field.ts';
import { TextField } from './TextField.tsx';
import { WordsField } from './WordsField.tsx';
import css from './Fields.module.css';

const kinds = ['reply', 'state', 'filled'] as const;

/** The sign of the page by which an item ticks itself (P7). */
export function SignalField({ path }: { path: Path }) {
  const { value, set, marks } = useField(path);
  const kind = asText((value as { kind?: unknown } | undefined)?.kind);
  return (
    <>
      <label className={css.field}>
        <span className={css.label}>{t('adminField.signal')}</span>
        <select
          className={css.input}
          value={kind}
          onChange={(event) => set(event.target.value === '' ? undefined : { kind: event.target.value })}
          {...marks}
        >
          <option value="">{t('adminSignal.none')}</option>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {t(`adminSignal.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {kind === 'state' && <WordsField path={[...path, 'is']} label={t('admin.signalStates')} />}
      {kind === 'filled' && (
        <TextField path={[...path, 'selector']} label={t('adminField.selector')} most={200} />
      )}
    </>
  );
}
