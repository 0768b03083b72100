import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

import { addressOf, changed } from '../data/state.js';
import { number, words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import { CodePointText } from '../text/codepoints.js';
import { Suggestions } from './suggestions.js';

/** What only queries for other search engines have, or operators of this one; hints are looked for in these only. */
const UNUSUAL = /[|*?/]|\s(?:or|oder|and|und)\s/;

/**
 * The search box with its suggestions, its error message and, on the start page, example searches, to which arrow keys lead from
 * the button.
 *
 * @fires ask with the query as `detail`, when it is submitted
 * @fires help when the query syntax is requested
 * @fires go with the new state as `detail`, when a suggestion is chosen
 */
class SearchBox extends PageElement {
  static properties = {
    state: { attribute: false },
    /** The syntax error reported by the server, or null. */
    problem: { attribute: false },
    /** The answer to the search for all articles, from which example searches are made; null for any other search. */
    everything: { attribute: false },
  };

  suggestions = new Suggestions(this);

  /** The hints for the query. */
  hints = [];

  /** Focuses the box and selects its text. */
  enter() {
    this.querySelector('input').select();
  }

  render() {
    const wrong = this.problem;
    const found = this.suggestions.all;
    const { active } = this.suggestions;
    return html`
      <form class="search" role="search" @submit=${this.#submit} @focusout=${this.#leave}>
        <label class="unseen" for="q">${words.search.label}</label>
        <input id="q" name="q" type="search" role="combobox" autocomplete="off" autocapitalize="off" spellcheck="false"
          enterkeyhint="search" placeholder=${words.search.placeholder} .value=${live(this.typed ?? this.state.q)}
          aria-invalid=${wrong ? 'true' : 'false'} aria-describedby=${wrong ? 'q-problem' : nothing}
          aria-autocomplete="list" aria-expanded=${found.length > 0 ? 'true' : 'false'} aria-controls="q-suggestions"
          aria-activedescendant=${active >= 0 ? `q-suggestion-${active}` : nothing}
          @input=${this.#type} @keydown=${this.#key}>
        <button class="main">${words.search.submit}</button>
        <div id="q-suggestions" class="suggestions menu" role="listbox" aria-label=${words.search.suggestions}
          ?hidden=${found.length === 0}>${this.#groups(found)}</div>
      </form>
      <p class="unseen" role="status">${found.length > 0 ? words.search.suggested(found.length) : ''}</p>
      ${wrong ? this.#problem(wrong) : nothing}
      ${this.#hints()}
      ${this.everything && !wrong ? this.#examples(examplesFrom(this.everything)) : nothing}
    `;
  }

  willUpdate(changes) {
    if (!changes.has('state')) return;
    this.typed = null;
    this.suggestions.close();
    this.#hint(this.state.q);
  }

  async #hint(q) {
    this.hints = [];
    if (!UNUSUAL.test(q)) return;
    const { hintsFor } = await import('./query-parts.js');
    if (q !== this.state.q) return;
    this.hints = hintsFor(q);
    this.requestUpdate();
  }

  #groups(found) {
    return [...Map.groupBy(found, ({ group }) => group)].map(([group, members]) => html`
      <div role="group" aria-label=${words.search.groups[group]}>
        <p class="group" aria-hidden="true">${words.search.groups[group]}</p>
        ${members.map((one) => this.#option(one, found.indexOf(one)))}
      </div>`);
  }

  #option(one, at) {
    const { label, kind, count, group, similar } = one;
    return html`<div role="option" id="q-suggestion-${at}" aria-selected=${at === this.suggestions.active ? 'true' : 'false'}
      @pointerdown=${(event) => event.preventDefault()} @click=${() => this.#take(one)}>
      <span class=${kind ? `kind ${kind}` : ''}>${label}</span>
      ${similar ? html`<span class="similar">${words.search.similar}</span>` : nothing}
      ${group !== 'titles' && count ? html`<span class="count">${number(count)}</span>` : nothing}</div>`;
  }

  #problem({ detail, position, expected }) {
    return html`
      <div id="q-problem" class="query-problem" role="alert">
        ${position === undefined ? nothing : this.#place(position)}
        <p>${detail || words.problem.broken}${expected ? html` ${words.problem.expected(expected)}` : nothing}</p>
        <button class="plain" type="button" @click=${() => this.#fire('help')}>${words.search.forms}</button>
      </div>
    `;
  }

  /** The query with a mark at the position of the error. */
  #place(position) {
    const query = new CodePointText(this.state.q);
    return html`<p class="query-place" aria-hidden="true">${query.slice(0, position)}<b
        data-here=${words.search.at}></b>${query.slice(position, query.length)}</p>`;
  }

  /** How to write what the query seems to mean, where it is written as for another search engine. */
  #hints() {
    return this.hints.map(({ hint, q }) => html`<p class="query-hint">${words.search.hints[hint]}
      <a href=${addressOf(changed(this.state, { q }))}>${q || words.compare.everything}</a></p>`);
  }

  #examples(queries) {
    if (queries.length === 0) return nothing;
    const links = queries.map((q) => html`<a tabindex="-1" href=${addressOf(changed(this.state, { q }))}>${q}</a>`);
    return html`<p class="examples">${words.search.tryThese} ${links}</p>`;
  }

  #type(event) {
    this.typed = event.target.value;
    this.suggestions.typed(this.typed);
  }

  #key(event) {
    const count = this.suggestions.all.length;
    if (count > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      this.suggestions.move(event.key === 'ArrowDown' ? 1 : -1);
      this.#keepInView();
    } else if (event.key === 'Escape' && count > 0) {
      event.preventDefault();
      this.suggestions.close();
    }
  }

  async #keepInView() {
    await this.updateComplete;
    this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  #leave(event) {
    if (!event.currentTarget.contains(event.relatedTarget)) this.suggestions.close();
  }

  #submit(event) {
    event.preventDefault();
    const one = this.suggestions.all[this.suggestions.active];
    if (one) return this.#take(one);
    this.suggestions.close();
    return this.#fire('ask', this.querySelector('input').value.trim());
  }

  #take(one) {
    const state = this.suggestions.chosen(this.state, one);
    this.suggestions.close();
    this.#fire('go', state);
  }

  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

/**
 * Example searches, made from the most frequent values of the archive.
 *
 * @param {object} answer the API's answer to the search for all articles
 * @returns {string[]} queries; empty for an archive without facets
 */
function examplesFrom(answer) {
  const top = (facet, kind) =>
    answer.facets?.[facet]?.buckets.find((bucket) => kind === undefined || bucket.kind === kind)?.label;
  const topic = top('topic');
  const actor = top('actor', 'person');
  const place = top('place', 'place');
  return [
    topic,
    actor && place && `${quotedName(actor)} ${quotedName(place)}`,
    actor && topic && `${quotedName(topic)} -${quotedName(actor)}`,
  ].filter(Boolean);
}

function quotedName(name) {
  return /^[\p{L}\p{M}]+$/u.test(name) ? name : `"${name.replaceAll('"', '')}"`;
}

customElements.define('dateline-search-box', SearchBox);
