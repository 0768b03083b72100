/**
 * Code points in JavaScript strings. Offsets of the API are Unicode code points, those of JavaScript strings are UTF-16
 * units; they differ from the first emoji on. An unpaired surrogate counts as one code point, as in Java.
 */

const ASTRAL = /[\u{10000}-\u{10FFFF}]/gu;

/** A text with fast lookup of code-point offsets, whatever its length. */
export class CodePointText {
  /** @param {string} text any string */
  constructor(text) {
    this.text = text;
    /** Code-point index of every character that takes two units, ascending. */
    this.astral = astralIndexes(text);
    /** Length in code points. */
    this.length = text.length - this.astral.length;
  }

  /**
   * The UTF-16 index of a code-point offset; offsets outside the text are clamped.
   *
   * @param {number} offset code points
   * @returns {number} UTF-16 units
   */
  unit(offset) {
    const inside = Math.max(0, Math.min(offset, this.length));
    return inside + countBelow(this.astral, inside);
  }

  /**
   * The characters between two code-point offsets.
   *
   * @param {number} start code points, inclusive
   * @param {number} end code points, exclusive
   * @returns {string} empty when end is not after start
   */
  slice(start, end) {
    return start < end ? this.text.slice(this.unit(start), this.unit(end)) : '';
  }

  /**
   * The paragraphs, split at line breaks, without empty ones.
   *
   * @returns {{start: number, end: number}[]} code points
   */
  paragraphs() {
    const found = [];
    let offset = 0;
    for (const line of this.text.split('\n')) {
      const length = codePointLength(line);
      if (line.trim() !== '') found.push({ start: offset, end: offset + length });
      offset += length + 1;
    }
    return found;
  }
}

/**
 * The length of a string in code points.
 *
 * @param {string} text any string
 * @returns {number}
 */
export function codePointLength(text) {
  return text.length - (text.match(ASTRAL)?.length ?? 0);
}

function astralIndexes(text) {
  const indexes = [];
  for (const match of text.matchAll(ASTRAL)) {
    indexes.push(match.index - indexes.length);
  }
  return indexes;
}

/** The number of ascending numbers that are smaller than the limit. */
function countBelow(numbers, limit) {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
