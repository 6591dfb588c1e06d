import type { Strings } from './strings.ts';

/* Before a colon and within guillemets stands a no-break space: wide (U+00A0), narrow (U+202F). */
export const french: Strings = {
  locale: 'fr-FR',
  pace: 0.86,
  quotes: ['«\u202f', '\u202f»', '“', '”'],
  comma: ', ',

  contents: 'Sommaire',
  topics: 'Thèmes',
  minutesRead: {
    one: '{n} minute de lecture',
    many: '{n} de minutes de lecture',
    other: '{n} minutes de lecture',
  },
  by: 'Par {authors}',
  others: { one: '{n} autre', many: '{n} d’autres', other: '{n} autres' },
  updated: 'Mis à jour le {date}',

  draftNotice: 'Brouillon. Seule la rédaction voit cette page.',
  scheduledNotice: 'Publication prévue le {date}. D’ici là, seule la rédaction voit cette page.',
  revisionNotice: {
    correction: 'Corrigé le {date}\u00a0: {changes}.',
    update: 'Mis à jour le {date}\u00a0: {changes}.',
    clarification: 'Précisé le {date}\u00a0: {changes}.',
  },
  whatChanged: 'ce qui a changé',
  reviewNotice: 'Cette analyse devait être relue le {date} et n’est peut-être plus à jour.',

  series: 'Série',
  seriesPart: 'Partie {part} de la série {title}',

  changes: 'Modifications de cet article',
  revisionKinds: {
    correction: 'Correction',
    update: 'Mise à jour',
    clarification: 'Précision',
  },
  relatedReading: 'À lire aussi',
  similar: 'Sujet proche\u00a0: {description}',
  mentionedIn: 'Mentionné dans',
  more: {
    one: '{n} autre article',
    many: '{n} d’autres articles',
    other: '{n} autres articles',
  },
  cite: 'Citer cet article',
  revised: 'révisé le {date}',
  share: 'Envoyer par courriel',
  titleCard: 'Carte de titre de {publication}\u00a0: {title}',
  neighbours: 'Articles précédent et suivant',
  previous: 'Précédent',
  next: 'Suivant',

  notes: 'Notes',
  note: 'Note {n}',
  backToReference: 'Retour à l’appel de note {n}',
  linkTo: 'Lien vers «\u202f{heading}\u202f»',
  callouts: { note: 'Note', tip: 'Conseil', warning: 'Attention', claim: 'Thèse' },
  named: '{name}\u00a0: {title}',
  aside: 'En marge',
  table: 'Tableau',
  diagram: 'Schéma',
  openDiagram: 'Ouvrir le schéma seul\u00a0: {alt}',
  formula: 'Formule',
  done: 'Fait',
  notDone: 'À faire',
  interactive: 'Cette partie est interactive\u00a0: elle s’utilise sur la page.',
  shownOnPage: 'Cette partie se voit sur la page.',
  shownThere: '(visible sur la page)',
  madeByProgram: 'Cette partie est produite par un programme\u00a0: elle se voit sur la page.',

  copy: 'Copier',
  copyCode: 'Copier le code',
  copied: 'Copié',
  notCopied: 'Échec de la copie',
  close: 'Fermer',
  larger: 'Agrandir',
  smaller: 'Réduire',

  correctedPost: 'Dans {post}, article du {date}.',
  allChanges: 'Toutes les modifications de cet article',
};
