import { html } from 'lit';

import { status } from '../data/api.js';
import { addressOf } from '../data/state.js';
import { words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import { CHANGED, isKept, toggle } from './store.js';

/** The version of the archive; requested when the first article is kept. */
let archive = null;

/** A star that keeps an article with its search and its passage, or removes it. */
class KeepButton extends PageElement {
  static properties = {
    /** The metadata of the article: id, title, source, published, url, language. */
    article: { attribute: false },
    state: { attribute: false },
    passage: {},
  };

  #changed = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener(CHANGED, this.#changed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener(CHANGED, this.#changed);
  }

  render() {
    const kept = isKept(this.article.id);
    return html`<button type="button" class="keep" aria-pressed=${kept ? 'true' : 'false'} title=${kept ? words.keep.remove : words.keep.add}
      aria-label=${words.keep.star(this.article.title || words.card.untitled)} @click=${this.#toggle}>${kept ? '★' : '☆'}</button>`;
  }

  async #toggle() {
    const { id, title = '', source = '', published = '', url = '', language = '' } = this.article;
    archive ??= isKept(id) ? null : await status().then(({ index }) => index.name).catch(() => '');
    toggle({
      id, title, source, published, url, language, query: this.state.q, passage: this.passage ?? '', archive: archive ?? '',
      address: addressOf({ ...this.state, profile: '', article: id }), tags: [], note: '', kept: new Date().toISOString(),
    });
  }
}

customElements.define('dateline-keep', KeepButton);
