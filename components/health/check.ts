/** fine, look here, or not known: never colour alone, always a shape and this word. */
export type Verdict = 'fine' | 'look' | 'unknown';

/** What a button on a line does. */
export type Fix = 'setAgain' | 'inspect' | 'backup' | 'persist' | 'endCall' | 'options' | { showTab: number };

/** One line of the page, in words. `advice`: what to do about it, in one sentence. */
export type Check = { name: string; verdict: Verdict; says: string; advice?: string; fix?: Fix };
