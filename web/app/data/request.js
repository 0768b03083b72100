/** Requests to the server: an answer as JSON, or a {@link Problem}. */

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
 * Asks the server.
 *
 * @param {string} path relative to the page
 * @param {AbortSignal} [signal]
 * @returns {Promise<object>} the answer
 * @throws {Problem}
 */
export async function get(path, signal) {
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
