/**
 * "3pm EST", "15:00 UTC": the zone that is named after a clock time. Names that mean several zones (IST, CST in
 * China) are left out or read as the American one, which is the common use in English.
 */
// prettier-ignore
const zones: Record<string, string> = {
  UTC: 'UTC', GMT: 'UTC', Z: 'UTC', ET: 'America/New_York', EST: 'America/New_York',
  EDT: 'America/New_York', CT: 'America/Chicago', CST: 'America/Chicago', CDT: 'America/Chicago',
  MT: 'America/Denver', MST: 'America/Denver', MDT: 'America/Denver', PT: 'America/Los_Angeles',
  PST: 'America/Los_Angeles', PDT: 'America/Los_Angeles', BST: 'Europe/London', CET: 'Europe/Paris',
  CEST: 'Europe/Paris', EET: 'Europe/Athens', EEST: 'Europe/Athens', AEST: 'Australia/Brisbane',
  AEDT: 'Australia/Sydney', JST: 'Asia/Tokyo', SGT: 'Asia/Singapore',
};

const named =
  /(?<=\d{2}|[apAP]\.?[mM]\.?)\s{0,2}(?<name>UTC|GMT|Z|[ECMP][SD]?T|BST|CES?T|EES?T|AE[SD]T|JST|SGT)(?![\p{L}\p{N}+-])/u;

/** The IANA name and where it stands, [from, to); in capitals only: "et" and "pt" are also words. */
export function namedZone(text: string): { zone: string; from: number; to: number } | undefined {
  const match = named.exec(text);
  const name = match?.groups?.name;
  const zone = name === undefined ? undefined : zones[name];
  return match === null || zone === undefined
    ? undefined
    : { zone, from: match.index, to: match.index + match[0].length };
}
