import type { Page, Request } from 'playwright-core';

/** What goes wrong on a page; the lists grow as long as the page is open. */
export interface PageRecord {
  /** Messages of console.error and of exceptions that nobody caught. */
  readonly consoleErrors: readonly string[];
  /** Address and reason, such as `http://localhost:4321/a.png 404`. */
  readonly failedRequests: readonly string[];
  /** Addresses on other hosts than this machine. */
  readonly foreignRequests: readonly string[];
  /** What moved without the reader having done anything. */
  readonly layoutShifts: readonly LayoutShift[];
}

/** One sudden movement, as browsers measure it. */
export interface LayoutShift {
  /** Share of the viewport that moved times how far, 0 to 1. */
  readonly value: number;
  /** What moved, from where to where, in CSS pixels of the viewport. */
  readonly moved: readonly { readonly from: Box; readonly to: Box }[];
}

/** A rectangle in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Begins to write down what goes wrong on a page; to be called before it goes anywhere. */
export async function recordPage(page: Page): Promise<PageRecord> {
  return {
    consoleErrors: recordConsole(page),
    ...recordRequests(page),
    layoutShifts: await recordLayoutShifts(page),
  };
}

function recordConsole(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

function recordRequests(page: Page): Pick<PageRecord, 'failedRequests' | 'foreignRequests'> {
  const failedRequests: string[] = [];
  const foreignRequests: string[] = [];
  const noteHost = (url: string): void => {
    if (isForeign(url)) foreignRequests.push(url);
  };
  page.on('request', (request: Request) => noteHost(request.url()));
  page.on('websocket', (socket) => noteHost(socket.url()));
  page.on('requestfailed', (request) => {
    failedRequests.push(`${request.url()} ${request.failure()?.errorText ?? 'failed'}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failedRequests.push(`${response.url()} ${response.status()}`);
  });
  return { failedRequests, foreignRequests };
}

const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

function isForeign(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return /^(?:http|ws)s?:$/.test(protocol) && !THIS_MACHINE.has(hostname);
}

/** The browser's own timeline, unlike a PerformanceObserver, also works without JavaScript. */
async function recordLayoutShifts(page: Page): Promise<readonly LayoutShift[]> {
  const shifts: LayoutShift[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('PerformanceTimeline.timelineEventAdded', ({ event }) => {
    const shift = event.layoutShiftDetails;
    if (!shift || shift.hadRecentInput) return;
    const moved = shift.sources.map(({ previousRect, currentRect }) => ({
      from: previousRect,
      to: currentRect,
    }));
    shifts.push({ value: shift.value, moved });
  });
  await session.send('PerformanceTimeline.enable', { eventTypes: ['layout-shift'] });
  return shifts;
}
