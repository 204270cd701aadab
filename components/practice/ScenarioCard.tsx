import { MessagesSquare } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { areaText } from '@/components/shell/area-text.ts';
import { t } from '@/lib/i18n.ts';
import type { Choice, Scenario } from '@/lib/packs/shape/scenario.ts';
import css from './Practice.module.css';

type Props = {
  scenario: Scenario;
  /** The good it serves, in words (G3). */
  outcome: string | undefined;
  /** What stands below, once there is something to talk about. */
  children?: ReactNode;
};

/** One situation: what would you promise, what would follow, what is worth talking about. What is pressed is kept nowhere. */
export function ScenarioCard({ scenario, outcome, children }: Props) {
  const { areas, situation, question, choices, discussion } = scenario;
  const [looked, setLooked] = useState<readonly string[]>([]);
  const [isAsked, setAsked] = useState(false);
  const isOpen = isAsked || looked.length > 0;
  return (
    <div className={css.scenario}>
      {areas.length > 0 && (
        <p className={css.quiet}>
          {t('practice.goodFor')} {areas.map(areaText).join(' · ')}
        </p>
      )}
      <p className={css.situation}>{situation}</p>
      <p className={css.question}>{question ?? t('practice.question')}</p>
      <ul className={css.choices}>
        {choices.map((choice) => (
          <OneChoice
            key={choice.id}
            choice={choice}
            isOpen={looked.includes(choice.id)}
            toggle={() =>
              setLooked((before) =>
                before.includes(choice.id) ? before.filter((id) => id !== choice.id) : [...before, choice.id],
              )
            }
          />
        ))}
      </ul>
      {choices.length > 1 && looked.length === 1 && <p className={css.quiet}>{t('practice.another')}</p>}
      {choices.length === 0 && !isAsked && discussion !== undefined && (
        <button type="button" className={css.act} onClick={() => setAsked(true)}>
          {t('practice.think')}
        </button>
      )}
      {isOpen && discussion !== undefined && (
        <section className={css.discussion} aria-label={t('practice.discuss')}>
          <p className={css.small}>
            <MessagesSquare size={14} aria-hidden /> {t('practice.discuss')}
          </p>
          <p className={css.lines}>{discussion}</p>
        </section>
      )}
      {outcome !== undefined && <p className={css.quiet}>{t('practice.serves', [outcome])}</p>}
      {isOpen && children}
    </div>
  );
}

function OneChoice({ choice, isOpen, toggle }: { choice: Choice; isOpen: boolean; toggle: () => void }) {
  const id = useId();
  return (
    <li>
      <button type="button" className={css.choice} aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
        {choice.text}
      </button>
      <div id={id} hidden={!isOpen} className={css.then}>
        <span className={css.small}>{t('practice.follows')}</span>
        <p className={css.lines}>{choice.follows}</p>
      </div>
    </li>
  );
}
