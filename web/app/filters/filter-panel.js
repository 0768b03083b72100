import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { SHOWN_FACETS } from '../data/api.js';
import { words } from '../i18n/index.js';
import { PageElement } from '../shell/element.js';
import './facet.js';

/** All facets of an answer, one below the other. */
class FilterPanel extends PageElement {
  static properties = {
    state: { attribute: false },
    facets: { attribute: false },
    /** The search that the facets belong to. */
    searched: { attribute: false },
    labelOf: { attribute: false },
  };

  render() {
    const shown = SHOWN_FACETS.filter((facet) => this.facets[facet]);
    return html`
      <h2 class="unseen">${words.facets.title}</h2>
      ${repeat(shown, (facet) => facet, (facet) => html`
        <dateline-facet name=${facet} .facet=${this.facets[facet]} .state=${this.state} .labelOf=${this.labelOf}
          .searched=${this.searched}>
        </dateline-facet>
      `)}
      ${shown.length === 0 ? html`<p class="quiet">${words.facets.empty}</p>` : nothing}
    `;
  }
}

customElements.define('dateline-filter-panel', FilterPanel);
