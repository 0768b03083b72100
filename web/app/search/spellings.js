import { html, nothing } from 'lit';

import { addressOf, changed } from '../data/state.js';
import { number, words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';

/** Spellings in the line before the reader asks for all of them. */
const MOST = 8;

/** The other spellings that are searched, each with a switch, and the names that are only similar. */
class Spellings extends PageElement {
  static properties = {
    state: { attribute: false },
    query: { attribute: false },
    all: { state: true },
  };

  render() {
    if (!this.state.q) return nothing;
    if (this.state.variants === 'off') {
      return html`<p class="spellings"><span>${words.spellings.off}</span>
        ${this.#link({ variants: '' }, words.spellings.turnOn)}</p>`;
    }
    const { spellings = [], similar = [], note } = this.query;
    if (spellings.length + similar.length === 0 && !note) return nothing;
    return html`<div class="spellings" data-rove="row">
      ${spellings.length > 0 ? this.#searched(spellings) : nothing}
      ${similar.length > 0 ? this.#link({ similar: 'on' }, words.spellings.similar(listed(similar)), spellings.length > 0 ? -1 : 0)
        : nothing}
      ${this.state.similar === 'on' ? this.#link({ similar: '' }, words.spellings.notSimilar) : nothing}
      ${note ? html`<span>${note}</span>` : nothing}</div>`;
  }

  #searched(spellings) {
    const shown = this.all ? spellings : spellings.slice(0, MOST);
    const hidden = spellings.length - shown.length;
    return html`<span id="spellings-label">${words.spellings.also}</span>
      <ul aria-labelledby="spellings-label">${shown.map((spelling, at) => this.#switch(spelling, at))}</ul>
      ${hidden > 0
        ? html`<button type="button" class="more" tabindex="-1" @click=${() => { this.all = true; }}>
            ${words.spellings.more(number(hidden))}</button>` : nothing}
      ${this.#link({ variants: 'off' }, words.spellings.turnOff, -1)}`;
  }

  /** One spelling with its number of articles; following the link switches it off or on. */
  #switch({ found, articles, used }, at) {
    const unwanted = used
      ? [...this.state.unwanted, found]
      : this.state.unwanted.filter((spelling) => !sameWord(spelling, found));
    const label = (used ? words.spellings.leaveOut : words.spellings.putBack)(found, articles, number(articles));
    return html`<li><a class=${used ? 'spelling' : 'spelling unused'} tabindex=${at === 0 ? 0 : -1} title=${label}
      href=${addressOf(changed(this.state, { unwanted }))}>${used
        ? html`<em lang="">${found}</em>` : html`<s lang="">${found}</s>`} ${number(articles)}</a></li>`;
  }

  #link(changes, text, tab = 0) {
    return html`<a tabindex=${tab} href=${addressOf(changed(this.state, changes))}>${text}</a>`;
  }
}

function listed(names) {
  const shown = names.slice(0, MOST).map(({ found, articles }) => `${found} ${number(articles)}`);
  return names.length > MOST ? `${shown.join(', ')} …` : shown.join(', ');
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
