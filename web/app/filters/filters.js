import { html } from 'lit';

import { number, words } from '../i18n/index.js';
import { filterCount } from '../data/state.js';
import { PageElement } from '../shell/element.js';
import './filter-panel.js';

/** Below this width the facets do not fit beside the results; the same number is in page.css. */
const NARROW = matchMedia('(max-width: 52rem)');

/** The facets: a column on a wide screen, a dialog behind a button on a phone. */
class Filters extends PageElement {
  static properties = {
    state: { attribute: false },
    answer: { attribute: false },
    /** The search that is answered. */
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
    const panel = html`<dateline-filter-panel .state=${this.state} .facets=${this.answer.facets ?? {}}
      .searched=${this.searched} .labelOf=${this.labelOf}></dateline-filter-panel>`;
    if (NARROW.matches) return this.#dialog(panel);
    return html`<nav class="filters" aria-label=${words.facets.title}>${panel}</nav>`;
  }

  #dialog(panel) {
    const { value } = this.answer.total;
    return html`
      <button class="main outlined filters-button" aria-haspopup="dialog" @click=${this.#open}>
        ${words.facets.button(filterCount(this.state))}</button>
      <dialog class="filters-dialog" aria-label=${words.facets.title}>
        <div class="dialog-head">
          <strong>${words.facets.title}</strong>
          <button class="close" aria-label=${words.facets.close} @click=${this.#close}></button>
        </div>
        ${panel}
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
