/** Citations of articles in the formats of reference managers. */

/**
 * @typedef {{id: string, title?: string, authors?: string[], source?: string, published?: string, url?: string,
 *   language?: string}} Cited
 */

/**
 * An article as RIS.
 *
 * @param {Cited} article
 * @param {string} address absolute address of the article in the archive
 * @param {string} accessed ISO date
 * @param {string} [note]
 * @returns {string}
 */
export function ris({ id, title, authors = [], source, published, url, language }, address, accessed, note) {
  const [year = '', month = '', day = ''] = (published ?? '').slice(0, 10).split('-');
  const line = (tag, value) => (value ? `${tag}  - ${value.replaceAll(/\s+/g, ' ')}\r\n` : '');
  return [
    line('TY', 'NEWS'), line('ID', id), line('TI', title), ...authors.map((author) => line('AU', author)), line('T2', source),
    line('PY', year), line('DA', year ? [year, month, day].join('/') : ''), line('UR', url), line('L2', address),
    line('LA', language), line('Y2', accessed.replaceAll('-', '/')), line('N1', note), 'ER  - \r\n',
  ].join('');
}

/**
 * An article as BibTeX (an entry of BibLaTeX, type article).
 *
 * @param {Cited} article
 * @param {string} address absolute address of the article in the archive
 * @param {string} accessed ISO date
 * @param {string} [note]
 * @returns {string}
 */
export function bibtex({ id, title, authors = [], source, published, url, language }, address, accessed, note) {
  const safe = (value) => value.replaceAll(/\s+/g, ' ').replaceAll(/[\\{}]/g, ' ').replaceAll(/[#$%&_]/g, '\\$&');
  const field = (name, value, isPlain) => (value ? `  ${name} = {${isPlain ? value : safe(value)}},\n` : '');
  return `@article{${id.replaceAll(/[^\w:.-]+/g, '-')},\n${[
    field('author', authors.map(safe).map((author) => `{${author}}`).join(' and '), true), field('title', title && `{${safe(title)}}`, true),
    field('journaltitle', source), field('date', published?.slice(0, 10)), field('url', url ?? address, true),
    field('urldate', accessed), field('langid', language), field('note', note),
  ].join('')}}\n`;
}
