import { type Browser, chromium } from 'playwright-core';
import { prepareChromium } from './chromium.ts';

/** Hosts other than this machine do not exist for it: a sheet is of the post, not of the network. */
const noOtherHost = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/**
 * Starts the browser that comes with the project, or, where that does not run, the Chrome or Edge
 * of the machine.
 * @throws Error with a message for the terminal where there is none
 */
export async function startBrowser(): Promise<Browser> {
  const args = [noOtherHost];
  if (process.platform === 'linux' && process.arch === 'x64') {
    return chromium.launch({ ...(await prepareChromium()), args });
  }
  for (const channel of ['chrome', 'msedge']) {
    const browser = await chromium.launch({ channel, args }).catch(() => null);
    if (browser) return browser;
  }
  throw new Error('A contact sheet needs a browser: install Google Chrome or Microsoft Edge.');
}
