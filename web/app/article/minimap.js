import { html, svg } from 'lit';

import { PageElement } from '../ui/element.js';

/** Units of the map's height; the browser stretches them to the height of the window. */
const HEIGHT = 1000;
/** A mark is at least this high, so that one hit in 5 MB is visible. */
const MARK = 6;

/**
 * A map of the hits: marks along the edge of the article. For the pointer only; keys and the bar's buttons do the same.
 *
 * @fires goto with the number of a hit as `detail`
 */
class Minimap extends PageElement {
  static properties = {
    hits: { attribute: false },
    /** Length of the text in code points. */
    length: { attribute: false },
    current: { attribute: false },
  };

  render() {
    const mark = ({ start, number }) => svg`<rect class=${number === this.current ? 'current' : ''} x="0" width="10"
      y=${Math.round((start / this.length) * (HEIGHT - MARK))} height=${MARK}></rect>`;
    const ordered = [...this.hits].sort((one, other) => (one.number === this.current) - (other.number === this.current));
    return html`<svg class="minimap" viewBox="0 0 10 ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true"
      @click=${this.#click}>${ordered.map(mark)}</svg>`;
  }

  /** Goes to the hit nearest to the click. */
  #click(event) {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const offset = ((event.clientY - top) / height) * this.length;
    const nearest = this.hits.reduce((best, hit) =>
      Math.abs(hit.start - offset) < Math.abs(best.start - offset) ? hit : best);
    this.dispatchEvent(new CustomEvent('goto', { detail: nearest.number }));
  }
}

customElements.define('dateline-minimap', Minimap);
