/**
 * The words of the interface in the reader's language, and numbers in its form. A further language is one more file
 * like en.js, with the same keys, and one more line in CATALOGUES.
 */

const CATALOGUES = { en: () => import('./en.js') };
const FALLBACK = 'en';

const wanted = navigator.languages.find((tag) => CATALOGUES[language(tag)]) ?? FALLBACK;

/** BCP 47 tag for dates and numbers: the reader's own region of the language that is shown. */
export const locale = wanted;

/** The catalogue. Entries are strings, or functions that take what the sentence is about. */
export const words = (await CATALOGUES[language(wanted)]()).default;

document.documentElement.lang = language(wanted);

const numbers = new Intl.NumberFormat(locale);
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
