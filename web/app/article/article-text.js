import { html, nothing } from 'lit';

import { PageElement } from '../shell/element.js';
import { partsOf } from './article-spans.js';
import './article-part.js';

/** Parts drawn before anything else happens, and with each further step: a step stays below a tenth of a second. */
const AT_ONCE = 4;

/**
 * The words of an article. A long one is drawn part after part while the page stays usable; what is to be shown
 * further down is drawn at once when it is asked for.
 */
class ArticleText extends PageElement {
  static properties = {
    /** @type {import('../text/codepoints.js').CodePointText} */
    source: { attribute: false },
    layers: { attribute: false },
    state: { attribute: false },
    language: {},
    /** Kinds that are not underlined, separated by spaces. */
    off: {},
    drawn: { state: true },
  };

  willUpdate(changes) {
    if (!changes.has('source')) return;
    this.parts = partsOf(this.source.paragraphs());
    this.drawn = AT_ONCE;
    clearTimeout(this.timer);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  render() {
    return html`<div class="article-text" lang=${this.language || nothing} data-off=${this.off}
      aria-busy=${this.drawn < this.parts.length ? 'true' : 'false'}>${this.parts.slice(0, this.drawn).map((part) => html`
        <dateline-article-part .source=${this.source} .layers=${this.layers} .paragraphs=${part} .state=${this.state}>
        </dateline-article-part>`)}</div>`;
  }

  updated() {
    clearTimeout(this.timer);
    if (this.drawn < this.parts.length) this.timer = setTimeout(() => (this.drawn += AT_ONCE));
  }

  /**
   * Draws the text up to an offset, if that is not done yet.
   *
   * @param {number} offset code points
   * @returns {Promise<void>} when it is drawn
   */
  async drawTo(offset) {
    await this.updateComplete;
    const last = this.parts.findIndex((part) => part.at(-1).end > offset);
    this.drawn = Math.max(this.drawn, last < 0 ? this.parts.length : last + 1);
    await this.updateComplete;
    await Promise.all([...this.querySelectorAll('dateline-article-part')].map((part) => part.updateComplete));
  }
}

customElements.define('dateline-article-text', ArticleText);
