import { html, nothing } from 'lit';

import { count } from '../data/api.js';
import { Fetching } from '../data/fetching.js';
import { START, addressOf, changed, parseState } from '../data/state.js';
import { number, words } from '../i18n/index.js';
import { bareWords, sentenceParts } from '../search/sentence.js';
import { PageElement } from '../ui/element.js';

/** The most alternatives that are counted; each costs a request. */
const MOST = 8;

/** Shown when no article matches: the words without any match, and the search without one of its parts. */
class NothingFound extends PageElement {
  static properties = {
    state: { attribute: false },
    /** The `query` of the API's answer. */
    query: { attribute: false },
    labelOf: { attribute: false },
  };

  counting = new Fetching(this);

  willUpdate(changes) {
    if (!changes.has('state')) return;
    this.parts = sentenceParts(this.state, this.labelOf, this.query?.names).slice(0, MOST);
    this.terms = this.state.q ? bareWords(this.state.q, this.query?.names).slice(0, MOST) : [];
    this.counting.clear();
    this.counting.run(async (signal) => ({
      without: await Promise.all(this.parts.map(({ address }) => count(stateAt(address), { signal }))),
    }));
  }

  render() {
    const { any, suggestion } = this.query ?? {};
    return html`
      <div class="nothing">
        <h2>${words.nothing.title}</h2>
        ${suggestion ? html`<p>${words.nothing.spelling} <a href=${this.#asking(suggestion)}>${suggestion}</a>?</p>`
          : nothing}
        ${this.#missing()}
        ${any > 0 ? html`<p>${words.nothing.any(any, number(any))}
          <a href=${this.#asking(this.terms.join(' OR '))}>${words.nothing.show}</a></p>` : nothing}
        ${this.#without()}
        <p><a href="./">${words.nothing.start}</a></p>
      </div>
    `;
  }

  /** The words that no article in the archive contains, and those that only articles outside the filters contain. */
  #missing() {
    const all = this.query?.words ?? [];
    const missing = all.filter(({ archive }) => archive === 0);
    const filtered = all.filter(({ count, archive }) => count === 0 && archive > 0);
    return html`
      ${missing.length > 0 ? html`<p>${missing.map(({ word }, at) => html`${at > 0 ? ', ' : ''}<em>${word}</em>`)}: ${
        words.nothing.missing}</p>` : nothing}
      ${filtered.map(({ word, archive }) => html`<p><em>${word}</em>: ${words.nothing.filtered(archive, number(archive))}
        <a href=${addressOf({ ...START, q: word })}>${words.nothing.show}</a></p>`)}`;
  }

  #without() {
    const { without = [] } = this.counting.answer ?? {};
    if (this.parts.length < 2) return nothing;
    return html`<p>${words.nothing.drop}</p>
      <ul class="ways-out">${this.parts.map(({ kind, lead, text, address }, at) => html`
        <li>${wayOut(words.nothing.without(kind === 'query' ? text : `${lead} ${text}`), address, without[at])}</li>`)}
      </ul>`;
  }

  #asking(q) {
    return addressOf(changed(this.state, { q }));
  }
}

/** One part of the search, linked to the search without it; plain text when that finds nothing either. */
function wayOut(text, address, count) {
  const found = count === undefined ? nothing
    : html` <span class="count">${words.sentence.articles(count, number(count))}</span>`;
  return count === 0 ? html`<span>${text}</span>${found}` : html`<a href=${address}>${text}</a>${found}`;
}

function stateAt(address) {
  return parseState(address.replace('./', ''));
}

customElements.define('dateline-nothing', NothingFound);
