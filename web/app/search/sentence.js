/** The search in words, as parts that can be removed: each has the address of the search without it. */

import { words, languageName } from '../i18n/index.js';
import { rangeInWords } from '../text/dates.js';
import { addressOf, changed, toggledWithout, withFilter } from '../data/state.js';

/** A query of plain words only; then each word is a part. */
const BARE = /^[\p{L}\p{M}\p{N}'’.]+([\s-]+[\p{L}\p{M}\p{N}'’.]+)*$/u;
const OPERATORS = new Set(['AND', 'OR', 'NOT']);

/**
 * @typedef {{lead: string, text: string, kind: string, address: string, follows?: boolean}} Part `lead` comes before
 *   the text (a preposition, "and", "or"); `kind` is query, dates, switch or the name of a facet; `follows` joins it to
 *   the previous part without a comma
 */

/**
 * The parts of the sentence, in order.
 *
 * @param {import('../data/state.js').State} state
 * @param {(facet: string, value: string) => string} labelOf the label of a facet's value
 * @param {string[]} [names] the names of several words that the API found in the query
 * @returns {Part[]} empty when nothing restricts the search
 */
export function sentenceParts(state, labelOf, names) {
  return [...queryParts(state, names), ...filterParts(state, labelOf), ...withoutParts(state), ...dateParts(state)];
}

function queryParts(state, names) {
  if (!state.q) return [];
  const terms = bareWords(state.q, names);
  const parts = terms.map((term, at) => ({
    lead: at === 0 ? words.sentence.with : words.sentence.and,
    text: term,
    kind: 'query',
    follows: at > 0,
    address: addressOf(changed(state, { q: terms.filter((_, other) => other !== at).join(' ') })),
  }));
  if (state.variants === 'off') {
    const address = addressOf(changed(state, { variants: '' }));
    parts.push({ lead: '', text: words.sentence.exactSpelling, kind: 'switch', address });
  }
  return parts;
}

/**
 * The words of a query; the words of one name are kept together.
 *
 * @param {string} query
 * @param {string[]} [names] the names of several words in it, in order
 * @returns {string[]} the whole query as one element when it contains operators
 */
export function bareWords(query, names = []) {
  const terms = query.split(/\s+/);
  return BARE.test(query) && !terms.some((term) => OPERATORS.has(term)) ? joined(terms, names) : [query];
}

function joined(terms, names) {
  const [name, ...further] = names;
  if (!name) return terms;
  const length = name.split(' ').length;
  const at = terms.findIndex((_, from) => terms.slice(from, from + length).join(' ') === name);
  return at < 0 ? joined(terms, further) : [...terms.slice(0, at), name, ...joined(terms.slice(at + length), further)];
}

function filterParts(state, labelOf) {
  const groups = Map.groupBy(state.filters, ({ facet, mode }) => `${facet} ${mode}`);
  return [...groups.values()].flatMap((group) =>
    group.map(({ facet, mode, value }, at) => ({
      lead: at === 0 ? words.sentence.lead[facet][mode] : joining(facet, mode),
      text: facet === 'language' ? languageName(value) : labelOf(facet, value),
      kind: facet,
      follows: at > 0,
      address: addressOf(withFilter(state, facet, value, null)),
    })),
  );
}

/** An article has one source, section and language, so several of them are alternatives. */
function joining(facet, mode) {
  if (mode === 'not') return words.sentence.nor;
  return mode === 'any' || ['source', 'language', 'section', 'url'].includes(facet) ? words.sentence.or : words.sentence.and;
}

function withoutParts(state) {
  return state.without.map((field) => ({ lead: '', text: words.facets.without[field], kind: 'without',
    address: addressOf(toggledWithout(state, field)) }));
}

function dateParts(state) {
  const { published, mentioned } = words.sentence;
  return [
    datePart(state, 'from', 'to', published),
    datePart(state, 'mentionedFrom', 'mentionedTo', mentioned),
  ].filter((part) => part !== null);
}

function datePart(state, fromKey, toKey, phrases) {
  if (!state[fromKey] && !state[toKey]) return null;
  const address = addressOf(changed(state, { [fromKey]: '', [toKey]: '' }));
  return { lead: '', text: rangeInWords(state[fromKey], state[toKey], phrases), kind: 'dates', address };
}
