/** One quote as a template: its words, its speaker and its article. */

import { html, nothing } from 'lit';

import { addressOf } from '../data/state.js';
import { words } from '../i18n/index.js';
import { nameLink } from '../ui/name-link.js';
import { dateInWords } from '../text/dates.js';
import { marked } from '../text/marked.js';

/**
 * A quote with its speaker and its article.
 *
 * @param {object} quote of the API's answer
 * @param {import('../data/state.js').State} state
 * @returns {unknown} a template
 */
export function quoteItem({ text, marks, label, speaker, speaker_id: id, article }, state) {
  const { title, source, published, language } = article;
  const name = label ?? speaker ?? words.article.unknownSpeaker;
  return html`
    <blockquote lang=${language ?? nothing}><q>${marked(text, marks)}</q></blockquote>
    <p class="said"><cite>${id ? nameLink(state, { facet: 'speaker', value: id, label: name, kind: 'person' })
      : name}</cite>
      <span class="dateline">${source ? html`<span class="source">${source}</span>` : nothing}<time>${
        published ? dateInWords(published) : words.card.undated}</time></span>
      <a href=${addressOf({ ...state, profile: '', article: article.id })} lang=${language ?? nothing}>${title || article.id}</a></p>
  `;
}
