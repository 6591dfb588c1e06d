import { visit } from 'unist-util-visit';
import type { Transform } from './compilation.ts';

/** Names the boxes of task lists, which are there to be read, not clicked. */
export const tasks: Transform = (tree, { wording: { strings, mark } }) => {
  visit(tree, 'element', (node, _index, parent) => {
    const classes = (node.properties['className'] ?? []) as string[];
    if (classes.includes('contains-task-list')) node.properties['className'] = ['task-list'];
    if (classes.includes('task-list-item')) node.properties['className'] = ['task'];
    if (node.tagName === 'input' && parent?.type === 'element') {
      const ariaLabel = node.properties['checked'] ? strings.done : strings.notDone;
      Object.assign(node.properties, { ariaLabel, ...mark });
    }
  });
};
