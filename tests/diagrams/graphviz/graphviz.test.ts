import { expect, test } from 'vitest';
import { layOut } from '../../../src/diagrams/graphviz/graphviz.ts';

const nodes = Array.from({ length: 400 }, (_, index) => `n${index}`).join(' ');

test.each([
  ['groups that multiply', `digraph { {${nodes}} -> {${nodes}} }`],
  ['steps without end', 'graph { layout=neato; epsilon=0; maxiter=999999999; a -- b -- c -- a }'],
])('%s are ended, and the next source is laid out', async (_, source) => {
  const [first, second] = await Promise.all([
    layOut(source, { patience: 1000 }),
    layOut('graph { a }'),
  ]);
  expect(first).toEqual({ error: expect.stringContaining('longer than 1 second') });
  expect(second).toEqual({ json: expect.stringContaining('"a"') });
});

test('many at once come back each with its own', async () => {
  const names = ['one', 'two', 'three', 'four'];
  const layouts = await Promise.all(names.map((name) => layOut(`graph { ${name} }`)));
  expect(layouts).toEqual(names.map((name) => ({ json: expect.stringContaining(`"${name}"`) })));
});
