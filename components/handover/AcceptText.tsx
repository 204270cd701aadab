import { useMemo } from 'react';
import { useNow } from '@/components/shell/use-now.ts';
import { t } from '@/lib/i18n.ts';
import { parseLines } from '@/lib/handover/line.ts';
import type { Offer } from '@/lib/handover/token.ts';
import { AnswerList } from './AnswerList.tsx';
import { OfferList } from './OfferList.tsx';
import { useAsked } from './use-asked.ts';
import { useMyName } from './use-names.ts';

/** What a text offers, and which of our own promises it says were accepted; or why nothing of it can be used. */
export function AcceptText({ text }: { text: string }) {
  const now = useNow();
  const me = useMyName();
  const parsed = useMemo(() => parseLines(text), [text]);
  const lines = useMemo(() => parsed.flatMap((line) => (line.ok ? [line.value] : [])), [parsed]);
  const refused = parsed.flatMap((line) => (line.ok ? [] : [line.reason]));
  const found = useAsked(lines, me);
  if (me === undefined || found === undefined) return null;
  if (lines.length === 0)
    return <p role="alert">{t(`problem.${refused.includes('newer') ? 'newer' : 'notAHandover'}`)}</p>;
  return (
    <>
      {refused.length > 0 && <p role="alert">{t('handover.refusedSome', refused.length)}</p>}
      <AnswerList answers={found.answers} />
      <OfferList
        lines={lines}
        asked={found.asked}
        me={me}
        placeOf={placeInLine}
        caseId=""
        title={undefined}
        {...(found.answers.length === 0 ? { empty: t('handover.nothingNew') } : {})}
        all
        now={now}
      />
    </>
  );
}

/** There is no page to ask, so the case is what the line says. */
function placeInLine({ site, caseId }: Offer) {
  return { site, caseId, caseTitle: '', caseUrl: '' };
}
