/** What differs between two versions of a text. Pure functions. */

/** The most differing words; of texts that differ more, only the beginning and the end are compared. */
const MOST = 1000;

/**
 * @typedef {{text: string, isOwn: boolean}} Piece a part of one text; `isOwn` is false for what the other text has, too
 */

/**
 * Compares two texts word by word (Myers' algorithm).
 *
 * @param {string} one
 * @param {string} other
 * @returns {[Piece[], Piece[]]} the pieces of each text, which together are the text
 */
export function compared(one, other) {
  const [left, right] = [tokens(one), tokens(other)];
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let end = 0;
  while (end < left.length - start && end < right.length - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const [midLeft, midRight] = [left, right].map((all) => all.slice(start, all.length - end));
  const [ownLeft, ownRight] = different(midLeft, midRight);
  const whole = (all, own) => pieces(all, (at) => at >= start && at < all.length - end && own.has(at - start));
  return [whole(left, ownLeft), whole(right, ownRight)];
}

/** The words of a text, each with the white space around it, which is not compared. */
function tokens(text) {
  return text.match(/\s*\S+\s*/gu) ?? [];
}

/** The indexes of the tokens that the other list does not have at the same place of the common sequence. */
function different(left, right) {
  const all = (list) => new Set(list.keys());
  const same = (one, other) => one.trim() === other.trim();
  const steps = [];
  let reach = new Map([[1, 0]]);
  for (let changes = 0; changes <= Math.min(MOST, left.length + right.length); changes++) {
    steps.push(reach);
    const next = new Map(reach);
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = isDown(reach, diagonal, changes) ? reach.get(diagonal + 1) : reach.get(diagonal - 1) + 1;
      while (x < left.length && x - diagonal < right.length && same(left[x], right[x - diagonal])) x++;
      next.set(diagonal, x);
      if (x >= left.length && x - diagonal >= right.length) return traced(steps, left.length, right.length);
    }
    reach = next;
  }
  return [all(left), all(right)];
}

function isDown(reach, diagonal, changes) {
  return diagonal === -changes || (diagonal !== changes && reach.get(diagonal - 1) < reach.get(diagonal + 1));
}

/** Follows the steps back from the ends of both lists. */
function traced(steps, leftLength, rightLength) {
  const [ownLeft, ownRight] = [new Set(), new Set()];
  let [x, y] = [leftLength, rightLength];
  for (let changes = steps.length - 1; changes > 0; changes--) {
    const reach = steps[changes];
    const down = isDown(reach, x - y, changes);
    const diagonal = down ? x - y + 1 : x - y - 1;
    const from = reach.get(diagonal);
    if (down) ownRight.add(from - diagonal);
    else ownLeft.add(from);
    [x, y] = [from, from - diagonal];
  }
  return [ownLeft, ownRight];
}

/** Neighbouring tokens of one sort as one piece. */
function pieces(all, isOwn) {
  const found = [];
  all.forEach((text, at) => {
    const own = isOwn(at);
    if (found.at(-1)?.isOwn === own) found.at(-1).text += text;
    else found.push({ text, isOwn: own });
  });
  return found;
}
