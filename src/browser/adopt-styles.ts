/**
 * Adds rules that a script brings for what it makes; those of the page itself come with the page.
 * The strict content policy allows it, as it allows the script.
 */
export function adoptStyles(rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}
