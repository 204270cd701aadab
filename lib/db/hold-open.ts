const lockName = 'kept-open';

/** Lets go of the lock that this context holds. */
let release: (() => void) | undefined;

/**
 * Every context that has the database open holds one lock with all others, until it ends or locks, so that whoever moves the
 * database can wait for all of them. False when it had to wait for such a move.
 */
export async function holdOpen(): Promise<boolean> {
  if (release !== undefined) return true;
  return (await hold({ mode: 'shared', ifAvailable: true })) || !(await hold({ mode: 'shared' }));
}

/** This context has closed the database. */
export function letGo(): void {
  release?.();
  release = undefined;
}

/** Does `work` while nobody has the database open; whoever opens it waits. */
export async function alone<Done>(work: () => Promise<Done>): Promise<Done> {
  return navigator.locks.request(lockName, { mode: 'exclusive' }, work);
}

/** False when it was not available. Where the browser denies locks it denies the database, too, and opening that says so. */
function hold(options: LockOptions): Promise<boolean> {
  return new Promise((held, broken) => {
    const holding = navigator.locks.request(lockName, options, (lock) => {
      held(lock !== null);
      if (lock === null || release !== undefined) return undefined;
      return new Promise<void>((resolve) => (release = resolve));
    });
    holding.catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'SecurityError') held(true);
      else broken(error);
    });
  });
}
