/** Fetches what the page shows: runs one request at a time, drops answers that came too late, tries again. */

import { Problem } from './request.js';

/** Seconds until a request that failed for now is sent again, when the server does not say; the last one repeats. */
const WAITS = [2, 4, 8, 15, 30];

/**
 * Keeps one answer up to date for a Lit component: the component asks, this fetches and asks it to update.
 * After a failure that may pass, it counts down and asks again.
 */
export class Fetching {
  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {(answer: object) => void} [onAnswer] called with each answer before the host updates
   */
  constructor(host, onAnswer = () => {}) {
    this.host = host;
    this.onAnswer = onAnswer;
    /** The answer; null before the first one. The old one stays while the next is under way. */
    this.answer = null;
    /** @type {Problem | null} */
    this.problem = null;
    this.loading = false;
    /** Seconds until the next try; null when none is planned. */
    this.countdown = null;
    this.failures = 0;
    host.addController(this);
  }

  hostDisconnected() {
    this.stop();
  }

  /**
   * Sends a request and keeps its answer. A request under way is given up.
   *
   * @param {(signal: AbortSignal) => Promise<object>} request
   * @returns {Promise<void>} when it is answered, failed or given up
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
