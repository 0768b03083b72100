import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

import { CodePointText } from '../text/codepoints.js';
import { words } from '../i18n/index.js';
import { addressOf, changed } from '../data/state.js';
import { PageElement } from '../shell/element.js';

/**
 * The search box with its error and, as long as nothing is asked, some things to try.
 *
 * @fires ask with the query as `detail`, when it is sent
 */
class SearchBox extends PageElement {
  static properties = {
    state: { attribute: false },
    /** What the server could not understand; null when it could. */
    problem: { attribute: false },
    /** Queries to try, from the archive itself. */
    examples: { attribute: false },
  };

  /** Puts the cursor into the box, its words selected. */
  enter() {
    this.querySelector('input').select();
  }

  render() {
    const wrong = this.problem;
    return html`
      <form class="search" role="search" @submit=${this.#submit}>
        <label class="unseen" for="q">${words.search.label}</label>
        <input id="q" name="q" type="search" autocomplete="off" autocapitalize="off" spellcheck="false"
          enterkeyhint="search" placeholder=${words.search.placeholder} .value=${live(this.typed ?? this.state.q)}
          aria-invalid=${wrong ? 'true' : 'false'} aria-describedby=${wrong ? 'q-problem' : nothing}
          @input=${this.#type}>
        <button class="main">${words.search.submit}</button>
      </form>
      ${wrong ? this.#problem(wrong) : nothing}
      ${this.examples.length > 0 && !wrong ? this.#examples() : nothing}
    `;
  }

  willUpdate(changes) {
    if (changes.has('state')) this.typed = null;
  }

  #problem({ detail, position, expected }) {
    return html`
      <div id="q-problem" class="query-problem" role="alert">
        ${position === undefined ? nothing : this.#place(position)}
        <p>${detail || words.problem.broken}${expected ? html` ${words.problem.expected(expected)}` : nothing}</p>
      </div>
    `;
  }

  /** The query again, with a sign where it stops making sense. */
  #place(position) {
    const query = new CodePointText(this.state.q);
    return html`<p class="query-place" aria-hidden="true">${query.slice(0, position)}<b
        data-here=${words.search.at}></b>${query.slice(position, query.length)}</p>`;
  }

  #examples() {
    const links = this.examples.map((q) => html`<a href=${addressOf(changed(this.state, { q }))}>${q}</a>`);
    return html`<p class="examples">${words.search.tryThese} ${links}</p>`;
  }

  #type(event) {
    this.typed = event.target.value;
  }

  #submit(event) {
    event.preventDefault();
    const query = this.querySelector('input').value.trim();
    this.dispatchEvent(new CustomEvent('ask', { detail: query, bubbles: true }));
  }
}

customElements.define('dateline-search-box', SearchBox);
