import { html, nothing } from 'lit';

import { archiveDates } from '../data/api.js';
import { Fetching } from '../data/fetching.js';
import { addressOf, changed } from '../data/state.js';
import { number, percent, words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import { finer, isDate, rangeOf, spanInWords, wider } from '../text/dates.js';
import './bars.js';

const INTERVALS = ['', 'day', 'week', 'month', 'quarter', 'year'];

/**
 * The articles over time, either by date of publication or by the dates that they mention. A period can be selected by
 * pointer, by keyboard and by typing; the same figures are available as a table.
 *
 * @fires dates with the changed parts of the state as `detail`
 */
class Timeline extends PageElement {
  static properties = {
    state: { attribute: false },
    /** The API's date facet that is shown. */
    dates: { attribute: false },
    /** The description of the bar under the pointer. */
    pointed: { state: true },
  };

  /** The same facet for the whole archive; fetched only when shares are shown. */
  archive = new Fetching(this);

  willUpdate(changes) {
    if (changes.has('dates')) this.pointed = '';
    if (this.state.bars !== 'share' || !(changes.has('dates') || changes.has('state'))) return;
    const name = this.#byMention ? 'mentioned' : 'date';
    this.archive.run((signal) => archiveDates(this.state, name, this.dates.interval, { signal }));
  }

  render() {
    const { buckets, missing, interval } = this.dates;
    return html`
      <section class="timeline" aria-label=${words.timeline.label}>
        <div class="timeline-head">
          ${this.#crumbs()}
          <span class="pointed" aria-hidden="true">${this.pointed}</span>
          ${this.#choice('clock', ['', 'told'])}
          ${this.#choice('bars', ['', 'share'])}
        </div>
        ${buckets.length > 0 ? html`<dateline-bars .buckets=${buckets} .interval=${interval} .shares=${this.#shares()}
          @range=${this.#range} @pointed=${(event) => (this.pointed = event.detail)}></dateline-bars>`
          : html`<p class="quiet">${words.timeline.none}</p>`}
        <div class="timeline-foot">
          ${this.#steps()}
          ${missing ? html`<span>${words.timeline.undated(missing, number(missing))}</span>` : nothing}
          ${buckets.length > 0 ? this.#table() : nothing} ${this.#form()}
        </div>
      </section>
    `;
  }

  get #byMention() {
    return this.state.clock === 'told';
  }

  /** The keys of the state for the start and the end of the period. */
  get #ends() {
    return this.#byMention ? ['mentionedFrom', 'mentionedTo'] : ['from', 'to'];
  }

  /** Links from a day back to its month, its year and all dates. */
  #crumbs() {
    const [from, to] = this.#ends;
    const [first, last] = [this.state[from], this.state[to]];
    if (!first && !last) return nothing;
    const steps = wider(first, last).map((date) => html`<a href=${this.#address(date, date)}>${
      spanInWords({ from: date }, { to: date }, 'day')}</a>`);
    return html`<nav class="crumbs" aria-label=${words.timeline.crumbs}>
      <a href=${this.#address('', '')}>${words.timeline.all}</a>${steps}</nav>`;
  }

  #address(first, last) {
    const [from, to] = this.#ends;
    return addressOf(changed(this.state, { [from]: first, [to]: last, interval: finer(first, last) }));
  }

  #choice(key, values) {
    return html`<span class="choice" role="group" aria-label=${words.timeline[key].label}>${values.map((value) => html`
      <a href=${addressOf({ ...this.state, [key]: value })}
        aria-current=${this.state[key] === value ? 'true' : nothing}>${words.timeline[key][value || 'standard']}</a>`)}
    </span>`;
  }

  #steps() {
    const auto = words.timeline.auto(words.timeline.steps[this.dates.interval]);
    return html`<label class="steps"><span class="unseen">${words.timeline.step}</span>
      <select @change=${(event) => this.#change({ interval: event.target.value })}>
        ${INTERVALS.map((interval) => html`<option value=${interval} ?selected=${interval === this.state.interval}>
          ${interval ? words.timeline.steps[interval] : auto}</option>`)}
      </select></label>`;
  }

  #form() {
    const { buckets, interval } = this.dates;
    const all = buckets.length > 0 ? rangeOf(buckets[0], buckets.at(-1), interval) : { from: '', to: '' };
    const [from, to] = this.#ends;
    const field = (name, value, label, hint) => html`
      <label>${label} <input name=${name} .value=${value} placeholder=${hint} autocomplete="off"
        title=${words.timeline.dateHint} @input=${this.#check}></label>`;
    return html`
      <form class="dates" @submit=${this.#submit}>
        ${field('from', this.state[from], words.timeline.from, all.from)}
        ${field('to', this.state[to], words.timeline.to, all.to)}
        <button class="plain">${words.timeline.apply}</button>
      </form>
    `;
  }

  #table() {
    const shares = this.#shares();
    const rows = this.dates.buckets.map((bucket, at) => html`
      <tr><th scope="row">${spanInWords(bucket, bucket, this.dates.interval)}</th><td>${number(bucket.count)}</td>${
        shares ? html`<td>${percent(shares[at])}</td>` : nothing}</tr>`);
    return html`
      <details class="as-table">
        <summary>${words.timeline.table}</summary>
        <table>
          <thead><tr><th scope="col">${words.timeline.when}</th><th scope="col">${words.timeline.count}</th>${
            shares ? html`<th scope="col">${words.timeline.bars.share}</th>` : nothing}</tr></thead>
          <tbody>${rows}</tbody>
        </table>
      </details>
    `;
  }

  /** The share of the archive of each bucket; null until it is known, and while counts are shown. */
  #shares() {
    const { answer } = this.archive;
    if (this.state.bars !== 'share' || !answer || answer.interval !== this.dates.interval) return null;
    const all = new Map(answer.buckets.map(({ from, count }) => [from, count]));
    return this.dates.buckets.map(({ from, count }) => (count === 0 ? 0 : count / Math.max(count, all.get(from) ?? 0)));
  }

  #range({ detail: [first, last] }) {
    const { buckets, interval } = this.dates;
    const range = rangeOf(buckets[first], buckets[last], interval);
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

  #submit(event) {
    event.preventDefault();
    const { from, to } = Object.fromEntries(new FormData(event.target));
    this.#choose(from.trim(), to.trim());
  }
}

customElements.define('dateline-timeline', Timeline);
