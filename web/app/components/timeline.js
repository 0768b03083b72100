import { html, nothing, svg } from 'lit';

import { dateInWords, isDate, rangeOf } from '../dates.js';
import { number, words } from '../i18n/index.js';
import { bars, labels } from '../scale.js';
import { addressOf, changed } from '../state.js';
import { PageElement } from './element.js';

/** Pixels; the highest bar, and the line of labels under it. */
const HEIGHT = 72;
const LABELS = 20;

/**
 * The number of articles over time. A click on a bar, a drag over several or the keyboard shows only those days.
 *
 * @fires dates with `{from, to}` as `detail`, when a range is chosen
 */
class Timeline extends PageElement {
  static properties = {
    state: { attribute: false },
    /** The API's date facet. */
    dates: { attribute: false },
    width: { state: true },
    /** Two bar numbers while a range is being chosen, in any order. */
    brush: { state: true },
    /** The bar that the keyboard stands on. */
    active: { state: true },
  };

  constructor() {
    super();
    this.width = 0;
    this.active = 0;
    this.brush = null;
    this.sizes = new ResizeObserver(([entry]) => (this.width = Math.floor(entry.contentRect.width)));
  }

  firstUpdated() {
    this.sizes.observe(this.querySelector('.plot'));
  }

  willUpdate(changes) {
    if (changes.has('dates')) {
      this.brush = null;
      this.active = Math.min(this.active, Math.max(0, this.dates.buckets.length - 1));
    }
  }

  render() {
    const { interval, missing } = this.dates;
    const hasRange = this.state.from || this.state.to;
    return html`
      <section class="timeline" aria-label=${words.timeline.label}>
        <div class="plot">${this.dates.buckets.length > 0 ? this.#plot() : nothing}</div>
        <div class="timeline-foot">
          <span>${this.brush ? this.#told() : words.timeline.steps[interval]}</span>
          ${missing ? html`<span>${words.timeline.undated(missing, number(missing))}</span>` : nothing}
          ${hasRange ? html`<a href=${addressOf(changed(this.state, { from: '', to: '' }))}>${words.timeline.all}</a>`
            : nothing}
          ${this.#form()} ${this.#table()}
        </div>
      </section>
    `;
  }

  #plot() {
    const { buckets, interval } = this.dates;
    const columns = bars(buckets, this.width, HEIGHT);
    return html`
      <p class="unseen" id="timeline-help">${words.timeline.help}</p>
      <svg width=${this.width} height=${HEIGHT + LABELS} role="group" aria-label=${words.timeline.label}
        aria-describedby="timeline-help" @keydown=${this.#key} @pointerdown=${this.#press} @pointermove=${this.#drag}
        @pointerup=${this.#release} @pointercancel=${this.#cancel}>
        <line class="axis" x1="0" x2=${this.width} y1=${HEIGHT + 0.5} y2=${HEIGHT + 0.5}></line>
        ${columns.map((column, at) => this.#bar(column, at))}
        ${labels(buckets, interval, this.width).map(({ at, text }) => svg`
          <text class="tick" x=${Math.round(columns[at].x)} y=${HEIGHT + 15} aria-hidden="true">${text}</text>`)}
      </svg>
    `;
  }

  #bar(column, at) {
    const { count } = this.dates.buckets[at];
    const named = words.timeline.bar(this.#name(at), count, number(count));
    return svg`
      <g class="bar ${this.#isIn(at) ? 'in' : ''}" role="button" aria-label=${named} data-at=${at}
        tabindex=${at === this.active ? 0 : -1} aria-pressed=${this.#isIn(at) ? 'true' : 'false'}>
        <title>${named}</title>
        <rect class="column" x=${column.left} y="0" width=${column.step} height=${HEIGHT}></rect>
        <rect class="count" x=${column.x} y=${column.y} width=${column.width} height=${column.height}></rect>
      </g>
    `;
  }

  #form() {
    const { buckets, interval } = this.dates;
    const all = buckets.length > 0 ? rangeOf(buckets[0], buckets.at(-1), interval) : {};
    const field = (name, label) => html`
      <label>${label} <input name=${name} .value=${this.state[name]} placeholder=${all[name] ?? nothing}
        autocomplete="off" title=${words.timeline.dateHint} @input=${this.#check}></label>`;
    return html`
      <form class="dates" @submit=${this.#submit}>
        ${field('from', words.timeline.from)} ${field('to', words.timeline.to)}
        <button class="plain">${words.timeline.apply}</button>
      </form>
    `;
  }

  #table() {
    const rows = this.dates.buckets.map((bucket, at) => html`
      <tr><th scope="row">${this.#name(at)}</th><td>${number(bucket.count)}</td></tr>`);
    return html`
      <details class="as-table">
        <summary>${words.timeline.table}</summary>
        <table>
          <thead><tr><th scope="col">${words.timeline.when}</th><th scope="col">${words.timeline.count}</th></tr></thead>
          <tbody>${rows}</tbody>
        </table>
      </details>
    `;
  }

  /** The days of a bar in words. */
  #name(at) {
    const { from, to } = rangeOf(this.dates.buckets[at], this.dates.buckets[at], this.dates.interval);
    return from === to ? dateInWords(from) : `${dateInWords(from)} – ${dateInWords(to)}`;
  }

  #told() {
    const { from, to } = this.#range();
    return from === to ? dateInWords(from) : `${dateInWords(from)} – ${dateInWords(to)}`;
  }

  #isIn(at) {
    return this.brush !== null && at >= Math.min(...this.brush) && at <= Math.max(...this.brush);
  }

  #range() {
    const { buckets, interval } = this.dates;
    return rangeOf(buckets[Math.min(...this.brush)], buckets[Math.max(...this.brush)], interval);
  }

  #choose() {
    if (this.brush === null) return;
    const detail = this.#range();
    this.brush = null;
    this.dispatchEvent(new CustomEvent('dates', { detail, bubbles: true }));
  }

  #press(event) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = this.#pointed(event);
    this.brush = [at, at];
  }

  #drag(event) {
    if (this.brush !== null) this.brush = [this.brush[0], this.#pointed(event)];
  }

  #release() {
    this.#choose();
  }

  #cancel() {
    this.brush = null;
  }

  #pointed(event) {
    const { left } = event.currentTarget.getBoundingClientRect();
    const last = this.dates.buckets.length - 1;
    const at = Math.floor(((event.clientX - left) / this.width) * (last + 1));
    return Math.max(0, Math.min(last, at));
  }

  #key(event) {
    const steps = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };
    if (event.key in steps) {
      event.preventDefault();
      this.#move(steps[event.key], event.shiftKey);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.brush ??= [this.active, this.active];
      this.#choose();
    } else if (event.key === 'Escape' && this.brush !== null) {
      event.preventDefault();
      this.brush = null;
    }
  }

  async #move(step, selecting) {
    const last = this.dates.buckets.length - 1;
    const before = this.active;
    this.active = Math.max(0, Math.min(last, before + step));
    this.brush = selecting ? [this.brush?.[0] ?? before, this.active] : null;
    await this.updateComplete;
    this.querySelector(`[data-at="${this.active}"]`).focus();
  }

  #check(event) {
    const { value } = event.target;
    event.target.setCustomValidity(value === '' || isDate(value.trim()) ? '' : words.timeline.dateHint);
  }

  #submit(event) {
    event.preventDefault();
    const { from, to } = Object.fromEntries(new FormData(event.target));
    this.dispatchEvent(new CustomEvent('dates', { detail: { from: from.trim(), to: to.trim() }, bubbles: true }));
  }
}

customElements.define('dateline-timeline', Timeline);
