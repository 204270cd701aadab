import { soon, startHealth } from '@/components/shell/health.ts';
import { mountPage } from '@/components/shell/mount.tsx';
import { openChecked } from '@/lib/db/health.ts';
import { App } from './App.tsx';

void soon(openChecked().then(startHealth)).then(() => mountPage('reflection', <App />));
