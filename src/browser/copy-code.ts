/* Gives each code block a button that copies its text. */
import { adoptStyles } from './adopt-styles.ts';
import rules from './copy-code.css?inline';
import { words } from './words.ts';

adoptStyles(rules);

const spoken = document.createElement('p');
spoken.setAttribute('role', 'status');
spoken.className = 'visually-hidden';
if (words.lang) spoken.lang = words.lang;

document.body.append(spoken);

for (const block of document.querySelectorAll('.prose .code')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = words.copy;
  if (words.lang) button.lang = words.lang;
  button.setAttribute('aria-label', words.copyCode);
  button.addEventListener('click', () => copy(block, button));
  block.append(button);
}

async function copy(block: Element, button: HTMLButtonElement): Promise<void> {
  const done = await navigator.clipboard
    .writeText(block.querySelector('code')?.textContent ?? '')
    .then(
      () => words.copied,
      () => words.notCopied,
    );
  button.textContent = done;
  spoken.textContent = done;
  setTimeout(() => {
    button.textContent = words.copy;
    spoken.textContent = '';
  }, 2000);
}
