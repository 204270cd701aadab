import { soon, startHealth } from '@/components/shell/health.ts';
import { mountPage } from '@/components/shell/mount.tsx';
import { openHere } from '@/components/shell/whose.ts';
import { App } from './App.tsx';

void soon(openHere().then(startHealth)).then(() => mountPage('admin', <App />));
