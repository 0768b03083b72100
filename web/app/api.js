/** The server's API: requests and the two kinds of answers, a value or a {@link Problem}. */

import { searchParameters } from './state.js';

/** Articles on one page of results: two screens of a desktop. */
const PAGE_SIZE = 20;

/** Values of a facet asked for: what unfolds under "more"; a facet shows the first few of them. */
const FACET_SIZE = 30;

/** Why a request was not answered. */
export class Problem extends Error {
  /**
   * @param {object} told
   * @param {number} told.status HTTP status; 0 when the server was not reached
   * @param {string} [told.detail] the server's sentence
   * @param {number} [told.position] where the query stopped making sense, in code points
   * @param {string} [told.expected] what would have made sense there
   * @param {number} [told.retryAfter] seconds
   */
  constructor({ status, detail = '', position, expected, retryAfter }) {
    super(detail);
    this.status = status;
    this.detail = detail;
    this.position = position;
    this.expected = expected;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may succeed later. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 502;
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
  else parameters.append('facet.size', String(FACET_SIZE));
  return get(`api/search?${parameters}`, signal);
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
