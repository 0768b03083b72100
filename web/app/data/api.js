/** The server's API: requests and the two kinds of answers, a value or a {@link Problem}. */

import { START, searchParameters } from './state.js';

/** Articles on one page of results: two screens of a desktop. */
const PAGE_SIZE = 20;

/** Values of a facet asked for: what unfolds under "more"; a facet shows the first few of them. */
const FACET_SIZE = 30;

/** The facets of the page, in the order in which a journalist asks: who, where, who says so, on what, told by whom. */
export const SHOWN_FACETS = ['actor', 'place', 'speaker', 'topic', 'source', 'language'];

/** Why a request was not answered. */
export class Problem extends Error {
  /**
   * @param {object} told
   * @param {number} told.status HTTP status; 0 when the server was not reached
   * @param {string} [told.detail] the server's sentence
   * @param {number} [told.position] where the query stopped making sense, in code points
   * @param {string} [told.expected] what would have made sense there
   * @param {string} [told.parameter] the parameter at fault
   * @param {number} [told.retryAfter] seconds
   */
  constructor({ status, detail = '', position, expected, parameter, retryAfter }) {
    super(detail);
    this.status = status;
    this.detail = detail;
    this.position = position;
    this.expected = expected;
    this.parameter = parameter;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may succeed later. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }

  /** Whether it is the query that was not understood: then it is told at the search box. */
  get isOfQuery() {
    return this.status === 400 && (this.position !== undefined || this.parameter === 'q');
  }
}

/**
 * One page of a search.
 *
 * @param {import('./state.js').State} state
 * @param {{after?: string, signal?: AbortSignal}} [options] `after` is the cursor of the page before
 * @returns {Promise<object>} the API's answer
 * @throws {Problem}
 */
export function search(state, { after, signal } = {}) {
  const parameters = searchParameters(state);
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
 * @param {string[]} facets
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
export function quotes(state, { speaker, about, size = PAGE_SIZE, after, signal } = {}) {
  const parameters = searchParameters(state);
  for (const [name, value] of Object.entries({ speaker, about, size, after })) {
    if (value) parameters.append(name, String(value));
  }
  return get(`api/quotes?${parameters}`, signal);
}

/**
 * What words being typed may mean.
 *
 * @param {string} typed
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<Record<string, object[]>>} suggestions by group
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
 * @returns {Promise<{buckets: object[], others?: number, missing?: number}>}
 * @throws {Problem}
 */
export async function facetValues(facet, state, { prefix, order, size }, { signal } = {}) {
  const parameters = searchParameters(state);
  if (prefix) {
    parameters.append('prefix', prefix);
    parameters.append('size', String(size));
    return get(`api/facets/${facet}?${parameters}`, signal);
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

/**
 * Where every hit of a search can be had as a file or a feed.
 *
 * @param {import('./state.js').State} state
 * @param {'csv' | 'jsonl' | 'rss' | 'jsonfeed'} format
 * @returns {string} a relative address
 */
export function exportAddress(state, format) {
  const parameters = searchParameters(state);
  parameters.append('format', format);
  return `./api/export?${parameters}`;
}

/**
 * What is being searched.
 *
 * @returns {Promise<object>} the API's answer
 */
export function status() {
  return get('api/status');
}

async function get(path, signal) {
  const response = await reach(new URL(path, document.baseURI), signal);
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body;
  const seconds = Number(response.headers.get('Retry-After'));
  throw new Problem({ ...body, status: response.status, retryAfter: seconds > 0 ? seconds : undefined });
}

async function reach(address, signal) {
  try {
    return await fetch(address, { signal, headers: { Accept: 'application/json' } });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new Problem({ status: 0 });
  }
}
