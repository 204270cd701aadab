import { browser } from 'wxt/browser';
import { t } from '@/lib/i18n.ts';
import { report } from '@/lib/report.ts';
import { offer } from './offers.ts';

const promiseThis = 'promise-this';

/** "Promise this" on selected text. The browser keeps the entry; it is made anew at each install, update and start. */
export function listenForMenus(): void {
  browser.runtime.onInstalled.addListener(() => void addMenu());
  browser.runtime.onStartup.addListener(() => void addMenu());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const words = info.selectionText ?? '';
    if (info.menuItemId !== promiseThis || tab?.id === undefined || words.trim() === '') return;
    void offer(tab.id, words).catch(report('background menu'));
  });
}

async function addMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: promiseThis, title: t('menu.promiseThis'), contexts: ['selection'] });
}
