import { html, nothing } from 'lit';

import { article, entities } from '../data/api.js';
import { Fetching } from '../data/fetching.js';
import { ENTITY_FACETS, KnownLabels } from '../data/known-labels.js';
import { findShortNames } from '../data/short-names.js';
import { START, addressOf, changed, filterCount, profileOf, sameSearch, withFilter } from '../data/state.js';
import { words } from '../i18n/index.js';
import { found } from '../results/found.js';
import { remember } from '../keep/store.js';
import { Results } from '../results/results.js';
import { sentenceParts } from '../search/sentence.js';
import { PageElement } from '../ui/element.js';
import { focusCard, focusNeighbour, moveInGroup, runShortcut } from './keyboard.js';
import { Routing } from './routing.js';
import '../filters/filters.js';
import '../search/search-box.js';

/** From this width on, results and article are shown side by side; the same number is in page.css. */
const WIDE = matchMedia('(min-width: 75rem)');

/** The most names that the API returns in one request. */
const MOST_NAMES = 200;

/** The whole page: holds the state, fetches its data and passes both to the components. */
class App extends PageElement {
  routing = new Routing(this, (change) => this.#moved(change));
  labels = new KnownLabels();
  labelOf = (facet, value) => this.labels.of(facet, value);
  results = new Results(this, (answer) => this.#answered(answer));
  reading = new Fetching(this, (answer) => this.labels.learnArticle(answer));
  /** The scroll position of the results when an article was opened over them. */
  resultsScroll = 0;

  connectedCallback() {
    // The masthead of index.html, which is painted before the modules are there.
    this.replaceChildren();
    super.connectedCallback();
    document.addEventListener('keydown', this.#pressed);
    this.addEventListener('click', this.#openMenu, { capture: true });
    if (this.routing.isLost) return;
    // The column of the article is loaded when the first articles are shown.
    this.results.find(this.routing.state).then(() => setTimeout(loadReader, 500));
    this.#read(this.routing.state);
    this.#nameFilters(this.routing.state);
    if (isReading(this.routing.state)) loadReader();
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
      ${this.routing.isLost ? nothing : html`<a class="skip" href=${reading ? '#reader' : answer ? '#articles' : '#results'}>${words.skip}</a>`}
      <div class="progress ${loading ? 'on' : ''}"></div>
      <header class="masthead">
        <h1 class="wordmark"><a href="./">${words.name}</a></h1>
        <dateline-search-box data-rove="row" .state=${state} .problem=${first.problem?.isOfQuery ? first.problem : null}
          @ask=${this.#ask} @go=${(event) => this.routing.go(event.detail)} @help=${this.#help}
          .everything=${addressOf(state) === './' ? answer : null}></dateline-search-box>
        <p class="masthead-links" data-rove="row"><button class="plain kept-button" @click=${this.#kept}>${words.keep.open}</button>
          <button class="plain form-button" tabindex="-1" @click=${this.#form}>${words.form.open}</button>
          <button class="plain help-button" tabindex="-1" @click=${this.#help}>${words.search.help}</button></p>
      </header>
      <div class="columns ${reading ? 'reading' : ''}">
        ${answer ? html`<dateline-filters .state=${state} .answer=${answer}
          .searched=${this.results.answered} .labelOf=${this.labelOf}></dateline-filters>` : nothing}
        <main @go=${(event) => this.routing.go(event.detail)}>
          <div id="results" class="results" tabindex="-1" aria-busy=${first.loading ? 'true' : 'false'}>
            ${this.routing.isLost ? this.#nothingHere() : this.#brokenLink()}
            ${this.routing.isLost ? nothing : found({ state, results: this.results, labelOf: this.labelOf, onDates: this.#change })}
          </div>
          ${reading ? html`<dateline-reader id="reader" tabindex="-1" .state=${state} .reading=${this.reading}
            .answer=${this.reading.answer} .problem=${this.reading.problem} .countdown=${this.reading.countdown}
            .labelOf=${this.labelOf}></dateline-reader>` : nothing}
        </main>
      </div>
      <dateline-value-menu .state=${state} .labelOf=${this.labelOf}></dateline-value-menu>
      <dateline-help .state=${state}></dateline-help>
      <dateline-kept></dateline-kept>
      <dateline-batch .state=${state}></dateline-batch>
      <dateline-query-form .state=${state} @go=${(event) => this.routing.go(event.detail)} @batch=${this.#batch}></dateline-query-form>
    `;
  }

  /** Sets the title of the tab and of the history entry. */
  updated() {
    const { state } = this.routing;
    const shown = this.routing.isLost ? words.problem.nowhere : this.#shown(state);
    document.title = shown ? words.titleOf(shown) : words.name;
    import('../data/files.js').then(({ exportAddress }) => {
      const feed = document.querySelector('link[rel=alternate]');
      feed.href = exportAddress({ ...START, ...state, article: '', profile: '' }, 'rss');
    });
  }

  /** The title of the open article, the name of the open profile, or else the search in words. */
  #shown(state) {
    if (state.article) return this.reading.answer ? this.reading.answer.title || words.card.untitled : '';
    const profile = profileOf(state);
    if (profile) return this.labelOf(profile.facet, profile.value);
    const parts = sentenceParts({ ...state, variants: '' }, this.labelOf).map(({ lead, text }) => `${lead} ${text}`.trim());
    return [state.view && words.views[state.view], state.q, ...parts.slice(parts.length - filterCount(state))].filter(Boolean).join(', ');
  }

  #answered(answer) {
    this.labels.learn(answer);
    this.#shorten(answer);
    const state = { ...this.results.answered, article: '', profile: '', view: '' };
    const address = addressOf(state);
    if (address !== './' && answer.facets && Object.keys(answer.facets).length > 0) remember({ address, name: this.#shown(state) });
  }

  /** Fetches the names of filters that no answer has shown, such as those of hidden values. */
  async #nameFilters(state) {
    const profile = profileOf(state);
    const wanted = [...state.filters, ...profile ? [profile] : [], ...state.about ? [{ facet: 'actor', value: state.about }] : []]
      .filter(({ facet, value }) => ENTITY_FACETS.has(facet) && !this.labels.has(facet, value)).map(({ value }) => value);
    if (wanted.length === 0) return;
    const known = await entities(wanted.slice(0, MOST_NAMES)).catch(() => []);
    // An id can be that of two kinds; the more frequent one, which is first, gives the label.
    this.labels.learnEntities(known.reverse());
    // The components compare properties, so another function makes them render the new names.
    this.labelOf = (facet, value) => this.labels.of(facet, value);
    this.requestUpdate();
  }

  /** Fetches the short forms of long names and shows them in facets and cards. */
  async #shorten({ facets = {}, hits = [] }) {
    const inFacets = Object.values(facets).flatMap(({ buckets }) => buckets);
    const inHits = hits.flatMap(({ actors = [] }) => actors);
    if (!await findShortNames([...inFacets, ...inHits])) return;
    this.results.refresh();
    this.labelOf = (facet, value) => this.labels.of(facet, value);
    this.requestUpdate();
  }

  /** Lists the parameters of the address that the page does not know; the others are applied. */
  #brokenLink() {
    const unknown = this.routing.unknown;
    return unknown.length === 0 ? nothing
      : html`<p class="notice" role="status">${words.problem.unknown(unknown.join(', '))}</p>`;
  }

  /** The view of an address that does not exist. */
  #nothingHere() {
    return html`<div class="nothing"><h2>${words.problem.nowhere}</h2>
      <p><a href="./">${words.problem.start}</a></p></div>`;
  }

  /** Called after a change of the state: fetches missing data, then restores scroll position and focus. */
  async #moved({ state, before, scroll }) {
    this.querySelector('dateline-value-menu').close?.();
    if (!isReading(before) && isReading(state)) this.resultsScroll = window.scrollY;
    const kept = this.#placeOfCard(state, before);
    this.#nameFilters(state);
    if (isReading(state)) loadReader();
    const found = sameSearch(state, before) ? null : this.results.find(state);
    if (document.activeElement !== document.body) this.#keepFocus(found);
    if (state.article !== before.article || (state.article && state.q !== before.q)) this.#read(state);
    if (scroll !== null) await found;
    await this.updateComplete;
    const target = scroll ?? this.#restingPlace(state, before);
    if (target !== null) window.scrollTo(0, target);
    if (kept !== null && scroll === null) await this.#keepCard(state.article, kept);
    if (before.article && !isReading(state)) focusCard(this, before.article);
    if (before.profile && !isReading(state)) this.querySelector('#results').focus({ preventScroll: true });
  }

  /** The distance of the card of a newly opened article from the top of the window; null without one. */
  #placeOfCard(state, before) {
    if (!WIDE.matches || !state.article || state.article === before.article || !sameSearch(state, before)) return null;
    return this.#card(state.article)?.getBoundingClientRect().top ?? null;
  }

  /** Scrolls the list so that the card stays where it was: next to an article the list is narrower and longer. */
  async #keepCard(id, top) {
    await new Promise((drawn) => { requestAnimationFrame(drawn); });
    const card = this.#card(id);
    if (card) window.scrollBy(0, card.getBoundingClientRect().top - top);
  }

  #card(id) {
    return this.querySelector(`.card[data-article="${CSS.escape(id)}"]`);
  }

  /** Moves the focus to the results when the focused element has disappeared. */
  async #keepFocus(found) {
    await found;
    // The components inside render after the page does.
    await new Promise((drawn) => { requestAnimationFrame(drawn); });
    if (document.activeElement === document.body) this.querySelector('#results').focus({ preventScroll: true });
  }

  /** The scroll position after a step forward; null leaves it unchanged. */
  #restingPlace(state, before) {
    if (!sameSearch(state, before)) return 0;
    if (WIDE.matches) return null;
    const opened = isReading(state) && (state.article !== before.article || state.profile !== before.profile);
    if (opened) return 0;
    return isReading(before) && !isReading(state) ? this.resultsScroll : null;
  }

  #read(state) {
    this.reading.clear();
    if (state.article) this.reading.run((signal) => article(state.article, state, { signal }));
  }

  #ask(event) {
    this.routing.go(changed(this.routing.state, { q: event.detail }));
  }

  #change = (changes) => this.routing.go(changed(this.routing.state, changes));

  async #kept() {
    await import('../keep/keep-dialog.js');
    await this.updateComplete;
    this.querySelector('dateline-kept').open();
  }

  async #batch() {
    await import('../batch/batch-dialog.js');
    await this.updateComplete;
    this.querySelector('dateline-batch').open();
  }

  async #form() {
    await import('../search/query-form.js');
    await this.updateComplete;
    this.querySelector('dateline-query-form').open();
  }

  async #help() {
    await import('./help-dialog.js');
    await this.updateComplete;
    this.querySelector('dateline-help').open();
  }

  /** A plain click on a name opens its menu; this listener runs before the router's. */
  #openMenu = (event) => {
    const name = event.target.closest('[data-menu]');
    if (!name || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    loadMenu().then(() => this.querySelector('dateline-value-menu').open(name));
  };

  #pressed = (event) => {
    if (moveInGroup(event)) return;
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

/** The column of the article: not needed for the first view. */
function loadReader() {
  import('../article/reader.js');
  loadMenu();
}

function loadMenu() {
  return import('./value-menu.js');
}

/** Whether an article or a profile is open. */
function isReading({ article, profile }) {
  return Boolean(article || profile);
}

customElements.define('dateline-app', App);
