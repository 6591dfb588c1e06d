/*
 * Works the button that turns the dark theme on and off. A choice that equals the system's is
 * forgotten, so that the page follows the system again.
 */
const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');
const button = document.querySelector<HTMLButtonElement>('.theme');

button?.addEventListener('click', () => {
  choose(isDark() ? 'light' : 'dark');
});
system.addEventListener('change', show);
show();

function isDark(): boolean {
  return root.dataset['theme'] ? root.dataset['theme'] === 'dark' : system.matches;
}

function choose(theme: 'light' | 'dark'): void {
  const follows = (theme === 'dark') === system.matches;
  if (follows) delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  try {
    if (follows) localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  show();
}

function show(): void {
  button?.setAttribute('aria-pressed', String(isDark()));
}
