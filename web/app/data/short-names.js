/** Short forms of long names, as the articles of the archive spell them, such as OPEC. */

/** Names of more characters do not fit in one line of a facet. */
const LONG = 24;

/** The short form of each entity that was looked up; empty when it has none. @type {Map<string, string>} */
const found = new Map();

/**
 * Looks up the short forms of long names of organizations and countries.
 *
 * @param {{value: string, label: string, kind?: string}[]} named
 * @returns {Promise<boolean>} whether there is a new one
 */
export async function findShortNames(named) {
  const values = named.filter(({ value, label, kind }) => label?.length > LONG && (kind === 'organization' || kind === 'country')
    && !found.has(value)).map(({ value }) => value);
  if (values.length === 0) return false;
  const { lookUp } = await import('./initials.js');
  return lookUp([...new Set(values)], found);
}

/**
 * The name to show where there is little room.
 *
 * @param {string} value
 * @param {string} label
 * @returns {string} the label when no short form is known
 */
export function shortName(value, label) {
  return found.get(value) || label;
}
