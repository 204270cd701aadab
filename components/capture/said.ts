import { useState } from 'react';
import type { Channel } from '@/lib/promises/capture.ts';
import type { Confidence } from '@/lib/records/commitment.ts';
import type { WhenChoice } from '@/components/when/read-when.ts';

/** What the person corrected in the chips; it wins over what was read from the line. `null` means: none. */
export type Said = {
  what?: string;
  when?: WhenChoice;
  channel?: Channel | null;
  customer?: string;
  /** The second clock, epoch ms. */
  tellBy?: number | undefined;
  confidence?: Confidence | undefined;
  /** The colleague who promised this to us. */
  by?: string;
};

export function useSaid(): [Said, (next: Said) => void] {
  const [said, setSaid] = useState<Said>({});
  return [said, setSaid];
}
