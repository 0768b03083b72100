import { html, nothing } from 'lit';

import { facetOf } from '../article-spans.js';
import { toldInWords } from '../dates.js';
import { words } from '../i18n/index.js';
import { pieces } from '../layers.js';
import { addressOf, changed } from '../state.js';
import { PageElement } from './element.js';
import { nameLink } from './name-link.js';

/** The words of an article with quotes, mentions and hits shown in them. */
class ArticleText extends PageElement {
  static properties = {
    /** @type {import('../codepoints.js').CodePointText} */
    source: { attribute: false },
    layers: { attribute: false },
    state: { attribute: false },
    language: {},
    /** Kinds that are underlined, a Set. */
    kinds: { attribute: false },
  };

  render() {
    const { quotes, mentions, hits } = this.layers;
    const layers = [
      this.kinds.has('quote') ? quotes : [],
      mentions.filter(({ kind }) => this.kinds.has(kind)),
      hits,
    ];
    return html`<div class="article-text" lang=${this.language || nothing}>${this.source.paragraphs().map(
      ({ start, end }) => html`<p>${pieces(start, end, layers).map((piece) => this.#piece(piece))}</p>`)}</div>`;
  }

  #piece({ start, end, span, children }) {
    if (!span) return this.source.slice(start, end);
    const inner = children.map((piece) => this.#piece(piece));
    if (span.layer === 'hit') return hitMark(span, inner);
    return span.layer === 'quote' ? this.#quote(span, start, inner) : this.#mention(span, inner);
  }

  /** A quote over two paragraphs is two elements; the first one has the id that the list of quotes points at. */
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
      aria-haspopup="dialog" data-menu data-told=${value} data-kind="date" title=${toldInWords(value)}>${inner}</a>`;
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
 * A hit, or the part of it that one piece holds.
 *
 * @param {{number: number}} span
 * @param {unknown} inner
 * @returns {unknown} a template
 */
export function hitMark({ number }, inner) {
  return html`<mark data-hit=${number}>${inner}</mark>`;
}

customElements.define('dateline-article-text', ArticleText);
