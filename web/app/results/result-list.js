import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import './result-card.js';

/**
 * The articles found, in order, with a button for more.
 *
 * @fires more when more articles are requested
 */
class ResultList extends PageElement {
  static properties = {
    state: { attribute: false },
    hits: { attribute: false },
    /** Whether there are more articles than these. */
    hasMore: { attribute: false },
    loadingMore: { attribute: false },
  };

  /** The number of articles shown when more were requested; the focus then moves to the first new one. */
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
