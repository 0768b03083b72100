/** The geometry of the timeline: bars, grid lines, labels, averages and the part of the axis that is drawn. */

import { locale } from '../i18n/index.js';

const YEAR = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' });
const MONTH_OF_YEAR = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A month without its year, spelled as next to a year; some languages abbreviate it differently when it is alone. */
const MONTH = {
  format: (date) => MONTH_OF_YEAR.formatToParts(date).filter(({ type }) => type === 'month').map(({ value }) => value).join(''),
};

/** Pixels that a label takes at most, with the space after it: "Sept 2024" in the small size. */
const LABEL_WIDTH = 64;

/** The least height of a bar that is not empty, so that one article in a thousand is visible. */
const LEAST_HEIGHT = 2;

/** The greatest width of a bar; wider bars look like blocks, so few bars are spaced out instead. */
const WIDEST_BAR = 48;

/** A highest bar this many times the median one hides the others on a linear scale. */
const GIANT = 20;

/** Fewer bars than this are not worth a logarithmic scale. */
const FEW_BARS = 8;

/** The most articles that are left out at one end of the axis, also as a part of all, and the least part of it that this must save. */
const MOST_FAR = 3;
const FAR = 0.02;
const SAVED = 0.25;

/** The part of the dates mentioned that is left out at each end at most. */
const SPARSE = 0.05;

/** A share of fewer articles says little. */
export const LEAST_ARTICLES = 10;

/** Steps in a moving average: two on each side of the middle. */
const WINDOW = 5;

/**
 * The height of a value.
 *
 * @param {number} value
 * @param {number} most the value of the full height
 * @param {number} height of the plot
 * @param {boolean} [log] whether the scale is logarithmic; values are counts then
 * @returns {number} pixels, at most the height
 */
export function heightOf(value, most, height, log = false) {
  if (value === 0) return 0;
  const part = log ? Math.log1p(value) / Math.log1p(Math.max(1, most)) : value / most;
  return Math.min(height, Math.max(LEAST_HEIGHT, part * height));
}

/**
 * The bars.
 *
 * @param {number[]} values one for each bar
 * @param {number} width of the whole
 * @param {number} height of the highest bar
 * @param {{most?: number, log?: boolean}} [scale] `most` is the value of the full height, by default the highest one
 * @returns {{x: number, y: number, width: number, height: number, left: number, step: number}[]} `left` and `step`
 *   describe the column of the bar, which reacts to the pointer
 */
export function bars(values, width, height, { most = Math.max(...values, Number.MIN_VALUE), log = false } = {}) {
  const step = width / Math.max(1, values.length);
  const gap = step > 4 ? Math.min(2, step / 4) : 0;
  const barWidth = Math.min(WIDEST_BAR, step - gap);
  return values.map((value, at) => {
    const high = heightOf(value, most, height, log);
    const left = at * step;
    return { x: left + (step - barWidth) / 2, y: height - high, width: barWidth, height: high, left, step };
  });
}

/**
 * The values at which grid lines are drawn: the highest one, and round ones below it.
 *
 * @param {number} most the value of the full height
 * @param {boolean} log
 * @returns {number[]} descending; empty when there is nothing to draw
 */
export function ticks(most, log) {
  if (!(most > 0)) return [];
  const below = log ? powers(most) : rounds(most);
  // A line close under the highest one would print its figure over the other.
  return [most, ...below.filter((value) => heightOf(value, most, 1000, log) < 850)];
}

function powers(most) {
  const all = [];
  for (let value = 10 ** Math.floor(Math.log10(most)); value >= 1; value /= 10) all.push(value);
  return all.length > 3 ? all.filter((_, at) => at % 2 === 0) : all;
}

function rounds(most) {
  const unit = 10 ** Math.floor(Math.log10(most));
  const step = [0.2, 0.5, 1, 2, 5].map((part) => part * unit).find((size) => most / size <= 3) ?? unit;
  const whole = most >= 1 ? Math.max(1, Math.round(step)) : step;
  const all = [];
  for (let value = whole; value < most; value += whole) all.unshift(value);
  return all;
}

/**
 * Whether counts are easier to read on a logarithmic scale: one of them is many times the usual one.
 *
 * @param {number[]} counts
 */
export function suitsLog(counts) {
  const some = counts.filter((count) => count > 0).sort((one, other) => one - other);
  return counts.length >= FEW_BARS && some.length > 2 && some.at(-1) >= GIANT * some[some.length >> 1];
}

/**
 * The part of the axis that holds nearly all articles: single ones that lie far away from the others are left out.
 *
 * @param {{count: number}[]} buckets without gaps
 * @returns {{first: number, last: number, before: number, after: number}} indexes of the first and last bucket to draw, and
 *   the articles before and after them
 */
export function core(buckets) {
  const full = buckets.flatMap(({ count }, at) => (count > 0 ? [at] : []));
  const most = Math.min(MOST_FAR, FAR * buckets.reduce((sum, { count }) => sum + count, 0));
  const part = { first: 0, last: buckets.length - 1, before: 0, after: 0 };
  const gap = () => SAVED * (part.last - part.first + 1);
  for (let changed = true; changed;) {
    changed = false;
    let before = 0;
    for (let at = 0; at + 1 < full.length && (before += buckets[full[at]].count) <= most; at++) {
      if (full[at] < part.first || full[at + 1] - full[at] <= gap()) continue;
      Object.assign(part, { first: full[at + 1], before });
      changed = true;
    }
    let after = 0;
    for (let at = full.length - 1; at > 0 && (after += buckets[full[at]].count) <= most; at--) {
      if (full[at] > part.last || full[at - 1] <= part.first || full[at] - full[at - 1] <= gap()) continue;
      Object.assign(part, { last: full[at - 1], after });
      changed = true;
    }
  }
  return part;
}

/**
 * The part that holds nine tenths of the dates mentioned, from the start of a decade on; as {@link core}, which finds no gap
 * in them because texts mention whole centuries.
 *
 * @param {{from: string, count: number}[]} buckets without gaps
 * @returns {{first: number, last: number, before: number, after: number}}
 */
export function dense(buckets) {
  const most = SPARSE * buckets.reduce((sum, { count }) => sum + count, 0);
  const whole = { first: 0, last: buckets.length - 1, before: 0, after: 0 };
  if (most === 0) return whole;
  const part = { ...whole };
  while (part.before + buckets[part.first].count <= most) part.before += buckets[part.first++].count;
  while (part.after + buckets[part.last].count <= most) part.after += buckets[part.last--].count;
  while (part.first > 0 && /[1-9]-01-01$/.test(buckets[part.first].from)) part.before -= buckets[--part.first].count;
  // A few bars are not worth a note.
  return part.last - part.first < buckets.length / 2 ? part : whole;
}

/**
 * The moving average of shares: the articles of a few steps together, divided by those of the archive.
 *
 * @param {number[]} counts
 * @param {number[]} totals of the archive
 * @returns {(number | null)[]} 0 to 1; null where the archive has fewer than {@link LEAST_ARTICLES} articles
 */
export function averages(counts, totals) {
  const side = WINDOW >> 1;
  const sum = (all, at) => all.slice(Math.max(0, at - side), at + side + 1).reduce((one, other) => one + other, 0);
  return counts.map((_, at) => (sum(totals, at) < LEAST_ARTICLES ? null : sum(counts, at) / sum(totals, at)));
}

/**
 * A line through values as the `d` of an SVG path; it has gaps where values are missing.
 *
 * @param {(number | null)[]} values
 * @param {number} width of the whole
 * @param {(value: number) => number} yOf
 * @returns {string}
 */
export function line(values, width, yOf) {
  const step = width / Math.max(1, values.length);
  return values.map((value, at) => value === null ? ''
    : `${at === 0 || values[at - 1] === null ? 'M' : 'L'}${((at + 0.5) * step).toFixed(1)} ${yOf(value).toFixed(1)}`).join('');
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
    const shown = interval === 'year' ? roundYears(buckets, room) : thinned(years.slice(1), room);
    return shown.map((at) => named(buckets, at, YEAR));
  }
  const form = interval === 'month' || interval === 'quarter' ? MONTH : DAY;
  const shown = thinned(starts, room);
  return shown.map((at, order) => named(buckets, at, withYear(buckets, at, shown[order - 1], form)));
}

/** Round years, as many as fit. */
function roundYears(buckets, room) {
  const every = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((years) => buckets.length / years <= room) ?? 1000;
  return buckets.flatMap((bucket, at) => (Number(yearOf(bucket)) % every === 0 ? [at] : []));
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
