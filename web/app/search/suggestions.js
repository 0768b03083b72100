/** Suggestions while a query is typed: requests them from the API and tracks the active one. */

import { suggest } from '../data/api.js';
import { Fetching } from '../data/fetching.js';
import { changed, withFilter } from '../data/state.js';

/** Milliseconds without a keystroke until a request is sent: less than between two keys, as the server answers from memory. */
const PAUSE = 30;

/** The API's groups in display order, each with the facet that a suggestion filters by; titles lead to an article. */
const FACET_OF = { actors: 'actor', places: 'place', sources: 'source', topics: 'topic', titles: null };

/**
 * @typedef {{group: string, value: string, label: string, kind?: string, count?: number, similar?: boolean}} Suggestion
 */

/** Suggestions for a Lit component. */
export class Suggestions {
  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.host = host;
    this.fetching = new Fetching(host);
    /** Index of the suggestion chosen by keyboard; -1 for the text as typed. */
    this.active = -1;
    this.open = false;
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.timer);
  }

  /** All suggestions in display order. @returns {Suggestion[]} */
  get all() {
    if (!this.open) return [];
    const groups = this.fetching.answer?.groups ?? {};
    return Object.keys(FACET_OF).flatMap((group) => (groups[group] ?? []).map((one) => ({ ...one, group })));
  }

  /**
   * Requests suggestions after a pause.
   *
   * @param {string} typed the text in the box
   */
  typed(typed) {
    clearTimeout(this.timer);
    this.active = -1;
    this.open = true;
    this.fetching.stop();
    if (typed.trim().length < 2) return this.close();
    this.timer = setTimeout(() => this.fetching.run((signal) => gather(typed, signal)), PAUSE);
    return this.host.requestUpdate();
  }

  /** Hides the suggestions until the text changes. */
  close() {
    clearTimeout(this.timer);
    this.fetching.stop();
    this.open = false;
    this.active = -1;
    this.host.requestUpdate();
  }

  /**
   * Moves to the next or previous suggestion; after the last one comes the text as typed.
   *
   * @param {number} by 1 or -1
   */
  move(by) {
    const count = this.all.length + 1;
    this.active = ((this.active + 1 + by + count) % count) - 1;
    this.host.requestUpdate();
  }

  /**
   * The state after a suggestion is chosen: the words that it replaces become a filter, the others stay in the query.
   *
   * @param {import('../data/state.js').State} state
   * @param {Suggestion} suggestion
   * @returns {import('../data/state.js').State}
   */
  chosen(state, { group, value }) {
    const { kept } = this.fetching.answer;
    const facet = FACET_OF[group];
    if (facet === null) return changed(state, { article: value });
    return withFilter(changed(state, { q: kept }), facet, value, 'all');
  }
}

/** Suggestions for the whole text or, when no name matches it, for its last word. */
async function gather(typed, signal) {
  const groups = await suggest(typed.trim(), { signal });
  const [, kept, last] = typed.trimEnd().match(/^(.*)\s(\S{2,})$/) ?? [];
  const names = Object.keys(FACET_OF).filter((group) => FACET_OF[group] !== null);
  if (!last || names.some((group) => groups[group]?.length > 0)) return { kept: '', groups };
  const { titles } = groups;
  return { kept: kept.trim(), groups: { ...await suggest(last, { signal }), titles } };
}
