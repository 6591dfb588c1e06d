import { type PageReport, reportAddress } from '../page-report.ts';

/** What the server has to say of the page that is open. @throws Error where it cannot be asked */
export async function askForReport(): Promise<PageReport> {
  const page = encodeURIComponent(location.pathname);
  const response = await fetch(`${reportAddress}?page=${page}`);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** A frame that shows the page in small looks for nothing. */
export function isPreview(): boolean {
  return window.top !== window;
}
