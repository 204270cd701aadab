import { soon, startHealth } from '@/components/shell/health.ts';
import { mountPage } from '@/components/shell/mount.tsx';
import { joinPage } from '@/components/shell/page.ts';
import { openHere } from '@/components/shell/whose.ts';
import { App } from './App.tsx';

// Which case the tab in front shows comes along; the popup's list need not wait for it.
void joinPage();
void soon(openHere().then(startHealth)).then(() => mountPage('popup', <App />));
