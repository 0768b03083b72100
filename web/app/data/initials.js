/** Finds the short forms of names among their spellings. */

import { entities } from './api.js';

/** The most names that the API returns in one request. */
const MOST = 200;

/**
 * Looks up short forms.
 *
 * @param {string[]} all facet values
 * @param {Map<string, string>} found receives the short form of each, empty when it has none
 * @returns {Promise<boolean>} whether one of them has a short form
 */
export async function lookUp(all, found) {
  const values = all.slice(0, MOST);
  for (const value of values) found.set(value, '');
  const known = await entities(values).catch(() => []);
  for (const { value, label, spellings } of known) found.set(value, found.get(value) || initialsAmong(spellings, label));
  return values.some((value) => found.get(value) !== '');
}

/**
 * The first spelling that consists of initials of a name in their order, including the first one.
 *
 * @param {string[]} spellings the most frequent one first
 * @param {string} label
 * @returns {string} empty without one
 */
export function initialsAmong(spellings, label) {
  const initials = [...label.matchAll(/\p{L}+/gu)].map(([word]) => word[0].toUpperCase());
  return spellings.find((spelling) => {
    const letters = spelling.replaceAll('.', '');
    if (!/^\p{Lu}{2,8}$/u.test(letters) || letters[0] !== initials[0]) return false;
    let at = 0;
    for (const initial of initials) if (initial === letters[at]) at++;
    return at === letters.length;
  }) ?? '';
}
