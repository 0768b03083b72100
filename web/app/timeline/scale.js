/** Where the bars and labels of the timeline stand. Pure geometry, in pixels. */

import { locale } from '../i18n/index.js';

const YEAR = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
const MONTH_OF_YEAR = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A label takes at most this many pixels with the space after it: "Sept 2024" in the small size. */
const LABEL_WIDTH = 64;

/** A bar that stands for anything is at least this high, so that one article in a thousand is still seen. */
const LEAST_HEIGHT = 2;

/** Wider than this a bar looks like a block; a few bars then stand apart instead. */
const WIDEST_BAR = 48;

/**
 * The bars.
 *
 * @param {number[]} values what each bar stands for
 * @param {number} width of the whole
 * @param {number} height of the highest bar
 * @returns {{x: number, y: number, width: number, height: number, left: number, step: number}[]} `left` and `step`
 *   are the column that belongs to the bar, for pointing at it
 */
export function bars(values, width, height) {
  const most = Math.max(...values, Number.MIN_VALUE);
  const step = width / Math.max(1, values.length);
  const gap = step > 4 ? Math.min(2, step / 4) : 0;
  const barWidth = Math.min(WIDEST_BAR, step - gap);
  return values.map((value, at) => {
    const high = value === 0 ? 0 : Math.max(LEAST_HEIGHT, (value / most) * height);
    const left = at * step;
    return { x: left + (step - barWidth) / 2, y: height - high, width: barWidth, height: high, left, step };
  });
}

/**
 * The labels under the bars, as many as have room: years where they begin, months within a year, days within a month.
 *
 * @param {{from: string}[]} buckets
 * @param {string} interval
 * @param {number} width of the whole
 * @returns {{at: number, text: string}[]} the bucket and its label
 */
export function labels(buckets, interval, width) {
  const room = Math.max(1, Math.floor(width / LABEL_WIDTH));
  const starts = buckets.map((_, at) => at);
  const years = starts.filter((at) => at === 0 || yearOf(buckets[at]) !== yearOf(buckets[at - 1]));
  if (interval === 'year' || years.length > Math.min(3, room)) {
    return thinned(interval === 'year' ? starts : years.slice(1), room).map((at) => named(buckets, at, YEAR));
  }
  const form = interval === 'month' || interval === 'quarter' ? MONTH : DAY;
  const shown = thinned(starts, room);
  return shown.map((at, order) => named(buckets, at, withYear(buckets, at, shown[order - 1], form)));
}

function thinned(positions, room) {
  const every = Math.ceil(positions.length / room);
  return positions.filter((_, at) => at % every === 0);
}

function named(buckets, at, form) {
  return { at, text: form.format(new Date(buckets[at].from)) };
}

/** The first label of each year tells which one it is. */
function withYear(buckets, at, before, form) {
  if (before !== undefined && yearOf(buckets[at]) === yearOf(buckets[before])) return form;
  return form === MONTH && buckets[at].from.slice(5, 7) === '01' ? YEAR : MONTH_OF_YEAR;
}

function yearOf(bucket) {
  return bucket.from.slice(0, 4);
}
