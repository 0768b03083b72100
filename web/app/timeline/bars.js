import { html, nothing, svg } from 'lit';

import { spanInWords } from '../text/dates.js';
import { number, percent, words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import { LEAST_ARTICLES, averages, bars, heightOf, labels, line, ticks } from './scale.js';

/** Pixels; the height of the highest bar and of the line of labels below. */
const HEIGHT = 120;
const LABELS = 20;
/** Pixels; a label that starts nearer to the right edge would not fit. */
const LABEL = 36;
/** Pixels; the width of the figures of the grid lines, at the right. */
const FIGURES = 40;
/** With fewer bars an average says nothing. */
const FEW = 6;

/**
 * Bars over time. A click, a drag over several bars or the keyboard selects some of them.
 *
 * @fires range with the indexes of the first and the last selected bar as `detail`
 * @fires pointed with the description of the bar under the pointer as `detail`, or an empty string
 */
class Bars extends PageElement {
  static properties = {
    /** Buckets of the API's date facet. */
    buckets: { attribute: false },
    interval: {},
    /** The articles of the archive in each bucket, to show shares of it; null to show counts. */
    totals: { attribute: false },
    /** Whether the scale is logarithmic; for counts only. */
    log: { type: Boolean },
    width: { state: true },
    /** Indexes of two bars while a range is being selected, in any order. */
    brush: { state: true },
    /** Index of the bar that takes the keyboard focus. */
    active: { state: true },
  };

  constructor() {
    super();
    this.width = 0;
    this.active = 0;
    this.brush = null;
    this.totals = null;
    this.log = false;
    this.sizes = new ResizeObserver(([entry]) => (this.width = Math.floor(entry.contentRect.width)));
  }

  firstUpdated() {
    this.sizes.observe(this.querySelector('.plot'));
  }

  willUpdate(changes) {
    if (!changes.has('buckets')) return;
    this.brush = null;
    if (!this.buckets[this.active]?.count) this.active = Math.max(0, this.buckets.findIndex(({ count }) => count > 0));
    this.focused = this.querySelector('.bar:focus-visible') !== null;
  }

  /** The ring of the focus goes to a bar with articles. A bar that was clicked has no ring. */
  updated() {
    if (this.focused) this.querySelector('.bar[tabindex="0"]')?.focus({ preventScroll: true });
    this.focused = false;
  }

  render() {
    const values = this.#values();
    const most = this.#most(values);
    const width = this.#plotWidth;
    const columns = bars(values, width, HEIGHT, { most, log: this.log });
    return html`
      <div class="plot">
        <p class="unseen" id="timeline-help">${words.timeline.help}</p>
        <svg width=${this.width} height=${HEIGHT + LABELS} role="group" aria-label=${words.timeline.label}
          aria-describedby="timeline-help" @keydown=${this.#key} @pointerdown=${this.#press}
          @pointermove=${this.#drag} @pointerup=${this.#choose} @pointercancel=${this.#cancel}
          @pointerleave=${() => this.#point('')}>
          ${ticks(most, this.log).map((value) => svg`<line class="grid" x1="0" x2=${width} y1=${this.#y(value, most)}
            y2=${this.#y(value, most)}></line>`)}
          <line class="axis" x1="0" x2=${width} y1=${HEIGHT + 0.5} y2=${HEIGHT + 0.5}></line>
          ${columns.map((column, at) => this.#bar(column, at))}
          ${ticks(most, this.log).map((value) => svg`<text class="tick figure" x=${this.width} y=${this.#y(value, most) + 4}
            aria-hidden="true">${this.totals ? percent(value) : number(value)}</text>`)}
          ${this.totals && columns.length > FEW ? svg`<path class="average" d=${this.#average(most)}></path>` : nothing}
          ${labels(this.buckets, this.interval, width).filter(({ at }) => columns[at].x < width - LABEL).map(({ at, text }) => svg`
            <text class="tick" x=${Math.round(columns[at].x)} y=${HEIGHT + 15} aria-hidden="true">${text}</text>`)}
        </svg>
      </div>
    `;
  }

  get #plotWidth() {
    return Math.max(0, this.width - FIGURES);
  }

  #values() {
    const counts = this.buckets.map(({ count }) => count);
    return this.totals ? counts.map((count, at) => (count === 0 ? 0 : count / Math.max(count, this.totals[at]))) : counts;
  }

  /** The value of the full height. A share of a few articles says little, so it does not set the scale. */
  #most(values) {
    const solid = values.filter((_, at) => !this.#isThin(at));
    return Math.max(0, ...(solid.some((value) => value > 0) ? solid : values));
  }

  #isThin(at) {
    return this.totals !== null && this.totals[at] < LEAST_ARTICLES;
  }

  #y(value, most) {
    return HEIGHT - heightOf(value, most, HEIGHT, this.log) + 0.5;
  }

  #average(most) {
    const counts = this.buckets.map(({ count }) => count);
    return line(averages(counts, this.totals), this.#plotWidth, (value) => HEIGHT - Math.min(HEIGHT, (value / most) * HEIGHT));
  }

  #bar(column, at) {
    const named = this.#named(at);
    return svg`
      <g class="bar ${this.#isIn(at) ? 'in' : ''} ${this.#isThin(at) ? 'thin' : ''}" role="button" aria-label=${named} data-at=${at}
        tabindex=${at === this.active ? 0 : -1} aria-pressed=${this.#isIn(at) ? 'true' : 'false'}
        @focus=${() => this.#point(named)} @blur=${() => this.#point('')}>
        <rect class="column" x=${column.left} y="0" width=${column.step} height=${HEIGHT}></rect>
        <rect class="count" x=${column.x} y=${column.y} width=${column.width} height=${column.height}></rect>
      </g>
    `;
  }

  #named(at) {
    const when = spanInWords(this.buckets[at], this.buckets[at], this.interval);
    const { count } = this.buckets[at];
    if (!this.totals) return words.timeline.bar(when, count, number(count));
    const total = Math.max(count, this.totals[at]);
    return words.timeline.shareOf(when, number(count), total, number(total), percent(total === 0 ? 0 : count / total));
  }

  #isIn(at) {
    return this.brush !== null && at >= Math.min(...this.brush) && at <= Math.max(...this.brush);
  }

  #choose() {
    if (this.brush === null) return;
    this.#fire('range', [Math.min(...this.brush), Math.max(...this.brush)]);
    this.brush = null;
  }

  #press(event) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = this.#at(event);
    this.brush = [at, at];
  }

  #drag(event) {
    const at = this.#at(event);
    if (this.brush === null) return this.#point(this.#named(at));
    this.brush = [this.brush[0], at];
    return this.#pointBrush();
  }

  #cancel() {
    this.brush = null;
  }

  #at(event) {
    const { left } = event.currentTarget.getBoundingClientRect();
    const last = this.buckets.length - 1;
    const at = Math.floor(((event.clientX - left) / this.#plotWidth) * (last + 1));
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
    const last = this.buckets.length - 1;
    const before = this.active;
    this.active = Math.max(0, Math.min(last, before + step));
    this.brush = selecting ? [this.brush?.[0] ?? before, this.active] : null;
    await this.updateComplete;
    this.querySelector(`[data-at="${this.active}"]`).focus();
    if (selecting) this.#pointBrush();
  }

  #pointBrush() {
    const [first, last] = [Math.min(...this.brush), Math.max(...this.brush)];
    const count = this.buckets.slice(first, last + 1).reduce((sum, bucket) => sum + bucket.count, 0);
    const when = spanInWords(this.buckets[first], this.buckets[last], this.interval);
    this.#point(words.timeline.bar(when, count, number(count)));
  }

  #point(description) {
    this.#fire('pointed', description);
  }

  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('dateline-bars', Bars);
