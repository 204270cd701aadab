import { useEffect, useState } from 'react';
import { hearPreview, type Shown } from '@/components/admin/preview/preview-channel.ts';
import { MemoryChecklists } from '@/components/checklists/MemoryChecklists.tsx';
import { ScenarioCard } from '@/components/practice/ScenarioCard.tsx';
import { CaseStrip } from '@/components/shell/CaseStrip.tsx';
import { Header } from '@/components/shell/Header.tsx';
import { PreviewPacks } from '@/components/shell/packs.ts';
import { usePage } from '@/components/shell/page.ts';
import { TroubleLine } from '@/components/shell/TroubleLine.tsx';
import { UpdatesTab } from '@/components/tabs/UpdatesTab.tsx';
import css from './App.module.css';

/** The sidebar as the draft of the admin page would make it. What is pressed here is gone with the frame. */
export function App() {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(
    () =>
      hearPreview(location.hash.slice(1), (next) => {
        usePage.setState({ facts: next.facts });
        document.documentElement.style.colorScheme = next.scheme;
        setShown(next);
      }),
    [],
  );
  if (shown === null) return null;
  if (shown.scenario !== undefined) return <OneScenario shown={shown} id={shown.scenario} />;
  return (
    <PreviewPacks.Provider value={shown.packs}>
      <MemoryChecklists>
        <div className={css.app}>
          <div inert>
            <Header onHelp={nothing} onFind={nothing} />
          </div>
          <main>
            <CaseStrip />
            <TroubleLine />
            <UpdatesTab />
          </main>
        </div>
      </MemoryChecklists>
    </PreviewPacks.Provider>
  );
}

/** A scenario stands on the page of reflection, not in the sidebar; it is shown by itself, as agents see it there. */
function OneScenario({ shown, id }: { shown: Shown; id: string }) {
  const [pack] = shown.packs;
  const scenario = pack?.scenarios.find((one) => one.id === id);
  if (scenario === undefined) return null;
  return (
    <main className={css.scenario}>
      <h2>{scenario.title}</h2>
      <ScenarioCard
        key={id}
        scenario={scenario}
        outcome={pack?.outcomes.find((one) => one.id === scenario.outcome)?.text}
      />
    </main>
  );
}

function nothing(): void {
  // The header is only to be seen here.
}
