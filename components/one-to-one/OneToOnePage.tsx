import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { t } from '@/lib/i18n.ts';
import { OwnView } from './OwnView.tsx';
import { TalkPack } from './TalkPack.tsx';
import css from './OneToOne.module.css';

/** What the person picks for a talk with their lead, and how they see their own work; nothing else. */
export function OneToOnePage() {
  return (
    <div className={css.page}>
      <h2 className={css.title}>{t('oneToOne.title')}</h2>
      <p className={css.quiet}>{t('oneToOne.onlyMe')}</p>
      <Tabs className={css.tabs ?? ''} keyboardActivation="manual">
        <TabList className={css.tabList ?? ''} aria-label={t('oneToOne.title')}>
          <Tab id="pack" className={css.tab ?? ''}>
            {t('oneToOne.pack')}
          </Tab>
          <Tab id="view" className={css.tab ?? ''}>
            {t('oneToOne.view')}
          </Tab>
        </TabList>
        <TabPanel id="pack" className={css.panel ?? ''}>
          <TalkPack />
        </TabPanel>
        <TabPanel id="view" className={css.panel ?? ''}>
          <OwnView />
        </TabPanel>
      </Tabs>
    </div>
  );
}
