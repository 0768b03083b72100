import { html, nothing } from 'lit';

import { facets } from '../data/api.js';
import { Fetching } from '../data/fetching.js';
import { START, addressOf, changed, modeOf, profileOf, withFilter, withProfile } from '../data/state.js';
import { entity, quotes } from '../data/view-api.js';
import { countryName, number, words } from '../i18n/index.js';
import { quoteItems } from '../quotes/quote-item.js';
import { PageElement } from '../ui/element.js';
import { dateInWords } from '../text/dates.js';
import '../timeline/spark.js';
import './correct.js';

/** Values in each list; more cannot be taken in at a glance. */
const MOST = 10;
const LATEST = 5;
/** Spellings shown; a frequent name has dozens. */
const SPELLINGS = 24;

/** The profile of an actor, place or source: spellings with a search for each, articles over time, co-occurrences, quotes and latest articles. */
class Profile extends PageElement {
  static properties = {
    state: { attribute: false },
    labelOf: { attribute: false },
  };

  fetching = new Fetching(this);

  willUpdate() {
    if (this.shown === this.state.profile) return;
    this.shown = this.state.profile;
    this.subject = profileOf(this.state);
    this.fetching.clear();
    if (this.subject) this.fetching.run((signal) => gather(this.subject, signal));
  }

  updated() {
    if (this.fetching.answer && this.focused !== this.shown) {
      this.focused = this.shown;
      this.querySelector('h2')?.focus({ preventScroll: true });
    }
  }

  render() {
    const { answer, problem } = this.fetching;
    const close = addressOf({ ...this.state, profile: '' });
    return html`
      <div class="article-bar">
        <a class="back" href=${close}>${words.article.back}</a>
        <a class="close" href=${close} aria-label=${words.profile.close}></a>
      </div>
      ${problem ? html`<dateline-problem .problem=${problem} .countdown=${this.fetching.countdown}
        @again=${() => this.fetching.again()}></dateline-problem>`
        : !this.subject || answer?.found.total.value === 0 ? html`<p class="notice">${words.profile.missing}</p>`
          : answer ? this.#profile(answer) : html`<p class="quiet">${words.article.loading}</p>`}
    `;
  }

  #profile({ found, known, by, about }) {
    const { facet, value } = this.subject;
    const named = found.hits.flatMap(({ actors, places }) => [...actors, ...places]).find((one) => one.value === value);
    const kind = known?.kind ?? named?.kind;
    const label = known?.label ?? named?.label ?? this.labelOf(facet, value);
    return html`
      <article class="story profile">
        <p class="dateline">${[words.kinds[kind] ?? words.facets.names[facet], known?.country ? countryName(known.country)
          : null].filter(Boolean).map((text) => html`<span>${text}</span>`)}
          <span>${words.sentence.articles(found.total.value, number(found.total.value))}</span></p>
        <h2 tabindex="-1">${label}</h2>
        ${this.#filters(facet, value)}
        ${this.#spellings(known?.spellings ?? [], label)}
        ${known ? html`<dateline-correct .entity=${known}></dateline-correct>` : nothing}
        ${found.facets.date.buckets.length > 1 ? html`<dateline-spark .dates=${found.facets.date}
          label=${words.profile.over(label)}></dateline-spark>` : nothing}
        ${this.#list('with', 'actor', found.facets.actor)} ${this.#list('places', 'place', found.facets.place)}
        ${this.#list('topics', 'topic', found.facets.topic)} ${facet === 'source' ? nothing : this.#list('sources', 'source', found.facets.source)}
        ${this.#quotes(words.profile.by(label), by, kind === 'person' ? words.profile.silent(label) : '')}
        ${this.#quotes(words.profile.about(label), about, words.profile.unnamed(label))}
        ${this.#latest(found.hits)}
      </article>
    `;
  }

  #filters(facet, value) {
    const now = modeOf(this.state, facet, value);
    const way = (mode, text) => html`<li><a href=${addressOf(withFilter(this.state, facet, value, mode))}>${text}</a></li>`;
    return html`<ul class="profile-ways">
      ${now === null ? [way('all', words.menu.all), way('not', words.menu.not)] : way(null, words.menu.none)}
      <li><a href=${addressOf(withFilter(START, facet, value, 'all'))}>${words.profile.everything}</a></li></ul>`;
  }

  #spellings(spellings, label) {
    const others = spellings.filter((spelling) => spelling !== label);
    if (others.length === 0) return nothing;
    return html`<section class="note"><h3>${words.profile.spellings}</h3>
      <ul class="run">${others.slice(0, SPELLINGS).map((spelling) => html`<li><a dir="auto"
        href=${addressOf({ ...START, q: `"${spelling.replaceAll('"', ' ')}"`, variants: 'off' })}><em>${spelling}</em></a></li>`)}</ul></section>`;
  }

  #list(title, facet, { buckets }) {
    const others = buckets.filter(({ value }) => value !== this.subject.value).slice(0, MOST);
    if (others.length === 0) return nothing;
    return html`<section class="note"><h3>${words.profile[title]}</h3>
      <ul class="counted">${others.map(({ value, label, count }) => html`<li><a href=${facet === 'actor' || facet === 'place'
        ? addressOf(withProfile(this.state, facet, value))
        : addressOf(changed(withFilter(withFilter(START, this.subject.facet, this.subject.value, 'all'), facet, value,
          'all'), {}))}>${label}</a> <span class="count">${number(count)}</span></li>`)}</ul></section>`;
  }

  /** Quotes, or a sentence when there are none; nothing when they were not requested or `none` is empty. */
  #quotes(title, answer, none) {
    if (!answer || (answer.quotes.length === 0 && !none)) return nothing;
    const found = answer.quotes;
    return html`<section class="note"><h3>${title}</h3>
      ${found.length === 0 ? html`<p class="none">${none}</p>` : html`<ol class="quote-list">${
        quoteItems(found, this.state)}</ol>`}</section>`;
  }

  #latest(hits) {
    return html`<section class="note"><h3>${words.profile.latest}</h3>
      <ul class="short-list">${hits.map(({ id, title, source, published }) => html`
        <li><a href=${addressOf({ ...this.state, profile: '', article: id })} dir="auto">${title || words.card.untitled}</a>
          <span class="dateline">${source ? html`<span class="source">${source}</span>` : nothing}
            <time>${published ? dateInWords(published) : words.card.undated}</time></span></li>`)}</ul></section>`;
  }
}

/** Fetches everything at once; requests that fail are left out. */
async function gather({ facet, value }, signal) {
  const articles = withFilter(START, facet, value, 'all');
  const isName = facet !== 'source' && facet !== 'topic' && facet !== 'language';
  const options = { size: LATEST, signal };
  const none = () => null;
  const [found, known, by, about] = await Promise.all([
    facets({ ...articles, sort: 'newest' }, ['actor', 'place', 'topic', 'source', 'date'], MOST + 1, { signal, hits: LATEST }),
    isName ? entity(value, { signal }).catch(none) : null,
    isName ? quotes(START, { ...options, speaker: value }).catch(none) : null,
    isName ? quotes(START, { ...options, about: value }).catch(none) : null,
  ]);
  if (known?.kind !== 'place') return { found, known, by, about };
  return { found, known, by, about: await quotes({ ...START, q: saying(known) }, options).catch(none) };
}

/** The index knows the actors of a quote but not its places, so the text is searched for the spellings of the place. */
function saying({ label, spellings }) {
  const names = [...new Set([label, ...spellings])].slice(0, MOST).map((name) => `"${name.replaceAll('"', ' ')}"`);
  return `said:(${names.join(' OR ')})`;
}

customElements.define('dateline-profile', Profile);
