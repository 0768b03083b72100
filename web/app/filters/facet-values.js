import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { entities, facetValues } from '../data/lookups.js';
import { Fetching } from '../data/fetching.js';
import { number, words } from '../i18n/index.js';
import { PageElement } from '../shell/element.js';
import { byCountry } from './country-tree.js';
import { RowFocus } from './row-focus.js';
import { chosenFirst, valueRow } from './value.js';

/** Values fetched at first and with each "more"; as many as places can be looked up at once. */
const STEP = 100;

/** The API has no more values in one answer. */
const MOST = 1000;

/** Places whose countries can be looked up in one request. */
const LOOKED_UP = 200;

/** Milliseconds without a key until the values are asked for. */
const PAUSE = 150;

/** All values of a facet: searched by name, in three orders, and places as a tree by country. */
class FacetValues extends PageElement {
  static properties = {
    name: {},
    facet: { attribute: false },
    labelOf: { attribute: false },
    state: { attribute: false },
    searched: { attribute: false },
    prefix: { state: true },
    order: { state: true },
  };

  constructor() {
    super();
    this.prefix = '';
    this.order = 'count';
    this.size = STEP;
    this.fetching = new Fetching(this);
    new RowFocus(this);
  }

  willUpdate(changes) {
    if (changes.has('searched')) this.size = STEP;
    if (changes.has('searched') || changes.has('order')) this.#fetch();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  render() {
    const facet = this.fetching.answer ?? this.facet;
    return html`
      <div class="facet-tools">
        <input type="search" .value=${this.prefix} placeholder=${words.facets.find} @input=${this.#typed}
          aria-label=${words.facets.findIn(words.facets.names[this.name])} autocomplete="off" spellcheck="false">
        ${this.prefix.trim() ? nothing : html`<div class="choice" role="group" aria-label=${words.facets.order.label}>${
          this.#orders()}</div>`}
      </div>
      ${facet.tree ? this.#tree(facet.tree) : this.#list(facet.buckets)}
      <p class=${facet.buckets.length === 0 ? 'rest' : 'unseen'} role="status">${this.#told(facet.buckets.length)}</p>
      ${facet.others > 0 && this.size < MOST
        ? html`<p><button class="plain more" @click=${this.#further}>${words.facets.further}</button></p>` : nothing}
    `;
  }

  #orders() {
    const orders = ['count', 'alpha', 'unusual', ...this.name === 'place' ? ['country'] : []];
    return orders.map((order) => html`<button class="plain" aria-pressed=${order === this.order ? 'true' : 'false'}
      title=${words.facets.order.told[order]} @click=${() => (this.order = order)}>${words.facets.order[order]}</button>`);
  }

  #list(buckets) {
    const rows = this.prefix ? buckets : chosenFirst(this.state, this.name, buckets, this.labelOf);
    return html`<ul>${repeat(rows, (bucket) => bucket.value,
      (bucket) => valueRow(this.state, this.name, bucket))}</ul>`;
  }

  #tree(countries) {
    return html`<ul class="tree">${repeat(countries, ({ code }) => code, ({ label, country, places }) => html`
      ${country ? valueRow(this.state, this.name, country) : html`<li class="value"><span class="label">${label}</span></li>`}
      ${places.length > 0 ? html`<li><ul>${places.map((place) => valueRow(this.state, this.name, place))}</ul></li>`
        : nothing}`)}</ul>`;
  }

  /** What a search inside the facet has found, for those who do not see the list change. */
  #told(count) {
    if (!this.fetching.answer || !this.prefix.trim()) return '';
    return count === 0 ? words.facets.none : words.facets.values(count, number(count));
  }

  #typed(event) {
    this.prefix = event.target.value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#fetch(), PAUSE);
  }

  #further() {
    this.size = Math.min(MOST, this.size + STEP);
    this.#fetch();
  }

  #fetch() {
    const asTree = this.order === 'country';
    const wish = { prefix: this.prefix.trim(), order: asTree ? 'count' : this.order, size: this.size };
    this.fetching.run(async (signal) => {
      const answer = await facetValues(this.name, this.searched, wish, { signal });
      if (!asTree) return answer;
      const values = answer.buckets.slice(0, LOOKED_UP).map(({ value }) => value);
      const known = values.length > 0 ? await entities(values, { signal }) : [];
      return { ...answer, tree: byCountry(answer.buckets, known) };
    });
  }
}

customElements.define('dateline-facet-values', FacetValues);
