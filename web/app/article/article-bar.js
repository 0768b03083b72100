import { html, nothing } from 'lit';

import { KINDS } from './article-spans.js';
import { number, words } from '../i18n/index.js';
import { addressOf } from '../data/state.js';
import { PageElement } from '../ui/element.js';

/**
 * The bar over an article: it steps through the hits, and its legend switches the underlines.
 *
 * @fires step with 1 or -1 as `detail`, to go to the next or the previous hit
 * @fires kinds with the Set of kinds to underline as `detail`
 */
class ArticleBar extends PageElement {
  static properties = {
    current: { attribute: false },
    count: { attribute: false },
    kinds: { attribute: false },
    mentions: { attribute: false },
    quotes: { attribute: false },
    state: { attribute: false },
  };

  render() {
    const close = addressOf({ ...this.state, article: '' });
    return html`
      <div class="article-bar">
        <a class="back" href=${close}>${words.article.back}</a>
        ${this.count > 0 ? this.#hits() : nothing}
        ${this.#legend()}
        <a class="close" href=${close} aria-label=${words.article.close}></a>
      </div>
    `;
  }

  #hits() {
    const step = (by) => this.#fire('step', by);
    return html`
      <div class="hits" role="group" aria-label=${words.article.matches(this.count)}>
        <button class="step up" aria-label=${words.article.previous} title=${words.article.previous}
          @click=${() => step(-1)}></button>
        <span class="hit-number" role="status" aria-label=${words.article.hitsLabel(this.current, this.count)}>${
          words.article.hits(number(this.current), number(this.count))}</span>
        <button class="step down" aria-label=${words.article.next} title=${words.article.next}
          @click=${() => step(1)}></button>
      </div>
    `;
  }

  #legend() {
    const present = KINDS.filter((kind) => this.mentions.some((mention) => mention.kind === kind));
    if (this.quotes.length > 0) present.push('quote');
    if (present.length === 0) return nothing;
    return html`
      <details class="legend-menu"><summary>${words.article.marks}</summary><fieldset class="legend menu">
        <legend class="unseen">${words.article.legend}</legend>
        ${present.map((kind) => html`
          <label><input type="checkbox" .checked=${this.kinds.has(kind)} @change=${() => this.#toggle(kind)}>
            <span class="kind ${kind}">${words.kindsMany[kind]}</span></label>`)}
      </fieldset></details>
    `;
  }

  #toggle(kind) {
    const kinds = new Set(this.kinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    this.#fire('kinds', kinds);
  }

  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('dateline-article-bar', ArticleBar);
