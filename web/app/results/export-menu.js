/** The items of the export menu. */

import { html } from 'lit';

import { exportAddress } from '../data/files.js';
import { words } from '../i18n/index.js';

/** Languages in which code.js writes the search. */
const LANGUAGES = ['curl', 'Python', 'R'];

/**
 * The menu: files of all articles, tables, feeds, and the search as code.
 *
 * @param {import('../data/state.js').State} state
 * @param {string} done the language of the code that was copied last
 * @param {(language: string) => void} copy
 * @returns {unknown} a template
 */
export function exportMenu(state, done, copy) {
  const link = (file) => html`<li><a href=${exportAddress(state, file)} download>${words.export[file]}</a></li>`;
  const feed = (file) => html`<li><a href=${exportAddress(state, file)} target="_blank">${words.export[file]}</a></li>`;
  const group = (name, items) => html`<li><h3>${words.export.groups[name]}</h3><ul>${items}</ul></li>`;
  return html`<ul class="menu">
    ${group('articles', ['excel', 'csv', 'jsonl', 'ris', 'bibtex', 'w3c'].map(link))}
    ${group('tables', ['mentions', 'quotes', 'actors', 'timeline', 'network', 'graphml', 'gexf'].map(link))}
    ${group('feeds', ['rss', 'jsonfeed'].map(feed))}
    ${group('code', LANGUAGES.map((language) => html`<li><button type="button" @click=${() => copy(language)}>${
      done === language ? words.article.copied : words.export.code(language)}</button></li>`))}</ul>`;
}
