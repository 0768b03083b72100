import { html, svg } from 'lit';

import { number, words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import { spanInWords } from '../text/dates.js';
import { bars, core } from './scale.js';

/** Units; the browser stretches them to the available width. */
const WIDTH = 600;
const HEIGHT = 60;

/** A small chart of articles over time, without controls and without single articles far away; its caption gives the period and the peak. */
class Spark extends PageElement {
  static properties = {
    /** The API's date facet, with at least one bucket. */
    dates: { attribute: false },
    label: {},
  };

  render() {
    const { interval } = this.dates;
    const { first, last } = core(this.dates.buckets);
    const buckets = this.dates.buckets.slice(first, last + 1);
    const peak = buckets.reduce((best, bucket) => (bucket.count > best.count ? bucket : best));
    const when = spanInWords(peak, peak, interval);
    const caption = words.profile.peak(spanInWords(buckets[0], buckets.at(-1), interval), when, number(peak.count));
    return html`
      <figure class="spark">
        <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${this.label}>
          ${bars(buckets.map(({ count }) => count), WIDTH, HEIGHT).map(({ x, y, width, height }) => svg`
            <rect class="count" x=${x} y=${y} width=${width} height=${height}></rect>`)}
        </svg>
        <figcaption>${caption}</figcaption>
      </figure>
    `;
  }
}

customElements.define('dateline-spark', Spark);
