/**
 * The one catcher per context. A report names the context and the error's own place, never what was typed:
 * messages of errors may quote values, so only the name and the stack's function names are kept.
 */
export function report(context: string): (error: unknown) => void {
  return (error) => console.error(...reportLine(context, error));
}

/** What is written of an error, word for word. */
export function reportLine(context: string, error: unknown): [string, string] {
  const name = error instanceof Error ? error.name : typeof error;
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s*at |@/.test(line)) : [];
  return [`kept ${context}: ${name}`, frames.slice(0, 6).join('\n')];
}

/** Installs the catcher for everything that nobody caught in this context. */
export function reportUncaught(context: string, target: typeof globalThis = globalThis): void {
  const catcher = report(context);
  target.addEventListener('error', (event) => catcher(event.error));
  target.addEventListener('unhandledrejection', (event) => catcher(event.reason));
}
