import { t } from '@/lib/i18n.ts';
import type { Finding } from '@/lib/packs/lint/finding.ts';
import { Findings } from './Findings.tsx';
import { EntryForm } from './form/EntryForm.tsx';
import { PartsNav } from './PartsNav.tsx';
import { PreviewColumn } from './preview/PreviewColumn.tsx';
import { Segments } from './Segments.tsx';
import { useWanted } from './use-wanted.ts';
import { useWriting } from './writing.ts';
import css from './Write.module.css';

const columns = ['parts', 'form', 'preview'] as const;

/** Parts, form and preview beside each other; in a narrow window one at a time. The findings below. */
export function WriteView({ findings }: { findings: readonly Finding[] }) {
  const column = useWriting((state) => state.column);
  useWanted();
  return (
    <div className={css.write}>
      <div className={css.narrow}>
        <Segments
          label={t('admin.columns')}
          chosen={column}
          choose={(next) => useWriting.setState({ column: next })}
          options={columns.map((one) => ({ value: one, label: t(`adminColumnOf.${one}`) }))}
        />
      </div>
      <div className={css.columns} data-shown={column}>
        <div className={css.parts}>
          <PartsNav findings={findings} />
        </div>
        <div className={css.form}>
          <EntryForm />
        </div>
        <div className={css.preview}>
          <PreviewColumn />
        </div>
      </div>
      <Findings findings={findings} />
    </div>
  );
}
