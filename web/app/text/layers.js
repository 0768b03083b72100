/**
 * Puts several layers of spans (quotes, mentions, hits) over one text as a tree of pieces. Spans of different layers
 * may cross: the inner one is then cut at the outer one's border, so that every piece can be one element of the page.
 */

/**
 * @typedef {{start: number, end: number}} Span half open, code points
 * @typedef {{start: number, end: number, span?: Span, children?: Piece[]}} Piece a leaf without `span` is bare text
 */

/**
 * A layer's spans in order, without empty ones and without those that begin inside an earlier one.
 *
 * @param {Span[]} spans in any order
 * @returns {Span[]} ascending and disjoint; of two that begin together the longer one stays
 */
export function disjoint(spans) {
  const ordered = spans
    .filter((span) => span.start < span.end)
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const kept = [];
  for (const span of ordered) {
    if (kept.length === 0 || span.start >= kept.at(-1).end) kept.push(span);
  }
  return kept;
}

/**
 * The pieces of one stretch of text.
 *
 * @param {number} start where the stretch begins
 * @param {number} end where it ends
 * @param {Span[][]} layers outermost first, each as `disjoint` returns it
 * @returns {Piece[]} without gaps from start to end
 */
export function pieces(start, end, layers) {
  if (layers.length === 0) return start < end ? [{ start, end }] : [];
  const [layer, ...inner] = layers;
  const found = [];
  let at = start;
  for (let i = firstEndingAfter(layer, start); i < layer.length && layer[i].start < end; i++) {
    const from = Math.max(layer[i].start, start);
    const to = Math.min(layer[i].end, end);
    found.push(...pieces(at, from, inner));
    found.push({ start: from, end: to, span: layer[i], children: pieces(from, to, inner) });
    at = to;
  }
  found.push(...pieces(at, end, inner));
  return found;
}

/** Binary search, because an article of 5 MB asks this once for each paragraph and layer. */
function firstEndingAfter(spans, offset) {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
