import type { KeyboardEvent } from 'react';
import { t } from '@/lib/i18n.ts';
import { goToTab, panelId, tabId, useTabs, type TabName } from './tabs.ts';
import css from './SidebarTabs.module.css';

const names: readonly TabName[] = ['promises', 'updates', 'reflect'];
/** Counts go so far; beyond, there are simply many. */
const most = 999;

/** The tabs of the sidebar. Arrows go from tab to tab, the arrow down into what the tab shows. */
export function SidebarTabs() {
  const tabs = useTabs();
  const onKeyDown = (event: KeyboardEvent) => {
    const at = names.indexOf(tabs.shown);
    const steps: Record<string, TabName | undefined> = {
      ArrowRight: names[(at + 1) % names.length],
      ArrowLeft: names[(at + names.length - 1) % names.length],
      Home: names[0],
      End: names.at(-1),
    };
    const next = steps[event.key];
    const first = document
      .getElementById(panelId(tabs.shown))
      ?.querySelector<HTMLElement>('[data-row], input, button');
    if (next !== undefined) goToTab(next);
    else if (event.key === 'ArrowDown' && first != null) first.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div role="tablist" aria-label={t('tabs.label')} className={css.tabs} onKeyDown={onKeyDown}>
      {names.map((name, index) => {
        const count = name === 'reflect' ? 0 : (tabs[name] ?? 0);
        return (
          <button
            key={name}
            id={tabId(name)}
            type="button"
            role="tab"
            aria-selected={tabs.shown === name}
            aria-controls={panelId(name)}
            aria-keyshortcuts={String(index + 1)}
            tabIndex={tabs.shown === name ? 0 : -1}
            className={css.tab}
            onClick={() => goToTab(name)}
          >
            {t(`tabs.${name}`)}
            {count > 0 && <span className={css.count}>{count > most ? `${most}+` : count}</span>}
          </button>
        );
      })}
    </div>
  );
}
