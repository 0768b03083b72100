import { html, nothing } from 'lit';

import { Fetching } from '../data/fetching.js';
import { addressOf, modeOf, withFilter } from '../data/state.js';
import { quotes } from '../data/view-api.js';
import { number, words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import '../compare/curves.js';

/** Lines in one picture. */
const MOST = 5;

/** Quotes over time: a line for each speaker, or for each actor that the quotes mention; only the chosen ones where there are some. */
class QuoteCurves extends PageElement {
  static properties = {
    state: { attribute: false },
    /** The search that is shown. */
    searched: { attribute: false },
    /** The facet of the quotes with the values of the lines. */
    facet: { attribute: false },
    interval: {},
  };

  fetching = new Fetching(this);

  willUpdate() {
    const { over, about } = this.state;
    const isChosen = ({ value }) => (over === 'about' ? about === value : modeOf(this.state, 'speaker', value) !== null);
    const { buckets = [] } = this.facet ?? {};
    const chosen = buckets.filter((bucket) => isChosen(bucket) && modeOf(this.state, 'speaker', bucket.value) !== 'not');
    this.lines = (chosen.length > 0 ? chosen : buckets).slice(0, MOST);
    const key = JSON.stringify([addressOf(this.searched), over, about, this.interval, this.lines.map(({ value }) => value)]);
    if (key === this.key) return;
    this.key = key;
    this.fetching.clear();
    this.fetching.run((signal) => Promise.all(this.lines.map(({ value }) =>
      quotes(this.#only(value), { about: over === 'about' ? value : about, interval: this.interval, signal }))));
  }

  /** The search with one speaker only; other searches stay as they are. */
  #only(value) {
    if (this.state.over === 'about') return this.searched;
    return { ...this.searched, filters: [...this.searched.filters.filter(({ facet }) => facet !== 'speaker'),
      { facet: 'speaker', mode: 'all', value }] };
  }

  render() {
    const { answer, problem, countdown } = this.fetching;
    const title = words.quotes.over[this.state.over];
    return html`
      <h3>${title} <a class="close" href=${addressOf({ ...this.state, over: '' })} aria-label=${words.sentence.remove(title)}></a></h3>
      ${problem ? html`<dateline-problem .problem=${problem} .countdown=${countdown} @again=${() => this.fetching.again()}>
        </dateline-problem>` : nothing}
      ${answer ? html`<ol class="compared">${this.lines.map(({ value, label }, at) => html`<li class="curve-${at}">
          <span class="line" aria-hidden="true"></span> <a href=${addressOf(this.#shown(value))}>${label}</a>
          <span class="count">${words.quotes.count(answer[at].total.value, number(answer[at].total.value))}</span></li>`)}</ol>
        <dateline-curves .heading=${title} .names=${this.lines.map(({ label }) => label)}
          .dates=${answer.map(({ facets }) => facets.date)}></dateline-curves>` : nothing}`;
  }

  /** The quotes of one line, over time by who is mentioned or by who speaks. */
  #shown(value) {
    return this.state.over === 'about' ? { ...this.state, about: value } : withFilter(this.state, 'speaker', value, 'all');
  }
}

customElements.define('dateline-quote-curves', QuoteCurves);
