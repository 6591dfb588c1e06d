import { environment } from './environment.ts';
import type { Site } from './model/site.ts';

/** The publication itself: what is true of it, whatever its posts say. */
export const site: Site = Object.freeze({
  title: 'pdpspectra',
  description: 'Analysis of AI research, vendors and engineering practice, for teams that decide.',
  url: environment.siteUrl,
  language: 'en',
  author: { id: 'pdpspectra', name: 'pdpspectra' },
  email: 'hello@pdpspectra.com',
  navigation: [
    { label: 'Archive', href: '/archive/' },
    { label: 'Topics', href: '/tags/' },
    { label: 'About', href: '/about/' },
    { label: 'Services', href: '/services/' },
  ],
  callToAction: {
    closing: 'pdpspectra helps engineering teams choose, evaluate and integrate AI models.',
    label: 'Talk to the team about your AI strategy',
    href: '/contact/',
  },
  standingPages: [
    { slug: 'about', title: 'About', description: 'What this publication is, and who writes it.' },
    { slug: 'services', title: 'Services', description: 'What the practice behind it does.' },
    { slug: 'contact', title: 'Contact', description: 'How to talk to the team.' },
  ],
  hub: null,
  offline: false,
  limits: {
    feedItems: 20,
    feedBytes: 1_000_000,
    archivedItems: 20,
    listedPosts: 20,
    relatedPosts: 3,
    contentsFrom: 3,
    // Some months of reading, in about as many megabytes as a phone's browser gives without asking.
    keptPages: 50,
  },
  wordsPerMinute: 220,
});
