/** The server's API: one function for each request of the first view. Those of other views are in view-api.js. */

import { get } from './request.js';
import { START, searchParameters } from './state.js';

/** Articles on one page of results: two screens of a desktop. */
const PAGE_SIZE = 20;

/** Values requested for each facet. A facet shows the first few of them, and these after a click on "more". */
const FACET_SIZE = 30;

/** The facets of the page, in the order in which a journalist asks: who, where, said by, topic, publisher, section, author, language. */
export const SHOWN_FACETS = ['actor', 'place', 'speaker', 'topic', 'source', 'section', 'author', 'language'];

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
    parameters.append('facets', [...SHOWN_FACETS, state.clock === 'mentioned' ? 'mentioned' : 'date'].join(','));
    parameters.append('facet.size', String(FACET_SIZE));
  }
  return get(`api/search?${parameters}`, signal);
}

/**
 * The number of articles that a search finds.
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
 * @param {number} size number of values of each facet
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
 * The articles of the whole archive over the same period and by the same interval.
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
 * One article, with the spans that match the query.
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
  for (const [name, value] of state.q ? searchParameters(state) : []) {
    if (['variants', 'similar', 'spelling.not'].includes(name)) parameters.append(name, value);
  }
  return get(`api/articles/${encodeURIComponent(id)}?${parameters}`, signal);
}

/**
 * Suggestions for a query that is being typed.
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
 * Several actors and places.
 *
 * @param {string[]} values facet values
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<object[]>} those that the archive knows
 * @throws {Problem}
 */
export async function entities(values, { signal } = {}) {
  const parameters = new URLSearchParams(values.map((value) => ['id', value]));
  return (await get(`api/entities?${parameters}`, signal)).entities;
}

/**
 * The archive and its index.
 *
 * @returns {Promise<object>} the API's answer
 */
export function status() {
  return get('api/status');
}
