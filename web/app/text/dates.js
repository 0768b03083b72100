/** Dates in words. The archive has days, months and years as they were printed; a month is shown as a month. */

import { locale } from '../i18n/index.js';

const FORMS = {
  4: new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' }),
  7: new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  10: new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
};
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/**
 * A year, month, day or date-time in words; a date-time is shown as the day it names.
 *
 * @param {string} text ISO 8601
 * @returns {string} the text itself when it is not a date
 */
export function dateInWords(text) {
  const day = dayOf(text);
  return isDate(day) ? FORMS[day.length].format(new Date(day)) : text;
}

/**
 * Whether an article has a date to come, wherever it is today.
 *
 * @param {string | undefined} published ISO 8601
 */
export function isFuture(published) {
  return published > new Date(Date.now() + DAY).toISOString();
}

/**
 * A date mentioned in a text: a single date, or an interval of two dates with a slash between.
 *
 * @param {string} value ISO 8601
 * @returns {string}
 */
export function mentionedInWords(value) {
  return value.split('/').map(dateInWords).join(' – ');
}

/**
 * Whether a text is a date as the API takes it: a year, a month or a day that exists.
 *
 * @param {string} text
 */
export function isDate(text) {
  if (!DATE.test(text)) return false;
  const date = new Date(text);
  // Some browsers read 30 February as 1 March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * The `from` and `to` of one or several bars of the timeline, in their shortest form.
 *
 * @param {{from: string}} first first bar
 * @param {{to: string}} last last bar
 * @param {string} interval day, week, month, quarter or year
 * @returns {{from: string, to: string}}
 */
export function rangeOf(first, last, interval) {
  const digits = { year: 4, quarter: 7, month: 7 }[interval] ?? 10;
  return { from: dayOf(first.from).slice(0, digits), to: dayOf(last.to).slice(0, digits) };
}

/**
 * The period of one or several bars of the timeline in words.
 *
 * @param {{from: string}} first first bar
 * @param {{to: string}} last last bar
 * @param {string} interval day, week, month, quarter or year
 * @returns {string}
 */
export function spanInWords(first, last, interval) {
  const { from, to } = rangeOf(first, last, interval);
  return from === to ? dateInWords(from) : `${dateInWords(from)} – ${dateInWords(to)}`;
}

/**
 * The years and months that contain a whole range, longest first.
 *
 * @param {string} from a year, month or day; may be empty
 * @param {string} to likewise
 * @returns {string[]} without the range itself
 */
export function wider(from, to) {
  return [4, 7].map((digits) => [digits, from.slice(0, digits)]).filter(([digits, date]) =>
    date.length === digits && to.startsWith(date) && (from.length > digits || to.length > digits)).map(([, date]) => date);
}

/**
 * The timeline interval for a year or a month.
 *
 * @param {string} from a year, month or day; may be empty
 * @param {string} to likewise
 * @returns {string} month or day; empty for any other range, where the server chooses
 */
export function finer(from, to) {
  if (from !== to) return '';
  return { 4: 'month', 7: 'day' }[from.length] ?? '';
}

/**
 * A date range in words.
 *
 * @param {string} from may be empty
 * @param {string} to may be empty
 * @param {{only: Function, between: Function, since: Function, until: Function}} phrases one for each form of a range
 * @returns {string}
 */
export function rangeInWords(from, to, phrases) {
  if (from && to) {
    return from === to ? phrases.only(dateInWords(from)) : phrases.between(dateInWords(from), dateInWords(to));
  }
  return from ? phrases.since(dateInWords(from)) : phrases.until(dateInWords(to));
}

/** The day of a date-time in its own offset; anything shorter is returned unchanged. */
function dayOf(text) {
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : text;
}

const DAY = 86_400_000;

/** The steps of each interval, in months or days. */
const MONTHS = { month: 1, quarter: 3, year: 12 };

/**
 * The buckets of a timeline continued with empty ones to both ends of a period, so that its silence is visible.
 *
 * @param {{from: string, to: string, count: number}[]} buckets without gaps; may be empty
 * @param {string} interval day, week, month, quarter or year
 * @param {string} from a year, month or day; may be empty
 * @param {string} to likewise
 * @param {number} most the most buckets; a period that needs more is not filled
 * @returns {{from: string, to: string, count: number}[]}
 */
export function filled(buckets, interval, from, to, most) {
  const first = isDate(from) ? new Date(from) : null;
  const last = isDate(to) ? new Date(lastDay(to)) : null;
  const start = buckets[0]?.from || from || to;
  const found = new Map(buckets.map((bucket) => [bucket.from, bucket]));
  const begin = floor(first && first < new Date(start) ? first : new Date(start), interval);
  const end = last ?? new Date(buckets.at(-1)?.from ?? from);
  if (Number.isNaN(begin.getTime()) || Number.isNaN(end.getTime())) return buckets;
  const all = [];
  for (let at = begin; at <= end || at <= new Date(buckets.at(-1)?.from ?? 0); at = next(at, interval)) {
    const day = at.toISOString().slice(0, 10);
    const until = new Date(next(at, interval) - DAY).toISOString().slice(0, 10);
    all.push(found.get(day) ?? { from: day, to: until, count: 0 });
    if (all.length > most) return buckets;
  }
  return all.length < buckets.length ? buckets : all;
}

/** The last day of a year, month or day. */
function lastDay(date) {
  if (date.length === 10) return date;
  const [year, month = 12] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function floor(date, interval) {
  if (interval === 'week') return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY);
  const months = MONTHS[interval];
  if (!months) return new Date(date.toISOString().slice(0, 10));
  return new Date(Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / months) * months, 1));
}

function next(date, interval) {
  const months = MONTHS[interval];
  if (!months) return new Date(date.getTime() + (interval === 'week' ? 7 : 1) * DAY);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
}
