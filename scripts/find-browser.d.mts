export type BrowserName = 'chromium' | 'firefox';
export function findBrowser(name: BrowserName): Promise<string | undefined>;
export function ensureBrowser(name: BrowserName): Promise<string>;
export function mayInstallWithApt(): boolean;
