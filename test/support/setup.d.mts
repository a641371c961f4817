/** Environment variable that names the browser to use. */
export declare const BROWSER_VARIABLE: string;
/** Path of a browser that can load the extension, or `null`. */
export declare function findBrowser(): string | null;
/** Installs the packages of the lockfile where they are missing or older than it. */
export declare function ensurePackages(): void;
/** True when a browser is there, after installing Debian's chromium where that is possible. */
export declare function ensureBrowser(): boolean;
