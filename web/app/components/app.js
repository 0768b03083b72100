import { html, nothing } from 'lit';

import { article } from '../api.js';
import { examplesFrom } from '../examples.js';
import { Fetching } from '../fetching.js';
import { words } from '../i18n/index.js';
import { runShortcut } from '../keyboard.js';
import { KnownLabels } from '../known-labels.js';
import { Results } from '../results.js';
import { Routing } from '../routing.js';
import { addressOf, changed, sameSearch, withFilter } from '../state.js';
import { PageElement } from './element.js';
import { focusCard, focusNeighbour } from './focus.js';
import './filters.js';
import './help-dialog.js';
import './notice.js';
import './reader.js';
import './result-list.js';
import './search-box.js';
import './summary.js';
import './timeline.js';
import './value-menu.js';

/** From this width on results and article stand side by side; the same number is in page.css. */
const WIDE = matchMedia('(min-width: 75rem)');

/** The whole page: holds the state, fetches what it asks for and hands it down to the components. */
class App extends PageElement {
  routing = new Routing(this, (change) => this.#moved(change));
  labels = new KnownLabels();
  labelOf = (facet, value) => this.labels.of(facet, value);
  results = new Results(this, (answer) => this.labels.learn(answer));
  reading = new Fetching(this, (answer) => this.labels.learnArticle(answer));
  /** Where the results were scrolled to when an article was opened over them. */
  left = 0;

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#pressed);
    this.addEventListener('click', this.#openMenu, { capture: true });
    this.results.find(this.routing.state);
    this.#read(this.routing.state);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#pressed);
  }

  render() {
    const { state } = this.routing;
    const { answer, first, further } = this.results;
    const loading = first.loading || further.loading || this.reading.loading;
    return html`
      <a class="skip" href=${state.article ? '#reader' : '#results'}>${words.skip}</a>
      <div class="progress ${loading ? 'on' : ''}"></div>
      <header class="masthead">
        <h1 class="wordmark"><a href="./">${words.name}</a></h1>
        <dateline-search-box .state=${state} .problem=${first.problem} @ask=${this.#ask}
          .examples=${addressOf(state) === './' && answer ? examplesFrom(answer) : []}></dateline-search-box>
        <button class="plain help-button" @click=${this.#help}>${words.search.help}</button>
      </header>
      <div class="columns ${state.article ? 'reading' : ''}">
        ${answer ? html`<dateline-filters .state=${state} .answer=${answer}
          .labelOf=${this.labelOf}></dateline-filters>` : nothing}
        <main>
          <div id="results" class="results" tabindex="-1" aria-busy=${first.loading ? 'true' : 'false'}>
            ${this.#found(state)}
          </div>
          ${state.article ? html`<dateline-reader id="reader" tabindex="-1" .state=${state} .reading=${this.reading}
            .answer=${this.reading.answer} .problem=${this.reading.problem} .countdown=${this.reading.countdown}>
            </dateline-reader>` : nothing}
        </main>
      </div>
      <dateline-value-menu .state=${state} .labelOf=${this.labelOf}></dateline-value-menu>
      <dateline-help></dateline-help>
    `;
  }

  /** The name of the tab and of the step in the history. */
  updated() {
    const { q, article } = this.routing.state;
    const shown = article ? this.reading.answer?.title : q;
    document.title = shown ? words.titleOf(shown) : words.name;
  }

  #found(state) {
    const { answer, answered, first, further, hits, hasMore } = this.results;
    if (first.problem && first.problem.status !== 400) return problemNotice(first);
    if (!answer) return nothing;
    return html`
      <dateline-summary .state=${answered} .total=${answer.total} .labelOf=${this.labelOf}></dateline-summary>
      ${answer.facets?.date?.buckets.length > 0 ? html`<dateline-timeline .state=${state} .dates=${answer.facets.date}
        @dates=${this.#dates}></dateline-timeline>` : nothing}
      ${answer.total.value === 0
        ? html`<dateline-nothing .state=${answered} .query=${answer.query} .labelOf=${this.labelOf}></dateline-nothing>`
        : html`<dateline-results .state=${state} .hits=${hits} .hasMore=${hasMore} .loadingMore=${further.loading}
            @more=${() => this.results.more()}></dateline-results>`}
      ${further.problem ? problemNotice(further) : nothing}
    `;
  }

  /** The state has changed: fetches what is missing, then puts scroll position and focus where they belong. */
  async #moved({ state, before, scroll }) {
    this.querySelector('dateline-value-menu').close();
    if (!before.article && state.article) this.left = window.scrollY;
    const searched = !sameSearch(state, before);
    const found = searched ? this.results.find(state) : null;
    if (state.article !== before.article || (state.article && state.q !== before.q)) this.#read(state);
    if (scroll !== null) await found;
    await this.updateComplete;
    const target = scroll ?? this.#restingPlace(state, searched);
    if (target !== null) window.scrollTo(0, target);
    if (before.article && !state.article) focusCard(this, before.article);
  }

  /** Where the page stands after a step forward; null leaves it where it is. */
  #restingPlace(state, searched) {
    if (searched) return 0;
    if (WIDE.matches) return null;
    return state.article ? 0 : this.left;
  }

  #read(state) {
    this.reading.clear();
    if (state.article) this.reading.run((signal) => article(state.article, state, { signal }));
  }

  #ask(event) {
    this.routing.go(changed(this.routing.state, { q: event.detail }));
  }

  #dates(event) {
    this.routing.go(changed(this.routing.state, event.detail));
  }

  #help() {
    this.querySelector('dateline-help').open();
  }

  /** Before the router sees the click: a plain one on a name opens its menu. */
  #openMenu = (event) => {
    const name = event.target.closest('[data-menu]');
    if (!name || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.querySelector('dateline-value-menu').open(name);
  };

  #pressed = (event) => {
    runShortcut(event, {
      '/': () => this.querySelector('dateline-search-box').enter(),
      '?': () => this.#help(),
      j: () => focusNeighbour(this, 1),
      k: () => focusNeighbour(this, -1),
      o: () => document.activeElement.closest('.card')?.querySelector('h3 a').click(),
      n: () => this.querySelector('dateline-article')?.step(1),
      N: () => this.querySelector('dateline-article')?.step(-1),
      x: () => this.#hide(document.activeElement.closest('[data-facet]')),
      Escape: () => this.routing.go({ ...this.routing.state, article: '' }),
    });
  };

  #hide(element) {
    if (!element) return;
    const { facet, value } = element.dataset;
    this.routing.go(withFilter(this.routing.state, facet, value, 'not'));
  }
}

function problemNotice(fetching) {
  return html`<dateline-problem .problem=${fetching.problem} .countdown=${fetching.countdown}
    @again=${() => fetching.again()}></dateline-problem>`;
}

customElements.define('dateline-app', App);
