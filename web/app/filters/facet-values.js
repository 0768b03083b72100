import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { entities } from '../data/api.js';
import { Fetching } from '../data/fetching.js';
import { facetAddress } from '../data/files.js';
import { facetValues } from '../data/view-api.js';
import { countryName, number, words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import { RowFocus } from './row-focus.js';
import { chosenFirst, valueRow } from './value.js';

/** Values fetched at first and with each "more". */
const STEP = 100;

/** The most values in one answer of the API. */
const MOST = 1000;

/** The most places whose countries the API returns in one request. */
const LOOKED_UP = 200;

/** Milliseconds without a keystroke until a request is sent. */
const PAUSE = 150;

/** All values of a facet, with a search by name, three sort orders and, for places, a tree by country. */
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
      <p class=${facet.buckets.length === 0 ? 'rest' : 'unseen'} role="status">${this.#found(facet.buckets.length)}</p>
      ${facet.others > 0 && this.size < MOST
        ? html`<p><button class="plain more" @click=${this.#further}>${words.facets.further}</button></p>` : nothing}
      <p class="files"><a href=${facetAddress(this.name, this.searched)} download>${words.export.values}</a></p>
    `;
  }

  #orders() {
    const orders = ['count', 'alpha', 'unusual', ...this.name === 'place' ? ['country'] : []];
    return orders.map((order) => html`<button class="plain" aria-pressed=${order === this.order ? 'true' : 'false'}
      title=${words.facets.order.titles[order]} @click=${() => (this.order = order)}>${words.facets.order[order]}</button>`);
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

  /** The number of matches of a search inside the facet, for screen readers. */
  #found(count) {
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

/**
 * Groups places by country, in the order of the first place of each country.
 *
 * @param {{value: string, kind?: string, count: number}[]} buckets values of the place facet
 * @param {{value: string, kind: string, country?: string}[]} known the entities of these values
 * @returns {{code: string, label: string, country: object | null, places: object[]}[]} `country` is the
 *   bucket of the country itself, null when it has none; places of unknown country come last, with an empty code
 */
function byCountry(buckets, known) {
  const codes = new Map();
  for (const { value, kind, country } of known) {
    if ((kind === 'place' || kind === 'country') && !codes.has(value)) codes.set(value, country ?? '');
  }
  const countries = new Map();
  for (const bucket of buckets) {
    const code = codes.get(bucket.value) ?? '';
    if (!countries.has(code)) {
      const label = code ? countryName(code) : words.facets.noCountry;
      countries.set(code, { code, label, country: null, places: [] });
    }
    const entry = countries.get(code);
    if (bucket.kind === 'country' && code && !entry.country) entry.country = bucket;
    else entry.places.push(bucket);
  }
  const all = [...countries.values()];
  return [...all.filter(({ code }) => code), ...all.filter(({ code }) => !code)];
}

customElements.define('dateline-facet-values', FacetValues);
