/** The example queries of the help, made from the archive, so that each of them finds something. */

import { count, facets } from '../data/api.js';
import { START } from '../data/state.js';

/** Articles and values that the examples are made from. */
const ARTICLES = 20;
const VALUES = 20;

/** Words in a title that make an example: letters only, neither short nor a plural of the other. */
const WORD = /^\p{L}{4,14}$/u;

/**
 * Example queries in the order of the help's explanations.
 *
 * @param {{hits: {title: string, published?: string}[], facets: object}} answer of the API
 * @returns {(string | null)[][]} alternatives for each explanation, the best first; empty where the archive has none
 */
export function exampleQueries({ hits, facets: found }) {
  const pairs = hits.flatMap(({ title }) => pairsIn(title));
  const label = (facet, fits = () => true) => (found[facet]?.buckets ?? []).filter(fits).map((bucket) => bucket.label);
  const people = label('actor', ({ kind }) => kind === 'person').map(lastWord);
  const places = label('place', ({ kind }) => kind === 'place').map(quoted);
  const topics = label('topic').map(quoted);
  const speakers = label('speaker').map(lastWord);
  const authors = label('author').map(lastWord);
  // A month in the future is hardly right.
  const now = new Date().toISOString();
  const days = hits.map(({ published }) => published?.slice(0, 7)).filter((month) => month?.length === 7)
    .sort((one, other) => (one > now) - (other > now));
  const [one] = pairs;
  if (!one) return [];
  const others = pairs.filter(([first]) => first !== one[0]);
  const some = (list, make) => list.slice(0, 6).map(make);
  return [
    some(pairs, ([first, second]) => `${first} ${second}`),
    some(pairs, ([first, second]) => `"${first} ${second}"`),
    some(pairs, ([first, second]) => `"${second} ${first}"~5`),
    some(others, ([first]) => `${one[0]} OR ${first}`),
    some(others, ([first]) => `${one[0]} -${first}`),
    some(others, ([first]) => `(${one[0]} OR ${first}) ${one[1]}`),
    some(pairs, ([first]) => `${first.slice(0, Math.max(3, first.length - 2))}*`),
    some(pairs.filter(([first]) => first.length > 5), ([first]) => `${first.slice(0, -2)}${first.at(-1)}~`),
    some(pairs, ([first]) => `title:${first}`),
    people.flatMap((person) => some(places, (place) => `actor:${person} place:${place}`)).slice(0, 6),
    some(speakers, (speaker) => `speaker:${speaker}`),
    some(topics, (topic) => `topic:${topic}`),
    some(authors, (author) => `author:${author}`),
    some(days, (month) => `date:${month}`),
    some(days, (month) => `mentioned:${month.slice(0, 4)}`),
  ];
}

/**
 * The examples that find something in the archive, counted.
 *
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<(string | null)[]>} one query for each explanation of the help; null where none finds anything
 * @throws {Problem}
 */
export async function examplesOfArchive({ signal } = {}) {
  const answer = await facets(START, ['actor', 'place', 'topic', 'speaker', 'author'], VALUES, { signal, hits: ARTICLES });
  return Promise.all(exampleQueries(answer).map(async (alternatives) => {
    for (const q of alternatives) {
      if (await count({ ...START, q }, { signal }).catch(() => 0) > 0) return q;
    }
    return null;
  }));
}

/** Words of a title that are next to each other. */
function pairsIn(title) {
  const words = title.split(/[^\p{L}\p{M}\p{N}'’-]+/u).filter(Boolean);
  const pairs = [];
  for (let at = 0; at + 1 < words.length; at++) {
    if (WORD.test(words[at]) && WORD.test(words[at + 1])) pairs.push([words[at].toLowerCase(), words[at + 1].toLowerCase()]);
  }
  return pairs.slice(0, 1);
}

function lastWord(name) {
  return quoted(name.split(/\s+/).at(-1));
}

function quoted(name) {
  return /^[\p{L}\p{M}]+$/u.test(name) ? name : `"${name.replaceAll('"', '')}"`;
}
