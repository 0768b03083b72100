import { html, nothing } from 'lit';

import { Fetching } from '../data/fetching.js';
import { words } from '../i18n/index.js';
import { examplesOfArchive } from './examples.js';
import { shortcutsOn, switchShortcuts } from './keyboard.js';
import { START, addressOf } from '../data/state.js';
import { PageElement } from '../ui/element.js';

/** The query syntax and the keyboard shortcuts. Each example query is a link and finds something in the archive. */
class HelpDialog extends PageElement {
  examples = new Fetching(this);

  open() {
    this.querySelector('dialog').showModal();
    if (!this.examples.answer) this.examples.run((signal) => examplesOfArchive({ signal }));
  }

  close() {
    this.querySelector('dialog').close();
  }

  render() {
    return html`
      <dialog class="help" aria-labelledby="help-title" @click=${this.#leave}>
        <div class="dialog-head">
          <h2 id="help-title">${words.help.title}</h2>
          <button class="close" aria-label=${words.help.close} @click=${this.close}></button>
        </div>
        <h3>${words.help.queries}</h3>
        <dl class="queries" aria-busy=${this.examples.loading ? 'true' : 'false'}>${words.help.queryList.map((meaning, at) => this.#example(meaning, at))}
        </dl>
        <h3>${words.help.keys}</h3>
        <dl>${words.help.keyList.map(([key, meaning]) => html`
          <div><dt>${key.split(' ').map((one) => html`<kbd>${one}</kbd> `)}</dt><dd>${meaning}</dd></div>`)}
        </dl>
        <label class="switch"><input type="checkbox" .checked=${shortcutsOn()}
          @change=${(event) => switchShortcuts(event.target.checked)}> ${words.help.shortcuts}</label>
      </dialog>
    `;
  }

  /** An explanation with a query of the archive; without one when nothing of its kind is in the archive. */
  #example(meaning, at) {
    const q = this.examples.answer?.[at];
    return !q && this.examples.answer ? nothing : html`
      <div><dt>${q ? html`<a href=${addressOf({ ...START, q })}><code>${q}</code></a>` : '…'}</dt><dd>${meaning}</dd></div>`;
  }

  /** Closes the dialog after a click on an example or outside the dialog. */
  #leave(event) {
    if (event.target.closest('a') || event.target.matches('dialog')) this.close();
  }
}

customElements.define('dateline-help', HelpDialog);
