/** "24 Dec 2026" of "2026-12-24", as the person's language has it. */
export function dayText(day: string): string {
  const at = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}

/** "90 %", "12 calls", as the person's language writes numbers. */
export function valueText(value: number, unit: string): string {
  const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 }).format(value);
  return `${number}\u00a0${unit}`;
}

/** Today on the person's own calendar: the zone their clock shows. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
