import { mountPage } from '@/components/shell/mount.tsx';
import { App } from './App.tsx';

mountPage('popup', <App />);
