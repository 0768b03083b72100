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

/** Plain parameters of a search: name in the address, key in the state. */
const PLAIN = {
  q: 'q', from: 'from', to: 'to', 'mentioned.from': 'mentionedFrom', 'mentioned.to': 'mentionedTo',
  sort: 'sort', interval: 'interval', variants: 'variants', group: 'group',
};

/** What is shown of it, which the API is not told: the same name in the address and in the state. */
const SHOWN = ['view', 'about', 'clock', 'bars', 'profile', 'article'];

/**
 * @typedef {'all' | 'any' | 'not'} Mode
 * @typedef {{facet: string, mode: Mode, value: string}} Filter
 * @typedef {{q: string, filters: Filter[], from: string, to: string, mentionedFrom: string, mentionedTo: string,
 *   sort: string, interval: string, variants: string, group: string, view: string, about: string, clock: string, bars: string,
 *   profile: string, article: string}} State an empty string means that the parameter is not given; `view` is quotes,
 *   map or network instead of the articles, `about` an actor whom the quotes shown name, `clock` is told for the dates told in the texts, `bars` is share for the
 *   share of the archive, `profile` is a facet and a value with a colon between
 */

/** The page as it opens: everything, newest first. @type {State} */
export const START = Object.freeze({
  q: '', filters: Object.freeze([]), from: '', to: '', mentionedFrom: '', mentionedTo: '',
  sort: '', interval: '', variants: '', group: '', view: '', about: '', clock: '', bars: '', profile: '', article: '',
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
    if (Object.hasOwn(PLAIN, name)) state[PLAIN[name]] = value;
    else if (SHOWN.includes(name)) state[name] = value;
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
 * The state as parameters of a search request, without what only the page knows.
 *
 * @param {State} state
 * @returns {URLSearchParams}
 */
export function searchParameters(state) {
  const parameters = new URLSearchParams();
  if (state.q) parameters.append('q', state.q);
  for (const { facet, mode, value } of state.filters) parameters.append(facet + ENDINGS[mode], value);
  for (const [name, key] of Object.entries(PLAIN)) {
    if (state[key] && name !== 'q') parameters.append(name, state[key]);
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
  for (const name of SHOWN) {
    if (state[name]) parameters.append(name, state[name]);
  }
  const text = parameters.toString();
  return text === '' ? './' : `?${text}`;
}

/**
 * The names in an address that mean nothing here.
 *
 * @param {string} query with or without its question mark
 * @returns {string[]}
 */
export function unknownNames(query) {
  return [...new Set(new URLSearchParams(query).keys())].filter((name) => {
    const [facet, ending] = splitName(name);
    return !Object.hasOwn(PLAIN, name) && !SHOWN.includes(name) && !(FACETS.includes(facet) && ending);
  });
}

/**
 * Whether two states ask for the same articles, whatever of them is shown.
 *
 * @param {State} one
 * @param {State} other
 */
export function sameSearch(one, other) {
  return one.clock === other.clock && searchParameters(one).toString() === searchParameters(other).toString();
}

/**
 * The state with some parameters changed. A changed search closes the open article and the open profile.
 *
 * @param {State} state
 * @param {Partial<State>} changes
 * @returns {State}
 */
export function changed(state, changes) {
  return { ...state, article: '', profile: '', ...changes };
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

/**
 * The actor, place or source whose profile is open.
 *
 * @param {State} state
 * @returns {{facet: string, value: string} | null} null when none is open, or the address names no facet
 */
export function profileOf({ profile }) {
  const colon = profile.indexOf(':');
  const [facet, value] = [profile.slice(0, colon), profile.slice(colon + 1)];
  return colon > 0 && value && FACETS.includes(facet) ? { facet, value } : null;
}

/**
 * The state with a profile open.
 *
 * @param {State} state
 * @param {string} facet
 * @param {string} value
 * @returns {State}
 */
export function withProfile(state, facet, value) {
  return changed(state, { profile: `${facet}:${value}` });
}
