/** Stands at the top of a feed, for who opens it in a browser that shows the source. */
export const noteToReaders =
  '<!-- This is a feed. To follow it, copy its address into a feed reader; how that works is told at /subscribe/ of this site. -->';
