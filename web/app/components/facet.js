import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { languageName, number, words } from '../i18n/index.js';
import { addressOf, modeOf, withFilter } from '../state.js';
import { PageElement } from './element.js';

/** Values shown before "more": five facets of this length fit a desktop screen and a half. */
const FIRST_VALUES = 8;

/** The values of one facet with their counts; each can be the only one, one of several, or hidden. */
class Facet extends PageElement {
  static properties = {
    name: {},
    facet: { attribute: false },
    state: { attribute: false },
    unfolded: { state: true },
  };

  render() {
    const { buckets } = this.facet;
    if (buckets.length === 0) return nothing;
    const title = words.facets.names[this.name] ?? this.name;
    return html`
      <details class="facet" open>
        <summary><h3>${title}</h3></summary>
        <ul>${repeat(this.#shown(), (bucket) => bucket.value, (bucket) => this.#value(bucket))}</ul>
        ${this.#more(buckets.length)}
        ${this.#rest()}
      </details>
    `;
  }

  /** The chosen values first, then the most frequent ones. */
  #shown() {
    const chosen = (bucket) => modeOf(this.state, this.name, bucket.value) !== null;
    const ordered = [...this.facet.buckets.filter(chosen), ...this.facet.buckets.filter((one) => !chosen(one))];
    return this.unfolded ? ordered : ordered.slice(0, FIRST_VALUES);
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
