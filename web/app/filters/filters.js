import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { SHOWN_FACETS } from '../data/api.js';
import { filterCount } from '../data/state.js';
import { number, words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import './facet.js';

/** Below this width the facets do not fit next to the results; the same number is in page.css. */
const NARROW = matchMedia('(max-width: 52rem)');

/** All facets of an answer: a column on a wide screen, a dialog with a button on a phone. */
class Filters extends PageElement {
  static properties = {
    state: { attribute: false },
    answer: { attribute: false },
    /** The search that the answer belongs to. */
    searched: { attribute: false },
    labelOf: { attribute: false },
  };

  connectedCallback() {
    super.connectedCallback();
    NARROW.addEventListener('change', this.#resized);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    NARROW.removeEventListener('change', this.#resized);
  }

  render() {
    return NARROW.matches ? this.#dialog()
      : html`<nav class="filters" aria-label=${words.facets.title}>${this.#facets()}</nav>`;
  }

  #facets() {
    const { facets = {} } = this.answer;
    // The list next to the quotes counts speakers in quotes; two different counts at once would confuse.
    const shown = SHOWN_FACETS.filter((facet) => facets[facet] && !(facet === 'speaker' && this.state.view === 'quotes'));
    return html`
      <h2 class="unseen">${words.facets.title}</h2>
      <p class="unseen" id="group-keys">${words.facets.keys}</p>
      ${repeat(shown, (facet) => facet, (facet) => html`
        <dateline-facet name=${facet} .facet=${facets[facet]} .state=${this.state} .labelOf=${this.labelOf}
          .searched=${this.searched}>
        </dateline-facet>
      `)}
      ${shown.length === 0 ? html`<p class="quiet">${words.facets.empty}</p>` : nothing}
    `;
  }

  #dialog() {
    const { value } = this.answer.total;
    return html`
      <button class="main outlined filters-button" aria-haspopup="dialog" @click=${this.#open}>
        ${words.facets.button(filterCount(this.state))}</button>
      <dialog class="filters-dialog" aria-label=${words.facets.title}>
        <div class="dialog-head">
          <strong>${words.facets.title}</strong>
          <button class="close" aria-label=${words.facets.close} @click=${this.#close}></button>
        </div>
        <div class="dialog-body">${this.#facets()}</div>
        <div class="dialog-foot"><button class="main" @click=${this.#close}>
          ${words.facets.done(value, number(value))}</button></div>
      </dialog>
    `;
  }

  #open() {
    this.querySelector('dialog').showModal();
  }

  #close() {
    this.querySelector('dialog').close();
  }

  #resized = () => this.requestUpdate();
}

customElements.define('dateline-filters', Filters);
