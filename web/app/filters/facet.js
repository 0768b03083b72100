import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { addressOf, toggledWithout } from '../data/state.js';
import { number, words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import { RowFocus } from './row-focus.js';
import { chosenFirst, valueRow } from './value.js';

/** Values shown before "more": five facets of this length fill one and a half desktop screens. */
const FIRST_VALUES = 8;

/** The most frequent values of one facet with their counts, and a button that shows all values. */
class Facet extends PageElement {
  static properties = {
    name: {},
    facet: { attribute: false },
    /** The label of a facet's value, `(facet, value) => string`. */
    labelOf: { attribute: false },
    state: { attribute: false },
    /** The search that the facet belongs to. */
    searched: { attribute: false },
    unfolded: { state: true },
  };

  constructor() {
    super();
    new RowFocus(this);
  }

  render() {
    const values = chosenFirst(this.state, this.name, this.facet.buckets, this.labelOf);
    if (values.length === 0 && !this.state.without.includes(this.name)) return nothing;
    return html`
      <details class="facet" open data-rove="column">
        <summary aria-describedby="group-keys"><h3>${words.facets.names[this.name] ?? this.name}</h3></summary>
        ${this.unfolded
          ? html`<dateline-facet-values name=${this.name} .facet=${this.facet} .labelOf=${this.labelOf}
              .state=${this.state} .searched=${this.searched}></dateline-facet-values>`
          : html`<ul>${repeat(values.slice(0, FIRST_VALUES), (bucket) => bucket.value,
            (bucket) => valueRow(this.state, this.name, bucket))}</ul>`}
        ${this.#more(values.length)}
        ${this.#rest()}
      </details>
    `;
  }

  #more(count) {
    if (count <= FIRST_VALUES) return nothing;
    const text = this.unfolded ? words.facets.fewer
      : this.facet.others > 0 ? words.facets.allValues : words.facets.more(number(count - FIRST_VALUES));
    return html`<button class="plain more" tabindex="-1" aria-expanded=${this.unfolded ? 'true' : 'false'} @click=${this.#unfold}>
      ${text}</button>`;
  }

  #unfold() {
    import('./facet-values.js');
    this.unfolded = !this.unfolded;
  }

  /**
   * The articles without any value, as a link that filters by them or removes that filter, and how far counts may be off,
   * which they are on several shards only.
   */
  #rest() {
    const { missing, off_by: offBy } = this.facet;
    const chosen = this.state.without.includes(this.name);
    return html`${missing > 0 || chosen ? html`<p class="rest"><a tabindex="-1" href=${addressOf(toggledWithout(this.state, this.name))}
      aria-current=${chosen ? 'true' : nothing}>${words.facets.missing(words.facets.without[this.name], number(missing))}</a></p>`
      : nothing}
      ${offBy ? html`<p class="rest">${words.facets.offBy(offBy, number(offBy))}</p>` : nothing}`;
  }
}

customElements.define('dateline-facet', Facet);
