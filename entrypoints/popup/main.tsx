import { soon, startHealth } from '@/components/shell/health.ts';
import { mountPage } from '@/components/shell/mount.tsx';
import { joinPage } from '@/components/shell/page.ts';
import { openChecked } from '@/lib/db/health.ts';
import { App } from './App.tsx';

// Which case the tab in front shows comes along; the popup's list need not wait for it.
void joinPage();
void soon(openChecked().then(startHealth)).then(() => mountPage('popup', <App />));
