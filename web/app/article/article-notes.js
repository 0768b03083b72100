import { html, nothing } from 'lit';

import { addressOf, changed } from '../data/state.js';
import { number, words } from '../i18n/index.js';
import { PageElement } from '../shell/element.js';
import { nameLink } from '../shell/name-link.js';
import { toldInWords } from '../text/dates.js';
import { datesTold, facetOf } from './article-spans.js';
import './article-cite.js';
import './similar.js';

/**
 * What stands below an article: its quotes by speaker, the dates it tells of, articles like it, how to cite it.
 *
 * @fires quote with a quote as `detail`, to go to it in the text
 */
class ArticleNotes extends PageElement {
  static properties = {
    article: { attribute: false },
    layers: { attribute: false },
    source: { attribute: false },
    state: { attribute: false },
  };

  render() {
    return html`
      ${this.#entities()} ${this.#quotes()} ${this.#dates()}
      <dateline-similar .article=${this.article} .state=${this.state}></dateline-similar>
      <dateline-cite .article=${this.article} .state=${this.state}></dateline-cite>
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
    const told = datesTold(this.layers.mentions);
    if (told.length === 0) return nothing;
    return html`
      <section class="note told">
        <h3>${words.article.told}</h3>
        <ul class="run">${told.map(({ value, count }) => html`<li><a href=${this.#telling(value)}>${toldInWords(value)}</a>${
          count > 1 ? html` <span class="count">${number(count)}</span>` : nothing}</li>`)}</ul>
      </section>
    `;
  }

  #telling(value) {
    const [mentionedFrom, mentionedTo = mentionedFrom] = value.split('/');
    return addressOf(changed(this.state, { mentionedFrom, mentionedTo }));
  }

  #goTo(quote) {
    this.dispatchEvent(new CustomEvent('quote', { detail: quote }));
  }
}

customElements.define('dateline-article-notes', ArticleNotes);
