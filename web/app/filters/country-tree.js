/** Places sorted under the countries that they lie in. */

import { countryName, words } from '../i18n/index.js';

/**
 * The countries of some places, in the order of the first of their values.
 *
 * @param {{value: string, kind?: string, count: number}[]} buckets values of the facet of places
 * @param {{value: string, kind: string, country?: string}[]} known what is known of them
 * @returns {{code: string, label: string, country: object | null, places: object[]}[]} `country` is the country's own
 *   value, null when it is not among the values; places of unknown country come last, with an empty code
 */
export function byCountry(buckets, known) {
  const codes = new Map();
  for (const { value, kind, country } of known) {
    if ((kind === 'place' || kind === 'country') && !codes.has(value)) codes.set(value, country ?? '');
  }
  const countries = new Map();
  for (const bucket of buckets) {
    const code = codes.get(bucket.value) ?? '';
    if (!countries.has(code)) {
      const label = code ? countryName(code) : words.facets.noCountry;
      countries.set(code, { code, label, country: null, places: [] });
    }
    const entry = countries.get(code);
    if (bucket.kind === 'country' && code && !entry.country) entry.country = bucket;
    else entry.places.push(bucket);
  }
  const all = [...countries.values()];
  return [...all.filter(({ code }) => code), ...all.filter(({ code }) => !code)];
}
