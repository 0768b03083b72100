import { html } from 'lit';

import { words } from '../i18n/index.js';
import { changed } from '../data/state.js';
import { isDate } from '../text/dates.js';
import { PageElement } from '../ui/element.js';
import { FIELDS, readQuery, writeQuery } from './query-parts.js';

/** The fields of text in their order. */
const TEXTS = ['all', 'phrase', 'any', 'none'];

/**
 * A form for a query, for readers who do not write operators. It shows the query that it writes.
 *
 * @fires go with the new state as `detail`
 * @fires batch when the form for many queries is requested
 */
class QueryForm extends PageElement {
  static properties = {
    state: { attribute: false },
    parts: { state: true },
  };

  /** Opens the form with the current query. */
  async open() {
    this.parts = readQuery(this.state.q);
    await this.updateComplete;
    this.querySelector('dialog').showModal();
  }

  render() {
    const text = words.form;
    const parts = this.parts ?? readQuery(this.state.q);
    const field = (key) => html`<label><span>${text[key]}</span>
      <input name=${key} .value=${parts[key]} autocomplete="off" placeholder=${text.hints[key]}></label>`;
    return html`
      <dialog class="query-form" aria-labelledby="form-title">
        <div class="dialog-head"><h2 id="form-title">${text.title}</h2>
          <button class="close" aria-label=${words.help.close} @click=${this.#close}></button></div>
        <form @input=${this.#changed} @submit=${this.#submit}>
          ${TEXTS.map(field)}
          <div class="form-row">${field('near')}<label><span>${text.distance}</span>
            <input name="distance" type="number" min="1" max="100" .value=${parts.distance || '5'}></label></div>
          <div class="form-row"><label><span>${text.field}</span><select name="field">${FIELDS.map((name) => html`
              <option value=${name} ?selected=${name === parts.field}>${text.fields[name]}</option>`)}</select></label>
            ${field('inField')}</div>
          <div class="form-row">${['from', 'to'].map((key) => html`<label><span>${text[key]}</span>
            <input name=${key} .value=${this.state[key]} autocomplete="off" placeholder="2024-03" title=${words.timeline.dateHint}></label>`)}</div>
          ${field('other')}
          <p class="form-query">${text.query} <code>${writeQuery(parts) || '–'}</code></p>
          <p class="form-foot"><button class="main">${words.search.submit}</button>
            <button type="button" class="plain" @click=${this.#batch}>${words.batch.open}</button></p>
        </form>
      </dialog>
    `;
  }

  #changed(event) {
    const data = Object.fromEntries(new FormData(event.currentTarget));
    this.parts = { ...data, field: data.inField.trim() ? data.field : '' };
    const { target } = event;
    if (target.name === 'from' || target.name === 'to') {
      target.setCustomValidity(target.value === '' || isDate(target.value.trim()) ? '' : words.timeline.dateHint);
    }
  }

  #submit(event) {
    event.preventDefault();
    const { from, to } = Object.fromEntries(new FormData(event.currentTarget));
    const dates = { from: from.trim(), to: to.trim() };
    const interval = dates.from === this.state.from && dates.to === this.state.to ? this.state.interval : '';
    this.#close();
    this.dispatchEvent(new CustomEvent('go', {
      detail: changed(this.state, { q: writeQuery(this.parts), ...dates, interval }), bubbles: true,
    }));
  }

  #batch() {
    this.#close();
    this.dispatchEvent(new CustomEvent('batch'));
  }

  #close() {
    this.querySelector('dialog').close();
  }
}

customElements.define('dateline-query-form', QueryForm);
