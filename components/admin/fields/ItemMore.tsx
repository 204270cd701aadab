import { t } from '@/lib/i18n.ts';
import type { Path } from '@/lib/packs/edit/at-path.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { DueField } from './DueField.tsx';
import { IdField } from './IdField.tsx';
import { LinkField } from './LinkField.tsx';
import { RulesField } from './RulesField.tsx';
import { SignalField } from './SignalField.tsx';
import { TextField } from './TextField.tsx';
import css from './Fields.module.css';

/** What few items need: the kind, when it shows and is due, what it leads to, and which sign of the page ticks it. */
export function ItemMore({ path }: { path: Path }) {
  return (
    <div className={css.more}>
      <div className={css.pair}>
        <ChoiceField
          path={[...path, 'kind']}
          label={t('adminField.kind')}
          options={[
            { value: '', label: t('adminKind.plain') },
            { value: 'acknowledge', label: t('adminKind.acknowledge') },
            { value: 'needMet', label: t('adminKind.needMet') },
          ]}
        />
        <DueField path={[...path, 'dueAfterMin']} />
        <TextField path={[...path, 'phase']} label={t('adminField.phase')} most={60} isOptional />
        <LinkField path={[...path, 'message']} label={t('adminField.message')} to="messages" />
        <LinkField path={[...path, 'outcome']} label={t('adminField.outcome')} to="outcomes" />
        <SignalField path={[...path, 'signal']} />
        <TextField path={[...path, 'link', 'url']} label={t('adminField.url')} most={1000} isOptional />
        <TextField path={[...path, 'link', 'label']} label={t('adminField.label')} most={100} isOptional />
      </div>
      <RulesField path={[...path, 'when']} label={t('admin.itemWhen')} hint={t('admin.itemWhenHint')} />
      <IdField path={path} />
    </div>
  );
}
