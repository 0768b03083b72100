import { html, nothing, svg } from 'lit';

import { spanInWords } from '../text/dates.js';
import { number, percent, words } from '../i18n/index.js';
import { PageElement } from '../shell/element.js';
import { bars, labels } from './scale.js';

/** Pixels; the highest bar, and the line of labels under it. */
const HEIGHT = 72;
const LABELS = 20;
/** Pixels; a label that begins nearer to the right edge would stand out of the picture. */
const LABEL = 36;

/**
 * Bars over time, one a step. A click, a drag over several or the keyboard chooses some of them.
 *
 * @fires range with the numbers of the first and the last bar chosen as `detail`
 * @fires pointed with what is pointed at, in words, as `detail`; empty when nothing is
 */
class Bars extends PageElement {
  static properties = {
    /** Steps of the API's date facet. */
    buckets: { attribute: false },
    interval: {},
    /** What part of the archive each step's articles are, 0 to 1; null to show how many they are. */
    shares: { attribute: false },
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
    if (!changes.has('buckets')) return;
    this.brush = null;
    this.active = Math.min(this.active, Math.max(0, this.buckets.length - 1));
    this.focused = this.contains(document.activeElement);
  }

  /** Other steps may be fewer: then the bar that had the focus is gone, and the one in its place gets it. */
  updated() {
    if (this.focused && document.activeElement === document.body) {
      this.querySelector('.bar[tabindex="0"]')?.focus({ preventScroll: true });
    }
    this.focused = false;
  }

  render() {
    const columns = bars(this.shares ?? this.buckets.map(({ count }) => count), this.width, HEIGHT);
    return html`
      <div class="plot">
        <p class="unseen" id="timeline-help">${words.timeline.help}</p>
        <svg width=${this.width} height=${HEIGHT + LABELS} role="group" aria-label=${words.timeline.label}
          aria-describedby="timeline-help" @keydown=${this.#key} @pointerdown=${this.#press}
          @pointermove=${this.#drag} @pointerup=${this.#choose} @pointercancel=${this.#cancel}
          @pointerleave=${() => this.#tell('')}>
          ${this.#height()}
          <line class="axis" x1="0" x2=${this.width} y1=${HEIGHT + 0.5} y2=${HEIGHT + 0.5}></line>
          ${columns.map((column, at) => this.#bar(column, at))}
          ${labels(this.buckets, this.interval, this.width).filter(({ at }) => columns[at].x < this.width - LABEL).map(({ at, text }) => svg`
            <text class="tick" x=${Math.round(columns[at].x)} y=${HEIGHT + 15} aria-hidden="true">${text}</text>`)}
        </svg>
      </div>
    `;
  }

  /** What the highest bar stands for. */
  #height() {
    const most = Math.max(0, ...(this.shares ?? this.buckets.map(({ count }) => count)));
    if (most === 0) return nothing;
    return svg`
      <line class="top" x1="0" x2=${this.width} y1="0.5" y2="0.5"></line>
      <text class="tick most" x=${this.width} y="-4" aria-hidden="true">${
        this.shares ? percent(most) : number(most)}</text>`;
  }

  #bar(column, at) {
    const named = this.#named(at);
    return svg`
      <g class="bar ${this.#isIn(at) ? 'in' : ''}" role="button" aria-label=${named} data-at=${at}
        tabindex=${at === this.active ? 0 : -1} aria-pressed=${this.#isIn(at) ? 'true' : 'false'}
        @focus=${() => this.#tell(named)} @blur=${() => this.#tell('')}>
        <rect class="column" x=${column.left} y="0" width=${column.step} height=${HEIGHT}></rect>
        <rect class="count" x=${column.x} y=${column.y} width=${column.width} height=${column.height}></rect>
      </g>
    `;
  }

  #named(at) {
    const when = spanInWords(this.buckets[at], this.buckets[at], this.interval);
    const { count } = this.buckets[at];
    const told = words.timeline.bar(when, count, number(count));
    return this.shares ? words.timeline.share(told, percent(this.shares[at])) : told;
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
    if (this.brush === null) return this.#tell(this.#named(at));
    this.brush = [this.brush[0], at];
    return this.#tellBrush();
  }

  #cancel() {
    this.brush = null;
  }

  #at(event) {
    const { left } = event.currentTarget.getBoundingClientRect();
    const last = this.buckets.length - 1;
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
    const last = this.buckets.length - 1;
    const before = this.active;
    this.active = Math.max(0, Math.min(last, before + step));
    this.brush = selecting ? [this.brush?.[0] ?? before, this.active] : null;
    await this.updateComplete;
    this.querySelector(`[data-at="${this.active}"]`).focus();
    if (selecting) this.#tellBrush();
  }

  #tellBrush() {
    const [first, last] = [Math.min(...this.brush), Math.max(...this.brush)];
    const count = this.buckets.slice(first, last + 1).reduce((sum, bucket) => sum + bucket.count, 0);
    const when = spanInWords(this.buckets[first], this.buckets[last], this.interval);
    this.#tell(words.timeline.bar(when, count, number(count)));
  }

  #tell(what) {
    this.#fire('pointed', what);
  }

  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('dateline-bars', Bars);
