import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { languageName, number, words } from '../i18n/index.js';
import { addressOf, modeOf, withFilter } from '../data/state.js';
import { PageElement } from '../shell/element.js';

/** Values shown before "more": five facets of this length fit a desktop screen and a half. */
const FIRST_VALUES = 8;

/** The values of one facet with their counts; each can be the only one, one of several, or hidden. */
class Facet extends PageElement {
  static properties = {
    name: {},
    facet: { attribute: false },
    /** The label of a facet's value, `(facet, value) => string`. */
    labelOf: { attribute: false },
    state: { attribute: false },
    unfolded: { state: true },
  };

  render() {
    const values = this.#values();
    if (values.length === 0) return nothing;
    const title = words.facets.names[this.name] ?? this.name;
    const shown = this.unfolded ? values : values.slice(0, FIRST_VALUES);
    return html`
      <details class="facet" open>
        <summary><h3>${title}</h3></summary>
        <ul>${repeat(shown, (bucket) => bucket.value, (bucket) => this.#value(bucket))}</ul>
        ${this.#more(values.length)}
        ${this.#rest()}
      </details>
    `;
  }

  /** The chosen values first, also those that are hidden and so not counted, then the most frequent ones. */
  #values() {
    const { buckets } = this.facet;
    const chosen = this.state.filters.filter(({ facet }) => facet === this.name).map(({ value }) =>
      buckets.find((bucket) => bucket.value === value)
        ?? { value, label: this.labelOf(this.name, value), count: 0 });
    const values = new Set(chosen.map(({ value }) => value));
    return [...chosen, ...buckets.filter(({ value }) => !values.has(value))];
  }

  #value({ value, label, kind, count }) {
    const mode = modeOf(this.state, this.name, value);
    const shown = this.name === 'language' ? languageName(value) : label;
    return html`
      <li class="value ${mode ?? ''}" data-facet=${this.name} data-value=${value}>
        <a class="choose" href=${this.#address(value, mode ? null : 'all')} aria-current=${mode ? 'true' : nothing}
          title=${words.facets.actions[mode ? 'none' : 'all'](shown)}>
          <span class="label ${kind ? `kind ${kind}` : ''}">${shown}</span>
          <span class="count">${number(count)}</span>
        </a>
        <span class="ways">${['any', 'not'].map((way) => this.#way(way, value, shown, mode))}</span>
      </li>
    `;
  }

  #way(way, value, label, mode) {
    const on = mode === way;
    return html`<a class="way" href=${this.#address(value, on ? null : way)} aria-current=${on ? 'true' : nothing}
      title=${words.facets.actions[way](label)} aria-label="${words.facets[way]}: ${label}">${words.facets[way]}</a>`;
  }

  #address(value, mode) {
    return addressOf(withFilter(this.state, this.name, value, mode));
  }

  #more(count) {
    if (count <= FIRST_VALUES) return nothing;
    const text = this.unfolded ? words.facets.fewer : words.facets.more(number(count - FIRST_VALUES));
    return html`<button class="plain more" aria-expanded=${this.unfolded ? 'true' : 'false'} @click=${this.#unfold}>
      ${text}</button>`;
  }

  #unfold() {
    this.unfolded = !this.unfolded;
  }

  /** What the list leaves out, so that the counts add up. */
  #rest() {
    const { others, missing } = this.facet;
    const told = [
      others ? words.facets.others(number(others)) : null,
      missing ? words.facets.missing(number(missing)) : null,
    ].filter((text) => text !== null);
    return told.length > 0 ? html`<p class="rest">${told.join(' · ')}</p>` : nothing;
  }
}

customElements.define('dateline-facet', Facet);
