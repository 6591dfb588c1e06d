import path from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { environment } from '../environment.ts';
import { setLive } from '../live.ts';
import { DocumentStore } from '../loader/document-store.ts';
import { type Change, LiveContent } from './live-content.ts';
import { changeEvent, followEvent, reportAddress } from './page-report.ts';
import { reportOf } from './report.ts';
import { ProblemTeller } from './tell-problems.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Milliseconds to wait for further changes: an editor that saves writes more than once. */
const calm = 15;

/** Milliseconds after a change until its problems are told: the page that shows it comes first. */
const afterPage = 400;

/**
 * Holds the content folder in memory, reads again what changes in it, and tells pages and terminal.
 * @param reroute has Astro look again which posts are its to render
 */
export function serveLiveContent(
  server: DevServer,
  logger: AstroIntegrationLogger,
  reroute: () => Promise<void>,
): void {
  const content = new LiveContent(environment);
  setLive(content);
  answerReports(server, content);
  const tellPages = pagesOf(server);
  const teller = new ProblemTeller(logger);
  const tell = () => void content.problems().then((problems) => teller.tell(problems));
  tell();
  let telling: NodeJS.Timeout | undefined;
  watch(server, async (files) => {
    try {
      const change = await content.refresh(files);
      if (change.rerouted) await reroute();
      tellPages(change);
    } catch (error) {
      logger.error(`the content could not be read again: ${String(error)}`);
    }
    clearTimeout(telling);
    telling = setTimeout(tell, afterPage);
  });
}

/** Calls back at the first change of several, with all of them once no more come. */
function watch(
  { watcher }: DevServer,
  onChange: (files: Promise<readonly string[]>) => Promise<void>,
): void {
  let files = new Set<string>();
  let settle: NodeJS.Timeout | undefined;
  let done: (files: readonly string[]) => void = () => {};
  watcher.add(environment.contentDir);
  watcher.on('all', (_event, file) => {
    if (!file.startsWith(environment.contentDir + path.sep)) return;
    if (files.size === 0) void onChange(new Promise((resolve) => (done = resolve)));
    files.add(file);
    clearTimeout(settle);
    settle = setTimeout(() => {
      const changed = [...files];
      files = new Set();
      done(changed);
    }, calm);
  });
}

/** Tells pages of changes: those that follow by themselves what changed, others to load again. */
function pagesOf({ environments, ws }: DevServer): (change: Change) => void {
  const following = new WeakSet<object>();
  ws.on(followEvent, (_data, client) => following.add(client));
  const { client: _pages, ...others } = environments;
  return ({ paths, visible }) => {
    // Astro then forgets which paths it has found for each route.
    for (const each of Object.values(others)) each.hot.send('astro:content-changed', {});
    for (const client of ws.clients) {
      if (following.has(client)) client.send(changeEvent, { paths, visible });
      else client.send({ type: 'full-reload', path: '*' });
    }
  };
}

function answerReports(server: DevServer, content: LiveContent): void {
  const store = new DocumentStore(environment.cacheDir);
  server.middlewares.use(reportAddress, (request, response) => {
    const page = new URL(request.url ?? '', 'http://localhost').searchParams.get('page') ?? '/';
    reportOf(page, content, environment, store).then(
      (report) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(report));
      },
      (error: unknown) => {
        response.statusCode = 500;
        response.end(String(error));
      },
    );
  });
}
