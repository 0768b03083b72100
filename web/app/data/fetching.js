/** Fetching: one request at a time, late answers dropped, failed requests repeated. */

import { Problem } from './request.js';

/** Seconds until a failed request is sent again, unless the server says how long; the last value repeats. */
const WAITS = [2, 4, 8, 15, 30];

/**
 * Keeps one answer up to date for a Lit component, and updates the component when it changes. After a temporary failure
 * it counts down and sends the request again.
 */
export class Fetching {
  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {(answer: object) => void} [onAnswer] called with each answer before the host updates
   */
  constructor(host, onAnswer = () => {}) {
    this.host = host;
    this.onAnswer = onAnswer;
    /** The last answer; null before the first one. It stays while the next request is running. */
    this.answer = null;
    /** @type {Problem | null} */
    this.problem = null;
    this.loading = false;
    /** Seconds until the next attempt; null when none is planned. */
    this.countdown = null;
    this.failures = 0;
    host.addController(this);
  }

  hostDisconnected() {
    this.stop();
  }

  /**
   * Sends a request and keeps its answer. A running request is aborted.
   *
   * @param {(signal: AbortSignal) => Promise<object>} request
   * @returns {Promise<void>} resolved when the request is answered, has failed or is aborted
   */
  async run(request) {
    this.stop();
    const controller = new AbortController();
    this.controller = controller;
    this.request = request;
    this.show({ loading: true, countdown: null });
    try {
      const answer = await request(controller.signal);
      if (controller.signal.aborted) return;
      this.failures = 0;
      this.onAnswer(answer);
      this.show({ answer, problem: null, loading: false });
    } catch (failure) {
      if (!controller.signal.aborted) this.fail(failure);
    }
  }

  /** Sends the last request again now. */
  again() {
    return this.run(this.request);
  }

  /** Forgets the answer. */
  clear() {
    this.stop();
    this.show({ answer: null, problem: null, loading: false, countdown: null });
  }

  stop() {
    this.controller?.abort();
    clearInterval(this.timer);
  }

  fail(failure) {
    const problem = failure instanceof Problem ? failure : new Problem({ status: 500 });
    if (!(failure instanceof Problem)) console.error(failure);
    this.show({ problem, loading: false });
    if (problem.passing) this.countDown(problem.retryAfter ?? WAITS[Math.min(this.failures++, WAITS.length - 1)]);
  }

  countDown(seconds) {
    this.show({ countdown: seconds });
    this.timer = setInterval(() => {
      if (this.countdown > 1) this.show({ countdown: this.countdown - 1 });
      else this.again();
    }, 1000);
  }

  show(changes) {
    Object.assign(this, changes);
    this.host.requestUpdate();
  }
}
