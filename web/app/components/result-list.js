import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { words } from '../i18n/index.js';
import { addressOf, changed } from '../state.js';
import { PageElement } from './element.js';
import './result-card.js';

/**
 * The articles found, in order, with the choice of order and the way to more of them.
 *
 * @fires more when further articles are wanted
 */
class ResultList extends PageElement {
  static properties = {
    state: { attribute: false },
    hits: { attribute: false },
    /** Whether there are more articles than these. */
    hasMore: { attribute: false },
    loadingMore: { attribute: false },
  };

  render() {
    return html`
      <h2 class="unseen">${words.card.list}</h2>
      ${this.#sorting()}
      <ol class="cards" aria-label=${words.card.list}>
        ${repeat(this.hits, (hit) => hit.id, (hit) => html`
          <li><dateline-card .hit=${hit} .state=${this.state}></dateline-card></li>`)}
      </ol>
      ${this.hasMore
        ? html`<button class="main more-articles" ?disabled=${this.loadingMore} @click=${this.#more}>
            ${words.card.more}</button>`
        : html`<p class="end">${words.card.end}</p>`}
    `;
  }

  #sorting() {
    const standard = this.state.q ? 'relevance' : 'newest';
    const now = this.state.sort || standard;
    const orders = this.state.q ? ['relevance', 'newest', 'oldest'] : ['newest', 'oldest'];
    return html`
      <nav class="sorting" aria-label=${words.sort.label}>
        ${orders.map((sort) => html`
          <a href=${addressOf(changed(this.state, { sort: sort === standard ? '' : sort }))}
            aria-current=${sort === now ? 'true' : nothing}>${words.sort[sort]}</a>`)}
      </nav>
    `;
  }

  #more() {
    this.dispatchEvent(new CustomEvent('more', { bubbles: true }));
  }
}

customElements.define('dateline-results', ResultList);
