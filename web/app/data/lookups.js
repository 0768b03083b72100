/** What else the server's API knows: names, places, quotes, ties, suggestions, the archive itself. */

import { get } from './request.js';
import { searchParameters } from './state.js';

/** Quotes on one page: two screens of a desktop. */
const QUOTES = 20;

/**
 * What is being searched.
 *
 * @returns {Promise<object>} the API's answer
 */
export function status() {
  return get('api/status');
}

/**
 * What words being typed may mean.
 *
 * @param {string} typed
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<object>} suggestions by group: actors, places, sources, topics, titles
 * @throws {Problem}
 */
export function suggest(typed, { signal } = {}) {
  return get(`api/suggest?${new URLSearchParams({ q: typed })}`, signal);
}

/**
 * The values of one facet.
 *
 * @param {string} facet
 * @param {import('./state.js').State} state
 * @param {{prefix: string, order: string, size: number}} wish `prefix` is what their names begin with, in any spelling;
 *   `order` is count, alpha or unusual and has no effect beside a prefix
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
 * The actors of a search and their ties.
 *
 * @param {import('./state.js').State} state
 * @param {number} actors how many
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<object>} the API's answer
 * @throws {Problem}
 */
export function network(state, actors, { signal } = {}) {
  const parameters = searchParameters(state);
  parameters.append('actors', String(actors));
  return get(`api/network?${parameters}`, signal);
}

/**
 * What is known of an actor or place.
 *
 * @param {string} value what articles are filtered by
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<object | null>} `{value, label, kind, country?, position?, spellings, articles}`
 * @throws {Problem}
 */
export async function entity(value, options) {
  return (await entities([value], options))[0] ?? null;
}

/**
 * What is known of several actors and places.
 *
 * @param {string[]} values
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<object[]>} those that are known
 * @throws {Problem}
 */
export async function entities(values, { signal } = {}) {
  const parameters = new URLSearchParams(values.map((value) => ['id', value]));
  return (await get(`api/entities?${parameters}`, signal)).entities;
}

/**
 * Quotes, newest first or best match first.
 *
 * @param {import('./state.js').State} state
 * @param {{speaker?: string, about?: string, size?: number, after?: string, signal?: AbortSignal}} [options]
 * @returns {Promise<object>} the API's answer
 * @throws {Problem}
 */
export function quotes(state, { speaker, about, size = QUOTES, after, signal } = {}) {
  const parameters = searchParameters({ ...state, interval: '', group: '' });
  for (const [name, value] of Object.entries({ speaker, about, size, after })) {
    if (value) parameters.append(name, String(value));
  }
  return get(`api/quotes?${parameters}`, signal);
}

/**
 * Articles like one.
 *
 * @param {string} id
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<object>} the API's answer
 * @throws {Problem}
 */
export function similar(id, { signal } = {}) {
  return get(`api/articles/${encodeURIComponent(id)}/similar`, signal);
}
