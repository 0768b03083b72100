/**
 * A query as the fields of a form. Reading and writing are inverse: what has no field of its own stays as it is in `other`.
 */

/**
 * @typedef {{all: string, any: string, phrase: string, none: string, near: string, distance: string, field: string,
 *   inField: string, other: string}} Parts words separated by spaces; `near` are words within `distance` of each other;
 *   `inField` are words in `field`
 */

/** The fields of the query language that the form offers. */
export const FIELDS = ['title', 'text', 'topic', 'source', 'person', 'organization', 'place', 'said', 'speaker', 'author', 'section', 'url'];

/** An empty form. @type {Parts} */
export const EMPTY = Object.freeze({
  all: '', any: '', phrase: '', none: '', near: '', distance: '', field: '', inField: '', other: '',
});

/** The distance that the form begins with. */
const DISTANCE = '5';

const WORD = String.raw`[\p{L}\p{M}\p{N}_.'’@-]+\*?`;
const TOKEN = /-?(?:[a-z]+:)?(?:"[^"]*"(?:~\d+)?|\([^()]*\)|\[[^\]]*\]|[^\s()"[\]]+)/gu;
const ONE = new RegExp(String.raw`^(?!-)${WORD}$`, 'u');
const NOT = new RegExp(String.raw`^-(${WORD}|"[^"]+")$`, 'u');
const PHRASE = /^"([^"]+)"$/;
const NEAR = /^"([^"]+)"~(\d+)$/;
const ANY = /^\(([^()]+)\)$/;
const IN = new RegExp(String.raw`^(${FIELDS.join('|')}):(?:(${WORD})|\((${WORD}(?: ${WORD})*)\))$`, 'u');
const OPERATOR = /(^|\s)(OR|AND|NOT|\|\||&&)(\s|$)/;

/**
 * Reads a query.
 *
 * @param {string} query
 * @returns {Parts}
 */
export function readQuery(query) {
  const text = query.trim();
  const tokens = text.match(TOKEN) ?? [];
  const outside = text.replaceAll(/\([^()]*\)|\[[^\]]*\]|"[^"]*"/g, '');
  // Operators bind over several tokens, so such a query is kept as one; also one that is not well formed.
  if (OPERATOR.test(outside) || text.replaceAll(TOKEN, '').trim() !== '') return { ...EMPTY, other: text };
  const parts = { ...EMPTY };
  const rest = [];
  for (const token of tokens) if (!take(parts, token)) rest.push(token);
  return { ...parts, other: rest.join(' ') };
}

/** Puts a token into its field; false when it has none or the field is taken. */
function take(parts, token) {
  const set = (changes) => {
    if (Object.keys(changes).some((key) => parts[key] !== '')) return false;
    Object.assign(parts, changes);
    return true;
  };
  const join = (key, word) => { parts[key] = `${parts[key]} ${word}`.trim(); return true; };
  if (ONE.test(token)) return join('all', token);
  if (NOT.test(token)) return join('none', token.slice(1));
  if (NEAR.test(token)) return set({ near: token.match(NEAR)[1], distance: token.match(NEAR)[2] });
  if (PHRASE.test(token)) return set({ phrase: token.match(PHRASE)[1] });
  if (IN.test(token)) {
    const [, field, word, words] = token.match(IN);
    return set({ field, inField: word ?? words });
  }
  const words = token.match(ANY)?.[1].trim().split(/\s+OR\s+/);
  return words?.length > 1 && words.every((word) => ONE.test(word) || PHRASE.test(word)) ? set({ any: words.join(' ') }) : false;
}

/**
 * Writes a query.
 *
 * @param {Parts} parts
 * @returns {string}
 */
export function writeQuery(parts) {
  const any = terms(parts.any);
  const inField = words(parts.inField);
  return [
    ...words(parts.all),
    parts.phrase.trim() ? quoted(parts.phrase) : '',
    any.length > 1 ? `(${any.join(' OR ')})` : any[0] ?? '',
    parts.near.trim() ? `${quoted(parts.near)}~${parts.distance.trim() || DISTANCE}` : '',
    inField.length > 0 ? `${parts.field || FIELDS[0]}:${inField.length > 1 ? `(${inField.join(' ')})` : inField[0]}` : '',
    // Conditions on one quote are written next to each other.
    parts.other.trim(),
    ...terms(parts.none).map((term) => `-${term}`),
  ].filter(Boolean).join(' ');
}

function words(text) {
  return text.trim().split(/\s+/).filter(Boolean);
}

/** Words and phrases in quotation marks. */
function terms(text) {
  return text.match(/"[^"]+"|[^\s"]+/g) ?? [];
}

function quoted(text) {
  return `"${text.replaceAll('"', ' ').trim()}"`;
}

/** Habits from other search engines: the pattern, the key of the hint, and what is written here instead. */
const HABITS = [
  [/(\S+)\s+(?:W|NEAR|N|PRE)\/(\d+)\s+(\S+)/gi, 'near', (_, one, distance, other) => `"${one} ${other}"~${distance}`],
  [/\s+(or|oder)\s+/g, 'or', () => ' OR '],
  [/\s+\|\s+|(?<=\S)\|(?=\S)/g, 'or', () => ' OR '],
  [/\s+(and|und)\s+(?=\S)/g, 'and', () => ' '],
  [/(?<=\p{L})\?(?=\p{L})/gu, 'wildcard', () => '*'],
  [/(?:^|\s)\*(?=\s|$)/g, 'star', () => ' '],
];

/**
 * Hints for a query that looks as if it were written for another search engine.
 *
 * @param {string} query
 * @returns {{hint: string, q: string}[]} the key of each hint's words, and the query as it is written here
 */
export function hintsFor(query) {
  const bare = query.replaceAll(/"[^"]*"/g, (phrase) => ' '.repeat(phrase.length));
  return HABITS.filter(([pattern]) => bare.search(pattern) >= 0).map(([pattern, hint, instead]) => {
    const q = query.replaceAll(pattern, instead).replaceAll(/\s+/g, ' ').trim();
    // After a star a word goes on in no query.
    return { hint, q: hint === 'wildcard' ? q.replaceAll(/\*\p{L}+/gu, '*') : q };
  });
}
