/**
 * The state of the page as an immutable value, and its form in the address bar. The names in the address are those of the
 * API, so that an address can be turned into a request by hand. Functions that change a state return a new one.
 */

/** The facets that can filter, in the order of the API's documentation. */
export const FACETS = [
  'actor', 'person', 'organization', 'country', 'place', 'speaker', 'source', 'topic', 'language',
  'author', 'section', 'url', 'page',
];

/** The fields of which an article can have no value; `without` in the address, once for each. */
const MISSING = [...FACETS, 'date', 'mentioned'];

/** Filter modes (all of the values, any of them, none of them), each with the suffix of its parameter name. */
const ENDINGS = { all: '', any: '.any', not: '.not' };

/** Plain parameters of a search: name in the address, key in the state. */
const PLAIN = {
  q: 'q', from: 'from', to: 'to', 'mentioned.from': 'mentionedFrom', 'mentioned.to': 'mentionedTo',
  sort: 'sort', interval: 'interval', variants: 'variants', similar: 'similar', group: 'group',
};

/** The parameter that switches off one spelling; it can be repeated. */
const SPELLING = 'spelling.not';

/** The parameter of a field without a value; it can be repeated. */
const WITHOUT = 'without';

/** Parameters that only the page knows; they have the same name in the address and in the state. */
const SHOWN = ['view', 'about', 'over', 'clock', 'bars', 'scale', 'span', 'ties', 'context', 'profile', 'article'];

/** The parameter of a search to compare with, the address of that search; it can be repeated. */
const COMPARED = 'compare';

/**
 * @typedef {'all' | 'any' | 'not'} Mode
 * @typedef {{facet: string, mode: Mode, value: string}} Filter
 * @typedef {{q: string, filters: Filter[], from: string, to: string, mentionedFrom: string, mentionedTo: string,
 *   sort: string, interval: string, variants: string, similar: string, unwanted: string[], without: string[], group: string, view: string,
 *   about: string, over: string, clock: string, bars: string, scale: string, span: string, ties: string, context: string,
 *   compared: string[], profile: string, article: string}} State an empty string means that a parameter is not given.
 *   `unwanted` are the spellings that are switched off; `without` are fields in which the articles have no value;
 *   `view` is quotes, reprints, map, network, compare or lines, or empty for the articles; `about` is an actor that the listed quotes
 *   mention; `over` is speaker or about for a picture of the quotes over time; `clock` is "mentioned" for a timeline of the dates mentioned in the texts; `bars` is "share" for a timeline of
 *   shares of the archive; `scale` is "linear" or "log", or empty for the one that suits the counts; `span` is "all" for a
 *   timeline with single dates far away; `ties` is "sentence" or "article" for the network; `context` is "left" or "right"
 *   for the order of the concordance; `compared` are the addresses of other searches; `profile` is a facet and a value,
 *   separated by a colon
 */

/** The state on opening: all articles, newest first. @type {State} */
export const START = Object.freeze({
  q: '', filters: Object.freeze([]), from: '', to: '', mentionedFrom: '', mentionedTo: '',
  sort: '', interval: '', variants: '', similar: '', unwanted: Object.freeze([]), without: Object.freeze([]), group: '', view: '', about: '', over: '', clock: '',
  bars: '', scale: '', span: '', ties: '', context: '', compared: Object.freeze([]), profile: '', article: '',
});

/**
 * Reads an address. Unknown parameters are ignored.
 *
 * @param {string} query with or without the question mark
 * @returns {State}
 */
export function parseState(query) {
  const state = { ...START, filters: [], unwanted: [], without: [], compared: [] };
  for (const [name, text] of new URLSearchParams(query)) {
    const value = text.trim();
    const [facet, ending] = splitName(name);
    if (Object.hasOwn(PLAIN, name)) state[PLAIN[name]] = value;
    else if (SHOWN.includes(name)) state[name] = value;
    else if (name === SPELLING && value !== '') state.unwanted.push(value);
    else if (name === WITHOUT && MISSING.includes(value)) state.without.push(value);
    else if (name === COMPARED && value !== '') state.compared.push(value);
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

/** A value has one mode; the first one wins. */
function addFilter(filters, facet, mode, value) {
  if (!filters.some((filter) => filter.facet === facet && filter.value === value)) {
    filters.push({ facet, mode, value });
  }
}

/**
 * The state as the parameters of a search request, without those that only the page knows.
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
  for (const spelling of state.unwanted) parameters.append(SPELLING, spelling);
  for (const field of state.without) parameters.append(WITHOUT, field);
  return parameters;
}

/**
 * The state as a relative address.
 *
 * @param {State} state
 * @returns {string} starts with a question mark, or is `./` for {@link START}
 */
export function addressOf(state) {
  const parameters = searchParameters(state);
  for (const name of SHOWN) {
    if (state[name]) parameters.append(name, state[name]);
  }
  for (const search of state.compared) parameters.append(COMPARED, search);
  const text = parameters.toString();
  return text === '' ? './' : `?${text}`;
}

/**
 * The unknown parameter names of an address.
 *
 * @param {string} query with or without the question mark
 * @returns {string[]}
 */
export function unknownNames(query) {
  return [...new Set(new URLSearchParams(query).keys())].filter((name) => {
    const [facet, ending] = splitName(name);
    return !Object.hasOwn(PLAIN, name) && !SHOWN.includes(name) && name !== SPELLING && name !== WITHOUT && name !== COMPARED
      && !(FACETS.includes(facet) && ending);
  });
}

/**
 * Whether two states need the same search answer, whatever view is shown.
 *
 * @param {State} one
 * @param {State} other
 */
export function sameSearch(one, other) {
  return one.clock === other.clock && searchParameters(one).toString() === searchParameters(other).toString();
}

/**
 * The state with some parameters changed. Unless these say otherwise, the open article or profile is closed, and a period
 * that is removed takes its interval with it.
 *
 * @param {State} state
 * @param {Partial<State>} changes
 * @returns {State}
 */
export function changed(state, changes) {
  const unsaid = changes.q === '' ? { similar: '', unwanted: [] } : {};
  // The interval was chosen for the period that ends here.
  const free = ['from', 'mentionedFrom'].some((key) => changes[key] === '') ? { interval: '' } : {};
  return { ...state, article: '', profile: '', ...unsaid, ...free, ...changes };
}

/**
 * The state with another filter mode for one value.
 *
 * @param {State} state
 * @param {string} facet
 * @param {string} value
 * @param {Mode | null} mode null removes the filter
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
 * The state with or without the filter for articles that have no value in a field.
 *
 * @param {State} state
 * @param {string} field a facet, date or mentioned
 * @returns {State}
 */
export function toggledWithout(state, field) {
  const { without } = state;
  return changed(state, { without: without.includes(field) ? without.filter((one) => one !== field) : [...without, field] });
}

/**
 * The filter mode of a value.
 *
 * @param {State} state
 * @param {string} facet
 * @param {string} value
 * @returns {Mode | null} null when it is not a filter
 */
export function modeOf(state, facet, value) {
  return state.filters.find((filter) => filter.facet === facet && filter.value === value)?.mode ?? null;
}

/**
 * The number of filters besides the query: each value, each field without one, and each date range.
 *
 * @param {State} state
 * @returns {number}
 */
export function filterCount(state) {
  const published = state.from || state.to ? 1 : 0;
  const mentioned = state.mentionedFrom || state.mentionedTo ? 1 : 0;
  return state.filters.length + state.without.length + published + mentioned;
}

/**
 * The actor, place or source whose profile is open.
 *
 * @param {State} state
 * @returns {{facet: string, value: string} | null} null when no profile is open or the facet is unknown
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
