/** Builds one editor with these lines in it, and answers how to read what the editor itself would store: lines, parted by \n. */
export type Mount = (into: HTMLElement, draft: readonly string[]) => Promise<() => string>;
