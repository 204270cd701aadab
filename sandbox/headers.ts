const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/** `sandbox` gives the page an opaque origin: storage throws, and its own requests come as `Origin: null`. */
const policies = new Map<string | null, string | undefined>([
  ['sandbox', 'sandbox allow-scripts allow-forms'],
  ['none', undefined],
]);

/** The headers every answer carries; `csp` is the page's switch of that name. */
export function headersFor(csp: string | null, origin: string | undefined): Record<string, string> {
  const policy = policies.has(csp) ? policies.get(csp) : strict;
  return {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    ...(policy === undefined ? {} : { 'Content-Security-Policy': policy }),
    // Without this, the page under `?csp=sandbox` could not load its own modules.
    ...(origin === 'null' ? { 'Access-Control-Allow-Origin': 'null' } : {}),
  };
}
