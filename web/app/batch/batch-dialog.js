import { html, nothing } from 'lit';

import { Fetching } from '../data/fetching.js';
import { START, addressOf, changed, filterCount } from '../data/state.js';
import { batch } from '../data/view-api.js';
import { number, words } from '../i18n/index.js';
import { csv, download } from '../ui/download.js';
import { PageElement } from '../ui/element.js';

/** Many queries at once: pasted or read from a file, one per line; a table of their articles, with errors by line. */
class BatchDialog extends PageElement {
  static properties = {
    state: { attribute: false },
    text: { state: true },
    /** Whether the filters of the page apply to the queries. */
    filtered: { state: true },
  };

  fetching = new Fetching(this);

  constructor() {
    super();
    this.text = '';
    this.filtered = false;
  }

  open() {
    this.querySelector('dialog').showModal();
  }

  render() {
    const { answer, problem, countdown, loading } = this.fetching;
    const text = words.batch;
    return html`
      <dialog class="help batch-dialog" aria-labelledby="batch-title" @click=${this.#leave}>
        <div class="dialog-head"><h2 id="batch-title">${text.title}</h2>
          <button class="close" aria-label=${words.help.close} @click=${this.#close}></button></div>
        <form @submit=${this.#submit}>
          <label class="file">${text.file} <input type="file" accept=".txt,.csv,text/plain,text/csv" @change=${this.#read}></label>
          <label><span>${text.lines}</span>
            <textarea rows="8" spellcheck="false" .value=${this.text} @input=${(event) => (this.text = event.target.value)}></textarea></label>
          ${filterCount(this.state) > 0 ? html`<label class="switch"><input type="checkbox" .checked=${this.filtered}
            @change=${(event) => (this.filtered = event.target.checked)}> ${text.filters}</label>` : nothing}
          <button class="main" aria-disabled=${loading ? 'true' : 'false'}>${text.submit}</button>
        </form>
        ${problem ? html`<dateline-problem .problem=${problem} .countdown=${countdown} @again=${() => this.fetching.again()}>
          </dateline-problem>` : answer ? this.#table(answer.results) : nothing}
      </dialog>
    `;
  }

  #table(rows) {
    return html`<div class="figures"><p class="files"><span role="status">${words.batch.count(rows.length, number(rows.length))}</span>
        <button type="button" class="plain" @click=${() => this.#save(rows)}>${words.table.csv}</button></p>
      <table><thead><tr><th scope="col">${words.batch.columns[1]}</th><th scope="col">${words.batch.columns[2]}</th></tr></thead>
      <tbody>${rows.map(({ line, query, articles, error, position }) => html`<tr><th scope="row" dir="auto"><a
        href=${addressOf(this.#search(query))}>${query}</a>${error ? html`<p class="batch-error">${
          words.batch.wrong(line, position === undefined ? null : position + 1, error)}</p>` : nothing}</th>
        <td>${articles === undefined ? '–' : number(articles)}</td></tr>`)}</tbody></table></div>`;
  }

  /** The search of one query, inside the filters that its batch had. */
  #search(q) {
    return changed(this.asked ?? START, { q });
  }

  #submit(event) {
    event.preventDefault();
    if (!this.text.trim() || this.fetching.loading) return;
    const { filters, without, from, to, mentionedFrom, mentionedTo, variants } = this.state;
    this.asked = this.filtered ? { ...START, filters, without, from, to, mentionedFrom, mentionedTo, variants } : START;
    this.fetching.run((signal) => batch(this.text, this.asked, { signal }));
  }

  async #read(event) {
    const [file] = event.target.files;
    if (file) this.text = await file.text();
  }

  #save(rows) {
    download('queries.csv', 'text/csv', csv([words.batch.columns, ...rows.map(({ line, query, articles, error }) =>
      [line, query, articles ?? null, error ?? '', new URL(addressOf(this.#search(query)), document.baseURI).href])]));
  }

  #close() {
    this.querySelector('dialog').close();
  }

  #leave(event) {
    if (event.target.closest('a') || event.target.matches('dialog')) this.#close();
  }
}

customElements.define('dateline-batch', BatchDialog);
