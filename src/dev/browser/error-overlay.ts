import type { ShownProblem } from '../page-report.ts';
import { element } from './element.ts';
import { followChanges } from './changes.ts';
import { askForReport, isPreview } from './page-report.ts';
import { problemList, problemStyle } from './problem-list.ts';

/** The bundler's own overlay: one place for errors, which it clears away when it loads a page again. */
const overlayName = 'vite-error-overlay';

interface OverlayClass {
  new (error: { readonly message: string; readonly stack: string }): HTMLElement;
}

if (!isPreview()) {
  void askForReport().then(({ problems }) => showErrors(problems));
  followChanges(async (paths) => {
    const { problems, elsewhere } = await askForReport();
    await showErrors([...problems, ...elsewhere.filter(({ path }) => paths.includes(path))]);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
}

/** Lays the errors of content over the page; none takes the overlay away. */
async function showErrors(problems: readonly ShownProblem[]): Promise<void> {
  close();
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const Overlay = (await customElements.whenDefined(overlayName)) as OverlayClass;
  const overlay = new Overlay({ message: '', stack: '' });
  overlay.shadowRoot?.replaceChildren(element('style', {}, style, problemStyle), panelOf(errors));
  document.body.append(overlay);
}

function panelOf(errors: readonly ShownProblem[]): HTMLElement {
  const closer = element('button', { type: 'button', class: 'close' }, 'Close');
  closer.addEventListener('click', close);
  const heading = `${errors.length} ${errors.length === 1 ? 'error' : 'errors'} in the content`;
  return element(
    'section',
    { role: 'dialog', 'aria-label': heading },
    element('header', {}, element('h1', {}, heading), closer),
    problemList(errors),
    element('p', { class: 'note' }, 'Save the file once it is mended; the page follows.'),
  );
}

function close(): void {
  for (const overlay of document.querySelectorAll(overlayName)) overlay.remove();
}

const style = `
  :host { position: fixed; inset: 0; z-index: 99999; overflow: auto; background: rgb(0 0 0 / .6); }
  section { box-sizing: border-box; width: min(52rem, 100% - 2rem); margin: 3rem auto; padding: 1.5rem; border-block-start: 6px solid #e5484d; border-radius: 6px; background: #17191f; color: #f2f3f5; font: 1rem/1.5 system-ui, sans-serif; }
  header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; margin-block-end: 1rem; }
  h1 { margin: 0; font-size: 1.25rem; }
  .close { padding: .25rem .75rem; border: 1px solid currentColor; border-radius: 4px; background: none; color: inherit; font: inherit; cursor: pointer; }
  .note { margin: 1.25rem 0 0; opacity: .75; }
`;
