import { html, nothing } from 'lit';

import { number, words } from '../i18n/index.js';
import { sentenceParts } from '../sentence.js';
import { addressOf, changed } from '../state.js';
import { PageElement } from './element.js';

/** A request that failed, in a sentence, with the countdown to the next try. */
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

/** What to do when no article matches. */
class NothingFound extends PageElement {
  static properties = {
    state: { attribute: false },
    /** What the API says about the query. */
    query: { attribute: false },
    labelOf: { attribute: false },
  };

  render() {
    const { any, suggestion } = this.query ?? {};
    const parts = sentenceParts(this.state, this.labelOf);
    return html`
      <div class="nothing">
        <h2>${words.nothing.title}</h2>
        ${suggestion ? html`<p>${words.nothing.spelling}
          <a href=${addressOf(changed(this.state, { q: suggestion }))}>${suggestion}</a>?</p>` : nothing}
        ${any > 0 ? html`<p>${words.nothing.any(any, number(any))} <a href=${this.#anyAddress()}>${
          words.sentence.or.toUpperCase()}</a></p>` : nothing}
        ${parts.length > 0 ? html`<p>${words.nothing.drop}</p>
          <ul>${parts.map(({ text, address }) => html`<li><a href=${address}>${text}</a></li>`)}</ul>`
          : nothing}
      </div>
    `;
  }

  #anyAddress() {
    return addressOf(changed(this.state, { q: this.state.q.split(/\s+/).join(' OR ') }));
  }
}

customElements.define('dateline-problem', ProblemNotice);
customElements.define('dateline-nothing', NothingFound);
