import { mountPage } from '@/components/shell/mount.tsx';
import { UnlockPage } from '@/components/lock/UnlockPage.tsx';

// The one page that opens no database: nobody is here yet. In a frame it stays empty; what is around it could be anybody's.
if (window.top === window) mountPage('unlock', <UnlockPage />);
