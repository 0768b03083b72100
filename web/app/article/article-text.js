import { html, nothing } from 'lit';

import { PageElement } from '../ui/element.js';
import './article-part.js';

/** Paragraphs in one part of the text: about two screens. The first part is rendered alone, so that it appears at once. */
const PART = 24;

/** Parts rendered with each further step; a step takes less than a tenth of a second. */
const AT_ONCE = 4;

/**
 * The text of an article. A long text is rendered part by part while the page stays usable; parts further down are
 * rendered at once when they are needed.
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
    this.drawn = Math.min(1, this.parts.length);
    this.#stop();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  render() {
    return html`<div class="article-text" lang=${this.language || nothing} data-off=${this.off}
      aria-busy=${this.drawn < this.parts.length ? 'true' : 'false'}>${this.parts.slice(0, this.drawn).map((part) => html`
        <dateline-article-part .source=${this.source} .layers=${this.layers} .paragraphs=${part} .state=${this.state}>
        </dateline-article-part>`)}</div>`;
  }

  /** What is rendered is painted before the next step. */
  updated() {
    this.#stop();
    if (this.drawn === this.parts.length) return;
    this.frame = requestAnimationFrame(() => {
      this.timer = setTimeout(() => (this.drawn = Math.min(this.drawn + AT_ONCE, this.parts.length)));
    });
  }

  #stop() {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
  }

  /**
   * Renders the text up to an offset, unless that is done already.
   *
   * @param {number} offset code points
   * @returns {Promise<void>} resolved when it is rendered
   */
  async drawTo(offset) {
    await this.updateComplete;
    const last = this.parts.findIndex((part) => part.at(-1).end > offset);
    this.drawn = Math.max(this.drawn, last < 0 ? this.parts.length : last + 1);
    await this.updateComplete;
    await Promise.all([...this.querySelectorAll('dateline-article-part')].map((part) => part.updateComplete));
  }
}

/**
 * Divides the paragraphs of a text into parts.
 *
 * @param {{start: number, end: number}[]} paragraphs
 * @returns {{start: number, end: number}[][]}
 */
function partsOf(paragraphs) {
  const parts = [];
  for (let at = 0; at < paragraphs.length; at += PART) parts.push(paragraphs.slice(at, at + PART));
  return parts;
}

customElements.define('dateline-article-text', ArticleText);
