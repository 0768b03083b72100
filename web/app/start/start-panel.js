import { html, nothing } from 'lit';

import { Fetching } from '../data/fetching.js';
import { shortName } from '../data/short-names.js';
import { START, addressOf, withFilter } from '../data/state.js';
import { facetValues, valueCount } from '../data/view-api.js';
import { languageName, number, words } from '../i18n/index.js';
import { dateInWords, spanInWords } from '../text/dates.js';
import { core } from '../timeline/scale.js';
import { PageElement } from '../ui/element.js';

/** Names in each list. */
const NAMES = 8;

/** Days before the last article whose names are compared with those of the whole archive. */
const RECENT = 30;

/** Below this width the panel is folded at first; the same number is in page.css. */
const NARROW = matchMedia('(max-width: 52rem)');

/** What the archive holds: articles, sources, span, languages, the most frequent names and those that are more frequent lately. */
class StartPanel extends PageElement {
  static properties = {
    /** The API's answer to the search for all articles. */
    answer: { attribute: false },
  };

  fetching = new Fetching(this);

  willUpdate(changes) {
    if (!changes.has('answer')) return;
    this.since = recentDay(this.answer.facets.date?.buckets ?? [], this.answer.hits);
    this.fetching.run((signal) => gather(this.since, signal));
  }

  render() {
    const { total, facets } = this.answer;
    const { sources, recent } = this.fetching.answer ?? {};
    const frequent = (facets.actor?.buckets ?? []).slice(0, NAMES);
    return html`
      <details class="start" data-rove="row" ?open=${!NARROW.matches}>
        <summary aria-describedby="group-keys"><h2>${words.start.title}</h2> <span>${[
          words.sentence.articles(total.value, number(total.value)),
          sources ? words.start.sources(sources, number(sources)) : null,
          this.#span(), this.#languages(),
        ].filter(Boolean).join(' · ')}</span></summary>
        <dl>
          ${this.#names(words.start.frequent, frequent)}
          ${recent ? this.#names(words.start.recent(dateInWords(this.since)), recent.buckets.slice(0, NAMES), this.since) : nothing}
        </dl>
      </details>
    `;
  }

  #span() {
    const { buckets = [], interval } = this.answer.facets.date ?? {};
    if (buckets.length === 0) return null;
    const { first, last } = core(buckets);
    return spanInWords(buckets[first], buckets[last], interval);
  }

  #languages() {
    const { buckets = [] } = this.answer.facets.language ?? {};
    const names = buckets.slice(0, NAMES).map(({ value }) => languageName(value));
    return names.length > 0 ? `${names.join(', ')}${buckets.length > NAMES ? ' …' : ''}` : null;
  }

  #names(title, buckets, from = '') {
    if (buckets.length === 0) return nothing;
    return html`<div><dt>${title}</dt><dd>${buckets.map(({ value, label, count }) => html`<span><a dir="auto" tabindex="-1"
      title=${label} href=${addressOf({ ...withFilter(START, 'actor', value, 'all'), from })}>${shortName(value, label)}</a> <span
      class="count">${number(count)}</span></span>`)}</dd></div>`;
  }
}

/**
 * The first day of the last weeks of the archive; single dates far in the future do not count.
 *
 * @param {{from: string, to: string, count: number}[]} buckets
 * @param {{published?: string}[]} hits newest first
 * @returns {string} empty when the archive has no dates
 */
export function recentDay(buckets, hits) {
  if (buckets.length === 0) return '';
  const { to } = buckets[core(buckets).last];
  const newest = hits.map(({ published = '' }) => published.slice(0, 10)).find((day) => day && day <= to) ?? to;
  return new Date(new Date(newest) - RECENT * 86_400_000).toISOString().slice(0, 10);
}

async function gather(since, signal) {
  const [sources, recent] = await Promise.all([
    valueCount('source', { signal }),
    since ? facetValues('actor', { ...START, from: since }, { prefix: '', order: 'unusual', size: NAMES }, { signal }) : null,
  ]);
  return { sources, recent };
}

customElements.define('dateline-start', StartPanel);
