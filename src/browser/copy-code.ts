/* Gives each code block a button that copies its text. */
import { adoptStyles } from './adopt-styles.ts';
import rules from './copy-code.css?inline';

adoptStyles(rules);

const spoken = document.createElement('p');
spoken.setAttribute('role', 'status');
spoken.className = 'visually-hidden';

document.body.append(spoken);

for (const block of document.querySelectorAll('.prose .code')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.setAttribute('aria-label', 'Copy code');
  button.addEventListener('click', () => copy(block, button));
  block.append(button);
}

async function copy(block: Element, button: HTMLButtonElement): Promise<void> {
  const done = await navigator.clipboard
    .writeText(block.querySelector('code')?.textContent ?? '')
    .then(
      () => 'Copied',
      () => 'Not copied',
    );
  button.textContent = done;
  spoken.textContent = done;
  setTimeout(() => {
    button.textContent = 'Copy';
    spoken.textContent = '';
  }, 2000);
}
