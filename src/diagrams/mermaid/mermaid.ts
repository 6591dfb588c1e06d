import { closest } from 'fastest-levenshtein';
import type { Drawing, DrawingFault } from '../../model/diagram.ts';
import { lookUp } from '../../model/lookup.ts';
import { faultAt } from '../fault.ts';
import { titleLabel, wordsOf } from '../label.ts';
import { pictureOf } from '../picture.ts';
import { boundsOf, type Mark, text } from '../scene.ts';
import { paragraph } from '../words.ts';
import { foreignKinds, mermaidKinds } from './kinds.ts';
import { Reading, SyntaxFault } from './reading.ts';
import type { Sketch } from './sketch.ts';
import { type MermaidSource, readMermaid } from './source.ts';

/** UTF-16 units; what needs more is no diagram to read. */
const longestSource = 20_000;

/** CSS pixels from a title to the drawing below. */
const titleGap = 20;

/** Settings that change what is drawn; all others are looks, and the publication has its own. */
const meaningful =
  /^(?:layout|flowchart|sequence|gantt|pie|quadrantChart|xyChart|timeline|mindmap|class|state|er)$/;

/**
 * Draws a Mermaid diagram in the publication's look, without a browser. All that it says is drawn, or
 * there is a fault; looks of its own (themes, colours) are left out and noted.
 */
export async function drawMermaid(source: string): Promise<Drawing | DrawingFault> {
  if (source.length > longestSource) {
    const message = `the source has ${source.length} characters; expected at most ${longestSource}`;
    return faultAt(source, longestSource, message, 'draw less, or split it into several diagrams');
  }
  const read = readMermaid(source);
  const draw = lookUp(mermaidKinds, read.keyword);
  if (!draw) return kindFault(read);
  const reading = new Reading(read);
  try {
    const sketch = await draw(reading);
    if (sketch.title && read.title)
      reading.note('the title of the front matter, as the diagram has its own');
    const ignored = Object.keys(read.settings).filter((name) => !meaningful.test(name));
    const settings = ignored.map((name) => `the setting ${name}`);
    return pictureOf(withTitle(sketch, read), {
      description: paragraph([...namesOf(sketch, read), read.accDescription, sketch.description]),
      notes: [...settings, ...reading.notes],
    });
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    return faultAt(source, error.offset, error.message, error.fix);
  }
}

function kindFault({ source, keyword, keywordAt }: MermaidSource): DrawingFault {
  const known = Object.keys(mermaidKinds);
  const list = `known are ${known.join(', ')}`;
  if (keyword === '') {
    const opened = /^(?:%%\{|---)/.exec(source.slice(keywordAt))?.[0];
    if (opened) {
      const [what, closer] = opened === '---' ? ['front matter', '---'] : ['directive', '}%%'];
      return faultAt(
        source,
        keywordAt,
        `the ${what} is never closed`,
        `write ${closer} at its end`,
      );
    }
    const fix = 'begin with the kind of diagram, such as flowchart LR';
    return faultAt(source, keywordAt, `no kind of diagram is named; ${list}`, fix);
  }
  if (foreignKinds.includes(keyword)) {
    const fix = 'draw it as one of those, in dot, or as an SVG file beside the post';
    return faultAt(source, keywordAt, `Mermaid's ${keyword} is not drawn here; ${list}`, fix);
  }
  const fix = `did you mean ${closest(keyword, known)}?`;
  return faultAt(source, keywordAt, `"${keyword}" is no kind of diagram; ${list}`, fix);
}

/** What the diagram is called: by what stands above it, and by its statement for screen readers. */
function namesOf({ title }: Sketch, read: MermaidSource): readonly string[] {
  const shown = title ? wordsOf(title) : read.title;
  return [...new Set([shown, read.accTitle])].filter((name) => name !== undefined);
}

function withTitle({ marks, title }: Sketch, read: MermaidSource): readonly Mark[] {
  const label = title ?? (read.title ? titleLabel(read.title) : undefined);
  if (!label || label.width === 0) return marks;
  const { x, y, width } = boundsOf(marks);
  return [text(label, { x: x + width / 2, y: y - titleGap - label.height / 2 }), ...marks];
}
