/** The searches of a comparison: the search of the page, and others whose addresses are in its own. */

import { START, changed, parseState, searchParameters } from '../data/state.js';
import { sentenceParts } from '../search/sentence.js';
import { words } from '../i18n/index.js';

/** The most searches that are compared; more lines cannot be distinguished. */
export const MOST = 6;

/** The parameter that names a compared search, in its own address. */
const NAME = 'name';

/**
 * @typedef {{state: import('../data/state.js').State, name: string, at: number}} Compared `at` is the index in
 *   `state.compared`, -1 for the search of the page itself
 */

/**
 * The searches that are compared.
 *
 * @param {import('../data/state.js').State} state
 * @param {(facet: string, value: string) => string} labelOf
 * @returns {Compared[]} the search of the page first
 */
export function comparedBy(state, labelOf) {
  const own = { state: parseState(searchParameters(state).toString()), name: '', at: -1 };
  const others = state.compared.slice(0, MOST - 1).map((address, at) =>
    ({ state: parseState(address), name: new URLSearchParams(address).get(NAME) ?? '', at }));
  return [own, ...others].map((one) => ({ ...one, name: one.name || named(one.state, labelOf) }));
}

/** A search in words. */
function named(state, labelOf) {
  const parts = sentenceParts(state, labelOf);
  const dates = parts.filter(({ kind }) => kind === 'dates').map(({ text }) => text);
  const filters = state.filters.map(({ facet, mode, value }) => `${mode === 'not' ? '−' : ''}${labelOf(facet, value)}`);
  const without = state.without.map((field) => words.facets.without[field]);
  return [state.q, ...filters, ...without, ...dates].filter(Boolean).join(', ') || words.compare.everything;
}

/**
 * The state with one more search to compare.
 *
 * @param {import('../data/state.js').State} state
 * @param {import('../data/state.js').State} search
 * @returns {import('../data/state.js').State} unchanged when it is compared already or the list is full
 */
export function withCompared(state, search) {
  const address = searchParameters({ ...search, interval: '' }).toString();
  const isKnown = state.compared.includes(address) || address === searchParameters(state).toString();
  if (isKnown || state.compared.length >= MOST - 1) return state;
  return { ...state, compared: [...state.compared, address] };
}

/**
 * The state with one search less; without the search of the page, the first of the others takes its place.
 *
 * @param {import('../data/state.js').State} state
 * @param {number} at as {@link Compared} has it
 * @returns {import('../data/state.js').State}
 */
export function withoutCompared(state, at) {
  if (at >= 0) return { ...state, compared: state.compared.filter((_, other) => other !== at) };
  const [first = '', ...others] = state.compared;
  return { ...parseState(first), view: state.view, bars: state.bars, clock: state.clock, compared: others };
}

/**
 * The state with another name for a search.
 *
 * @param {import('../data/state.js').State} state
 * @param {number} at 0 or more
 * @param {string} name empty for the search in words
 * @returns {import('../data/state.js').State}
 */
export function renamed(state, at, name) {
  return { ...state, compared: state.compared.map((address, other) => {
    if (other !== at) return address;
    const parameters = new URLSearchParams(address);
    if (name) parameters.set(NAME, name);
    else parameters.delete(NAME);
    return parameters.toString();
  }) };
}

/**
 * A search of words or of a value of a facet, inside the period of another search.
 *
 * @param {import('../data/state.js').State} state
 * @param {{q?: string, facet?: string, value?: string}} wish
 * @returns {import('../data/state.js').State}
 */
export function searchFor({ from, to, mentionedFrom, mentionedTo }, { q = '', facet, value }) {
  const filters = facet ? [{ facet, mode: 'all', value }] : [];
  return changed(START, { q, filters, from, to, mentionedFrom, mentionedTo });
}

/**
 * The values of one facet in several answers, divided by where they occur.
 *
 * @param {object[]} facets of the API's answers
 * @returns {{everywhere: object[], somewhere: object[], alone: object[][]}} values with `counts`, one for each answer, null
 *   where the value is not among the listed ones; `alone` has a list for each answer
 */
export function divided(facets) {
  const rows = new Map();
  facets.forEach(({ buckets }, at) => {
    for (const { value, label, kind, count } of buckets) {
      if (count === 0) continue;
      const row = rows.get(value) ?? { value, label, kind, counts: facets.map(() => null) };
      row.counts[at] = count;
      rows.set(value, row);
    }
  });
  const all = [...rows.values()];
  const places = ({ counts }) => counts.filter((count) => count !== null).length;
  const sum = ({ counts }) => counts.reduce((total, count) => total + (count ?? 0), 0);
  const ordered = (some) => some.sort((one, other) => sum(other) - sum(one));
  return {
    everywhere: ordered(all.filter((row) => places(row) === facets.length)),
    somewhere: ordered(all.filter((row) => places(row) > 1 && places(row) < facets.length)),
    alone: facets.map((_, at) => ordered(all.filter((row) => places(row) === 1 && row.counts[at] !== null))),
  };
}
