import type { FeedItem } from './feed.ts';

/**
 * What a generator is given in place of an item's content. The content is nearly all of a feed, and
 * is HTML that can stand in XML as it is: escaping, copying and searching it in each format would
 * cost more than all else about feeds.
 * @param index the item's place in its feed
 */
export function contentSlot(index: number): string {
  return `content-${index}`;
}

/**
 * Puts the contents where their slots are.
 * @param tag the name of the elements that hold them
 */
export function fillContentSlots(xml: string, tag: string, items: readonly FeedItem[]): string {
  const slot = new RegExp(`(<${tag}(?: [^>]*)?>)content-(\\d+)(?=</${tag}>)`, 'g');
  return xml.replace(slot, (_, start: string, index: string) => {
    return `${start}<![CDATA[${items[Number(index)]?.content ?? ''}]]>`;
  });
}
