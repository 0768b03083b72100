/** The articles found, page after page. */

import { search } from '../data/api.js';
import { Fetching } from '../data/fetching.js';
import { changed } from '../data/state.js';

/** Fetches the pages of a search for a Lit component. */
export class Results {
  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {(answer: object) => void} onAnswer called with each page
   */
  constructor(host, onAnswer) {
    this.onAnswer = onAnswer;
    this.pages = [];
    /** The search that the pages belong to; another one while a new one is running or after it has failed. */
    this.answered = null;
    /** The first page, with the total and the facets. */
    this.first = new Fetching(host, (answer) => this.#keep(this.asked, answer));
    /** The page after the last one shown. */
    this.further = new Fetching(host, (answer) => {
      this.pages = [...this.pages, answer];
      onAnswer(answer);
    });
  }

  /** The first page of the last answered search; null before the first answer. */
  get answer() {
    return this.pages[0] ?? null;
  }

  /** All hits shown. */
  get hits() {
    return this.pages.flatMap((page) => page.hits);
  }

  /** Whether there are articles after those shown. */
  get hasMore() {
    return this.pages.at(-1)?.next !== undefined;
  }

  /**
   * Starts a search. When its query cannot be read, the last one that could, or none, is searched with the new filters.
   *
   * @param {import('../data/state.js').State} state
   * @returns {Promise<void>} resolved when it is answered or has failed
   */
  find(state) {
    this.asked = state;
    this.further.clear();
    return this.first.run((signal) => search(state, { signal }).catch(async (problem) => {
      if (problem.isOfQuery) {
        const readable = changed(state, { q: this.answered?.q ?? '' });
        this.#keep(readable, await search(readable, { signal }));
      }
      throw problem;
    }));
  }

  #keep(state, answer) {
    this.pages = [answer];
    this.answered = state;
    this.onAnswer(answer);
  }

  /** Makes the cards render again, with names that were learned after the answer. */
  refresh() {
    this.pages = this.pages.map((page) => ({ ...page, hits: page.hits.map((hit) => ({ ...hit })) }));
  }

  /** Fetches the next page. */
  more() {
    const after = this.pages.at(-1).next;
    return this.further.run((signal) => search(this.answered, { after, signal }));
  }
}
