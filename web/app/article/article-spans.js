/** The spans of an article as layers: quotes, mentions and hits. */

import { disjoint } from '../text/layers.js';

/** Kinds of mentions in the order of the legend. */
export const KINDS = ['person', 'organization', 'country', 'place', 'date'];

/**
 * @typedef {object} Layers spans of the text, each layer ascending and disjoint; every span has its `layer`: quote,
 *   mention or hit
 * @property {object[]} quotes
 * @property {object[]} mentions
 * @property {{start: number, end: number, number: number}[]} hits numbered from 1, title first
 * @property {{start: number, end: number, number: number}[]} titleHits spans of the title
 */

/**
 * The layers of an article.
 *
 * @param {object} answer the answer of `/api/articles/{id}`
 * @returns {Layers}
 */
export function layersOf(answer) {
  const titleHits = numbered(answer.hits?.title ?? [], 1);
  return {
    titleHits,
    hits: numbered(answer.hits?.text ?? [], titleHits.length + 1),
    quotes: disjoint(tagged(answer.quotes ?? [], 'quote')),
    mentions: disjoint(tagged(answer.mentions ?? [], 'mention')),
  };
}

function numbered(marks, first) {
  return disjoint(marks.map(([start, end]) => ({ start, end })))
    .map((span, at) => ({ ...span, layer: 'hit', number: first + at }));
}

function tagged(spans, layer) {
  return spans.map((span) => ({ ...span, layer }));
}

/**
 * The facet that filters by a mention. Countries are actors, as in diplomacy.
 *
 * @param {string} kind of an entity, not of a date
 * @returns {string}
 */
export function facetOf(kind) {
  return kind === 'place' ? 'place' : 'actor';
}

/**
 * The dates that an article mentions, in order, each once.
 *
 * @param {{kind: string, value?: string}[]} mentions
 * @returns {{value: string, count: number}[]} `value` is an ISO date, or an interval of two dates with a slash between
 */
export function datesMentioned(mentions) {
  const counts = new Map();
  for (const { kind, value } of mentions) {
    if (kind === 'date' && value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([value, count]) => ({ value, count }));
}
