import { t } from '@/lib/i18n.ts';
import type { Path } from '@/lib/packs/edit/at-path.ts';
import { AreasField } from '../fields/AreasField.tsx';
import { AudienceField } from '../fields/AudienceField.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { ChoicesField } from '../fields/ChoicesField.tsx';
import { ItemsField } from '../fields/ItemsField.tsx';
import { LinkField } from '../fields/LinkField.tsx';
import { ListField } from '../fields/ListField.tsx';
import { MessageText } from '../fields/MessageText.tsx';
import { OpensField } from '../fields/OpensField.tsx';
import { RowsField } from '../fields/RowsField.tsx';
import { RulesField } from '../fields/RulesField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { settleId } from '../writing.ts';
import type { Field } from './form-of.ts';

/** The control for one field of a part. */
export function DraftField({ entry, field }: { entry: Path; field: Field }) {
  const path = [...entry, field.name];
  switch (field.kind) {
    case 'line':
    case 'text':
      return (
        <TextField
          path={path}
          label={t(`adminField.${field.name}`)}
          most={field.most}
          rows={field.kind !== 'text' ? 1 : field.most > 500 ? 5 : 2}
          isOptional={field.optional === true}
          hint={hintOf(field.name)}
          onLeave={(text) => {
            if (['name', 'title', 'text'].includes(field.name)) settleId(entry, text, path.join('/'));
          }}
        />
      );
    case 'message':
      return <MessageText path={path} />;
    case 'choice':
      return (
        <ChoiceField
          path={path}
          label={t(`adminField.${field.name}`)}
          options={field.options.map((value) => ({
            value,
            label: value === '' ? t('admin.none') : optionText(field.name, value),
          }))}
        />
      );
    case 'list':
      return <ListField path={path} label={t(`adminField.${field.name}`)} />;
    case 'rows':
      return (
        <RowsField
          path={path}
          label={t(`adminField.${field.name}`)}
          hint={field.name === 'asks' ? t('admin.asksHint', ['{parcel}']) : undefined}
          columns={field.columns}
          most={field.most}
        />
      );
    case 'words':
      return <WordsField path={path} label={t(`adminField.${field.name}`)} hint={t('admin.sitesHint')} />;
    case 'rules':
      return <RulesField path={path} label={t(`adminField.when`)} hint={t('admin.rulesHint')} />;
    case 'audience':
      return <AudienceField path={path} />;
    case 'link':
      return <LinkField path={path} label={t(`adminField.${field.name}`)} to={field.to} />;
    case 'opens':
      return <OpensField path={path} />;
    case 'items':
      return <ItemsField path={path} />;
    case 'areas':
      return <AreasField path={path} />;
    case 'choices':
      return <ChoicesField path={path} />;
  }
}

function hintOf(name: Extract<Field, { kind: 'line' | 'text' }>['name']): string | undefined {
  if (name === 'why') return t('admin.whyHint');
  if (name === 'question') return t('admin.questionHint', [t('practice.question')]);
  return name === 'discussion' ? t('admin.discussionHint') : undefined;
}

type OptionName = Extract<Field, { kind: 'choice' }>['name'];

function optionText(name: OptionName, value: string): string {
  const texts: Record<string, string> = {
    'every.1h': t('pace.1h'),
    'every.2h': t('pace.2h'),
    'every.4h': t('pace.4h'),
    'every.1d': t('pace.1d'),
    'every.2d': t('pace.2d'),
    'part.wentWell': t('adminOption.wentWell'),
    'part.hard': t('adminOption.hard'),
    'part.try': t('adminOption.try'),
    'audience.public': t('adminOption.public'),
    'audience.internal': t('adminOption.internal'),
    'kind.update': t('adminOption.update'),
    'kind.nextSteps': t('adminOption.nextSteps'),
  };
  return texts[`${name}.${value}`] ?? value;
}
