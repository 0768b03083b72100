import { html, nothing } from 'lit';

import { archiveDates, count, facets } from '../data/api.js';
import { Fetching } from '../data/fetching.js';
import { addressOf, changed, toggledWithout } from '../data/state.js';
import { number, percent, words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import { dateInWords, filled, finer, isDate, rangeOf, spanInWords, wider } from '../text/dates.js';
import { core, dense, suitsLog } from './scale.js';
import '../ui/table-dialog.js';
import './bars.js';

const INTERVALS = ['', 'day', 'week', 'month', 'quarter', 'year'];

/** The most bars of a chosen period: about two pixels each. */
const MOST_BARS = 400;

/** Below this width the timeline is folded at first; the same number is in page.css. */
const NARROW = matchMedia('(max-width: 52rem)');

/**
 * The articles over time, either by date of publication or by the dates that they mention. A period can be selected by
 * pointer, by keyboard and by typing; the same figures are available as a table. The Tab key stops at the heading, the dates and
 * the bars; arrow keys lead from the heading to the rest.
 *
 * @fires dates with the changed parts of the state as `detail`
 */
class Timeline extends PageElement {
  static properties = {
    state: { attribute: false },
    /** The search that the dates belong to. */
    searched: { attribute: false },
    /** The API's date facet that is shown. */
    dates: { attribute: false },
    /** The API's number of articles found. */
    total: { attribute: false },
    /** Whether an article or a picture is open, which leaves little room. */
    reading: { type: Boolean },
    /** The description of the bar under the pointer. */
    pointed: { state: true },
    /** Whether the reader has folded or unfolded it; null while neither. */
    unfolded: { state: true },
  };

  /** The same facet for the whole archive; fetched only when shares are shown. */
  archive = new Fetching(this);

  /** The same facet without the period; fetched only when one is chosen. */
  around = new Fetching(this);

  /** The articles that mention dates before and after the bars; one article can be in several bars. */
  outside = new Fetching(this);

  constructor() {
    super();
    this.unfolded = null;
  }

  willUpdate(changes) {
    if (changes.has('reading')) this.unfolded = null;
    if (changes.has('dates')) this.pointed = '';
    if (!changes.has('dates') && !changes.has('state')) return;
    const name = this.#byMention ? 'mentioned' : 'date';
    if (this.state.bars === 'share') {
      this.archive.run((signal) => archiveDates(this.state, name, this.dates.interval, { signal }));
    }
    if (changes.has('dates')) this.#fetchAround(name);
    this.drawn = this.#draw();
    if (changes.has('dates')) this.outside.clear();
    const { before, after } = this.drawn;
    if (this.#byMention && before + after > 0 && !this.outside.answer) {
      this.outside.run((signal) => Promise.all(this.#sides().map((period) =>
        count(changed(this.searched, { ...period, interval: '' }), { signal }))));
    }
  }

  /** The periods before the first bar and after the last one. */
  #sides() {
    const { buckets } = this.drawn;
    const [from, to] = this.#ends;
    return [{ [from]: '', [to]: year(shifted(buckets[0].from, -1), '-12-31') },
      { [from]: year(shifted(buckets.at(-1).to, 1), '-01-01'), [to]: '' }];
  }

  #fetchAround(name) {
    const [from, to] = this.#ends;
    if (!this.state[from] && !this.state[to]) return this.around.clear();
    import('./zoom-bar.js');
    const all = { ...this.searched, [from]: '', [to]: '', interval: '' };
    return this.around.run(async (signal) => (await facets(all, [name], 1, { signal })).facets[name]);
  }

  render() {
    const { missing } = this.dates;
    return html`
      <details class="timeline" data-rove="row" ?open=${this.unfolded ?? !(this.reading || NARROW.matches)} @toggle=${this.#toggled}>
        <summary aria-describedby="group-keys"><h2>${words.timeline.label}</h2> <span>${this.#span()}</span></summary>
        <section aria-label=${words.timeline.label}>
          <div class="timeline-bar">
            <div class="toolbar" role="toolbar" aria-label=${words.timeline.toolbar}>
              ${this.#choice('clock', ['', 'mentioned'])} ${this.#choice('bars', ['', 'share'])} ${this.#scale()}
              ${this.drawn.buckets.length > 0 ? this.#table() : nothing} ${this.#steps()}
            </div>
            ${this.#form()}
          </div>
          <p class="timeline-line">${this.#crumbs()}<span class="pointed" aria-hidden="true">${this.pointed}</span></p>
          ${this.drawn.buckets.length > 0 ? this.#bars() : html`<p class="quiet">${words.timeline.none}</p>`}
          ${this.#zoom()}
          <p class="timeline-foot">${[missing ? this.#undated(missing) : null, this.#partial(),
            this.state.bars === 'share' ? words.timeline.average : null, ...this.#far()].filter(Boolean)
            .map((note, at) => html`${at > 0 ? ' · ' : ''}${note}`)}</p>
        </section>
      </details>
    `;
  }

  /** The articles without a date: a link that filters by them, or removes that filter. */
  #undated(missing) {
    const field = this.#byMention ? 'mentioned' : 'date';
    const chosen = this.state.without.includes(field);
    const text = this.#byMention ? words.facets.missing(words.facets.without.mentioned, number(missing))
      : words.timeline.undated(missing, number(missing));
    return html`<a tabindex="-1" href=${addressOf(toggledWithout(this.state, field))} aria-current=${chosen ? 'true' : nothing}>${text}</a>`;
  }

  #toggled(event) {
    this.unfolded = event.currentTarget.open;
  }

  /** The buckets that are drawn, and the articles that are left out at the ends. */
  #draw() {
    const [from, to] = this.#ends;
    const { buckets, interval } = this.dates;
    // The dates belong to the search that is answered; the state may be that of the next one.
    const { [from]: first, [to]: last } = this.searched;
    if (first || last) {
      return { buckets: filled(buckets, interval, first, last, MOST_BARS), before: 0, after: 0 };
    }
    if (this.state.span === 'all') return { buckets, before: 0, after: 0, all: true };
    const near = this.#near(buckets);
    return { buckets: buckets.slice(near.first, near.last + 1), before: near.before, after: near.after };
  }

  /** The part of the axis that is drawn at first. */
  #near(buckets) {
    return this.#byMention ? dense(buckets) : core(buckets);
  }

  #bars() {
    return html`<dateline-bars .buckets=${this.drawn.buckets} .interval=${this.dates.interval} .totals=${this.#totals()}
      .log=${this.#isLog} @range=${this.#range} @pointed=${(event) => (this.pointed = event.detail)}></dateline-bars>`;
  }

  get #isLog() {
    if (this.state.bars === 'share') return false;
    return this.state.scale ? this.state.scale === 'log' : suitsLog(this.drawn.buckets.map(({ count }) => count));
  }

  get #byMention() {
    return this.state.clock === 'mentioned';
  }

  /** The keys of the state for the start and the end of the period. */
  get #ends() {
    return this.#byMention ? ['mentionedFrom', 'mentionedTo'] : ['from', 'to'];
  }

  #span() {
    const { buckets } = this.drawn;
    const [from, to] = this.#ends;
    // The sentence names a chosen period.
    if (this.state[from] || this.state[to]) return '';
    return buckets.length > 0 ? spanInWords(buckets[0], buckets.at(-1), this.dates.interval) : '';
  }

  /** Links from a day back to its month, its year and all dates. */
  #crumbs() {
    const [from, to] = this.#ends;
    const [first, last] = [this.state[from], this.state[to]];
    if (!first && !last) return nothing;
    const steps = wider(first, last).map((date) => html`<a tabindex="-1" href=${this.#address(date, date)}>${
      spanInWords({ from: date }, { to: date }, 'day')}</a>`);
    return html`<span class="crumbs" role="navigation" aria-label=${words.timeline.crumbs}>
      <a tabindex="-1" href=${this.#address('', '')}>${words.timeline.all}</a>${steps}</span>`;
  }

  #address(first, last) {
    const [from, to] = this.#ends;
    return addressOf(changed(this.state, { [from]: first, [to]: last, interval: finer(first, last) }));
  }

  #choice(key, values) {
    return segments(words.timeline[key].label, values.map((value) => ({
      text: words.timeline[key][value || 'standard'],
      address: addressOf({ ...this.state, [key]: value }),
      isChosen: this.state[key] === value,
    })), false);
  }

  #scale() {
    if (this.state.bars === 'share') return nothing;
    return segments(words.timeline.scale.label, ['linear', 'log'].map((scale) => ({
      text: words.timeline.scale[scale],
      address: addressOf({ ...this.state, scale }),
      isChosen: this.#isLog === (scale === 'log'),
    })), false);
  }

  #steps() {
    const auto = words.timeline.auto(words.timeline.steps[this.dates.interval]);
    return html`<label class="steps"><span class="unseen">${words.timeline.step}</span>
      <select tabindex="-1" @change=${(event) => this.#change({ interval: event.target.value })}>
        ${INTERVALS.map((interval) => html`<option value=${interval} ?selected=${interval === this.state.interval}>
          ${interval ? words.timeline.steps[interval] : auto}</option>`)}
      </select></label>`;
  }

  #form() {
    const { interval } = this.dates;
    const { buckets } = this.drawn;
    const all = buckets.length > 0 ? rangeOf(buckets[0], buckets.at(-1), interval) : { from: '', to: '' };
    const [from, to] = this.#ends;
    const field = (name, value, label, hint) => html`
      <label>${label} <input name=${name} .value=${value} placeholder=${hint} autocomplete="off"
        title=${words.timeline.dateHint} @input=${this.#check}></label>`;
    return html`
      <form class="dates" @submit=${this.#submit}>
        ${field('from', this.state[from], words.timeline.from, all.from)}
        ${field('to', this.state[to], words.timeline.to, all.to)}
        <button class="plain" tabindex="-1">${words.timeline.apply}</button>
      </form>
    `;
  }

  #table() {
    const { buckets } = this.drawn;
    const totals = this.#totals();
    const columns = [words.timeline.when, words.timeline.count,
      ...totals ? [words.timeline.total, words.timeline.shareLong] : []];
    const rows = buckets.map((bucket, at) => [spanInWords(bucket, bucket, this.dates.interval), bucket.count,
      ...totals ? [totals[at], totals[at] ? bucket.count / totals[at] : null] : []]);
    return html`<dateline-table heading=${words.timeline.label} tab="-1" .table=${{ columns, rows }}
      .written=${(value, column) => (column === 3 ? percent(value) : number(value))}
      .picture=${() => this.querySelector('.plot svg')}></dateline-table>`;
  }

  #zoom() {
    const dates = this.around.answer;
    const [from, to] = this.#ends;
    if (!dates || dates.buckets.length < 2 || (!this.state[from] && !this.state[to])) return nothing;
    const { first, last } = this.#near(dates.buckets);
    const near = { ...dates, buckets: dates.buckets.slice(first, last + 1) };
    return html`<dateline-zoom-bar .dates=${near} from=${this.state[from]} to=${this.state[to]}
      @period=${({ detail }) => this.#choose(detail.from, detail.to)}></dateline-zoom-bar>`;
  }

  /** Articles whose date is less precise than the bars. */
  #partial() {
    const { partial = 0 } = this.dates;
    return partial > 0 ? words.timeline.partial(partial, number(partial)) : null;
  }

  /** The single articles far away that are not drawn, with a link that shows them. */
  #far() {
    const { buckets, before, after, all } = this.drawn;
    const unlikely = this.#unlikely();
    const link = (state, text) => html`<a tabindex="-1" href=${addressOf(state)}>${text}</a>`;
    const some = this.#byMention ? words.timeline.withDates : words.sentence.articles;
    const isCut = before + after > 0;
    const sides = isCut ? this.#sides() : [];
    const notes = (isCut && this.#byMention ? this.outside.answer ?? [] : [before, after]).map((articles, at) => articles > 0
      && link(changed(this.state, sides[at]), words.timeline[at === 0 ? 'before' : 'after'](some(articles, number(articles)),
        dateInWords(at === 0 ? year(buckets[0].from, '-01-01') : year(buckets.at(-1).to, '-12-31')))));
    const { q } = this.state;
    const texts = [...notes, unlikely > 0 && link(changed(this.state, { q: `${q && `(${q}) `}(date:[* TO 1399] OR date:[${
      new Date().getFullYear() + 2} TO *])` }), words.timeline.unlikely(unlikely, number(unlikely)))].filter(Boolean);
    const trimmed = all ? this.#near(this.dates.buckets) : null;
    return [
      texts.length > 0 ? html`<span class="far">${words.timeline.far} ${texts.map((note, at) => html`${at > 0 ? ', ' : ''}${note}`)}.
        ${isCut ? link({ ...this.state, span: 'all' }, words.timeline.drawAll) : nothing}</span>` : null,
      trimmed && trimmed.before + trimmed.after > 0 ? link({ ...this.state, span: '' }, words.timeline.near) : null,
    ];
  }

  /** The articles whose year of publication is hardly right, such as one after the next: the server counts them in no bucket. */
  #unlikely() {
    const { buckets, partial = 0, missing } = this.dates;
    if (this.#byMention || !this.total.exact) return 0;
    return this.total.value - missing - partial - buckets.reduce((sum, { count }) => sum + count, 0);
  }

  /** The articles of the archive in each bucket; null until they are known, and while counts are shown. */
  #totals() {
    const { answer } = this.archive;
    if (this.state.bars !== 'share' || !answer || answer.interval !== this.dates.interval) return null;
    const all = new Map(answer.buckets.map(({ from, count }) => [from, count]));
    return this.drawn.buckets.map(({ from, count }) => Math.max(count, all.get(from) ?? 0));
  }

  #range({ detail: [first, last] }) {
    const { buckets } = this.drawn;
    const range = rangeOf(buckets[first], buckets[last], this.dates.interval);
    this.#choose(range.from, range.to);
  }

  #choose(first, last) {
    const [from, to] = this.#ends;
    this.#change({ [from]: first, [to]: last, interval: finer(first, last) });
  }

  #change(detail) {
    this.dispatchEvent(new CustomEvent('dates', { detail }));
  }

  #check(event) {
    const { value } = event.target;
    event.target.setCustomValidity(value === '' || isDate(value.trim()) ? '' : words.timeline.dateHint);
  }

  /** Dates in the wrong order are exchanged. */
  #submit(event) {
    event.preventDefault();
    const { from, to } = Object.fromEntries(new FormData(event.target));
    const dates = [from.trim(), to.trim()];
    if (dates[0] && dates[1] && dates[0].slice(0, dates[1].length) > dates[1].slice(0, dates[0].length)) dates.reverse();
    this.#choose(dates[0], dates[1]);
  }
}

/** The day some days later. */
function shifted(date, days) {
  return new Date(new Date(date).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** The year of a day that is its first or its last one; any other day as it is. */
function year(day, end) {
  return day.endsWith(end) ? day.slice(0, 4) : day;
}

/**
 * One of a few alternatives as links in a row.
 *
 * @param {string} label
 * @param {{text: string, address: string, isChosen: boolean}[]} choices
 * @param {boolean} [isEntry] whether the Tab key enters the toolbar at the chosen one; arrow keys reach the others
 * @returns {unknown} a template
 */
export function segments(label, choices, isEntry = true) {
  return html`<span class="choice" role="group" aria-label=${label}>${choices.map(({ text, address, isChosen }) => html`
    <a href=${address} aria-current=${isChosen ? 'true' : nothing}
      tabindex=${isEntry && isChosen ? 0 : -1}>${text}</a>`)}</span>`;
}

customElements.define('dateline-timeline', Timeline);
