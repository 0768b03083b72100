import { html, nothing } from 'lit';

import { KINDS, layersOf } from './article-spans.js';
import { CodePointText } from '../text/codepoints.js';
import { dateInWords, isFuture } from '../text/dates.js';
import { languageName, words } from '../i18n/index.js';
import { pieces } from '../text/layers.js';
import { hitMark, quoteId } from './article-part.js';
import { PageElement } from '../ui/element.js';
import '../keep/keep-button.js';
import './article-bar.js';
import './article-cite.js';
import './article-notes.js';
import './article-text.js';
import './minimap.js';

/** The kinds of marks that the legend can switch off. */
const OFF = [...KINDS, 'quote'];

/** A whole article, with a bar that steps through its hits, a map of the hits at its edge, and notes below. */
class ArticleView extends PageElement {
  static properties = {
    /** The API's answer. */
    article: { attribute: false },
    state: { attribute: false },
    kinds: { state: true },
    /** The number of the current hit; 0 when there are no hits. */
    current: { state: true },
  };

  constructor() {
    super();
    this.kinds = new Set(OFF);
  }

  willUpdate(changes) {
    if (!changes.has('article')) return;
    this.source = new CodePointText(this.article.text ?? '');
    this.layers = layersOf(this.article);
    this.hitCount = this.layers.titleHits.length + this.layers.hits.length;
    this.current = this.hitCount > 0 ? 1 : 0;
  }

  updated(changes) {
    if (changes.has('article')) {
      this.querySelector('h2').focus({ preventScroll: true });
      this.#show(false);
    } else if (changes.has('current')) {
      this.#show(true);
    }
  }

  /**
   * Goes to the next or previous hit; the last one is followed by the first.
   *
   * @param {number} by 1 or -1
   */
  step(by) {
    if (this.hitCount > 0) this.current = ((this.current - 1 + by + this.hitCount) % this.hitCount) + 1;
  }

  render() {
    const { title, language, authors = [] } = this.article;
    return html`
      <dateline-article-bar .current=${this.current} .count=${this.hitCount} .kinds=${this.kinds} .state=${this.state}
        .mentions=${this.layers.mentions} .quotes=${this.layers.quotes}
        @step=${(event) => this.step(event.detail)} @kinds=${(event) => (this.kinds = event.detail)}>
      </dateline-article-bar>
      ${this.layers.hits.length > 0 ? html`<dateline-minimap .hits=${this.layers.hits} .length=${this.source.length}
        .current=${this.current} @goto=${(event) => (this.current = event.detail)}></dateline-minimap>` : nothing}
      <article class="story">
        <p class="dateline">${this.#dateline()} <dateline-keep .article=${this.article} .state=${this.state}></dateline-keep></p>
        <h2 tabindex="-1" dir="auto" lang=${language ?? nothing}>${this.#title(title)}</h2>
        ${authors.length > 0 ? html`<p class="authors">${words.article.by} ${authors.join(', ')}</p>` : nothing}
        <dateline-cite .article=${this.article} .state=${this.state}></dateline-cite>
        <dateline-article-text .source=${this.source} .layers=${this.layers} .state=${this.state}
          off=${OFF.filter((kind) => !this.kinds.has(kind)).join(' ')}
          language=${language ?? nothing}></dateline-article-text>
        <dateline-article-notes .article=${this.article} .layers=${this.layers} .source=${this.source}
          .state=${this.state} @quote=${(event) => this.#goTo(event.detail)}></dateline-article-notes>
      </article>
    `;
  }

  #dateline() {
    const { source, published, section, topics = [], language } = this.article;
    const own = document.documentElement.lang;
    const foreign = language && !language.startsWith(own) ? languageName(language) : null;
    return html`
      ${source ? html`<span class="source">${source}</span>` : nothing}
      ${published ? html`<time datetime=${published}>${dateInWords(published)}</time>`
        : html`<span>${words.card.undated}</span>`}
      ${[isFuture(published) && words.card.future, section, ...topics, foreign].filter(Boolean).map((text) => html` <span>${text}</span>`)}
    `;
  }

  #title(text) {
    if (!text) return words.card.untitled;
    const source = new CodePointText(text);
    return pieces(0, source.length, [this.layers.titleHits]).map(({ start, end, span }) =>
      span ? hitMark(span, source.slice(start, end)) : source.slice(start, end));
  }

  async #goTo(quote) {
    this.kinds = new Set([...this.kinds, 'quote']);
    await this.querySelector('dateline-article-text').drawTo(quote.start);
    this.#scrollTo(this.querySelector(`#${quoteId(quote)}`));
  }

  async #show(always) {
    const hit = this.layers.hits.find(({ number }) => number === this.current);
    await this.querySelector('dateline-article-text').drawTo(hit?.start ?? 0);
    this.querySelectorAll('mark.current').forEach((mark) => mark.classList.remove('current'));
    const marks = this.querySelectorAll(`mark[data-hit="${this.current}"]`);
    marks.forEach((mark) => mark.classList.add('current'));
    if (marks.length > 0 && (always || !isInWindow(marks[0]))) this.#scrollTo(marks[0]);
  }

  /** Scrolls smoothly over short distances, at once over more than two screens. */
  #scrollTo(element, tries = 3) {
    if (!element) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const far = Math.abs(element.getBoundingClientRect().top) > 2 * window.innerHeight;
    element.scrollIntoView({ block: 'center', behavior: still || far ? 'instant' : 'smooth' });
    // The text in between was not laid out yet, so a far jump can be slightly off and is repeated.
    if (far && tries > 1) requestAnimationFrame(() => isInWindow(element) || this.#scrollTo(element, tries - 1));
  }
}

function isInWindow(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

customElements.define('dateline-article', ArticleView);
