import { html, nothing } from 'lit';

import { article } from '../data/api.js';
import { examplesFrom } from '../search/examples.js';
import { Fetching } from '../data/fetching.js';
import { words } from '../i18n/index.js';
import { runShortcut } from './keyboard.js';
import { KnownLabels } from '../data/known-labels.js';
import { found } from '../results/found.js';
import { Results } from '../results/results.js';
import { Routing } from './routing.js';
import { addressOf, changed, sameSearch, withFilter } from '../data/state.js';
import { PageElement } from './element.js';
import { focusCard, focusNeighbour } from './focus.js';
import '../article/reader.js';
import '../filters/filters.js';
import '../search/search-box.js';
import './help-dialog.js';
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
    const reading = isReading(state);
    const loading = first.loading || further.loading || this.reading.loading;
    return html`
      <a class="skip" href=${reading ? '#reader' : '#results'}>${words.skip}</a>
      <div class="progress ${loading ? 'on' : ''}"></div>
      <header class="masthead">
        <h1 class="wordmark"><a href="./">${words.name}</a></h1>
        <dateline-search-box .state=${state} .problem=${first.problem?.isOfQuery ? first.problem : null}
          @ask=${this.#ask} @go=${(event) => this.routing.go(event.detail)} @help=${this.#help}
          .examples=${addressOf(state) === './' && answer ? examplesFrom(answer) : []}></dateline-search-box>
        <button class="plain help-button" @click=${this.#help}>${words.search.help}</button>
      </header>
      <div class="columns ${reading ? 'reading' : ''}">
        ${answer ? html`<dateline-filters .state=${state} .answer=${answer}
          .searched=${this.results.answered} .labelOf=${this.labelOf}></dateline-filters>` : nothing}
        <main>
          <div id="results" class="results" tabindex="-1" aria-busy=${first.loading ? 'true' : 'false'}>
            ${this.#brokenLink()}
            ${found({ state, results: this.results, labelOf: this.labelOf, onDates: this.#change })}
          </div>
          ${reading ? html`<dateline-reader id="reader" tabindex="-1" .state=${state} .reading=${this.reading}
            .answer=${this.reading.answer} .problem=${this.reading.problem} .countdown=${this.reading.countdown}
            .labelOf=${this.labelOf}></dateline-reader>` : nothing}
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

  /** An address may come from elsewhere: what of it means nothing is told, and the rest is shown. */
  #brokenLink() {
    const unknown = this.routing.unknown;
    return unknown.length === 0 ? nothing
      : html`<p class="notice" role="status">${words.problem.unknown(unknown.join(', '))}</p>`;
  }

  /** The state has changed: fetches what is missing, then puts scroll position and focus where they belong. */
  async #moved({ state, before, scroll }) {
    this.querySelector('dateline-value-menu').close();
    if (!isReading(before) && isReading(state)) this.left = window.scrollY;
    const found = sameSearch(state, before) ? null : this.results.find(state);
    if (document.activeElement !== document.body) this.#keepFocus(found);
    if (state.article !== before.article || (state.article && state.q !== before.q)) this.#read(state);
    if (scroll !== null) await found;
    await this.updateComplete;
    const target = scroll ?? this.#restingPlace(state, before);
    if (target !== null) window.scrollTo(0, target);
    if (before.article && !isReading(state)) focusCard(this, before.article);
    if (before.profile && !isReading(state)) this.querySelector('#results').focus({ preventScroll: true });
  }

  /** What had the focus may be gone with what it was about: then reading goes on where the results begin. */
  async #keepFocus(found) {
    await found;
    // The components inside draw themselves after the page does.
    await new Promise((drawn) => { requestAnimationFrame(drawn); });
    if (document.activeElement === document.body) this.querySelector('#results').focus({ preventScroll: true });
  }

  /** Where the page stands after a step forward; null leaves it where it is. */
  #restingPlace(state, before) {
    if (!sameSearch(state, before)) return 0;
    if (WIDE.matches) return null;
    const opened = isReading(state) && (state.article !== before.article || state.profile !== before.profile);
    if (opened) return 0;
    return isReading(before) && !isReading(state) ? this.left : null;
  }

  #read(state) {
    this.reading.clear();
    if (state.article) this.reading.run((signal) => article(state.article, state, { signal }));
  }

  #ask(event) {
    this.routing.go(changed(this.routing.state, { q: event.detail }));
  }

  #change = (changes) => this.routing.go(changed(this.routing.state, changes));

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
      Escape: () => this.routing.go({ ...this.routing.state, article: '', profile: '' }),
    });
  };

  #hide(element) {
    if (!element) return;
    const { facet, value } = element.dataset;
    this.routing.go(withFilter(this.routing.state, facet, value, 'not'));
  }
}

/** Whether something is open beside the results. */
function isReading({ article, profile }) {
  return Boolean(article || profile);
}

customElements.define('dateline-app', App);
