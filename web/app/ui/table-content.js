/** The content of a table dialog: the figures, and the files made of them. */

import { html, nothing } from 'lit';

import { words } from '../i18n/index.js';
import { csv, download, svgFile } from './download.js';

/**
 * The head, the files and the table.
 *
 * @param {HTMLElement & {heading: string, table: object, picture?: Function, written: Function}} host the `dateline-table`
 * @returns {unknown} a template
 */
export function tableContent(host) {
  const { heading, table: { columns, rows }, picture, written } = host;
  return html`
    <div class="dialog-head"><h2>${heading}</h2>
      <button class="close" aria-label=${words.help.close} @click=${() => host.querySelector('dialog').close()}></button></div>
    <p class="files">
      <button type="button" class="plain" @click=${() => download(`${heading}.csv`, 'text/csv', csv([columns, ...rows]))}>${words.table.csv}</button>
      ${picture ? html`<button type="button" class="plain" @click=${() => save(heading, picture())}>${words.table.svg}</button>` : nothing}
    </p>
    <div class="dialog-body" tabindex="0" role="region" aria-label=${heading}><table>
      <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${rows.map(([name, ...cells]) => html`<tr><th scope="row">${name}</th>${
        cells.map((cell, at) => html`<td>${cell === null ? '–' : written(cell, at + 1)}</td>`)}</tr>`)}</tbody>
    </table></div>
  `;
}

function save(heading, picture) {
  if (picture) download(`${heading}.svg`, 'image/svg+xml', svgFile(picture));
}
