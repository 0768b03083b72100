import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { words } from '../i18n/index.js';
import { PageElement } from '../shell/element.js';
import './facet.js';

/** Facets in the order a journalist asks: who, where, who says so, on what, told by whom. */
const ORDER = ['actor', 'place', 'speaker', 'topic', 'source', 'language'];

/** All facets of an answer, one below the other. */
class FilterPanel extends PageElement {
  static properties = {
    state: { attribute: false },
    facets: { attribute: false },
    labelOf: { attribute: false },
  };

  render() {
    const shown = ORDER.filter((facet) => this.facets[facet]);
    return html`
      <h2 class="unseen">${words.facets.title}</h2>
      ${repeat(shown, (facet) => facet, (facet) => html`
        <dateline-facet name=${facet} .facet=${this.facets[facet]} .state=${this.state} .labelOf=${this.labelOf}>
        </dateline-facet>
      `)}
      ${shown.length === 0 ? html`<p class="quiet">${words.facets.empty}</p>` : nothing}
    `;
  }
}

customElements.define('dateline-filter-panel', FilterPanel);
