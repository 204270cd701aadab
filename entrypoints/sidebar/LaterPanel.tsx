import { Suspense, useState, type ReactNode } from 'react';
import { panelId, tabId, useTabs, type TabName } from '@/components/shell/tabs.ts';
import css from './App.module.css';

/** What a tab shows. Not loaded before it is wanted; then it stays, with what was begun in it. */
export function LaterPanel({ name, children }: { name: TabName; children: ReactNode }) {
  const isShown = useTabs((state) => state.shown === name);
  const [wasShown, setWasShown] = useState(false);
  if (isShown && !wasShown) setWasShown(true);
  return (
    <div
      role="tabpanel"
      id={panelId(name)}
      aria-labelledby={tabId(name)}
      className={css.panel}
      hidden={!isShown}
    >
      {wasShown && <Suspense fallback={null}>{children}</Suspense>}
    </div>
  );
}
