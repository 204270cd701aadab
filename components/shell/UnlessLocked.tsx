import type { ReactNode } from 'react';
import { useHealth } from './health.ts';
import { LockedScreen } from './LockedScreen.tsx';

/** The page, while somebody is here; else that Kept is locked. */
export function UnlessLocked({ children }: { children: ReactNode }) {
  const isLocked = useHealth(({ trouble }) => trouble?.reason === 'locked');
  return isLocked ? <LockedScreen /> : children;
}
