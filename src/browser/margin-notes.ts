/*
 * Sets a copy of each footnote beside the line that refers to it. The style sheet shows it where
 * there is a margin; the list at the end stays, and is what assistive technology meets.
 */
for (const reference of document.querySelectorAll<HTMLAnchorElement>('.prose .footnote-ref')) {
  const marker = reference.closest('sup');
  const note = document.getElementById(decodeURIComponent(reference.hash.slice(1)));
  if (marker && note && !reference.closest('figure, .table, .callout, .aside, .details')) {
    marker.after(copyOf(note, reference.textContent));
  }
}

function copyOf(note: Element, number: string): HTMLElement {
  const copy = document.createElement('span');
  copy.className = 'margin-note';
  copy.setAttribute('aria-hidden', 'true');
  const label = document.createElement('sup');
  label.textContent = number;
  copy.append(label, ...inlineContent(note));
  for (const link of copy.querySelectorAll('a')) link.tabIndex = -1;
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return copy;
}

/** A note's paragraphs without their boxes, which a paragraph of the text cannot hold. */
function* inlineContent(note: Element): Generator<Node> {
  for (const node of note.childNodes) {
    if (node instanceof HTMLParagraphElement) yield* inlineContent(node);
    else if (!(node instanceof Element && node.matches('.footnote-back'))) {
      yield node.cloneNode(true);
    }
  }
}

export {};
