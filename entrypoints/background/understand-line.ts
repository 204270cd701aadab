import { browser } from 'wxt/browser';
import type { Facts } from '@/lib/adapters/define-adapter.ts';
import type { Making } from '@/lib/db/commitments.ts';
import { t } from '@/lib/i18n.ts';
import { parseCapture } from '@/lib/promises/capture.ts';
import { myWork } from '@/lib/settings.ts';
import { factsOf } from './tabs.ts';

/** What a line in the address bar was understood to say. `making` is there when nothing is missing. */
export type Understood = { sentence: string; making: Making | undefined; tab: number | undefined };

/** Reads the line with the case of the tab in front. `now` is epoch ms. */
export async function understandLine(line: string, now: number): Promise<Understood> {
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const place = placeOf(front?.id === undefined ? null : await factsOf(front.id));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const read = parseCapture(line, { now, zone, workOn: await myWork(zone) });
  const what = read.what.trim();
  const tab = front?.id;
  if (line.trim() === '') return { sentence: t('omnibox.hint'), making: undefined, tab };
  if (what === '') return { sentence: t('omnibox.whatAsk', [line]), making: undefined, tab };
  if (!read.when.ok || line.length > 2000)
    return { sentence: t('omnibox.whenAsk', [what]), making: undefined, tab };
  const customer = place.customer || (read.customer ?? '');
  const { at: dueAt, zone: meant } = read.when.value;
  const whose = [place.caseId === '' ? place.caseTitle : `#${place.caseId}`, customer].filter(Boolean);
  const sentence = t('omnibox.saves', [what, timeText(dueAt), whose.join(' ') || t('omnibox.noCase')]);
  return { sentence, making: { ...place, what, customer, channel: read.channel, dueAt, zone: meant }, tab };
}

/** The case of a page as a promise keeps it; without facts, none. */
function placeOf(facts: Facts | null) {
  const { site = '', caseId = '', title = '', url = '', customer = '' } = facts ?? {};
  return {
    site,
    caseId,
    caseTitle: title,
    caseUrl: url.slice(0, 2000),
    customer: customer.slice(0, 200),
  };
}

/** "Tue, 24 Nov, 15:00": the day always, because the address bar has no room to ask back. */
export function timeText(at: number): string {
  const options = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  return new Intl.DateTimeFormat(undefined, options).format(at);
}
