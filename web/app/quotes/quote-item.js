/** One quote as a template: its speaker, its sentence and its articles. */

import { html, nothing } from 'lit';

import { addressOf } from '../data/state.js';
import { number, words } from '../i18n/index.js';
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
 * The items of a list of quotes: each in its sentence, with its article and the reprints with the same quote. The speaker is a
 * heading over each run of quotes by one speaker.
 *
 * @param {object[]} quotes of the API's answers, in order
 * @param {import('../data/state.js').State} state
 * @param {(speaker: string) => number | undefined} [countOf] the number of quotes by a speaker, by id
 * @returns {unknown[]} templates
 */
export function quoteItems(quotes, state, countOf = () => undefined) {
  const nameOf = ([{ speaker_id: id, label, speaker }]) => id ?? label ?? speaker;
  return folded(quotes).map((same, at, all) =>
    html`<li>${quoteItem(same, state, at === 0 || nameOf(same) !== nameOf(all[at - 1]), countOf(same[0].speaker_id))}</li>`);
}

function quoteItem([quote, ...copies], state, isNewSpeaker, count) {
  const { text, before = '', after = '', marks, article: { language } } = quote;
  return html`
    ${isNewSpeaker ? html`<h3 class="speaker">${speakerOf(quote, state)}
      ${count ? html`<span class="count">${words.quotes.count(count, number(count))}</span>` : nothing}</h3>` : nothing}
    <blockquote lang=${language ?? nothing} dir="auto">${before}<q>${marked(text, marks)}</q>${after}</blockquote>
    <div class="said">${articleLink(quote.article, state)}
      ${copies.length > 0 ? html`<details class="reprints"><summary>${words.quotes.also(copies.length)}</summary>
        <ul>${copies.map(({ article }) => html`<li>${articleLink(article, state)}</li>`)}</ul></details>` : nothing}</div>
  `;
}

/** The speaker of a quote; a link where the speaker has an id. */
function speakerOf({ label, speaker, speaker_id: id }, state) {
  const name = label ?? speaker ?? words.article.unknownSpeaker;
  return id ? nameLink(state, { facet: 'speaker', value: id, label: name, kind: 'person' }) : name;
}

function articleLink({ id, title, source, published, language }, state) {
  return html`<a href=${addressOf({ ...state, profile: '', article: id })} lang=${language ?? nothing} dir="auto">${
    title || words.card.untitled}</a>
    <span class="dateline">${source ? html`<span class="source">${source}</span>` : nothing} <time>${
      published ? dateInWords(published) : words.card.undated}</time></span>`;
}
