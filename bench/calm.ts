import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until this part of the machine has been idle for a moment, or for as long as patience lasts. */
const idleEnough = 0.6;
const momentMs = 300;
let patienceMs = 20_000;

export function setPatience(ms: number): void {
  patienceMs = ms;
}

export async function calm(): Promise<void> {
  for (const endsAt = Date.now() + patienceMs; Date.now() < endsAt;) {
    const before = ticks();
    await sleep(momentMs);
    const after = ticks();
    if ((after.idle - before.idle) / Math.max(1, after.all - before.all) >= idleEnough) return;
  }
}

function ticks(): { idle: number; all: number } {
  const total = { idle: 0, all: 0 };
  for (const { times } of cpus()) {
    total.idle += times.idle;
    total.all += times.idle + times.user + times.sys + times.nice + times.irq;
  }
  return total;
}
