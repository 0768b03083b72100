/** Adds the lists of a file to those of this browser. */

import { HISTORY, change } from './store.js';

/**
 * Adds what a file holds to what is kept; of two clippings of one article the newer one stays.
 *
 * @param {import('./store.js').Kept} data
 */
export function merge(data) {
  const union = (one, other, key) => [...new Map([...other, ...one].map((entry) => [entry[key], entry])).values()];
  change(({ clippings, searches, history }) => ({
    clippings: union([...clippings, ...data.clippings].sort((one, other) => (one.kept < other.kept ? -1 : 1)), [], 'id')
      .sort((one, other) => (one.kept < other.kept ? 1 : -1)),
    searches: union(searches, data.searches, 'address'),
    history: union(history, data.history, 'address').slice(0, HISTORY),
  }));
}
