import { html } from 'lit';

import { words } from '../i18n/index.js';
import { shortcutsOn, switchShortcuts } from './keyboard.js';
import { START, addressOf } from '../data/state.js';
import { PageElement } from '../ui/element.js';

/** The query syntax and the keyboard shortcuts. Each example query is a link. */
class HelpDialog extends PageElement {
  open() {
    this.querySelector('dialog').showModal();
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
        <dl>${words.help.queryList.map(([query, meaning]) => html`
          <div><dt><a href=${addressOf({ ...START, q: query })}><code>${query}</code></a></dt><dd>${meaning}</dd></div>`)}
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

  /** Closes the dialog after a click on an example or outside the dialog. */
  #leave(event) {
    if (event.target.closest('a') || event.target.matches('dialog')) this.close();
  }
}

customElements.define('dateline-help', HelpDialog);
