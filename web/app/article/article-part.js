import { html, nothing } from 'lit';

import { addressOf, changed } from '../data/state.js';
import { words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import { nameLink } from '../ui/name-link.js';
import { mentionedInWords } from '../text/dates.js';
import { pieces } from '../text/layers.js';
import { facetOf } from './article-spans.js';

/** Some paragraphs of an article, with their quotes, mentions and hits marked. */
class ArticlePart extends PageElement {
  static properties = {
    /** @type {import('../text/codepoints.js').CodePointText} */
    source: { attribute: false },
    layers: { attribute: false },
    paragraphs: { attribute: false },
    state: { attribute: false },
  };

  render() {
    const { quotes, mentions, hits } = this.layers;
    return this.paragraphs.map(({ start, end }) => html`<p dir="auto">${
      pieces(start, end, [quotes, mentions, hits]).map((piece) => this.#piece(piece))}</p>`);
  }

  #piece({ start, end, span, children }) {
    if (!span) return this.source.slice(start, end);
    const inner = children.map((piece) => this.#piece(piece));
    if (span.layer === 'hit') return hitMark(span, inner);
    return span.layer === 'quote' ? this.#quote(span, start, inner) : this.#mention(span, inner);
  }

  /** A quote over two paragraphs is two elements; the first one has the id that the list of quotes links to. */
  #quote(span, start, inner) {
    return html`<span class="quoted" id=${start === span.start ? quoteId(span) : nothing}
      title=${span.speaker ?? words.article.unknownSpeaker}>${inner}</span>`;
  }

  #mention({ kind, id, value }, inner) {
    if (kind === 'date' && value) return this.#date(value, inner);
    if (!id) return html`<span class="kind ${kind}">${inner}</span>`;
    return nameLink(this.state, { facet: facetOf(kind), value: id, label: inner, kind });
  }

  #date(value, inner) {
    const [from, to = from] = value.split('/');
    return html`<a class="kind date" href=${addressOf(changed(this.state, { mentionedFrom: from, mentionedTo: to }))}
      aria-haspopup="dialog" data-menu data-date=${value} data-kind="date" title=${mentionedInWords(value)}>${inner}</a>`;
  }
}

/**
 * The id of a quote's element.
 *
 * @param {{start: number}} quote
 * @returns {string}
 */
export function quoteId({ start }) {
  return `quote-${start}`;
}

/**
 * A hit, or the part of a hit that is inside one piece.
 *
 * @param {{number: number}} span
 * @param {unknown} inner
 * @returns {unknown} a template
 */
export function hitMark({ number }, inner) {
  return html`<mark data-hit=${number}>${inner}</mark>`;
}

customElements.define('dateline-article-part', ArticlePart);
