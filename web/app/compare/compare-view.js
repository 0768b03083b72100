import { html, nothing } from 'lit';

import { facets } from '../data/api.js';
import { Fetching } from '../data/fetching.js';
import { START, addressOf, withFilter } from '../data/state.js';
import { number, words } from '../i18n/index.js';
import { segments } from '../timeline/timeline.js';
import { PageElement } from '../ui/element.js';
import { MOST, comparedBy, divided, renamed, searchFor, withCompared, withoutCompared } from './searches.js';
import './curves.js';

/** The facets that are compared, and the values of each that are fetched and shown. */
const FACETS = ['actor', 'place', 'topic', 'source'];
const VALUES = 100;
const SHOWN = 8;

/** Actors offered with one click. */
const OFFERED = 6;

/** Steps of a timeline, shortest first. */
const STEPS = ['day', 'week', 'month', 'quarter', 'year'];

/** Several searches side by side: their numbers over time, and the values that they have in common or alone. */
class CompareView extends PageElement {
  static properties = {
    state: { attribute: false },
    /** The API's answer to the search of the page. */
    answer: { attribute: false },
    searched: { attribute: false },
    labelOf: { attribute: false },
  };

  fetching = new Fetching(this);

  willUpdate(changes) {
    const key = JSON.stringify([this.state.compared, this.state.clock]);
    if (!changes.has('searched') && key === this.key) return;
    this.key = key;
    const searches = comparedBy({ ...this.searched, compared: this.state.compared }, this.labelOf).map(({ state }) => state);
    this.fetching.run((signal) => gather(searches, this.#dates, this.state.interval, signal));
  }

  get #dates() {
    return this.state.clock === 'mentioned' ? 'mentioned' : 'date';
  }

  render() {
    const { answer, problem, countdown } = this.fetching;
    const searches = comparedBy({ ...this.searched, compared: this.state.compared }, this.labelOf);
    return html`
      <h2 class="unseen">${words.views.compare}</h2>
      <ol class="compared">${searches.map((search, at) => this.#search(search, at, answer?.found[at]))}</ol>
      ${this.#adding(searches)}
      ${problem ? html`<dateline-problem .problem=${problem} .countdown=${countdown} @again=${() => this.fetching.again()}>
        </dateline-problem>` : answer && answer.found.length === searches.length ? this.#pictures(searches, answer)
        : html`<p class="quiet">${words.article.loading}</p>`}
    `;
  }

  #search({ state, name, at }, order, found) {
    return html`<li class="curve-${order}">
      <span class="line" aria-hidden="true"></span>
      ${at < 0 ? html`<strong>${name}</strong>` : html`<input class="curve-name" .value=${name} aria-label=${words.compare.name(name)}
        @change=${(event) => this.#go(renamed(this.state, at, event.target.value.trim()))}>`}
      ${found ? html`<span class="count">${words.sentence.articles(found.total.value, number(found.total.value))}</span>` : nothing}
      <a href=${addressOf(state)}>${words.compare.show}</a>
      ${at < 0 && this.state.compared.length === 0 ? nothing
        : html`<a href=${addressOf(withoutCompared(this.state, at))} aria-label=${words.sentence.remove(name)}>×</a>`}
    </li>`;
  }

  /** A field for words, and the most frequent actors of the search. */
  #adding(searches) {
    if (searches.length >= MOST) return nothing;
    const actors = (this.answer.facets?.actor?.buckets ?? []).filter(({ value, count }) => count > 0
      && !searches.some(({ state }) => state.filters.some((filter) => filter.value === value))).slice(0, OFFERED);
    return html`
      <form class="compare-add" @submit=${this.#add}>
        <label>${words.compare.add} <input name="q" autocomplete="off" required></label>
        <button class="plain">${words.compare.submit}</button>
        ${actors.length > 0 ? html`<span data-rove="row">${words.compare.actors} ${actors.map(({ value, label }, at) => html`
          <a tabindex=${at === 0 ? 0 : -1} href=${addressOf(withCompared(this.state,
            searchFor(this.state, { facet: 'actor', value })))}>${label}</a> `)}</span>` : nothing}
      </form>`;
  }

  #pictures(searches, { found, archive }) {
    const names = searches.map(({ name }) => name);
    return html`
      <div class="picture-bar">${segments(words.timeline.bars.label, ['', 'share'].map((bars) => ({
        text: words.timeline.bars[bars || 'standard'],
        address: addressOf({ ...this.state, bars }),
        isChosen: this.state.bars === bars,
      })))}</div>
      <dateline-curves .names=${names} .dates=${found.map(({ facets: { date, mentioned } }) => mentioned ?? date)}
        .archive=${this.state.bars === 'share' ? archive : null}></dateline-curves>
      ${searches.length < 2 ? html`<p class="end">${words.compare.alone}</p>`
        : FACETS.map((facet) => this.#facet(facet, searches, found))}
    `;
  }

  #facet(facet, searches, found) {
    const { everywhere, somewhere, alone } = divided(found.map((one) => one.facets[facet]));
    if (everywhere.length + somewhere.length + alone.flat().length === 0) return nothing;
    const common = [...everywhere, ...somewhere].slice(0, SHOWN);
    return html`<section class="figures"><h3>${words.facets.names[facet]}</h3>
      ${common.length > 0 ? html`<table>
        <thead><tr><th scope="col">${words.compare.common}</th>${searches.map(({ name }, at) => html`<th scope="col"
          class="curve-${at}"><span class="line" aria-hidden="true"></span> ${name}</th>`)}</tr></thead>
        <tbody>${common.map(({ value, label, counts }) => html`<tr><th scope="row" dir="auto">${label}</th>${counts.map((count, at) =>
          html`<td>${count === null ? '–' : html`<a href=${addressOf({ ...withFilter({ ...START, ...searches[at].state }, facet, value,
            'all') })} aria-label=${words.compare.cell(label, searches[at].name, number(count))}>${number(count)}</a>`}</td>`)}</tr>`)}
        </tbody></table>` : nothing}
      <div class="alone">${searches.map(({ name, state }, at) => html`<div><h4 class="curve-${at}"><span class="line"
        aria-hidden="true"></span> ${words.compare.only(name)}</h4>
        ${alone[at].length === 0 ? html`<p class="quiet-note">${words.compare.nothing}</p>`
          : html`<ul>${alone[at].slice(0, SHOWN).map(({ value, label, counts }) => html`<li><a dir="auto"
            href=${addressOf(withFilter(state, facet, value, 'all'))}>${label}</a> <span class="count">${
              number(counts[at])}</span></li>`)}</ul>`}</div>`)}</div></section>`;
  }

  #add(event) {
    event.preventDefault();
    const { q } = Object.fromEntries(new FormData(event.target));
    event.target.reset();
    this.#go(withCompared(this.state, searchFor(this.state, { q: q.trim() })));
  }

  #go(state) {
    this.dispatchEvent(new CustomEvent('go', { detail: state, bubbles: true }));
  }
}

/** The answers to all searches, with dates in one step, and the dates of the archive in the same step. */
async function gather(searches, dates, interval, signal) {
  const ask = (state, step) => facets({ ...state, interval: step }, [...FACETS, dates], VALUES, { signal });
  const first = await Promise.all(searches.map((state) => ask(state, interval)));
  const longest = STEPS[Math.max(...first.map((answer) => STEPS.indexOf(answer.facets[dates].interval)))];
  const found = await Promise.all(first.map((answer, at) =>
    answer.facets[dates].interval === longest ? answer : ask(searches[at], longest)));
  const archive = await facets({ ...START, interval: longest }, [dates], 1, { signal });
  return { found, archive: archive.facets[dates] };
}

customElements.define('dateline-compare', CompareView);
