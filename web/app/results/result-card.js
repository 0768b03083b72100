import { html, nothing } from 'lit';

import { dateInWords, isFuture } from '../text/dates.js';
import { languageName, number, words } from '../i18n/index.js';
import { addressOf, changed, modeOf } from '../data/state.js';
import '../keep/keep-button.js';
import { PageElement } from '../ui/element.js';
import { sameWord } from '../search/spellings.js';
import { marked } from '../text/marked.js';
import { nameLink } from '../ui/name-link.js';

/** Actors and places on a card: one line of them. */
const MOST_NAMES = 5;

/** One article found: its headline, the passages that match, and the names in it. */
class ResultCard extends PageElement {
  static properties = {
    hit: { attribute: false },
    state: { attribute: false },
  };

  render() {
    const { hit, state } = this;
    const isOpen = state.article === hit.id;
    const inTitle = hit.passages.find(({ field, text }) => field === 'title' && text === hit.title);
    const passages = hit.passages.filter((passage) => passage !== inTitle);
    return html`
      <article class="card ${isOpen ? 'open' : ''}" data-article=${hit.id}>
        <div>
          <div class="dateline">${this.#dateline()}
            <dateline-keep .article=${hit} .state=${state} passage=${passages[0]?.text ?? ''}></dateline-keep></div>
          <h3 dir="auto" lang=${hit.language ?? nothing}><a href=${addressOf({ ...state, article: hit.id, profile: '' })} aria-current=${isOpen ? 'true' : nothing}>${
            inTitle ? marked(hit.title, inTitle.marks) : hit.title || words.card.untitled}</a></h3>
          ${passages.map((passage) => this.#passage(passage))}
          ${(hit.quotes ?? []).slice(0, 1).map((quote) => this.#quote(quote))}
          ${this.#reprints()}
        </div>
        <div class="card-side">${this.#names()} ${this.#why()}</div>
      </article>
    `;
  }

  #dateline() {
    const { source, published, language } = this.hit;
    const own = document.documentElement.lang;
    return html`
      ${source ? html`<span class="source">${source}</span>` : nothing}
      ${published ? html`<time datetime=${published}>${dateInWords(published)}</time>`
        : html`<span>${words.card.undated}</span>`}
      ${isFuture(published) ? html`<span>${words.card.future}</span>` : nothing}
      ${language && !language.startsWith(own) ? html`<span>${languageName(language)}</span>` : nothing}
    `;
  }

  #passage({ field, text, start, marks, page }) {
    const place = field === 'title' ? words.card.inTitle : page ? words.card.onPage(page) : '';
    const label = place ? html`<span class="field">${place}</span> ` : nothing;
    const cut = field === 'text' && start > 0 ? 'cut' : '';
    return html`<p class="passage ${cut}" dir="auto" lang=${this.hit.language ?? nothing}>${label}${marked(text, marks)}</p>`;
  }

  #quote({ text, marks, speaker }) {
    return html`<blockquote dir="auto" lang=${this.hit.language ?? nothing}><q>${marked(text, marks)}</q>
      <cite>${speaker ?? words.article.unknownSpeaker}</cite></blockquote>`;
  }

  /** The names that are filtered by first, then the most frequent ones. */
  #names() {
    const { actors = [], places = [] } = this.hit;
    const asked = ({ facet, value }) => modeOf(this.state, facet, value) !== null;
    const named = [
      ...actors.map((actor) => ({ ...actor, facet: 'actor' })),
      ...places.filter((place) => !actors.some(({ value }) => value === place.value))
        .map((place) => ({ ...place, facet: 'place' })),
    ].sort((one, other) => asked(other) - asked(one) || (other.count ?? 0) - (one.count ?? 0));
    if (named.length === 0) return nothing;
    return html`<ul class="names" aria-label=${words.card.named} data-rove="row">
      ${named.slice(0, MOST_NAMES).map((name, at) => html`<li>${nameLink(this.state, name, at === 0 ? 0 : -1, true)}</li>`)}
      ${named.length > MOST_NAMES ? html`<li>+${number(named.length - MOST_NAMES)}</li>` : nothing}
    </ul>`;
  }

  /** The spellings found that differ from the query. */
  #why() {
    const other = (this.hit.matched ?? []).filter(({ asked, found }) => !sameWord(asked, found));
    return [...Map.groupBy(other, ({ asked }) => asked)].map(([asked, matches]) => html`<p class="why">${asked}
      ${words.card.foundAs} ${eachOnce(matches).map((found, at) => html`${at > 0 ? ', ' : ''}<em>${found}</em>`)}</p>`);
  }

  /** Reprints of the article. */
  #reprints() {
    const { count = 1, others = [] } = this.hit.family ?? {};
    if (count < 2) return nothing;
    return html`<details class="reprints"><summary>+${words.card.reprints(count - 1)}</summary>
      <ul>${others.map(({ id, title, source, published }) => html`<li>
        <a href=${addressOf({ ...this.state, article: id, profile: '' })} dir="auto">${title || words.card.untitled}</a>
        <span class="dateline">${source ? html`<span class="source">${source}</span>` : nothing} <time>${
          published ? dateInWords(published) : words.card.undated}</time></span></li>`)}
        ${count - 1 > others.length ? html`<li><a href=${addressOf(changed(this.state, { group: 'none' }))}>${
          words.card.allReprints}</a></li>` : nothing}</ul></details>`;
  }
}

/** The spellings found, each once regardless of case. */
function eachOnce(matches) {
  const all = matches.map(({ found }) => found);
  return all.filter((one, at) => all.findIndex((other) => sameWord(one, other)) === at);
}

customElements.define('dateline-card', ResultCard);
