import { html, nothing } from 'lit';

import { words } from '../i18n/index.js';
import { PageElement } from './element.js';

/** The message of a failed request, with the countdown to the next attempt. */
class ProblemNotice extends PageElement {
  static properties = {
    problem: { attribute: false },
    countdown: { attribute: false },
  };

  render() {
    const { status, detail, passing } = this.problem;
    const text = detail || (status === 0 ? words.problem.away
      : status === 503 ? words.problem.notReady : words.problem.broken);
    return html`
      <div class="notice" role="alert"><p>${text}</p></div>
      ${passing ? html`<p class="notice-retry">
        ${this.countdown === null ? nothing : html`<span>${words.problem.again(this.countdown)}</span>`}
        <button class="main" @click=${this.#again}>${words.problem.now}</button></p>` : nothing}
    `;
  }

  #again() {
    this.dispatchEvent(new CustomEvent('again'));
  }
}

customElements.define('dateline-problem', ProblemNotice);
