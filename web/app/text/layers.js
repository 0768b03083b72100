/**
 * Layers of spans (quotes, mentions, hits) over one text as a tree of pieces. Where spans of different layers cross, the
 * inner one is split at the end of the outer one, so that every piece is one element of the page.
 */

/**
 * @typedef {{start: number, end: number}} Span half open, code points
 * @typedef {{start: number, end: number, span?: Span, children?: Piece[]}} Piece a leaf without `span` is bare text
 */

/**
 * The spans of a layer in order, without empty ones and without those that start inside an earlier one.
 *
 * @param {Span[]} spans in any order
 * @returns {Span[]} ascending and disjoint; of two with the same start the longer one is kept
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
 * The pieces of one section of a text.
 *
 * @param {number} start start of the section
 * @param {number} end end of the section
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

/** Binary search, because this is called once for each paragraph and layer, also in an article of 5 MB. */
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
