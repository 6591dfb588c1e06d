import type { ShownProblem } from '../page-report.ts';
import { element } from './element.ts';

/** Problems one below the other; the place of each opens the editor there. */
export function problemList(problems: readonly ShownProblem[]): HTMLElement {
  return element('ul', { class: 'problems' }, ...problems.map(problemItem));
}

/** The looks of what `problemList` makes, for the shadow root that it stands in. */
export const problemStyle = `
  .problems { margin: 0; padding: 0; list-style: none; display: grid; gap: 1rem; }
  .problems li { padding-inline-start: .75rem; border-inline-start: 3px solid #d9a400; overflow-wrap: anywhere; }
  .problems li[data-severity=error] { border-color: #e5484d; }
  .problems p { margin: .25rem 0 0; }
  .problems button { padding: 0; border: 0; background: none; color: inherit; font: 600 .9em ui-monospace, monospace; text-align: start; text-decoration: underline; cursor: pointer; }
  .problems a { color: inherit; }
  .problems .rule { opacity: .75; font-size: .85em; }
`;

function problemItem(problem: ShownProblem): HTMLElement {
  const { path, line, column, severity, rule, message, fix, why, place } = problem;
  const opener = element(
    'button',
    { type: 'button', title: 'Open in the editor' },
    `${path}:${line}:${column}`,
  );
  opener.addEventListener('click', () => {
    void fetch(`/__open-in-editor?file=${encodeURIComponent(place)}`);
  });
  return element(
    'li',
    { 'data-severity': severity },
    opener,
    element('p', {}, message),
    element('p', {}, `fix: ${fix}`),
    element('p', { class: 'rule' }, `${severity} · `, element('a', { href: why }, rule)),
  );
}
