/** The concordance: every match of a text in its line, with the text to its left and right. */

import { CodePointText } from '../text/codepoints.js';

/** Code points on each side of a match: what fits next to it on a wide screen. */
const SIDE = 60;

/** Lines of one article; a longer list of the same text hides the others. */
const MOST = 50;

/**
 * The lines of an article.
 *
 * @param {{id: string, passages: {field: string, text: string, marks: [number, number][]}[]}} hit of an answer with the whole
 *   text as its passage
 * @returns {{hit: object, left: string, match: string, right: string}[]}
 */
export function linesOf(hit) {
  return hit.passages.filter(({ field }) => field === 'text').flatMap(({ text, marks }) => {
    const source = new CodePointText(text);
    return marks.slice(0, MOST).map(([start, end]) => ({
      hit,
      left: oneLine(source.slice(Math.max(0, start - SIDE), start), start > SIDE, false),
      match: source.slice(start, end),
      right: oneLine(source.slice(end, Math.min(source.length, end + SIDE)), false, end + SIDE < source.length),
    }));
  });
}

/** Text without line breaks and without the words that are cut at its open ends. */
function oneLine(text, isCutBefore, isCutAfter) {
  const spaced = text.replaceAll(/\s+/g, ' ');
  const left = isCutBefore ? spaced.replace(/^\S*\s/, '') : spaced.trimStart();
  return isCutAfter ? left.replace(/\s\S*$/, '') : left;
}

/**
 * Lines in order of their context.
 *
 * @param {{left: string, right: string}[]} lines
 * @param {string} side left: by the words before the match, from the nearest on; right: by the words after it; empty: as found
 * @param {string} locale BCP 47
 * @returns {object[]} a new list
 */
export function sorted(lines, side, locale) {
  if (side !== 'left' && side !== 'right') return [...lines];
  const compare = new Intl.Collator(locale).compare;
  const key = ({ left, right }) => {
    const words = (side === 'left' ? left : right).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    return (side === 'left' ? words.reverse() : words).join(' ');
  };
  return lines.map((line) => ({ line, by: key(line) })).sort((one, other) => compare(one.by, other.by)).map(({ line }) => line);
}
