import { html, nothing } from 'lit';

import { addressOf, changed } from '../data/state.js';
import { words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';

/** Spellings listed in the line; the cards show the others. */
const MOST = 8;

/** The other spellings that were found, and the switch that restricts the search to the spelling as typed. */
class Spellings extends PageElement {
  static properties = {
    state: { attribute: false },
    hits: { attribute: false },
  };

  render() {
    if (!this.state.q) return nothing;
    if (this.state.variants === 'off') {
      return this.#line(words.spellings.off, { variants: '' }, words.spellings.turnOn);
    }
    const found = otherSpellings(this.hits).slice(0, MOST);
    if (found.length === 0) return nothing;
    const list = found.map((spelling, at) => html`${at > 0 ? ', ' : ''}<em>${spelling}</em>`);
    return this.#line(html`${words.spellings.also} ${list}`, { variants: 'off' }, words.spellings.turnOff);
  }

  #line(text, changes, link) {
    return html`<p class="spellings"><span>${text}</span>
      <a href=${addressOf(changed(this.state, changes))}>${link}</a></p>`;
  }
}

/**
 * The spellings found that differ from the query, most frequent first, each once regardless of case.
 *
 * @param {object[]} hits of the API's answer
 * @returns {string[]}
 */
export function otherSpellings(hits) {
  const counts = [];
  for (const { asked, found } of hits.flatMap(({ matched = [] }) => matched)) {
    if (sameWord(asked, found)) continue;
    const known = counts.find(({ spelling }) => sameWord(spelling, found));
    if (known) known.count++;
    else counts.push({ spelling: found, count: 1 });
  }
  return counts.sort((one, other) => other.count - one.count).map(({ spelling }) => spelling);
}

/**
 * Whether two spellings differ at most in case and diacritics.
 *
 * @param {string} one
 * @param {string} other
 */
export function sameWord(one, other) {
  return one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0;
}

customElements.define('dateline-spellings', Spellings);
