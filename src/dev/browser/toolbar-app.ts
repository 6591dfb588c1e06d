import { defineToolbarApp } from 'astro/toolbar';
import type { PageReport } from '../page-report.ts';
import { followChanges } from './changes.ts';
import { element } from './element.ts';
import { factList } from './facts.ts';
import { askForReport, isPreview } from './page-report.ts';
import { cardPreview, feedPreview, phonePreview, searchPreview } from './previews.ts';
import { problemList, problemStyle } from './problem-list.ts';
import { style } from './toolbar-style.ts';

/** The toolbar's app: problems, facts and previews of the page that is open. */
export default defineToolbarApp({
  init(canvas, app) {
    if (isPreview()) return;
    const body = element('div', { class: 'panel' });
    const tabs = element('div', { role: 'tablist' });
    const frame = document.createElement('astro-dev-toolbar-window');
    frame.append(tabs, body);
    canvas.append(element('style', {}, style, problemStyle), frame);
    let chosen = 'Problems';

    const show = (report: PageReport): void => {
      const views = viewsOf(report);
      tabs.replaceChildren(
        ...Object.keys(views).map((name) => {
          const tab = element('button', { type: 'button', role: 'tab' }, name);
          tab.setAttribute('aria-selected', String(name.startsWith(chosen)));
          tab.addEventListener('click', () => {
            chosen = name.replace(/ \(.*/, '');
            show(report);
          });
          return tab;
        }),
      );
      const view = Object.entries(views).find(([name]) => name.startsWith(chosen))?.[1];
      body.replaceChildren(...(view?.() ?? []));
    };
    const refresh = async (): Promise<void> => {
      const report = await askForReport();
      notify(report, app);
      show(report);
    };
    void refresh();
    followChanges(refresh);
  },
});

type View = () => readonly HTMLElement[];

/** What is shown under each tab; a page that is no post has problems only. */
function viewsOf({ problems, elsewhere, post }: PageReport): Readonly<Record<string, View>> {
  const all = problems.length + elsewhere.length;
  const views: Record<string, View> = {
    [`Problems (${all})`]: () => [
      element('h2', {}, `This page: ${problems.length}`),
      problemList(problems),
      element('h2', {}, `Elsewhere: ${elsewhere.length}`),
      problemList(elsewhere.slice(0, mostElsewhere)),
      ...(elsewhere.length > mostElsewhere ? [element('p', {}, 'The rest: npm run check')] : []),
    ],
  };
  if (!post) return views;
  return {
    ...views,
    Facts: () => [factList(post)],
    Feed: () => [feedPreview(post)],
    Card: () => [cardPreview(post)],
    Search: () => [searchPreview(post)],
    Phone: () => [phonePreview()],
  };
}

/** Nobody reads more of them in a browser. */
const mostElsewhere = 100;

function notify(
  { problems, elsewhere }: PageReport,
  app: { toggleNotification(options: { state: boolean; level?: 'error' | 'warning' }): void },
): void {
  const all = [...problems, ...elsewhere];
  const isError = all.some(({ severity }) => severity === 'error');
  if (!isError && problems.length === 0) app.toggleNotification({ state: false });
  else app.toggleNotification({ state: true, level: isError ? 'error' : 'warning' });
}
