/** One quote as a template: its sentence, its speaker and its articles. */

import { html, nothing } from 'lit';

import { addressOf } from '../data/state.js';
import { words } from '../i18n/index.js';
import { nameLink } from '../ui/name-link.js';
import { dateInWords } from '../text/dates.js';
import { marked } from '../text/marked.js';

/**
 * Quotes with the same words by the same speaker as one; those of reprints are listed once.
 *
 * @param {object[]} quotes of the API's answers, in order
 * @returns {object[][]} the first quote of each, and the others after it
 */
export function folded(quotes) {
  const key = ({ text, speaker_id: id, speaker }) => `${id ?? speaker ?? ''} ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`;
  return [...Map.groupBy(quotes, key).values()];
}

/**
 * A quote in its sentence, with its speaker, its article, and the reprints with the same quote.
 *
 * @param {object[]} same from {@link folded}
 * @param {import('../data/state.js').State} state
 * @param {{withSpeaker?: boolean}} [options]
 * @returns {unknown} a template
 */
export function quoteItem([quote, ...copies], state, { withSpeaker = true } = {}) {
  const { text, before = '', after = '', marks, article: { language } } = quote;
  return html`
    <blockquote lang=${language ?? nothing} dir="auto">${before}<q>${marked(text, marks)}</q>${after}</blockquote>
    <div class="said">${withSpeaker ? html`<cite>${speakerOf(quote, state)}</cite>` : nothing}
      ${articleLink(quote.article, state)}
      ${copies.length > 0 ? html`<details class="reprints"><summary>${words.quotes.also(copies.length)}</summary>
        <ul>${copies.map(({ article }) => html`<li>${articleLink(article, state)}</li>`)}</ul></details>` : nothing}</div>
  `;
}

/**
 * The speaker of a quote; a link where the speaker has an id.
 *
 * @param {object} quote of the API's answer
 * @param {import('../data/state.js').State} state
 * @returns {unknown} a template
 */
export function speakerOf({ label, speaker, speaker_id: id }, state) {
  const name = label ?? speaker ?? words.article.unknownSpeaker;
  return id ? nameLink(state, { facet: 'speaker', value: id, label: name, kind: 'person' }) : name;
}

function articleLink({ id, title, source, published, language }, state) {
  return html`<a href=${addressOf({ ...state, profile: '', article: id })} lang=${language ?? nothing} dir="auto">${
    title || words.card.untitled}</a>
    <span class="dateline">${source ? html`<span class="source">${source}</span>` : nothing}<time>${
      published ? dateInWords(published) : words.card.undated}</time></span>`;
}
