import { diagramLook } from '../diagrams/look.ts';
import { darkLook, lightLook } from './diagram-colours.ts';

/** CSS pixels of paper around the drawing. */
const margin = 24;

/**
 * A drawing as a file of its own, for a browser to open: in the colours of the reader's system, on
 * paper, as large as the window.
 * @param svg one `<svg>` element as `draw` returns it
 * @param title what it says, for the window and for screen readers
 */
export function diagramSvg(svg: string, title: string): string {
  const [, width = 0, height = 0] =
    /^<svg [^>]*?\bwidth="([\d.]+)"[^>]*?\bheight="([\d.]+)"/.exec(svg)?.map(Number) ?? [];
  const box = [-margin, -margin, width + 2 * margin, height + 2 * margin].join(' ');
  // An author's own colours were chosen on white.
  const isPainted = /^<svg [^>]*\bdiagram-painted\b/.test(svg);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>${styleText(isPainted ? 'light' : 'light dark')}</style>`,
    `<rect class="paper" x="-100000" y="-100000" width="200000" height="200000"/>`,
    `${svg}</svg>\n`,
  ].join('');
}

function styleText(schemes: string): string {
  const colors = Object.entries(darkLook).map(([name, dark]) => {
    const light = new Map(Object.entries(lightLook)).get(name);
    return `${name}:light-dark(${light},${dark})`;
  });
  const faces = '--sans:Inter,system-ui,sans-serif;--mono:ui-monospace,monospace';
  const rules = Object.entries(diagramLook).map(([selector, rule]) => {
    const declarations = Object.entries(rule).map(([name, value]) => `${name}:${value}`);
    return `${selector}{${declarations.join(';')}}`;
  });
  return [
    `:root{color-scheme:${schemes};${faces};${colors.join(';')};font-family:var(--sans)}`,
    '.paper{fill:var(--paper)}',
    ...rules,
  ].join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
