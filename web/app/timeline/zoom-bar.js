import { html, svg } from 'lit';

import { words } from '../i18n/index.js';
import { rangeOf } from '../text/dates.js';
import { PageElement } from '../ui/element.js';
import { bars } from './scale.js';

/** Units of the height; the browser stretches the width. */
const HEIGHT = 26;
const WIDTH = 1000;

/**
 * The articles of all dates in small, with the chosen period marked; a drag chooses another one. For the pointer only: the
 * links to longer periods and the fields do the same.
 *
 * @fires period with `{from, to}` as `detail`
 */
class ZoomBar extends PageElement {
  static properties = {
    /** The API's date facet without the period. */
    dates: { attribute: false },
    from: {},
    to: {},
    brush: { state: true },
  };

  render() {
    const { buckets } = this.dates;
    const counts = buckets.map(({ count }) => count);
    const chosen = this.brush ?? this.#chosen();
    const step = WIDTH / buckets.length;
    return html`<svg class="zoom-bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true"
      @pointerdown=${this.#press} @pointermove=${this.#drag} @pointerup=${this.#release} @pointercancel=${this.#cancel}>
      <title>${words.timeline.zoom}</title>
      <rect class="period" x=${Math.min(...chosen) * step} y="0" height=${HEIGHT}
        width=${(Math.max(...chosen) - Math.min(...chosen) + 1) * step}></rect>
      ${bars(counts.map(Math.sqrt), WIDTH, HEIGHT).map(({ x, y, width, height }) => svg`
        <rect class="count" x=${x} y=${y} width=${width} height=${height}></rect>`)}
    </svg>`;
  }

  /** The first and the last bucket that the period overlaps. */
  #chosen() {
    const { buckets } = this.dates;
    const first = buckets.findIndex(({ to }) => to >= this.from);
    const last = buckets.findLastIndex(({ from }) => !this.to || from.slice(0, this.to.length) <= this.to);
    return [Math.max(0, first), Math.max(0, last)];
  }

  #at(event) {
    const { left, width } = this.querySelector('svg').getBoundingClientRect();
    const last = this.dates.buckets.length - 1;
    return Math.max(0, Math.min(last, Math.floor(((event.clientX - left) / width) * (last + 1))));
  }

  #press(event) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    this.brush = [this.#at(event), this.#at(event)];
  }

  #drag(event) {
    if (this.brush) this.brush = [this.brush[0], this.#at(event)];
  }

  #release() {
    if (!this.brush) return;
    const { buckets, interval } = this.dates;
    const [first, last] = [Math.min(...this.brush), Math.max(...this.brush)];
    this.brush = null;
    this.dispatchEvent(new CustomEvent('period', { detail: rangeOf(buckets[first], buckets[last], interval) }));
  }

  #cancel() {
    this.brush = null;
  }
}

customElements.define('dateline-zoom-bar', ZoomBar);
