/** The server's API: one function for each request of the views that are loaded on first use. */

import { entities } from './api.js';
import { get, post } from './request.js';
import { searchParameters } from './state.js';

/** Quotes on one page: two screens of a desktop. */
const QUOTES = 20;

/** Whole texts in one answer: a few hundred kilobytes. */
const TEXTS = 50;

/**
 * The number of articles of many queries.
 *
 * @param {string} lines one query each
 * @param {import('./state.js').State} state its filters apply to all queries
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<{results: {line: number, query: string, articles?: number, error?: string, position?: number}[]}>}
 * @throws {Problem}
 */
export function batch(lines, state, { signal } = {}) {
  return post(`api/batch?${searchParameters({ ...state, q: '', sort: '', interval: '' })}`, lines, { signal });
}

/**
 * The values of one facet.
 *
 * @param {string} facet
 * @param {import('./state.js').State} state
 * @param {{prefix: string, order: string, size: number}} wish `prefix` is the beginning of their names, in any spelling;
 *   `order` is count, alpha or unusual, and is ignored when there is a prefix
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<{buckets: object[], others: number}>} `others` is more than 0 when there are more values
 * @throws {Problem}
 */
export async function facetValues(facet, state, { prefix, order, size }, { signal } = {}) {
  const parameters = searchParameters(state);
  if (prefix) {
    parameters.append('prefix', prefix);
    parameters.append('size', String(size));
    const { buckets, total } = await get(`api/facets/${facet}?${parameters}`, signal);
    return { buckets, others: total.value - buckets.length };
  }
  parameters.append('size', '0');
  parameters.append('facets', facet);
  parameters.append('facet.size', String(size));
  if (order !== 'count') parameters.append('facet.order', order);
  return (await get(`api/search?${parameters}`, signal)).facets[facet];
}

/**
 * Whole texts of the articles found, with their matches.
 *
 * @param {import('./state.js').State} state
 * @param {{after?: string, signal?: AbortSignal}} [options] `after` is the cursor of the page before
 * @returns {Promise<object>} the API's answer, without facets
 * @throws {Problem}
 */
export function texts(state, { after, signal } = {}) {
  const parameters = searchParameters({ ...state, group: '', interval: '' });
  for (const [name, value] of Object.entries({ size: String(TEXTS), facets: '', highlight: 'full' })) parameters.append(name, value);
  if (after) parameters.append('after', after);
  return get(`api/search?${parameters}`, signal);
}

/**
 * The number of different values that a facet has in the archive.
 *
 * @param {string} facet
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<number>}
 * @throws {Problem}
 */
export async function valueCount(facet, { signal } = {}) {
  return (await get(`api/facets/${facet}?size=1`, signal)).total.value;
}

/**
 * Articles similar to one.
 *
 * @param {string} id
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<object>} the API's answer
 * @throws {Problem}
 */
export function similar(id, { signal } = {}) {
  return get(`api/articles/${encodeURIComponent(id)}/similar`, signal);
}

/**
 * Quotes, newest first or best match first.
 *
 * @param {import('./state.js').State} state
 * @param {{speaker?: string, about?: string, size?: number, after?: string, interval?: string, signal?: AbortSignal}} [options]
 *   `interval` also counts the quotes by date
 * @returns {Promise<object>} the API's answer
 * @throws {Problem}
 */
export function quotes(state, { speaker, about, size = QUOTES, after, interval, signal } = {}) {
  const parameters = searchParameters({ ...state, interval: '', group: '' });
  for (const [name, value] of Object.entries({ speaker, about, size: interval ? '0' : size, after, interval })) {
    if (value) parameters.append(name, String(value));
  }
  return get(`api/quotes?${parameters}`, signal);
}

/**
 * The actors of a search and their co-occurrences.
 *
 * @param {import('./state.js').State} state
 * @param {number} actors the most to return
 * @param {{by?: string, signal?: AbortSignal}} [options] `by` is sentence or article; without it the server decides
 * @returns {Promise<object>} the API's answer
 * @throws {Problem}
 */
export function network(state, actors, { by, signal } = {}) {
  const parameters = searchParameters(state);
  parameters.append('actors', String(actors));
  if (by) parameters.append('by', by);
  return get(`api/network?${parameters}`, signal);
}

/**
 * The families of near duplicates of a search, those with most articles first.
 *
 * @param {import('./state.js').State} state
 * @param {number} size the most to return, at most 100
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<object>} the API's answer
 * @throws {Problem}
 */
export function families(state, size, { signal } = {}) {
  const parameters = searchParameters({ ...state, sort: '', interval: '', group: '' });
  parameters.append('size', String(size));
  return get(`api/families?${parameters}`, signal);
}

/**
 * One actor or place.
 *
 * @param {string} value the facet value
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<object | null>} `{value, label, kind, country?, position?, spellings, articles}`; null when the
 *   archive does not know it
 * @throws {Problem}
 */
export async function entity(value, options) {
  return (await entities([value], options))[0] ?? null;
}

/**
 * The articles of a search that were added to the archive last.
 *
 * @param {import('./state.js').State} state
 * @param {number} size the most to return, at most 100
 * @returns {Promise<object>} the API's answer, without facets
 * @throws {Problem}
 */
export function addedLast(state, size) {
  const parameters = searchParameters({ ...state, sort: 'added', group: '', interval: '' });
  for (const [name, value] of Object.entries({ size: String(size), facets: '' })) parameters.append(name, value);
  return get(`api/search?${parameters}`);
}

/**
 * Adds a line to the authority file of the server and applies it.
 *
 * @param {string} line
 * @param {string} key the write key
 * @returns {Promise<{articles: number}>} the number of articles changed
 * @throws {Problem}
 */
export function correct(line, key) {
  return post('api/authority', line, { key });
}
