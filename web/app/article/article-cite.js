import { html, nothing } from 'lit';

import { status } from '../data/api.js';
import { Fetching } from '../data/fetching.js';
import { START, addressOf, changed } from '../data/state.js';
import { words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import { download } from '../ui/download.js';
import { dateInWords } from '../text/dates.js';
import { bibtex, ris } from './citation.js';

/**
 * What can be done with an article: open the original, copy its link, cite it (as text, RIS or BibTeX, with the query, the
 * date of access and the version of the archive), print it.
 */
class ArticleCite extends PageElement {
  static properties = {
    article: { attribute: false },
    state: { attribute: false },
    /** What was copied last: link, citation, or empty. */
    copied: { state: true },
  };

  archive = new Fetching(this);

  willUpdate(changes) {
    if (changes.has('article')) this.copied = '';
  }

  render() {
    const { id, url } = this.article;
    const isWeb = /^https?:\/\//.test(url ?? '');
    return html`
      <div class="story-tools">
        ${isWeb ? html`<a href=${url} target="_blank" rel="noopener noreferrer external">${words.article.original}</a>` : nothing}
        <button class="plain copy-link" @click=${() => this.#copy('link', this.#address())}>${
          this.copied === 'link' ? words.article.copied : words.article.copyLink}</button>
        <details class="cite" @toggle=${this.#opened}>
          <summary>${words.article.cite}</summary>
          <div><p class="citation">${this.#text()}</p>
            <button class="plain" @click=${() => this.#copy('citation', this.querySelector('.citation').textContent)}>${
              this.copied === 'citation' ? words.article.copied : words.article.copy}</button>
            <button class="plain" @click=${() => this.#save(ris, 'ris')}>RIS</button>
            <button class="plain" @click=${() => this.#save(bibtex, 'bib')}>BibTeX</button></div>
        </details>
        <button class="plain print" @click=${() => window.print()}>${words.article.print}</button>
        <a class="raw" href="./api/articles/${encodeURIComponent(id)}" target="_blank">${words.article.raw}</a>
      </div>
    `;
  }

  #opened(event) {
    if (event.currentTarget.open && !this.archive.answer) this.archive.run(() => status());
  }

  /** The absolute address of the article with the search that found it. */
  #address() {
    const state = this.state.q ? this.state : START;
    return new URL(addressOf(changed({ ...state, compared: [] }, { article: this.article.id })), document.baseURI).href;
  }

  #text() {
    const { title, source, published, authors = [] } = this.article;
    return [
      authors.join(', '), title || words.card.untitled, source, published ? dateInWords(published) : words.card.undated, this.#address(),
      ...this.#notes(), words.article.seen(dateInWords(new Date().toISOString())),
    ].filter(Boolean).join('. ');
  }

  /** The query and the version of the archive. */
  #notes() {
    const index = this.archive.answer?.index;
    return [this.state.q ? words.article.asked(this.state.q) : '', index ? words.article.archive(index.name) : ''].filter(Boolean);
  }

  #save(format, ending) {
    const today = new Date().toISOString().slice(0, 10);
    download(`${this.article.id.replaceAll(/[^\w.-]+/g, '-').slice(0, 80)}.${ending}`, 'text/plain',
      format(this.article, this.#address(), today, this.#notes().join('. ')));
  }

  async #copy(what, text) {
    await navigator.clipboard.writeText(text);
    this.copied = what;
  }
}

customElements.define('dateline-cite', ArticleCite);
