import { startPreview } from '@/components/admin/preview/start-preview.ts';
import { mountPage } from '@/components/shell/mount.tsx';
import { App } from './App.tsx';

startPreview();
mountPage('preview', <App />);
