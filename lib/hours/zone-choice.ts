import { isZone } from './hours-schema.ts';

/** The zone a person means: "Europe/Berlin", "europe/berlin", or "new york" where only one place has that name. */
export function zoneOf(text: string, zones: readonly string[]): string | undefined {
  const wanted = text.trim().toLowerCase().replaceAll(' ', '_');
  if (wanted === '') return undefined;
  const exact = zones.find((zone) => zone.toLowerCase() === wanted);
  if (exact !== undefined) return exact;
  const places = zones.filter((zone) => zone.toLowerCase().endsWith(`/${wanted}`));
  if (places.length === 1) return places[0];
  return isZone(text.trim()) ? text.trim() : undefined;
}
