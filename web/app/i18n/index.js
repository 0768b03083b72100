/**
 * The words of the interface in the reader's language, and numbers in its form. A further language is one more file
 * like en.js, with the same keys, and one more line in CATALOGUES.
 */

const CATALOGUES = { en: () => import('./en.js'), de: () => import('./de.js') };
const FALLBACK = 'en';

const wanted = navigator.languages.find((tag) => CATALOGUES[language(tag)]) ?? FALLBACK;

/** BCP 47 tag for dates and numbers: the reader's own region of the language that is shown. */
export const locale = wanted;

/** The catalogue. Entries are strings, or functions that take what the sentence is about. */
export const words = (await CATALOGUES[language(wanted)]()).default;

document.documentElement.lang = language(wanted);

const numbers = new Intl.NumberFormat(locale);
const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 });
const ratios = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const regionNames = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
const languageNames = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });

/**
 * A number as the reader writes it.
 *
 * @param {number} value
 * @returns {string}
 */
export function number(value) {
  return numbers.format(value);
}

/**
 * A part of a whole as the reader writes it.
 *
 * @param {number} part 0 to 1
 * @returns {string} in per cent
 */
export function percent(part) {
  return percents.format(part);
}

/**
 * How many times as much, as the reader writes it.
 *
 * @param {number} ratio
 * @returns {string} with one decimal, so that a column of them can be compared
 */
export function ratioInWords(ratio) {
  return ratios.format(ratio);
}

/**
 * The name of a country.
 *
 * @param {string} code ISO 3166, two letters
 * @returns {string} the code itself when it is not one
 */
export function countryName(code) {
  try {
    return regionNames.of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

/**
 * The name of a language.
 *
 * @param {string} tag BCP 47
 * @returns {string} the tag itself when it is not one
 */
export function languageName(tag) {
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function language(tag) {
  return tag.split('-')[0].toLowerCase();
}
