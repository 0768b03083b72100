import { html, nothing } from 'lit';

import { exportAddress } from '../data/api.js';
import { addressOf } from '../data/state.js';
import { words } from '../i18n/index.js';
import { PageElement } from '../shell/element.js';

/** The ways to look at what was found, the order of the articles, and the ways to take them along. */
class Views extends PageElement {
  static properties = {
    state: { attribute: false },
  };

  render() {
    return html`
      <div class="views">
        <nav class="tabs" aria-label=${words.views.label}>${['', 'quotes', 'map', 'network'].map((view) => html`
          <a href=${addressOf({ ...this.state, view })} aria-current=${view === this.state.view ? 'page' : nothing}>${
            words.views[view || 'articles']}</a>`)}
        </nav>
        ${this.state.view === '' ? this.#sorting() : nothing}
        ${this.#takeAway()}
      </div>
    `;
  }

  #sorting() {
    const standard = this.state.q ? 'relevance' : 'newest';
    const now = this.state.sort || standard;
    const orders = this.state.q ? ['relevance', 'newest', 'oldest'] : ['newest', 'oldest'];
    return html`
      <nav class="sorting choice" aria-label=${words.sort.label}>
        ${orders.map((sort) => html`
          <a href=${addressOf({ ...this.state, sort: sort === standard ? '' : sort })}
            aria-current=${sort === now ? 'true' : nothing}>${words.sort[sort]}</a>`)}
      </nav>
    `;
  }

  #takeAway() {
    const link = (format) => html`<li><a href=${exportAddress(this.state, format)} download>${
      words.takeAway[format]}</a></li>`;
    const feed = (format) => html`<li><a href=${exportAddress(this.state, format)} target="_blank">${
      words.takeAway[format]}</a></li>`;
    return html`
      <details class="take-away" @focusout=${this.#leave} @keydown=${this.#escape}>
        <summary>${words.takeAway.label}</summary>
        <ul class="menu">${['csv', 'jsonl'].map(link)} ${['rss', 'jsonfeed'].map(feed)}</ul>
      </details>
    `;
  }

  #leave(event) {
    if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
  }

  #escape(event) {
    if (event.key !== 'Escape' || !event.currentTarget.open) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.open = false;
    event.currentTarget.querySelector('summary').focus();
  }
}

customElements.define('dateline-views', Views);
