/** The addresses of a search as a file. */

import { searchParameters } from './state.js';

/** The files that a search is exported as: the route, and the parameters besides those of the search. */
const FILES = {
  excel: ['export', { excel: 'on' }],
  csv: ['export', { excel: 'off' }],
  jsonl: ['export', { format: 'jsonl', notes: 'off' }],
  ris: ['export', { format: 'ris' }],
  bibtex: ['export', { format: 'bibtex' }],
  w3c: ['export', { format: 'w3c' }],
  mentions: ['export', { rows: 'mentions', excel: 'on' }],
  quotes: ['export', { rows: 'quotes', excel: 'on' }],
  actors: ['export', { rows: 'actors', excel: 'on' }],
  timeline: ['timeline', { format: 'csv', excel: 'on' }],
  network: ['network', { format: 'csv', excel: 'on', actors: '100' }],
  graphml: ['network', { format: 'graphml', actors: '100' }],
  gexf: ['network', { format: 'gexf', actors: '100' }],
  found: ['quotes', { format: 'csv', excel: 'on' }],
  rss: ['search', { format: 'rss' }],
  jsonfeed: ['search', { format: 'jsonfeed' }],
};

/**
 * The address of a search as a file or a feed.
 *
 * @param {import('./state.js').State} state
 * @param {string} file one of {@link FILES}; `excel` and `csv` are tables of articles for spreadsheets and for programs,
 *   `quotes` all quotes of the articles, `found` the quotes that the search matches
 * @returns {string} a relative address
 */
export function exportAddress(state, file) {
  const [route, own] = FILES[file];
  // A feed holds the newest articles, or those added last; a list of quotes has neither an interval nor groups.
  const sort = route === 'search' && state.sort !== 'added' ? '' : state.sort;
  const parameters = searchParameters(route === 'quotes' ? { ...state, interval: '', group: '' } : { ...state, sort });
  if (route === 'timeline' && state.clock === 'mentioned') parameters.append('dates', 'mentioned');
  if (route === 'network' && state.ties) parameters.append('by', state.ties);
  if (route === 'quotes' && state.about) parameters.append('about', state.about);
  for (const [name, value] of Object.entries(own)) parameters.append(name, value);
  return `./api/${route}?${parameters}`;
}

/**
 * The address of all values of a facet as a table for spreadsheets.
 *
 * @param {string} facet
 * @param {import('./state.js').State} state
 * @returns {string} a relative address
 */
export function facetAddress(facet, state) {
  const parameters = searchParameters(state);
  parameters.append('format', 'csv');
  parameters.append('excel', 'on');
  return `./api/facets/${facet}?${parameters}`;
}
