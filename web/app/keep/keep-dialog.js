import { html, nothing } from 'lit';

import { bibtex, ris } from '../article/citation.js';
import { count } from '../data/api.js';
import { parseState } from '../data/state.js';
import { addedLast } from '../data/view-api.js';
import { number, words } from '../i18n/index.js';
import { dateInWords } from '../text/dates.js';
import { csv, download } from '../ui/download.js';
import { PageElement } from '../ui/element.js';
import { merge } from './merge.js';
import { CHANGED, change, kept, read, saveSearch } from './store.js';

/** The most new articles that are counted; more are called more. */
const MOST_NEW = 100;

/** The folder of what is kept: clippings with tags and notes, saved searches with the number of new articles, the history. */
class KeepDialog extends PageElement {
  static properties = {
    tag: { state: true },
    chosen: { state: true },
    /** What is known now of each saved search, by its address: `{total, fresh}`, see {@link look}. */
    looks: { state: true },
    wrong: { state: true },
  };

  constructor() {
    super();
    this.tag = '';
    this.chosen = new Set();
    this.looks = new Map();
    this.wrong = false;
  }

  #changed = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener(CHANGED, this.#changed);
    window.addEventListener('storage', this.#changed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener(CHANGED, this.#changed);
    window.removeEventListener('storage', this.#changed);
  }

  /** Opens the folder and counts the new articles of the saved searches. */
  async open() {
    this.wrong = false;
    this.looks = new Map();
    this.querySelector('dialog').showModal();
    for (const search of kept().searches) {
      const now = await look(search).catch(() => null);
      if (now !== null) this.looks = new Map([...this.looks, [search.address, now]]);
    }
  }

  render() {
    const { clippings, searches, history } = kept();
    const tags = [...new Set(clippings.flatMap((one) => one.tags))].sort();
    const shown = clippings.filter((one) => !this.tag || one.tags.includes(this.tag));
    return html`
      <dialog class="help keep-dialog" aria-labelledby="keep-title" @click=${this.#leave}>
        <div class="dialog-head"><h2 id="keep-title">${words.keep.title}</h2>
          <button class="close" aria-label=${words.help.close} @click=${this.#close}></button></div>
        <p class="quiet-note">${words.keep.where}</p>
        <p class="files">
          <button type="button" class="plain" @click=${() => this.#save()}>${words.keep.save}</button>
          <label class="file">${words.keep.load} <input type="file" accept=".json,application/json" @change=${this.#load}></label></p>
        ${this.wrong ? html`<p class="notice" role="alert">${words.keep.wrong}</p>` : nothing}
        <h3>${words.keep.searches}</h3>
        ${searches.length === 0 ? html`<p class="quiet-note">${words.keep.noSearches}</p>`
          : html`<ul class="kept-list">${searches.map((one) => this.#search(one))}</ul>`}
        <h3>${words.keep.clippings} <span class="count">${number(clippings.length)}</span></h3>
        ${clippings.length === 0 ? html`<p class="quiet-note">${words.keep.noClippings}</p>` : html`
          ${this.#tools(tags, shown)}
          <ul class="kept-list">${shown.map((one) => this.#clipping(one))}</ul>`}
        <h3>${words.keep.history}</h3>
        ${history.length === 0 ? html`<p class="quiet-note">${words.keep.noHistory}</p>` : html`<ul class="kept-list">${history.map((one) => html`
          <li><a href=${one.address}>${one.name}</a> <span class="count">${dateInWords(one.when)}</span></li>`)}</ul>
          <p><button type="button" class="plain" @click=${() => change(() => ({ history: [] }))}>${words.keep.forget}</button></p>`}
      </dialog>
    `;
  }

  #search({ address, name, seen, total }) {
    const now = this.looks.get(address);
    const looked = () => {
      saveSearch({ address, name, seen: new Date().toISOString(), total: now?.total ?? total });
      this.looks = new Map([...this.looks].filter(([other]) => other !== address));
    };
    const shown = now && (now.fresh < MOST_NEW ? number(now.fresh) : words.sentence.atLeast(number(MOST_NEW - 1)));
    return html`<li><a href=${address} @click=${looked}>${name}</a>
      <span class="count">${now ? words.keep.fresh(now.fresh, shown, dateInWords(seen)) : ''}</span>
      <button type="button" class="plain" aria-label=${words.sentence.remove(name)} @click=${() => change(({ searches }) =>
        ({ searches: searches.filter((one) => one.address !== address) }))}>×</button></li>`;
  }

  /** Acts on the chosen clippings; on all that are listed when none is chosen. */
  #tools(tags, shown) {
    const some = shown.filter(({ id }) => this.chosen.has(id));
    const these = some.length > 0 ? some : shown;
    return html`<div class="kept-tools">
      ${tags.length > 0 ? html`<label>${words.keep.tag} <select @change=${(event) => (this.tag = event.target.value)}>
        <option value="">${words.keep.allTags}</option>${tags.map((tag) => html`<option ?selected=${tag === this.tag}>${tag}</option>`)}
      </select></label>` : nothing}
      <form @submit=${(event) => this.#addTag(event, these)}><label>${words.keep.addTag(these.length)} <input name="tag" required
        autocomplete="off"></label> <button class="plain">${words.compare.submit}</button></form>
      <span class="files">${[['CSV', () => this.#csv(these)], ['RIS', () => this.#cite(these, ris, 'ris')],
        ['BibTeX', () => this.#cite(these, bibtex, 'bib')]].map(([name, act]) => html`
        <button type="button" class="plain" @click=${act}>${name}</button>`)}</span>
      <button type="button" class="plain" @click=${() => this.#remove(some)} ?hidden=${some.length === 0}>${words.keep.removeChosen}</button>
    </div>`;
  }

  #clipping({ id, title, source, published, query, address, passage, archive, tags, note, kept: when }) {
    const name = title || words.card.untitled;
    return html`<li>
      <label class="choose-one"><input type="checkbox" .checked=${this.chosen.has(id)} aria-label=${words.keep.choose(name)}
        @change=${() => this.#choose(id)}></label>
      <div><a href=${address} dir="auto">${name}</a>
        <span class="dateline">${source ? html`<span class="source">${source}</span>` : nothing} <time>${
          published ? dateInWords(published) : words.card.undated}</time></span>
        ${passage ? html`<p class="passage" dir="auto">${passage}</p>` : nothing}
        <p class="count">${[query ? words.article.asked(query) : '', words.keep.keptOn(dateInWords(when)), archive ? words.article.archive(versionInWords(archive))
          : ''].filter(Boolean).join(' · ')}</p>
        <p class="kept-tools">${tags.map((tag) => html`<button type="button" class="plain tag" aria-label=${words.sentence.remove(tag)}
          @click=${() => this.#edit(id, { tags: tags.filter((one) => one !== tag) })}>${tag} ×</button> `)}
          <label class="note-field">${words.keep.note} <input .value=${note} @change=${(event) => this.#edit(id, { note: event.target.value })}></label></p>
      </div></li>`;
  }

  #choose(id) {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
  }

  #edit(id, changes) {
    change(({ clippings }) => ({ clippings: clippings.map((one) => (one.id === id ? { ...one, ...changes } : one)) }));
  }

  #addTag(event, these) {
    event.preventDefault();
    const tag = new FormData(event.target).get('tag').trim();
    event.target.reset();
    const ids = new Set(these.map(({ id }) => id));
    if (tag) {
      change(({ clippings }) => ({ clippings: clippings.map((one) =>
        (ids.has(one.id) && !one.tags.includes(tag) ? { ...one, tags: [...one.tags, tag] } : one)) }));
    }
  }

  #remove(some) {
    const ids = new Set(some.map(({ id }) => id));
    this.chosen = new Set();
    change(({ clippings }) => ({ clippings: clippings.filter(({ id }) => !ids.has(id)) }));
  }

  #save() {
    download('dateline.json', 'application/json', JSON.stringify(kept(), null, 2));
  }

  async #load(event) {
    const [file] = event.target.files;
    try {
      const data = JSON.parse(await file.text());
      this.wrong = !Array.isArray(data?.clippings);
      if (!this.wrong) merge(read(data));
    } catch {
      this.wrong = true;
    }
    event.target.value = '';
  }

  #csv(these) {
    download('clippings.csv', 'text/csv', csv([words.keep.columns, ...these.map((one) => [one.title, one.source, one.published, one.url,
      this.#absolute(one), one.passage, one.query, one.tags.join('; '), one.note, one.kept, one.archive])]));
  }

  #cite(these, format, ending) {
    const today = new Date().toISOString().slice(0, 10);
    const text = these.map((one) => format(one, this.#absolute(one), today, one.note)).join('\n');
    download(`clippings.${ending}`, 'text/plain', text);
  }

  #absolute({ address }) {
    return new URL(address, document.baseURI).href;
  }

  #close() {
    this.querySelector('dialog').close();
  }

  #leave(event) {
    if (event.target.closest('a') || event.target.matches('dialog')) this.#close();
  }
}

/**
 * Counts the articles of a saved search that were added to the archive since the reader looked; {@link MOST_NEW} at most.
 *
 * @param {import('./store.js').SavedSearch} search
 * @returns {Promise<{total: number, fresh: number}>} `total` is the number of articles now
 */
async function look({ address, seen, total: before }) {
  const state = parseState(address.replace('./', ''));
  const answer = await addedLast(state, MOST_NEW).catch(() => null);
  const total = answer?.total.value ?? await count(state);
  // A server that does not know when articles were added leaves the difference of the numbers, which is an estimate.
  if (!answer || answer.hits.some(({ added }) => !added)) return { total, fresh: Math.min(MOST_NEW, Math.max(0, total - before)) };
  return { total, fresh: answer.hits.filter(({ added }) => new Date(added) > new Date(seen)).length };
}

/** The day on which an index was made, from its name; the name when it has none. */
function versionInWords(name) {
  const day = /-(\d{4})(\d\d)(\d\d)t\d+z$/.exec(name);
  return day ? dateInWords(day.slice(1).join('-')) : name;
}

customElements.define('dateline-kept', KeepDialog);
