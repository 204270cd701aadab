import {
  BookOpenCheck,
  Clock3,
  Languages,
  ListChecks,
  MessageSquareText,
  MessagesSquare,
  Package,
  Plug,
  Plus,
  Scale,
  Sparkles,
  Target,
  Zap,
} from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { moveInList } from '@/components/ui/move-in-list.ts';
import { t } from '@/lib/i18n.ts';
import type { Finding, Severity } from '@/lib/packs/lint/finding.ts';
import { packParts, type PackPart } from '@/lib/packs/shape/pack.ts';
import { newOf } from './form/form-of.ts';
import { NavEntry } from './NavEntry.tsx';
import { add, choose, useDraft, useWriting } from './writing.ts';
import css from './Nav.module.css';

const icons: Readonly<Record<PackPart, ReactNode>> = {
  checklists: <ListChecks size={15} aria-hidden />,
  messages: <MessageSquareText size={15} aria-hidden />,
  cadences: <Clock3 size={15} aria-hidden />,
  decisionRights: <Scale size={15} aria-hidden />,
  shortcuts: <Zap size={15} aria-hidden />,
  prompts: <Sparkles size={15} aria-hidden />,
  expectations: <BookOpenCheck size={15} aria-hidden />,
  outcomes: <Target size={15} aria-hidden />,
  scenarios: <MessagesSquare size={15} aria-hidden />,
  adapters: <Plug size={15} aria-hidden />,
};

/** The pack's parts with their entries. Arrow keys walk through them, Alt with an arrow moves one. */
export function PartsNav({ findings }: { findings: readonly Finding[] }) {
  const draft = useDraft();
  const chosen = useWriting((state) => state.chosen);
  const counts = useMemo(() => countsOf(findings), [findings]);
  return (
    <nav className={css.nav} aria-label={t('admin.parts')} onKeyDown={moveInList}>
      <PlainRow
        icon={<Package size={15} aria-hidden />}
        isChosen={chosen.part === 'pack'}
        onPress={() => choose({ part: 'pack' })}
      >
        {t('admin.thePack')}
      </PlainRow>
      {packParts.map((part) => (
        <section key={part} className={css.part} aria-label={t(`adminPart.${part}`)}>
          <div className={css.partLine}>
            <button
              type="button"
              data-row
              data-path={`nav/${part}`}
              className={css.partName}
              aria-current={chosen.part === part && draft[part].length === 0 ? 'page' : undefined}
              onClick={() => choose({ part, index: 0 })}
            >
              {icons[part]}
              <span>{t(`adminPart.${part}`)}</span>
              {draft[part].length > 0 && <span className={css.count}>{draft[part].length}</span>}
            </button>
            {part !== 'adapters' && (
              <button
                type="button"
                className={css.add}
                aria-label={t(`adminAdd.${part}`)}
                title={t(`adminAdd.${part}`)}
                onClick={() => add([part], newOf[part].fields, newOf[part].first)}
              >
                <Plus size={15} aria-hidden />
              </button>
            )}
          </div>
          {draft[part].length > 0 && (
            <ul>
              {draft[part].map((entry, index) => (
                <NavEntry
                  // By its place: an id follows the name once, and a press on the row must not miss it then.
                  key={index}
                  part={part}
                  index={index}
                  entry={entry}
                  isChosen={chosen.part === part && chosen.index === index}
                  errors={counts.get(`${part}.${entry.id}`)?.error ?? 0}
                  advice={counts.get(`${part}.${entry.id}`)?.advice ?? 0}
                />
              ))}
            </ul>
          )}
        </section>
      ))}
      <PlainRow
        icon={<Languages size={15} aria-hidden />}
        isChosen={chosen.part === 'translations'}
        onPress={() => choose({ part: 'translations' })}
      >
        {t('admin.translations')}
      </PlainRow>
    </nav>
  );
}

/** By the entry they are about: `checklists.refund`. */
function countsOf(findings: readonly Finding[]): Map<string, Record<Severity, number>> {
  const counts = new Map<string, Record<Severity, number>>();
  for (const { place, severity } of findings) {
    const entry = place.split('.', 2).join('.');
    const count = counts.get(entry) ?? { error: 0, advice: 0 };
    count[severity] += 1;
    counts.set(entry, count);
  }
  return counts;
}

type RowProps = { icon: ReactNode; isChosen: boolean; onPress: () => void; children: ReactNode };

function PlainRow({ icon, isChosen, onPress, children }: RowProps) {
  return (
    <button
      type="button"
      data-row
      className={css.partName}
      aria-current={isChosen ? 'page' : undefined}
      onClick={onPress}
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}
