import { type Phrase, partOf, withoutComment } from '../phrase.ts';
import type { Reading, SourceLine } from '../reading.ts';
import type { Tag, TaskSource } from './model.ts';

const tags: readonly string[] = ['active', 'done', 'crit', 'milestone', 'vert'] satisfies Tag[];

/** Reads `name : tags, id, start, end`, of which only the end must be. @throws SyntaxFault */
export function readTask(line: SourceLine, reading: Reading): TaskSource {
  const fix = 'write name : id, start, end, such as Review :a1, 2026-01-05, 3d';
  const colon = line.text.indexOf(':');
  if (colon === -1)
    return reading.fail(line.at, `"${line.text}" is no statement, and no task`, fix);
  const name = partOf(line, 0, colon);
  if (name.text === '') return reading.fail(line.at, 'a task without a name', fix);
  const data = withoutComment(partOf(line, colon + 1));
  const items = itemsOf(data);
  const found = new Set<Tag>();
  while (tags.includes(items[0]?.text ?? '')) found.add(items.shift()?.text as Tag);
  const [end, start, id, ...more] = items.reverse();
  if (!end || end.text === '') {
    const message = `the task "${name.text}" does not say how long it takes`;
    return reading.fail(line.at + colon, message, 'end it in a duration such as 3d, or in a date');
  }
  if (more.length > 0) {
    const message = `${items.length} items; expected at most an id, a start and an end`;
    return reading.fail(more.at(-1)?.at ?? data.at, message, fix);
  }
  if (id && /\s/.test(id.text)) {
    reading.fail(id.at, `"${id.text}" is no id of a task; expected one word`, fix);
  }
  return { name, tags: found, id: id?.text || undefined, start, end };
}

function itemsOf(data: Phrase): Phrase[] {
  const items: Phrase[] = [];
  let begin = 0;
  for (const item of data.text.split(',')) {
    items.push(partOf(data, begin, begin + item.length));
    begin += item.length + 1;
  }
  return items;
}
