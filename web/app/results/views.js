import { html, nothing } from 'lit';

import { addressOf } from '../data/state.js';
import { kept, saveSearch } from '../keep/store.js';
import { words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';

/** The tabs of the views, the sort order of the articles, and the export menu. */
class Views extends PageElement {
  static properties = {
    state: { attribute: false },
    /** The number of articles found. */
    total: { attribute: false },
    /** What was done last: `saved`, or the language of the copied code. */
    done: { state: true },
    /** Writes the items of the export menu; loaded when it is opened. */
    menu: { state: true },
  };

  willUpdate(changes) {
    if (changes.has('total')) this.done = '';
  }

  render() {
    return html`
      <div class="views" data-rove="row">
        <nav class="tabs" aria-label=${words.views.label}>${['', 'lines', 'quotes', 'reprints', 'map', 'network', 'compare'].map((view) => html`
          <a href=${addressOf({ ...this.state, view })} tabindex=${view === this.state.view ? 0 : -1} aria-current=${view === this.state.view ? 'page' : nothing}>${
            words.views[view || 'articles']}</a>`)}
        </nav>
        ${this.state.view === '' ? this.#sorting() : nothing}
        <button type="button" class="plain save-search" tabindex="-1" @click=${this.#save}>${
          this.done === 'saved' ? words.keep.saved : words.keep.saveSearch}</button>
        ${this.#export()}
      </div>
    `;
  }

  #sorting() {
    const standard = this.state.q ? 'relevance' : 'newest';
    const now = this.state.sort || standard;
    const orders = this.state.q ? ['relevance', 'newest', 'oldest', 'added'] : ['newest', 'oldest', 'added'];
    return html`
      <nav class="sorting choice" aria-label=${words.sort.label}>
        ${orders.map((sort) => html`
          <a tabindex="-1" href=${addressOf({ ...this.state, sort: sort === standard ? '' : sort })}
            aria-current=${sort === now ? 'true' : nothing}>${words.sort[sort]}</a>`)}
      </nav>
    `;
  }

  #export() {
    return html`
      <details class="export" @toggle=${this.#open} @focusout=${this.#leave} @keydown=${this.#escape}>
        <summary tabindex="-1">${words.export.label}</summary>
        ${this.menu?.(this.state, this.done, (language) => this.#copy(language)) ?? nothing}
      </details>
    `;
  }

  #save() {
    const { total, state } = this;
    const address = addressOf({ ...state, article: '', profile: '', view: '' });
    const name = document.title.replace(` – ${words.name}`, '');
    if (!kept().searches.some((one) => one.address === address)) {
      saveSearch({ address, name, seen: new Date().toISOString(), total });
    }
    this.done = 'saved';
  }

  async #open(event) {
    if (event.currentTarget.open) this.menu ??= (await import('./export-menu.js')).exportMenu;
  }

  async #copy(language) {
    const { copyCode } = await import('./code.js');
    await copyCode(language, this.state);
    this.done = language;
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
