import { html, nothing } from 'lit';

import { Fetching } from '../data/fetching.js';
import { addressOf } from '../data/state.js';
import { similar } from '../data/view-api.js';
import { number, words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import { dateInWords } from '../text/dates.js';

/** Shared names shown for each article. */
const MOST_SHARED = 4;

/** Reprints of an article, and similar articles with the names that they share. */
class Similar extends PageElement {
  static properties = {
    article: { attribute: false },
    state: { attribute: false },
  };

  fetching = new Fetching(this);

  willUpdate(changes) {
    if (!changes.has('article')) return;
    this.fetching.clear();
    this.fetching.run((signal) => similar(this.article.id, { signal }));
  }

  render() {
    const hits = this.fetching.answer?.hits ?? [];
    return html`
      ${this.#reprints(this.article.family)}
      ${hits.length === 0 ? nothing : html`<section class="note similar">
        <h3>${words.article.similar}</h3>
        <ul class="short-list">${hits.map((hit) => this.#hit(hit))}</ul>
      </section>`}
    `;
  }

  /** The API returns the first few reprints and their number. */
  #reprints(family) {
    if (!family) return nothing;
    const { count, others } = family;
    const rest = count - 1 - others.length;
    return html`
      <section class="note reprinted">
        <h3>${words.article.reprints}</h3>
        <ul class="short-list">${others.map((hit) => this.#hit(hit))}
          ${rest > 0 ? html`<li>${words.article.further(number(rest))}</li>` : nothing}</ul>
      </section>`;
  }

  #hit({ id, title, source, published, language, shared = [] }) {
    const both = shared.slice(0, MOST_SHARED).map(({ label }) => label).join(', ');
    return html`<li><a href=${addressOf({ ...this.state, article: id })} lang=${language ?? nothing} dir="auto">${title || words.card.untitled}</a>
      <span class="dateline">${source ? html`<span class="source">${source}</span>` : nothing} <time
        datetime=${published ?? nothing}>${published ? dateInWords(published) : words.card.undated}</time></span>
      ${both ? html`<p class="why">${words.article.shared(both)}</p>` : nothing}</li>`;
  }
}

customElements.define('dateline-similar', Similar);
