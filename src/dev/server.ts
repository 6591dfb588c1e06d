import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { writeEditorFiles } from '../editor/files.ts';
import { environment } from '../environment.ts';
import { setLive } from '../live.ts';
import { DocumentStore } from '../loader/document-store.ts';
import { type Change, LiveContent } from './live-content.ts';
import { changeEvent, followEvent, reportAddress } from './page-report.ts';
import { reportOf } from './report.ts';
import { ProblemTeller } from './tell-problems.ts';
import { watchFolder } from './watch.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Milliseconds after a change until its problems are told, and VS Code knows of it: the page that shows it comes first. */
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
  const tell = () => {
    void content.problems().then((problems) => teller.tell(problems));
    void content.content().then((read) => writeEditorFiles(read, environment));
  };
  tell();
  // Most of the code, and the first change would wait for it.
  const code = () => Promise.all([import('../markdown/compile.ts'), import('../markdown/body.ts')]);
  void content.content().then(code);
  let telling: NodeJS.Timeout | undefined;
  watchFolder(server.watcher, environment.contentDir, async (files) => {
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
