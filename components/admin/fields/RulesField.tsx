import { Plus, X } from 'lucide-react';
import { IconButton } from '@/components/ui/IconButton.tsx';
import { t } from '@/lib/i18n.ts';
import { insertAt, listAt, removeAt, setAt, type Path } from '@/lib/packs/edit/at-path.ts';
import { ruleFacts } from '@/lib/packs/shape/rules.ts';
import { most } from '@/lib/packs/shape/words.ts';
import { edit, useDraft, wantAt } from '../writing.ts';
import { asText, useField } from './use-field.ts';
import { WordsField } from './WordsField.tsx';
import css from './Fields.module.css';

type Props = { path: Path; label: string; hint: string };

/** All of these must hold: the fact is like one of the words, and like none of the others. */
export function RulesField({ path, label, hint }: Props) {
  const rules = listAt(useDraft(), path);
  const { marks } = useField(path);
  const add = () => {
    edit((draft) => insertAt(draft, path, { fact: 'title', is: [] }));
    wantAt([...path, rules.length, 'fact']);
  };
  return (
    <fieldset className={css.group} {...marks} tabIndex={-1}>
      <legend className={css.label}>{label}</legend>
      {rules.map((_, index) => (
        // A rule has no name of its own: its place is its name.
        <RuleRow key={index} path={[...path, index]} isFirst={index === 0} />
      ))}
      <div className={css.row}>
        <button type="button" className={css.quietAct} onClick={add} disabled={rules.length >= most.rules}>
          <Plus size={14} aria-hidden />
          {t('admin.addRule')}
        </button>
        <span className={css.hint}>{hint}</span>
      </div>
    </fieldset>
  );
}

function RuleRow({ path, isFirst }: { path: Path; isFirst: boolean }) {
  const fact = useField([...path, 'fact']);
  const isNot = useField([...path, 'isNot']);
  const chosen = asText(fact.value);
  const isKnown = ruleFacts.some((one) => one === chosen);
  const isNotWanted = isNot.value !== undefined;
  return (
    <div className={css.rule}>
      <span className={css.and}>{t(isFirst ? 'admin.ruleIf' : 'admin.ruleAnd')}</span>
      <select
        className={css.input}
        aria-label={t('admin.ruleFact')}
        value={chosen}
        onChange={(event) => fact.set(event.target.value)}
        {...fact.marks}
      >
        {!isKnown && <option value={chosen}>{chosen}</option>}
        {ruleFacts.map((one) => (
          <option key={one} value={one}>
            {t(`adminFact.${one}`)}
          </option>
        ))}
      </select>
      <span className={css.and}>{t('admin.ruleIs')}</span>
      <WordsField
        path={[...path, 'is']}
        label={t('admin.ruleIsLabel')}
        isLabelHidden
        placeholder={t(isNotWanted ? 'admin.ruleAnything' : 'admin.ruleWords')}
      />
      <IconButton
        Icon={X}
        label={t('admin.dropRule')}
        className={css.icon}
        act={() => edit((draft) => removeAt(draft, path))}
      />
      {isNotWanted ? (
        <div className={css.isNot}>
          <span className={css.and}>{t('admin.ruleIsNot')}</span>
          <WordsField
            path={[...path, 'isNot']}
            label={t('admin.ruleIsNotLabel')}
            isLabelHidden
            placeholder={t('admin.ruleWords')}
          />
        </div>
      ) : (
        <button
          type="button"
          className={`${css.quietAct} ${css.isNot}`}
          onClick={() => {
            edit((draft) => setAt(draft, [...path, 'isNot'], []));
            wantAt([...path, 'isNot']);
          }}
        >
          {t('admin.addIsNot')}
        </button>
      )}
    </div>
  );
}
