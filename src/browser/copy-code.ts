import type { ScriptWords } from '../wording/strings.ts';

/* Gives each code block a button that copies its text. */
const prose = document.querySelector<HTMLElement>('.prose');
const words: ScriptWords = JSON.parse(prose?.dataset['words'] ?? '{}');
const spoken = document.createElement('p');
spoken.setAttribute('role', 'status');
spoken.className = 'visually-hidden';
if (words.lang) spoken.lang = words.lang;

const blocks = navigator.clipboard ? document.querySelectorAll('.prose .code') : [];
if (blocks.length > 0) document.body.append(spoken);
for (const block of blocks) {
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
