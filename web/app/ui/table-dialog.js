import { html, nothing } from 'lit';

import { words } from '../i18n/index.js';
import { PageElement } from './element.js';

/**
 * A button that shows the figures of a picture as a table in a dialog, with the table as CSV and the picture as SVG to
 * download.
 */
class TableDialog extends PageElement {
  static properties = {
    /** The name of the picture and of the files. */
    heading: {},
    /** `{columns: string[], rows: (string | number | null)[][]}`; the first column names the row. */
    table: { attribute: false },
    /** Returns the picture; null without one. */
    picture: { attribute: false },
    /** Writes a number of a column for the reader: `(value, column) => string`. */
    written: { attribute: false },
    /** The `tabindex` of the button; -1 inside a toolbar. */
    tab: { type: Number },
    opened: { state: true },
  };

  render() {
    return html`
      <button type="button" class="plain table-button" tabindex=${this.tab ?? nothing} aria-haspopup="dialog" @click=${this.#open}>${words.table.open}</button>
      <dialog class="table-dialog" aria-label=${this.heading} @close=${() => (this.opened = false)}>
        ${this.opened ? this.#content() : nothing}</dialog>
    `;
  }

  #content() {
    const { columns, rows } = this.table;
    return html`
      <div class="dialog-head"><h2>${this.heading}</h2>
        <button class="close" aria-label=${words.help.close} @click=${this.#close}></button></div>
      <p class="files">
        <button type="button" class="plain" @click=${() => this.#csv()}>${words.table.csv}</button>
        ${this.picture ? html`<button type="button" class="plain" @click=${() => this.#svg()}>${words.table.svg}</button>` : nothing}
      </p>
      <div class="dialog-body" tabindex="0" role="region" aria-label=${this.heading}><table>
        <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
        <tbody>${rows.map(([name, ...cells]) => html`<tr><th scope="row">${name}</th>${
          cells.map((cell, at) => html`<td>${cell === null ? '–' : this.written(cell, at + 1)}</td>`)}</tr>`)}</tbody>
      </table></div>
    `;
  }

  async #open() {
    this.opened = true;
    await this.updateComplete;
    this.querySelector('dialog').showModal();
  }

  #close() {
    this.querySelector('dialog').close();
  }

  async #csv() {
    const { csv, download } = await import('./download.js');
    download(`${this.heading}.csv`, 'text/csv', csv([this.table.columns, ...this.table.rows]));
  }

  async #svg() {
    const { download, svgFile } = await import('./download.js');
    const picture = this.picture();
    if (picture) download(`${this.heading}.svg`, 'image/svg+xml', svgFile(picture));
  }
}

customElements.define('dateline-table', TableDialog);
