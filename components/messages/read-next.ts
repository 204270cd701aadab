import { whenContext, type WhenChoice } from '@/components/when/read-when.ts';
import { parseCapture } from '@/lib/promises/capture.ts';

/** What a line was understood to say, by the same reading as the capture line. */
export type NextReading = { what: string; when: WhenChoice | undefined };

export async function readNext(line: string): Promise<NextReading> {
  const read = parseCapture(line, await whenContext(Date.now()));
  return {
    what: read.what.trim(),
    when: read.when.ok ? { at: read.when.value.at, zone: read.when.value.zone } : undefined,
  };
}
