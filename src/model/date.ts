const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2}))?$/;

/**
 * Reads `2026-05-28`, which means midnight UTC, or a date-time with a zone.
 * @returns the date, or in words why it is none
 */
export function readDate(text: string): Date | string {
  const [, year = '', month = '', day = '', hour] = form.exec(text) ?? [];
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?$/.test(text)) {
    return `has a time without a zone; expected ${text.replace(' ', 'T')}Z, or an offset such as +02:00`;
  }
  if (!year) return 'is not a date; expected a form such as 2026-05-28 or 2026-05-28T09:00:00Z';
  const days = daysInMonth(Number(year), Number(month));
  if (Number(month) < 1 || Number(month) > 12) return `does not exist; there is no month ${month}`;
  if (Number(day) < 1 || Number(day) > days) {
    return `does not exist; ${year}-${month} has ${days} days`;
  }
  const date = new Date(
    hour === undefined ? text : text.replace(/ (?=[Z+-])/, '').replace(' ', 'T'),
  );
  return Number.isNaN(date.getTime()) ? 'does not exist; there is no such time of day' : date;
}

/** `2026-05-28` where the time is midnight UTC, else the whole date-time. */
export function isoDate(date: Date): string {
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.replace('.000Z', 'Z');
}

/** `2026-05-28T00:00:00Z`: the whole date-time, always. */
export function isoMoment(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
