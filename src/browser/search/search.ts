import { adoptStyles } from '../adopt-styles.ts';
import { element } from './element.ts';
import rules from './search.css?inline';
import { SearchForm } from './search-form.ts';

/* Search as its reader meets it: in a dialog on any page, or in the page of search. */

adoptStyles(rules);

let form: SearchForm | undefined;
let dialog: HTMLDialogElement | undefined;

/** Opens search over the page; on the page of search, goes to its field. */
export function openSearch(): void {
  if (!form) {
    form = new SearchForm();
    dialog = makeDialog(form);
    document.body.append(dialog);
  }
  if (dialog && !dialog.open) dialog.showModal();
  form.start();
}

/** Shows search in a page, which keeps what is looked for in its address. */
export function showSearchIn(place: HTMLElement): void {
  form = new SearchForm();
  place.append(form.root);
  form.keepInAddress();
}

function makeDialog({ root }: SearchForm): HTMLDialogElement {
  const closer = element('button', {
    type: 'button',
    className: 'search-close',
    ariaLabel: 'Close search',
    textContent: '×',
  });
  const made = element('dialog', { className: 'search-dialog', ariaLabel: 'Search' }, closer, root);
  const header = document.querySelector<HTMLElement>('.site-header');
  [made.lang, made.dir] = [header?.lang ?? '', header?.dir ?? ''];
  closer.addEventListener('click', () => made.close());
  made.setAttribute('closedby', 'any');
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // A search field would take the key to empty itself.
    event.preventDefault();
    made.close();
  });
  return made;
}
