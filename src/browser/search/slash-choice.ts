import { element } from './element.ts';

/** The keys of search, and the choice whether `/` is one of them, which a reader may strike by accident. */
export function slashChoice(): HTMLElement {
  const box = element('input', { type: 'checkbox', checked: true });
  try {
    box.checked = localStorage.getItem('slash') !== 'off';
  } catch {
    // Without storage the key stays on.
  }
  box.addEventListener('change', () => {
    try {
      if (box.checked) localStorage.removeItem('slash');
      else localStorage.setItem('slash', 'off');
    } catch {
      box.checked = true;
    }
  });
  return element(
    'p',
    { className: 'search-keys' },
    element('kbd', { textContent: '↓' }),
    ' ',
    element('kbd', { textContent: '↑' }),
    ' move through the results. ',
    element('kbd', { textContent: 'Ctrl K' }),
    ' opens search on any page. ',
    element('label', {}, box, ' So does ', element('kbd', { textContent: '/' })),
  );
}
