import { useState } from 'react';
import type { Facts } from '@/lib/adapters/define-adapter.ts';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import type { Agent } from '@/lib/packs/for-agent.ts';
import { wordsIn } from '../fields/WordsField.tsx';
import { languageName } from '../form/LanguageField.tsx';
import { sandboxCases } from '../preview/sandbox-cases.ts';
import { useDraft } from '../writing.ts';
import page from '../Admin.module.css';
import css from './TestRun.module.css';

type Props = {
  facts: Facts;
  setFacts: (facts: Facts) => void;
  agent: Agent;
  setAgent: (agent: { team: string; queues: string[]; language: string }) => void;
};

const texts = ['title', 'queue', 'state', 'channel', 'priority', 'customer', 'site'] as const;

/** The case and the agent of a test run: typed, from the sandbox, or from a page that is open now. */
export function FactsForm({ facts, setFacts, agent, setAgent }: Props) {
  const draft = useDraft();
  const [pages, setPages] = useState<readonly Facts[] | null>(null);
  const own = { team: agent.team, queues: [...agent.queues], language: agent.language };
  const look = async () => {
    const open = await send('openPages', {});
    setPages(open.ok ? open.value : []);
  };
  const all = [...sandboxCases, ...(pages ?? [])];
  return (
    <div className={css.form}>
      <div className={page.row}>
        <select
          className={css.select}
          aria-label={t('admin.takeCase')}
          value={String(all.indexOf(facts))}
          onChange={(event) => {
            const chosen = all[Number(event.target.value)];
            if (chosen !== undefined) setFacts(chosen);
          }}
        >
          <option value="-1">{t('admin.caseOwn')}</option>
          {all.map((one, index) => (
            <option key={`${one.url} ${index}`} value={String(index)}>
              {`${one.customer ?? one.site} · #${one.caseNumber ?? one.caseId ?? ''} · ${one.title ?? ''}`.slice(
                0,
                90,
              )}
            </option>
          ))}
        </select>
        <button type="button" className={page.act} onClick={() => void look()}>
          {t('admin.lookAtPages')}
        </button>
        {pages !== null && <span role="status">{t('admin.pagesFound', pages.length)}</span>}
      </div>
      <div className={css.pair}>
        {texts.map((name) => (
          <Line
            key={name}
            label={t(`adminFact.${name}`)}
            value={facts[name] ?? ''}
            change={(text) => setFacts(withText(facts, name, text))}
          />
        ))}
        <Line
          label={t('adminFact.tag')}
          value={(facts.tags ?? []).join(', ')}
          isList
          change={(text) => setFacts({ ...facts, tags: wordsIn(text) })}
        />
        <Line label={t('admin.agentTeam')} value={agent.team} change={(team) => setAgent({ ...own, team })} />
        <Line
          label={t('admin.agentQueues')}
          value={agent.queues.join(', ')}
          isList
          change={(text) => setAgent({ ...own, queues: wordsIn(text) })}
        />
        <label className={css.field}>
          {t('admin.agentLanguage')}
          <select
            className={css.select}
            value={agent.language}
            onChange={(event) => setAgent({ ...own, language: event.target.value })}
          >
            {[...new Set([draft.language, ...Object.keys(draft.translations), 'en', 'es', 'de', 'fr'])].map(
              (one) => (
                <option key={one} value={one}>
                  {languageName(one)}
                </option>
              ),
            )}
          </select>
        </label>
      </div>
    </div>
  );
}

/** A fact that is empty is one that the page does not say. */
function withText(facts: Facts, name: (typeof texts)[number], text: string): Facts {
  const rest = Object.fromEntries(Object.entries(facts).filter(([key]) => key !== name));
  return { ...(rest as Facts), ...(text === '' && name !== 'site' ? {} : { [name]: text }) };
}

type LineProps = { label: string; value: string; change: (text: string) => void; isList?: boolean };

function Line({ label, value, change, isList = false }: LineProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className={css.field}>
      {label}
      <input
        className={css.input}
        value={isList ? (typed ?? value) : value}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value);
          change(event.target.value);
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}
