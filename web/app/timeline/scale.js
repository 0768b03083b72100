/** The geometry of the timeline's bars and labels, in pixels. */

import { locale } from '../i18n/index.js';

const YEAR = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
const MONTH_OF_YEAR = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** Pixels that a label takes at most, with the space after it: "Sept 2024" in the small size. */
const LABEL_WIDTH = 64;

/** The least height of a bar that is not empty, so that one article in a thousand is visible. */
const LEAST_HEIGHT = 2;

/** The greatest width of a bar; wider bars look like blocks, so few bars are spaced out instead. */
const WIDEST_BAR = 48;

/**
 * The bars.
 *
 * @param {number[]} values one for each bar
 * @param {number} width of the whole
 * @param {number} height of the highest bar
 * @returns {{x: number, y: number, width: number, height: number, left: number, step: number}[]} `left` and `step`
 *   describe the column of the bar, which reacts to the pointer
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
 * The labels below the bars, as many as fit: years at their start, months within a year, days within a month.
 *
 * @param {{from: string}[]} buckets
 * @param {string} interval
 * @param {number} width of the whole
 * @returns {{at: number, text: string}[]} index of the bucket, and its label
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

/** The first label of each year contains the year. */
function withYear(buckets, at, before, form) {
  if (before !== undefined && yearOf(buckets[at]) === yearOf(buckets[before])) return form;
  return form === MONTH && buckets[at].from.slice(5, 7) === '01' ? YEAR : MONTH_OF_YEAR;
}

function yearOf(bucket) {
  return bucket.from.slice(0, 4);
}
