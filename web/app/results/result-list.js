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

  /** How many articles were shown when further ones were asked for; the focus goes to the first after them. */
  shown = null;

  render() {
    return html`
      <h2 class="unseen">${words.card.list}</h2>
      <ol class="cards" aria-label=${words.card.list}>
        ${repeat(this.hits, (hit) => hit.id, (hit) => html`
          <li><dateline-card .hit=${hit} .state=${this.state}></dateline-card></li>`)}
      </ol>
      ${this.hasMore
        ? html`<button class="main more-articles" aria-disabled=${this.loadingMore ? 'true' : 'false'} @click=${this.#more}>
            ${words.card.more}</button>`
        : html`<p class="end">${words.card.end}</p>`}
    `;
  }

  async updated() {
    if (this.shown === null || this.hits.length <= this.shown) return;
    const next = this.querySelectorAll('dateline-card')[this.shown];
    this.shown = null;
    await next.updateComplete;
    next.querySelector('h3 a').focus({ preventScroll: true });
  }

  #more() {
    if (this.loadingMore) return;
    this.shown = this.hits.length;
    this.dispatchEvent(new CustomEvent('more', { bubbles: true }));
  }
}

customElements.define('dateline-results', ResultList);
