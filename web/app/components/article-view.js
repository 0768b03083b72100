import { html, nothing } from 'lit';

import { layersOf } from '../article-spans.js';
import { CodePointText } from '../codepoints.js';
import { dateInWords } from '../dates.js';
import { languageName, words } from '../i18n/index.js';
import { pieces } from '../layers.js';
import { addressOf } from '../state.js';
import { hitMark, quoteId } from './article-text.js';
import { PageElement } from './element.js';
import './article-bar.js';

/** One article whole, with a bar to walk through its hits and its quotes listed by speaker. */
class ArticleView extends PageElement {
  static properties = {
    /** What the API says about the article. */
    article: { attribute: false },
    state: { attribute: false },
    kinds: { state: true },
    /** The number of the hit that is looked at; 0 when there are no hits. */
    current: { state: true },
  };

  constructor() {
    super();
    this.kinds = new Set(['person', 'organization', 'country', 'place', 'date', 'quote']);
  }

  willUpdate(changes) {
    if (!changes.has('article')) return;
    this.source = new CodePointText(this.article.text);
    this.layers = layersOf(this.article);
    this.hitCount = this.layers.titleHits.length + this.layers.hits.length;
    this.current = this.hitCount > 0 ? 1 : 0;
  }

  async updated(changes) {
    if (changes.has('article')) {
      this.querySelector('h2').focus({ preventScroll: true });
      await this.querySelector('dateline-article-text').updateComplete;
      this.#show(false);
    } else if (changes.has('current')) {
      this.#show(true);
    } else if (changes.has('kinds')) {
      await this.querySelector('dateline-article-text').updateComplete;
      this.#paint();
    }
  }

  /**
   * Goes to another hit; after the last comes the first.
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
      <article class="story">
        <p class="dateline">${this.#dateline()}</p>
        <h2 tabindex="-1" lang=${language ?? nothing}>${this.#title(title)}</h2>
        ${authors.length > 0 ? html`<p class="authors">${words.article.by} ${authors.join(', ')}</p>` : nothing}
        <dateline-article-text .source=${this.source} .layers=${this.layers} .state=${this.state} .kinds=${this.kinds}
          language=${language ?? nothing}></dateline-article-text>
        ${this.#entities()} ${this.#quotes()} ${this.#foot()}
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
      ${[section, ...topics, foreign].filter(Boolean).map((text) => html`<span>${text}</span>`)}
    `;
  }

  #title(text) {
    if (!text) return this.article.id;
    const source = new CodePointText(text);
    return pieces(0, source.length, [this.layers.titleHits]).map(({ start, end, span }) =>
      span ? hitMark(span, source.slice(start, end)) : source.slice(start, end));
  }

  #entities() {
    const { entities = [] } = this.article;
    if (entities.length === 0) return nothing;
    return html`<p class="also-named">${words.article.alsoNamed}:
      ${entities.map(({ name, kind }, at) => html`${at > 0 ? ', ' : ''}<span class="kind ${kind}">${name}</span>`)}</p>`;
  }

  #quotes() {
    const speakers = Map.groupBy(this.layers.quotes, ({ speaker }) => speaker ?? words.article.unknownSpeaker);
    if (speakers.size === 0) return nothing;
    return html`
      <section class="quotes">
        <h3>${words.article.quotes}</h3>
        <dl>${[...speakers].map(([speaker, quotes]) => html`
          <dt>${speaker}</dt>
          ${quotes.map((quote) => html`<dd><button class="plain" @click=${() => this.#goTo(quote)}
            title=${words.article.goTo}><q>${this.source.slice(quote.start, quote.end)}</q></button></dd>`)}`)}
        </dl>
      </section>
    `;
  }

  #foot() {
    const { id, url } = this.article;
    const isWeb = /^https?:\/\//.test(url ?? '');
    return html`
      <p class="story-foot">
        ${isWeb ? html`<a href=${url} rel="noopener noreferrer external">${words.article.original}</a>` : nothing}
        <a class="raw" href="./api/articles/${encodeURIComponent(id)}" target="_blank">${words.article.raw}</a>
        <a class="print-away" href=${addressOf({ ...this.state, article: '' })}>${words.article.back}</a>
      </p>
    `;
  }

  #goTo(quote) {
    this.kinds = new Set([...this.kinds, 'quote']);
    this.updateComplete.then(() => this.#scrollTo(this.querySelector(`#${quoteId(quote)}`)));
  }

  #show(always) {
    this.#paint();
    const mark = this.querySelector(`mark[data-hit="${this.current}"]`);
    if (mark && (always || !isInWindow(mark))) this.#scrollTo(mark);
  }

  #paint() {
    for (const mark of this.querySelectorAll('mark[data-hit]')) {
      mark.classList.toggle('current', Number(mark.dataset.hit) === this.current);
    }
  }

  /** Smoothly where the eye can follow; at once over more than a screen. */
  #scrollTo(element, tries = 3) {
    if (!element) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const far = Math.abs(element.getBoundingClientRect().top) > 2 * window.innerHeight;
    element.scrollIntoView({ block: 'center', behavior: still || far ? 'instant' : 'smooth' });
    // What lies between was never laid out, so that a far jump can miss by a little: it is made again from there.
    if (far && tries > 1) requestAnimationFrame(() => isInWindow(element) || this.#scrollTo(element, tries - 1));
  }
}

function isInWindow(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

customElements.define('dateline-article', ArticleView);
