/**
 * The match pattern for the permission of one site. Without a port: Firefox allows none in match patterns (MDN, "Match
 * patterns"), so one permission covers every port of a host in both browsers. `site` is an origin.
 */
export function patternOf(site: string): string {
  const { protocol, hostname } = new URL(site);
  return `${protocol}//${hostname}/*`;
}
