/**
 * What the page shows, as a value, and its form in the address bar. The names in the address are those of the API, so
 * that an address can be turned into a request by hand. States are never changed: each function returns a new one.
 */

/** The facets that can filter, in the order of the API's documentation. */
export const FACETS = [
  'actor', 'person', 'organization', 'country', 'place', 'speaker', 'source', 'topic', 'language',
];

/** How a value filters: must hold, one of them must hold, must not hold; with the ending of the parameter's name. */
const ENDINGS = { all: '', any: '.any', not: '.not' };

/** Plain parameters: name in the address, key in the state. */
const PLAIN = {
  q: 'q', from: 'from', to: 'to', 'mentioned.from': 'mentionedFrom', 'mentioned.to': 'mentionedTo',
  sort: 'sort', interval: 'interval', variants: 'variants', group: 'group', article: 'article',
};

/**
 * @typedef {'all' | 'any' | 'not'} Mode
 * @typedef {{facet: string, mode: Mode, value: string}} Filter
 * @typedef {{q: string, filters: Filter[], from: string, to: string, mentionedFrom: string, mentionedTo: string,
 *   sort: string, interval: string, variants: string, group: string, article: string}} State an empty string means
 *   that the parameter is not given
 */

/** The page as it opens: everything, newest first. @type {State} */
export const START = Object.freeze({
  q: '', filters: Object.freeze([]), from: '', to: '', mentionedFrom: '', mentionedTo: '',
  sort: '', interval: '', variants: '', group: '', article: '',
});

/**
 * Reads the address; parameters of other names are left out.
 *
 * @param {string} query with or without its question mark
 * @returns {State}
 */
export function parseState(query) {
  const state = { ...START, filters: [] };
  for (const [name, text] of new URLSearchParams(query)) {
    const value = text.trim();
    const [facet, ending] = splitName(name);
    if (PLAIN[name]) state[PLAIN[name]] = value;
    else if (FACETS.includes(facet) && ending && value !== '') addFilter(state.filters, facet, ending, value);
  }
  return state;
}

function splitName(name) {
  const dot = name.indexOf('.');
  const facet = dot < 0 ? name : name.slice(0, dot);
  const rest = dot < 0 ? '' : name.slice(dot);
  return [facet, Object.keys(ENDINGS).find((mode) => ENDINGS[mode] === rest)];
}

/** A value has one mode; the first one given counts. */
function addFilter(filters, facet, mode, value) {
  if (!filters.some((filter) => filter.facet === facet && filter.value === value)) {
    filters.push({ facet, mode, value });
  }
}

/**
 * The state as parameters of a search request, without the open article.
 *
 * @param {State} state
 * @returns {URLSearchParams}
 */
export function searchParameters(state) {
  const parameters = new URLSearchParams();
  if (state.q) parameters.append('q', state.q);
  for (const { facet, mode, value } of state.filters) parameters.append(facet + ENDINGS[mode], value);
  for (const [name, key] of Object.entries(PLAIN)) {
    if (state[key] && name !== 'q' && name !== 'article') parameters.append(name, state[key]);
  }
  return parameters;
}

/**
 * The state as a relative address.
 *
 * @param {State} state
 * @returns {string} begins with a question mark, or is `./` for the start
 */
export function addressOf(state) {
  const parameters = searchParameters(state);
  if (state.article) parameters.append('article', state.article);
  const text = parameters.toString();
  return text === '' ? './' : `?${text}`;
}

/**
 * Whether two states ask for the same articles, whatever article is open.
 *
 * @param {State} one
 * @param {State} other
 */
export function sameSearch(one, other) {
  return searchParameters(one).toString() === searchParameters(other).toString();
}

/**
 * The state with some plain parameters changed. A changed search closes the open article.
 *
 * @param {State} state
 * @param {Partial<State>} changes
 * @returns {State}
 */
export function changed(state, changes) {
  return { ...state, article: '', ...changes };
}

/**
 * The state with one value filtering in another way.
 *
 * @param {State} state
 * @param {string} facet
 * @param {string} value
 * @param {Mode | null} mode null takes the filter away
 * @returns {State}
 */
export function withFilter(state, facet, value, mode) {
  const at = state.filters.findIndex((filter) => filter.facet === facet && filter.value === value);
  const filters = [...state.filters];
  if (at >= 0) filters.splice(at, 1, ...(mode ? [{ facet, mode, value }] : []));
  else if (mode) filters.push({ facet, mode, value });
  return changed(state, { filters });
}

/**
 * How a value filters now.
 *
 * @param {State} state
 * @param {string} facet
 * @param {string} value
 * @returns {Mode | null}
 */
export function modeOf(state, facet, value) {
  return state.filters.find((filter) => filter.facet === facet && filter.value === value)?.mode ?? null;
}

/**
 * How many things beside the words restrict the search: each filter value, and each pair of dates once.
 *
 * @param {State} state
 * @returns {number}
 */
export function filterCount(state) {
  const dates = state.from || state.to ? 1 : 0;
  const told = state.mentionedFrom || state.mentionedTo ? 1 : 0;
  return state.filters.length + dates + told;
}
