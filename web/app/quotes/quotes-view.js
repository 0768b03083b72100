import { html, nothing } from 'lit';

import { exportAddress } from '../data/files.js';
import { Fetching } from '../data/fetching.js';
import { addressOf, changed, modeOf, withFilter } from '../data/state.js';
import { quotes } from '../data/view-api.js';
import { number, words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import { folded, quoteItems } from './quote-item.js';

/** Values in each list next to the quotes. */
const MOST = 12;

/** Facets of actors. */
const ACTORS = new Set(['actor', 'person', 'organization', 'country']);

/** The quotes in the articles found, with lists of their speakers and of the actors that they mention. */
class QuotesView extends PageElement {
  static properties = {
    state: { attribute: false },
    /** The search that is shown. */
    searched: { attribute: false },
    labelOf: { attribute: false },
    /** The step of the dates of the search. */
    interval: {},
  };

  first = new Fetching(this, (answer) => (this.pages = [answer]));
  further = new Fetching(this, (answer) => (this.pages = [...this.pages, answer]));

  willUpdate(changes) {
    const { about } = this.state;
    if (!changes.has('searched') && about === this.about) return;
    this.about = about;
    this.further.clear();
    this.first.run((signal) => quotes(this.searched, { about, signal }));
  }

  /** Moves the focus to the first of the new quotes. */
  updated() {
    if (!this.shown || !this.pages || this.further.loading) return;
    const next = this.querySelectorAll('.quote-list > li')[this.shown];
    this.shown = 0;
    next?.querySelector('a')?.focus({ preventScroll: true });
  }

  render() {
    const { answer, problem, countdown } = this.first;
    if (problem) {
      return html`<dateline-problem .problem=${problem} .countdown=${countdown} @again=${() => this.first.again()}>
        </dateline-problem>`;
    }
    if (!answer) return html`<p class="quiet">${words.article.loading}</p>`;
    const found = this.pages.flatMap((page) => page.quotes);
    if (found.length === 0) return html`${this.#meaning()}<p class="end">${words.quotes.none}</p>`;
    const counts = new Map((answer.facets?.speaker?.buckets ?? []).map(({ value, count }) => [value, count]));
    return html`
      <h2 class="unseen">${words.quotes.list}</h2>
      <div class="quotes-view">
        <div>
          ${this.#meaning()}
          <p class="picture-note"><span role="status">${words.quotes.count(answer.total.value, number(answer.total.value))}</span>
            <a class="files" href=${exportAddress({ ...this.searched, about: this.state.about }, 'found')} download>${words.export.found}</a></p>
          ${this.#overTime(answer.facets)}
          <ol class="quote-list">${quoteItems(found, this.state, (speaker) => counts.get(speaker))}</ol>
          ${this.pages.at(-1).next ? html`<button class="main more-articles"
            aria-disabled=${this.further.loading ? 'true' : 'false'} @click=${this.#more}>${words.quotes.more}</button>` : nothing}
        </div>
        <div class="quote-lists">${this.#speakers(answer.facets?.speaker)}
          ${this.#aboutWhom(answer.facets?.about)}</div>
      </div>
    `;
  }

  /** A filter by actor restricts the articles; links restrict the quotes instead. */
  #meaning() {
    const actors = this.state.filters.filter(({ facet, mode }) => ACTORS.has(facet) && mode !== 'not');
    return actors.map(({ facet, value }) => {
      const name = this.labelOf(facet, value);
      const without = withFilter(this.state, facet, value, null);
      return html`<p class="picture-note meaning">${words.quotes.inArticles(name)}
        <a href=${addressOf(withFilter(without, 'speaker', value, 'all'))}>${words.quotes.onlyBy(name)}</a>
        <a href=${addressOf(changed(without, { about: value }))}>${words.quotes.onlyAbout(name)}</a></p>`;
    });
  }

  #speakers(facet) {
    return this.#list(words.quotes.speakers, facet, (value) => {
      const isChosen = modeOf(this.state, 'speaker', value) !== null;
      return { isChosen, next: withFilter(this.state, 'speaker', value, isChosen ? null : 'all') };
    }, 'speaker');
  }

  #aboutWhom(facet) {
    return this.#list(words.quotes.about, facet, (value) => {
      const isChosen = this.state.about === value;
      return { isChosen, next: { ...this.state, about: isChosen ? '' : value } };
    }, 'about');
  }

  #list(title, { buckets = [] } = {}, choice, over) {
    if (buckets.length === 0) return nothing;
    return html`<section><h3>${title}</h3><ul class="counted">${buckets.slice(0, MOST).map(({ value, label, count }) => {
      const { isChosen, next } = choice(value);
      return html`<li><a href=${addressOf(next)} aria-current=${isChosen ? 'true' : nothing}>${label}</a>
        <span class="count">${number(count)}</span></li>`;
    })}</ul><p class="files"><a href=${addressOf({ ...this.state, over })}>${words.quotes.overTime}</a></p></section>`;
  }

  /** The picture of the quotes over time, when the state asks for it. */
  #overTime(facets) {
    const { over } = this.state;
    if (!facets?.[over]?.buckets?.length) return nothing;
    import('./quote-curves.js');
    return html`<dateline-quote-curves .state=${this.state} .searched=${this.searched} .facet=${facets[over]}
      .interval=${this.interval}></dateline-quote-curves>`;
  }

  #more() {
    if (this.further.loading) return;
    this.shown = folded(this.pages.flatMap((page) => page.quotes)).length;
    const after = this.pages.at(-1).next;
    this.further.run((signal) => quotes(this.searched, { about: this.about, after, signal }));
  }
}

customElements.define('dateline-quotes', QuotesView);
