import { useMemo } from 'react';
import { usePage } from '@/components/shell/page.ts';
import { useNow } from '@/components/shell/use-now.ts';
import { t } from '@/lib/i18n.ts';
import { linesIn } from '@/lib/handover/line.ts';
import { OfferList } from './OfferList.tsx';
import { useAsked } from './use-asked.ts';
import { useMyName } from './use-names.ts';
import css from './Handover.module.css';

/**
 * What the internal notes of the open case hand over to somebody. Only what an adapter reads in internal notes comes here:
 * a customer's words never do.
 */
export function CaseHandovers() {
  const facts = usePage((state) => state.facts);
  const now = useNow();
  const me = useMyName();
  const text = (facts?.lines ?? []).join('\n');
  const lines = useMemo(() => linesIn(text), [text]);
  const found = useAsked(lines, me);
  if (facts === null || me === undefined || found === undefined) return null;
  const { site, caseId = '', title = '', url } = facts;
  // The page in front is the case, whatever the line says: a ticket may have been merged or moved.
  const place = {
    site,
    caseId: caseId.slice(0, 200),
    caseTitle: title.slice(0, 500),
    caseUrl: url.slice(0, 2000),
  };
  return (
    <section className={css.panel} aria-label={t('handover.here')}>
      <OfferList
        key={`${site} ${caseId}`}
        lines={lines}
        asked={found.asked}
        me={me}
        placeOf={() => place}
        caseId={caseId}
        title={t('handover.here')}
        all
        now={now}
      />
    </section>
  );
}
