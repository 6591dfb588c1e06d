/** The post that the publication was made for. */
export const FLAGSHIP = '/posts/karpathy-joins-anthropic-pretraining/';

/** Selects all that a reader of a post has to see, whatever stands around it. */
export const ARTICLE_PARTS =
  'h1, .prose :is(p, h2, li, hr, figcaption, svg), article section li, aside.cta a';
