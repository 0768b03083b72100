import { html, svg } from 'lit';

import { number, words } from '../i18n/index.js';
import { PageElement } from '../shell/element.js';
import { spanInWords } from '../text/dates.js';
import { bars } from './scale.js';

/** Units; the browser stretches them to the width that there is. */
const WIDTH = 600;
const HEIGHT = 60;

/** A small picture of articles over time, without controls; a screen reader is told its span and its peak. */
class Spark extends PageElement {
  static properties = {
    /** The API's date facet, with one step at least. */
    dates: { attribute: false },
    label: {},
  };

  render() {
    const { buckets, interval } = this.dates;
    const peak = buckets.reduce((best, bucket) => (bucket.count > best.count ? bucket : best));
    const when = spanInWords(peak, peak, interval);
    const told = words.profile.peak(spanInWords(buckets[0], buckets.at(-1), interval), when, number(peak.count));
    return html`
      <figure class="spark">
        <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${this.label}>
          ${bars(buckets.map(({ count }) => count), WIDTH, HEIGHT).map(({ x, y, width, height }) => svg`
            <rect class="count" x=${x} y=${y} width=${width} height=${height}></rect>`)}
        </svg>
        <figcaption>${told}</figcaption>
      </figure>
    `;
  }
}

customElements.define('dateline-spark', Spark);
