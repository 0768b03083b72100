import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { words } from '../i18n/index.js';
import { PageElement } from '../shell/element.js';
import './result-card.js';

/**
 * The articles found, in order, with the way to more of them.
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

  #more() {
    this.dispatchEvent(new CustomEvent('more', { bubbles: true }));
  }
}

customElements.define('dateline-results', ResultList);
