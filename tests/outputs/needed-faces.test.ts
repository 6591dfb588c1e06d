import { describe, expect, test } from 'vitest';
import { withNeededFaces } from '../../src/outputs/needed-faces.ts';

const core = '@font-face{font-family:A;unicode-range:U+20-3B,U+41-7A;font-weight:400}';
const rest = '@font-face{font-family:A;unicode-range:U+3C,U+7B-7E,U+A1-FF}';
const fallback = '@font-face{font-family:B;src:local("C")}';

describe('a page', () => {
  test.each([
    ['<p>Plain</p>', core + fallback],
    ['<p title="é">Plain <code>{é}</code></p><script>"é"</script>', core + fallback],
    ['<p>Café</p>', core + rest + fallback],
    ['<p><a class="b" href="https://a.example/~b">Plain</a></p>', core + rest + fallback],
    ['<p>1 &lt; 2</p>', core + rest + fallback],
    ['<p>Caf&#xe9;</p>', core + rest + fallback],
    ['<p>Caf&#233;</p>', core + rest + fallback],
    ['<p lang="de">Plain</p>', core + rest + fallback],
  ])('with %s has the faces of its text', (body, faces) => {
    expect(withNeededFaces(pageOf(core + rest + fallback, body))).toBe(pageOf(faces, body));
  });

  test('has those of what its styles write', () => {
    const styles = `${core}${rest}a::before{content:"§"}`;
    expect(withNeededFaces(pageOf(styles, '<p>Plain</p>'))).toBe(pageOf(styles, '<p>Plain</p>'));
  });
});

function pageOf(styles: string, body: string): string {
  return `<html lang="en"><head><title>é</title><style>${styles}</style></head><body>${body}</body></html>`;
}
