import { useLiveQuery } from 'dexie-react-hooks';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { areaText } from '@/components/shell/area-text.ts';
import { usePacks } from '@/components/shell/packs.ts';
import { useLive } from '@/components/shell/use-live.ts';
import { wantedAreas } from '@/lib/db/wanted-areas.ts';
import { t } from '@/lib/i18n.ts';
import { inOrder } from '@/lib/packs/scenario-order.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';
import { ScenarioCard } from './ScenarioCard.tsx';
import { TakeAway } from './TakeAway.tsx';
import css from './Practice.module.css';

/** Scenarios to practise on, outside of live work (R9). */
export function PracticePage() {
  const isLive = useLive();
  const packs = usePacks();
  const wanted = useLiveQuery(wantedAreas, []);
  return (
    <div className={css.page}>
      <h2 className={css.title}>{t('practice.title')}</h2>
      {isLive === true && (
        <p role="status" className={css.live}>
          {t('practice.live')}
        </p>
      )}
      {packs !== undefined && wanted !== undefined && isLive !== undefined && (
        // Only hidden while a customer is there: what was open and typed is still there afterwards.
        <div hidden={isLive}>
          <p className={css.about}>{t('practice.about')}</p>
          <Scenarios packs={packs} wanted={wanted} />
        </div>
      )}
    </div>
  );
}

function Scenarios({ packs, wanted }: { packs: readonly Pack[]; wanted: readonly string[] }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const all = packs.flatMap((pack) => pack.scenarios.map((one) => ({ ...one, pack })));
  if (all.length === 0) return <p className={css.quiet}>{t('practice.none')}</p>;
  return (
    <ul className={css.list}>
      {inOrder(all, wanted, areaText).map(({ scenario, isWanted }) => {
        const { pack, ...plain } = scenario;
        const key = `${pack.id} ${plain.id}`;
        const isOpen = open.has(key);
        const toggle = () => setOpen((before) => before.symmetricDifference(new Set([key])));
        return (
          <li key={key} className={css.card}>
            <h3>
              <button type="button" className={css.head} aria-expanded={isOpen} onClick={toggle}>
                {isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
                <span className={css.name}>{plain.title}</span>
                {isWanted && <span className={css.wanted}>{t('practice.yours')}</span>}
              </button>
            </h3>
            {isOpen && (
              <ScenarioCard
                scenario={plain}
                outcome={pack.outcomes.find(({ id }) => id === plain.outcome)?.text}
              >
                <TakeAway of={key} title={plain.title} />
              </ScenarioCard>
            )}
          </li>
        );
      })}
    </ul>
  );
}
