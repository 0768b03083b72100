/** Searches, and the article: what the server's API says about them. */

import { get } from './request.js';
import { START, searchParameters } from './state.js';

/** Articles on one page of results: two screens of a desktop. */
const PAGE_SIZE = 20;

/** Values of a facet asked for: what unfolds under "more"; a facet shows the first few of them. */
const FACET_SIZE = 30;

/** The facets of the page, in the order in which a journalist asks: who, where, who says so, on what, told by whom. */
export const SHOWN_FACETS = ['actor', 'place', 'speaker', 'topic', 'source', 'language'];

/**
 * One page of a search. Reprints are folded under their first version unless the state says otherwise.
 *
 * @param {import('./state.js').State} state
 * @param {{after?: string, signal?: AbortSignal}} [options] `after` is the cursor of the page before
 * @returns {Promise<object>} the API's answer
 * @throws {Problem}
 */
export function search(state, { after, signal } = {}) {
  const parameters = searchParameters(state);
  if (!state.group) parameters.append('group', 'families');
  parameters.append('size', String(PAGE_SIZE));
  if (after) parameters.append('after', after);
  else {
    parameters.append('facets', [...SHOWN_FACETS, state.clock === 'told' ? 'mentioned' : 'date'].join(','));
    parameters.append('facet.size', String(FACET_SIZE));
  }
  return get(`api/search?${parameters}`, signal);
}

/**
 * How many articles a search finds.
 *
 * @param {import('./state.js').State} state
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<number>}
 * @throws {Problem}
 */
export async function count(state, { signal } = {}) {
  const parameters = searchParameters(state);
  parameters.append('size', '0');
  parameters.append('facets', '');
  return (await get(`api/search?${parameters}`, signal)).total.value;
}

/**
 * Some facets of a search, without its articles.
 *
 * @param {import('./state.js').State} state
 * @param {string[]} names of the facets
 * @param {number} size values of each
 * @param {{signal?: AbortSignal, hits?: number}} [options]
 * @returns {Promise<object>} the API's answer
 * @throws {Problem}
 */
export function facets(state, names, size, { signal, hits = 0 } = {}) {
  const parameters = searchParameters(state);
  parameters.append('size', String(hits));
  parameters.append('facets', names.join(','));
  parameters.append('facet.size', String(size));
  return get(`api/search?${parameters}`, signal);
}

/**
 * The articles of the whole archive over the same time and in the same steps.
 *
 * @param {import('./state.js').State} state
 * @param {string} name date or mentioned
 * @param {string} interval
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<object>} a date facet
 */
export async function archiveDates({ from, to, mentionedFrom, mentionedTo }, name, interval, options) {
  const span = { ...START, from, to, mentionedFrom, mentionedTo, interval };
  return (await facets(span, [name], 1, options)).facets[name];
}

/**
 * One article, with the spans that the search's words hit.
 *
 * @param {string} id
 * @param {import('./state.js').State} state
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<object>} the API's answer
 * @throws {Problem}
 */
export function article(id, state, { signal } = {}) {
  const parameters = new URLSearchParams();
  if (state.q) parameters.append('q', state.q);
  if (state.q && state.variants) parameters.append('variants', state.variants);
  return get(`api/articles/${encodeURIComponent(id)}?${parameters}`, signal);
}

/**
 * Where every hit of a search can be had as a file or a feed.
 *
 * @param {import('./state.js').State} state
 * @param {'csv' | 'jsonl' | 'rss' | 'jsonfeed'} format
 * @returns {string} a relative address
 */
export function exportAddress(state, format) {
  const isFeed = format === 'rss' || format === 'jsonfeed';
  // A feed is always of the newest articles.
  const parameters = searchParameters(isFeed ? { ...state, sort: '' } : state);
  parameters.append('format', format);
  return `./api/${isFeed ? 'search' : 'export'}?${parameters}`;
}
