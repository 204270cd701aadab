import { parseCapture, type Channel } from '@/lib/promises/capture.ts';
import type { WhenProblem } from '@/lib/promises/when.ts';
import { whenContext, type WhenChoice } from '@/components/when/read-when.ts';

/** What a line was understood to say. `trouble` tells why there is no time. */
export type CaptureReading = {
  what: string;
  when: WhenChoice | undefined;
  trouble: WhenProblem | undefined;
  channel: Channel | undefined;
  customer: string | undefined;
};

export async function readLine(text: string, now: number): Promise<CaptureReading> {
  const read = parseCapture(text, await whenContext(now));
  return {
    what: read.what,
    when: read.when.ok ? { at: read.when.value.at, zone: read.when.value.zone } : undefined,
    trouble: read.when.ok ? undefined : read.when.reason,
    channel: read.channel,
    customer: read.customer,
  };
}
