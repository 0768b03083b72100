/** Requests to the server: each returns JSON or throws a {@link Problem}. */

/** The reason why a request failed. */
export class Problem extends Error {
  /**
   * @param {object} answer the server's problem+json
   * @param {number} answer.status HTTP status; 0 when the server could not be reached
   * @param {string} [answer.detail] the server's message
   * @param {number} [answer.position] position of a syntax error in the query, in code points
   * @param {string} [answer.expected] the expected syntax there
   * @param {string} [answer.parameter] the wrong parameter
   * @param {number} [answer.retryAfter] seconds
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

  /** Whether the query has a syntax error, which is shown at the search box. */
  get isOfQuery() {
    return this.status === 400 && (this.position !== undefined || this.parameter === 'q');
  }
}

/**
 * Sends a GET request.
 *
 * @param {string} path relative to the page
 * @param {AbortSignal} [signal]
 * @returns {Promise<object>} the answer
 * @throws {Problem}
 */
export function get(path, signal) {
  return answerOf(reach(new URL(path, document.baseURI), { signal }));
}

/**
 * Sends a POST request with plain text.
 *
 * @param {string} path relative to the page
 * @param {string} text
 * @param {{signal?: AbortSignal, key?: string}} [options] `key` is the write key
 * @returns {Promise<object>} the answer
 * @throws {Problem}
 */
export function post(path, text, { signal, key } = {}) {
  const headers = key ? { Authorization: `Bearer ${key}` } : {};
  return answerOf(reach(new URL(path, document.baseURI), { signal, method: 'POST', body: text, headers }));
}

async function answerOf(request) {
  const response = await request;
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body;
  const seconds = Number(response.headers.get('Retry-After'));
  throw new Problem({ ...body, status: response.status, retryAfter: seconds > 0 ? seconds : undefined });
}

async function reach(address, options) {
  try {
    return await fetch(address, { ...options, headers: { ...options.headers, Accept: 'application/json' } });
  } catch (failure) {
    if (options.signal?.aborted) throw failure;
    throw new Problem({ status: 0 });
  }
}
