import { expect, test } from 'vitest';
import { withOneStyle } from '../../src/outputs/one-style.ts';

test('the styles of a head are joined in their order, where the first stood', () => {
  const page =
    '<head><style>a{}</style><link href="/x.css"><style>b{}\n</style><script>1</script></head>' +
    '<body><svg><style>c{}</style></svg></body>';
  expect(withOneStyle(page)).toBe(
    '<head><style>a{}b{}\n</style><link href="/x.css"><script>1</script></head>' +
      '<body><svg><style>c{}</style></svg></body>',
  );
});

test.each(['<head><style>a{}</style></head><body></body>', '<head></head><body></body>'])(
  '%s stays as it is',
  (page) => {
    expect(withOneStyle(page)).toBe(page);
  },
);
