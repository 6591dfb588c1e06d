/* A diagram, large in a dialog: scroll or drag to pan; wheel, pinch, + and - to zoom. */
import { adoptStyles } from './adopt-styles.ts';
import rules from './diagram-zoom.css?inline';
import { words } from './words.ts';

adoptStyles(rules);

const dialog = document.createElement('dialog');
const closer = pressable('×', words.close, () => dialog.close());
const sheet = document.createElement('div');
let drawing: SVGSVGElement | undefined;
let scale = 1;
let spread = 0;

dialog.className = 'diagram-dialog';
sheet.className = 'diagram-sheet';
sheet.tabIndex = 0;
dialog.append(
  closer,
  pressable('+', words.larger, () => zoom(1.25)),
  pressable('−', words.smaller, () => zoom(0.8)),
  sheet,
);
document.body.append(dialog);

dialog.addEventListener('keydown', ({ key }) => {
  if (key === '+') zoom(1.25);
  if (key === '-') zoom(0.8);
});
sheet.addEventListener('wheel', (event) => {
  if (!event.ctrlKey) return;
  event.preventDefault();
  zoom(Math.exp(-event.deltaY / 200), event);
});
sheet.addEventListener('pointermove', (event) => {
  if (event.buttons === 1 && event.pointerType === 'mouse') {
    sheet.scrollBy(-event.movementX, -event.movementY);
  }
});
sheet.addEventListener('touchmove', (event) => {
  const [a, b] = event.touches;
  if (!a || !b) return;
  event.preventDefault();
  const now = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
  const middle = { clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 };
  if (spread > 0) zoom(now / spread, middle);
  spread = now;
});
sheet.addEventListener('touchend', () => {
  spread = 0;
});

/** Shows the drawing of a figure as large as the screen allows. */
export function enlarge(figure: Element): void {
  const original = figure.querySelector('svg');
  if (!original) return;
  drawing = original.cloneNode(true) as SVGSVGElement;
  sheet.replaceChildren(drawing);
  dialog.setAttribute('aria-label', original.getAttribute('aria-label') ?? '');
  dialog.showModal();
  sheet.focus();
  const { width, height } = drawing.viewBox.baseVal;
  scale = 1;
  zoom(Math.max(1, Math.min(3, sheet.clientWidth / width, sheet.clientHeight / height)));
}

/** @param at the point that stays in its place; the top left corner unless told */
function zoom(by: number, at?: { readonly clientX: number; readonly clientY: number }): void {
  if (!drawing) return;
  const next = Math.min(8, Math.max(0.5, scale * by));
  const { left, top } = sheet.getBoundingClientRect();
  const [x, y] = at ? [at.clientX - left, at.clientY - top] : [0, 0];
  const [toX, toY] = [sheet.scrollLeft + x, sheet.scrollTop + y].map((to) => (to * next) / scale);
  scale = next;
  drawing.setAttribute('width', `${drawing.viewBox.baseVal.width * scale}`);
  drawing.setAttribute('height', `${drawing.viewBox.baseVal.height * scale}`);
  sheet.scrollTo((toX ?? 0) - x, (toY ?? 0) - y);
}

function pressable(sign: string, name: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = sign;
  made.ariaLabel = name;
  if (words.lang) made.lang = words.lang;
  made.addEventListener('click', press);
  return made;
}
