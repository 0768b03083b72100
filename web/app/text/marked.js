/** Text with marked hits. */

import { html } from 'lit';

import { CodePointText } from './codepoints.js';
import { disjoint, pieces } from './layers.js';

/**
 * A short text with its hits marked.
 *
 * @param {string} text plain text
 * @param {[number, number][]} [marks] half-open code-point offsets in the text
 * @returns {unknown} a template; the text is never parsed as HTML
 */
export function marked(text, marks = []) {
  const source = new CodePointText(text);
  const layer = disjoint(marks.map(([start, end]) => ({ start, end })));
  return pieces(0, source.length, [layer]).map(({ start, end, span }) => {
    const words = source.slice(start, end);
    return span ? html`<mark>${words}</mark>` : words;
  });
}
