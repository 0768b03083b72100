import { html, nothing } from 'lit';

import { status } from '../data/api.js';
import { Fetching } from '../data/fetching.js';
import { START, addressOf, changed } from '../data/state.js';
import { words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import { dateInWords } from '../text/dates.js';

/** The citation of an article: authors, title, source, address, query, date of access, and version of the archive. */
class ArticleCite extends PageElement {
  static properties = {
    article: { attribute: false },
    state: { attribute: false },
    copied: { state: true },
  };

  archive = new Fetching(this);

  willUpdate(changes) {
    if (changes.has('article')) this.copied = false;
  }

  render() {
    const { id, url } = this.article;
    const isWeb = /^https?:\/\//.test(url ?? '');
    return html`
      <div class="story-foot">
        ${isWeb ? html`<a href=${url} rel="noopener noreferrer external">${words.article.original}</a>` : nothing}
        <a class="raw" href="./api/articles/${encodeURIComponent(id)}" target="_blank">${words.article.raw}</a>
        <details class="cite" @toggle=${this.#opened}>
          <summary>${words.article.cite}</summary>
          <p class="citation">${this.#text()}</p>
          <button class="plain" @click=${this.#copy}>${this.copied ? words.article.copied : words.article.copy}</button>
        </details>
        <a class="print-away" href=${addressOf({ ...this.state, article: '' })}>${words.article.back}</a>
      </div>
    `;
  }

  #opened(event) {
    if (event.currentTarget.open && !this.archive.answer) this.archive.run(() => status());
  }

  #text() {
    const { title, source, published, authors = [], id } = this.article;
    const index = this.archive.answer?.index;
    const { href } = new URL(addressOf(changed(this.state.q ? this.state : START, { article: id })), document.baseURI);
    return [
      authors.join(', '), title || id, source, published ? dateInWords(published) : words.card.undated, href,
      this.state.q ? words.article.asked(this.state.q) : '',
      words.article.seen(dateInWords(new Date().toISOString())),
      index ? words.article.archive(index.name) : '',
    ].filter(Boolean).join('. ');
  }

  async #copy() {
    await navigator.clipboard.writeText(this.querySelector('.citation').textContent);
    this.copied = true;
  }
}

customElements.define('dateline-cite', ArticleCite);
