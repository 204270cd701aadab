const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Only names that cannot belong to a stranger: loopback, and the reserved `.test` and `.example` (RFC 2606), which tests map to
 * loopback. Any other name in `Host` means that somebody's web site resolves to this machine (DNS rebinding).
 */
export function isAllowedHost(host: string | undefined): boolean {
  const name = host?.replace(/:\d+$/, '').toLowerCase() ?? '';
  return loopback.has(name) || /^([a-z0-9-]+\.)+(test|example)$/.test(name);
}
