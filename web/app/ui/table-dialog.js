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
        ${this.opened ? this.content(this) : nothing}</dialog>
    `;
  }

  async #open() {
    this.content ??= (await import('./table-content.js')).tableContent;
    this.opened = true;
    await this.updateComplete;
    this.querySelector('dialog').showModal();
  }
}

customElements.define('dateline-table', TableDialog);
