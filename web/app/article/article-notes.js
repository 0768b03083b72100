import { html, nothing } from 'lit';

import { addressOf, changed } from '../data/state.js';
import { number, words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import { nameLink } from '../ui/name-link.js';
import { mentionedInWords } from '../text/dates.js';
import { datesMentioned, facetOf } from './article-spans.js';
import './similar.js';

/**
 * The section below an article: its quotes by speaker, the dates that it mentions and similar articles.
 *
 * @fires quote with a quote as `detail`, to go to it in the text
 */
class ArticleNotes extends PageElement {
  static properties = {
    article: { attribute: false },
    layers: { attribute: false },
    source: { attribute: false },
    state: { attribute: false },
    /** Whether the first lines of the text have been painted: a long article has thousands of quotes and dates. */
    isDue: { state: true },
  };

  willUpdate(changes) {
    if (!changes.has('article')) return;
    this.isDue = false;
    requestAnimationFrame(() => setTimeout(() => (this.isDue = true)));
  }

  render() {
    if (!this.isDue) return nothing;
    return html`
      ${this.#entities()} ${this.#quotes()} ${this.#dates()}
      <dateline-similar .article=${this.article} .state=${this.state}></dateline-similar>
      <p class="story-end"><a class="print-away" href=${addressOf({ ...this.state, article: '' })}>${words.article.back}</a></p>
    `;
  }

  #entities() {
    const { entities = [] } = this.article;
    if (entities.length === 0) return nothing;
    return html`<p class="also-named">${words.article.alsoNamed}:
      ${entities.map(({ id, name, kind }, at) => html`${at > 0 ? ', ' : ''}${id
        ? nameLink(this.state, { facet: facetOf(kind), value: id, label: name, kind })
        : html`<span class="kind ${kind}">${name}</span>`}`)}</p>`;
  }

  #quotes() {
    const speakers = Map.groupBy(this.layers.quotes, ({ speaker }) => speaker ?? words.article.unknownSpeaker);
    if (speakers.size === 0) return nothing;
    return html`
      <section class="note quotes">
        <h3>${words.article.quotes}</h3>
        <dl>${[...speakers].map(([speaker, quotes]) => html`
          <dt>${this.#speaker(speaker, quotes[0])}</dt>
          ${quotes.map((quote) => html`<dd><button class="plain" @click=${() => this.#goTo(quote)}
            title=${words.article.goTo}><q>${this.source.slice(quote.start, quote.end)}</q></button></dd>`)}`)}
        </dl>
      </section>
    `;
  }

  #speaker(label, { speaker_id: value }) {
    return value ? nameLink(this.state, { facet: 'speaker', value, label, kind: 'person' }) : label;
  }

  #dates() {
    const dates = datesMentioned(this.layers.mentions);
    if (dates.length === 0) return nothing;
    return html`
      <section class="note mentioned">
        <h3>${words.article.dates}</h3>
        <ul class="run">${dates.map(({ value, count }) => html`<li><a href=${this.#mentioning(value)}>${mentionedInWords(value)}</a>${
          count > 1 ? html` <span class="count">${number(count)}</span>` : nothing}</li>`)}</ul>
      </section>
    `;
  }

  #mentioning(value) {
    const [mentionedFrom, mentionedTo = mentionedFrom] = value.split('/');
    return addressOf(changed(this.state, { mentionedFrom, mentionedTo }));
  }

  #goTo(quote) {
    this.dispatchEvent(new CustomEvent('quote', { detail: quote }));
  }
}

customElements.define('dateline-article-notes', ArticleNotes);
