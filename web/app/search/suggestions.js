/** What the words being typed may mean: asks the API as they come, and keeps which suggestion the keyboard stands on. */

import { suggest } from '../data/lookups.js';
import { Fetching } from '../data/fetching.js';
import { changed, withFilter } from '../data/state.js';

/** Milliseconds without a key until the API is asked: a fast typist's pause between words. */
const PAUSE = 120;

/** The API's groups in the order shown; titles lead to an article, all others to a filter of this facet. */
const FACET_OF = { actors: 'actor', places: 'place', sources: 'source', topics: 'topic', titles: null };

/**
 * @typedef {{group: string, value: string, label: string, kind?: string, count?: number}} Suggestion
 */

/** Suggestions for a Lit component. */
export class Suggestions {
  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.host = host;
    this.fetching = new Fetching(host);
    /** The suggestion that the keyboard stands on; -1 for none, which is the words as they are. */
    this.active = -1;
    this.open = false;
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.timer);
  }

  /** All suggestions in the order shown. @returns {Suggestion[]} */
  get all() {
    if (!this.open) return [];
    const groups = this.fetching.answer?.groups ?? {};
    return Object.keys(FACET_OF).flatMap((group) => (groups[group] ?? []).map((one) => ({ ...one, group })));
  }

  /**
   * Asks anew after a pause.
   *
   * @param {string} typed what stands in the box
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

  /** Hides them until something else is typed. */
  close() {
    clearTimeout(this.timer);
    this.fetching.stop();
    this.open = false;
    this.active = -1;
    this.host.requestUpdate();
  }

  /**
   * Moves along; after the last one come the words as they are.
   *
   * @param {number} by 1 or -1
   */
  move(by) {
    const count = this.all.length + 1;
    this.active = ((this.active + 1 + by + count) % count) - 1;
    this.host.requestUpdate();
  }

  /**
   * Where a suggestion leads: the words for which it stands become a filter; the others stay words.
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

/** For all words typed or, where those together name nobody and nothing, for the last one. */
async function gather(typed, signal) {
  const groups = await suggest(typed.trim(), { signal });
  const [, kept, last] = typed.trimEnd().match(/^(.*)\s(\S{2,})$/) ?? [];
  const names = Object.keys(FACET_OF).filter((group) => FACET_OF[group] !== null);
  if (!last || names.some((group) => groups[group]?.length > 0)) return { kept: '', groups };
  const { titles } = groups;
  return { kept: kept.trim(), groups: { ...await suggest(last, { signal }), titles } };
}
