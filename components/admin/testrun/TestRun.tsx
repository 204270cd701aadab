import { CircleCheck, CircleMinus } from 'lucide-react';
import { useState } from 'react';
import type { Facts } from '@/lib/adapters/define-adapter.ts';
import { t } from '@/lib/i18n.ts';
import { fitting } from '@/lib/packs/edit/finish.ts';
import { testRun, type Because, type Verdict } from '@/lib/packs/test-run.ts';
import { usePreviewCase } from '../preview/preview-case.ts';
import { useDraft } from '../writing.ts';
import { FactsForm } from './FactsForm.tsx';
import css from './TestRun.module.css';

const parts = ['checklists', 'messages', 'cadences', 'decisionRights'] as const;

/** "On this case, these agents would see …": and of everything else, which rule did not hold. */
export function TestRun() {
  const draft = useDraft();
  const facts = usePreviewCase((state) => state.facts);
  const [agent, setAgent] = useState({ team: '', queues: [] as string[], language: draft.language });
  const setFacts = (next: Facts) => usePreviewCase.setState({ isFitting: false, facts: next });
  const verdicts = testRun(fitting(draft), facts, agent);
  return (
    <section className={css.run} aria-label={t('admin.testRun')}>
      <div>
        <h2 className={css.title}>{t('admin.testRunCase')}</h2>
        <p className={css.hint}>{t('admin.testRunHint')}</p>
        <FactsForm facts={facts} setFacts={setFacts} agent={agent} setAgent={setAgent} />
      </div>
      <div className={css.answers} aria-live="polite">
        <h2 className={css.title}>{t('admin.testRunSees')}</h2>
        {parts.map((part) => (
          <section key={part} aria-label={t(`adminPart.${part}`)}>
            <h3 className={css.part}>{t(`adminPart.${part}`)}</h3>
            <Verdicts
              verdicts={verdicts.filter((one) => one.part === part)}
              isRight={part === 'decisionRights'}
            />
          </section>
        ))}
      </div>
    </section>
  );
}

function Verdicts({ verdicts, isRight }: { verdicts: readonly Verdict[]; isRight: boolean }) {
  if (verdicts.length === 0) return <p className={css.hint}>{t('admin.none')}</p>;
  const ordered = verdicts.toSorted((a, b) => Math.min(1, a.because.length) - Math.min(1, b.because.length));
  return (
    <ul className={css.list}>
      {ordered.map(({ id, name, because }) => (
        <li key={id} className={css.verdict} data-shown={because.length === 0}>
          {because.length === 0 ? (
            <CircleCheck size={15} aria-hidden />
          ) : (
            <CircleMinus size={15} aria-hidden />
          )}
          <span className={css.name}>{name}</span>
          <span className={css.because}>
            {because.length === 0
              ? t('admin.shown')
              : `${t(isRight ? 'admin.shownLater' : 'admin.notShown')} ${because.map(becauseText).join('; ')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function becauseText(because: Because): string {
  switch (because.kind) {
    case 'noRules':
      return t('admin.becauseNoRules');
    case 'earlier':
      return t('admin.becauseEarlier', [because.name]);
    case 'rule': {
      const { fact, is, isNot } = because.rule;
      const words = [
        ...(is === undefined ? [] : [t('admin.becauseIs', [is.join(', ')])]),
        ...(isNot === undefined ? [] : [t('admin.becauseIsNot', [isNot.join(', ')])]),
      ];
      return `${factText(fact)} ${words.join(', ')}`;
    }
    default:
      return t('admin.becauseFor', [t(`adminAudience.${because.kind}s`), because.patterns.join(', ')]);
  }
}

function factText(fact: string): string {
  const known = {
    about: t('adminFact.about'),
    queue: t('adminFact.queue'),
    state: t('adminFact.state'),
    tag: t('adminFact.tag'),
    channel: t('adminFact.channel'),
    priority: t('adminFact.priority'),
    title: t('adminFact.title'),
    customer: t('adminFact.customer'),
    site: t('adminFact.site'),
  };
  return Object.hasOwn(known, fact) ? known[fact as keyof typeof known] : fact;
}
