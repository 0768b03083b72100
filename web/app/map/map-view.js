import { html, nothing, svg } from 'lit';

import { entities, facets } from '../data/api.js';
import { Fetching } from '../data/fetching.js';
import { addressOf, modeOf, withFilter } from '../data/state.js';
import { number, words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import { nameLink } from '../ui/name-link.js';
import '../ui/table-dialog.js';
import { fitting, moved, whole, zoomed } from './camera.js';
import { dotsOf, labelled, mostOf, radiusOf } from './dots.js';
import { HEIGHT, WIDTH, outline, pointOf } from './outline.js';

/** Places requested; the API returns no more entities in one answer. */
const PLACES = 200;
const WORLD = { width: WIDTH, height: HEIGHT };
/** The zoom factor of one press on a button. */
const STEP = 1.7;
/** Pixels from which a movement is a drag and not a click. */
const DRAG = 4;

/** The places of the articles found, on a map and as a list. */
class MapView extends PageElement {
  static properties = {
    state: { attribute: false },
    /** The search that is shown. */
    searched: { attribute: false },
    labelOf: { attribute: false },
    camera: { state: true },
    width: { state: true },
  };

  constructor() {
    super();
    this.width = 0;
    this.camera = whole(WIDTH, HEIGHT);
    this.fetching = new Fetching(this, (answer) => this.#answered(answer));
    this.sizes = new ResizeObserver(([entry]) => (this.width = entry.contentRect.width));
  }

  willUpdate(changes) {
    if (changes.has('searched')) this.fetching.run((signal) => gather(this.searched, signal));
  }

  updated() {
    const picture = this.querySelector('.map');
    if (picture && picture !== this.observed) {
      this.sizes.disconnect();
      this.sizes.observe(picture);
      this.observed = picture;
    }
  }

  render() {
    const { answer, problem, countdown } = this.fetching;
    if (problem) {
      return html`<dateline-problem .problem=${problem} .countdown=${countdown} @again=${() => this.fetching.again()}>
        </dateline-problem>`;
    }
    if (!answer) return html`<p class="quiet">${words.map.loading}</p>`;
    const lost = answer.places.length - this.dots.length;
    return html`
      <h2 class="unseen">${words.views.map}</h2>
      <div class="map" @dblclick=${this.#zoomIn} @wheel=${this.#wheel} @pointerdown=${this.#press}
        @pointermove=${this.#drag} @pointerup=${this.#release} @pointercancel=${this.#release}
        @click=${{ handleEvent: (event) => this.#clicked(event), capture: true }}>${this.#picture(answer.outline)}
        <div class="map-buttons">
          <button aria-label=${words.map.zoomIn} title=${words.map.zoomIn} @click=${() => this.#zoom(STEP)}>+</button>
          <button aria-label=${words.map.zoomOut} title=${words.map.zoomOut} @click=${() => this.#zoom(1 / STEP)}>−</button>
          <button class="fit" aria-label=${words.map.fit} title=${words.map.fit} @click=${this.#fit}></button>
        </div>
      </div>
      <p class="picture-note">${this.#sizes()} ${words.map.note} ${lost > 0 ? words.map.lost(lost, number(lost)) : nothing}
        <dateline-table heading=${words.facets.names.place} .table=${tableOf(answer.places)} .written=${(value) => number(value)}
          .picture=${() => this.querySelector('.map > svg')}></dateline-table></p>
      <h3 class="unseen">${words.facets.names.place}</h3>
      <ul class="counted">${answer.places.map((place) => html`<li>${
        nameLink(this.state, { ...place, facet: 'place' })} <span class="count">${number(place.count)}</span></li>`)}</ul>
    `;
  }

  /** The legend of the sizes. */
  #sizes() {
    const most = mostOf(this.dots);
    return [most, Math.round(most / 4), 1].map((count) => {
      const radius = radiusOf(Math.sqrt(count / most), this.width);
      return html`<span class="key"><svg class="dot place" width=${2 * radius + 2} height=${2 * radius + 2} aria-hidden="true"><circle cx=${radius + 1}
        cy=${radius + 1} r=${radius}></circle></svg>${words.sentence.articles(count, number(count))}</span>`;
    });
  }

  /** The list below offers the same, so the picture is hidden from screen readers and the keyboard. */
  #picture({ land, borders }) {
    const { x, y, width, height } = this.camera;
    const scale = this.width / width;
    const visible = this.dots.filter((dot) => dot.x >= x && dot.x <= x + width && dot.y >= y && dot.y <= y + height);
    return svg`<svg viewBox="${x} ${y} ${width} ${height}" aria-hidden="true">
      <path class="land" d=${land}></path>
      <path class="borders" d=${borders}></path>
      ${this.width === 0 ? nothing : [...this.dots.map((dot) => this.#dot(dot, scale)),
        ...labelled(visible, scale, this.camera).map((dot) => svg`<text x=${dot.x + (radiusOf(dot.size, this.width) + 3) / scale}
          y=${dot.y + 4 / scale} font-size=${12.5 / scale} stroke-width=${3 / scale}>${dot.label}</text>`)]}
    </svg>`;
  }

  #dot({ value, label, kind, count, x, y, size }, scale) {
    const chosen = modeOf(this.state, 'place', value);
    return svg`<a class="dot ${kind} ${chosen ?? ''}" href=${addressOf(withFilter(this.state, 'place', value, 'all'))}
      tabindex="-1" data-menu data-facet="place" data-value=${value} data-kind=${kind}><title>${label}: ${number(count)}</title>
      <circle cx=${x} cy=${y} r=${radiusOf(size, this.width) / scale}></circle></a>`;
  }

  #answered({ places }) {
    this.dots = dotsOf(places.filter(({ position }) => position), pointOf);
    // A part of the map that the reader has chosen stays when a filter changes.
    if (!this.chosen) this.#fit();
  }

  #fit() {
    this.chosen = false;
    this.camera = fitting(this.dots, WORLD);
  }

  #zoom(factor, point) {
    this.chosen = true;
    this.camera = zoomed(this.camera, WORLD, factor, point);
  }

  #pointed({ clientX, clientY }) {
    const { left, top, width } = this.querySelector('svg').getBoundingClientRect();
    const scale = this.camera.width / width;
    return { x: this.camera.x + (clientX - left) * scale, y: this.camera.y + (clientY - top) * scale };
  }

  #zoomIn(event) {
    if (event.target.closest('.map-buttons')) return;
    event.preventDefault();
    this.#zoom(STEP, this.#pointed(event));
  }

  /** The wheel scrolls the page; with Ctrl, which browsers also report for a pinch on a touchpad, it zooms. */
  #wheel(event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#zoom(Math.exp(-event.deltaY / 200), this.#pointed(event));
  }

  #press(event) {
    if (event.button === 0 && !event.target.closest('.map-buttons')) this.from = { x: event.clientX, y: event.clientY };
    this.dragged = false;
  }

  #drag(event) {
    if (!this.from) return;
    const [dx, dy] = [this.from.x - event.clientX, this.from.y - event.clientY];
    if (!this.dragged && Math.hypot(dx, dy) < DRAG) return;
    this.dragged = true;
    this.chosen = true;
    const scale = this.camera.width / this.width;
    this.camera = moved(this.camera, WORLD, dx * scale, dy * scale);
    this.from = { x: event.clientX, y: event.clientY };
  }

  #release() {
    this.from = null;
  }

  /** The click that ends a drag opens nothing. */
  #clicked(event) {
    if (!this.dragged) return;
    event.preventDefault();
    event.stopPropagation();
    this.dragged = false;
  }
}

/** The figures of the map; a place without known coordinates has none. */
function tableOf(places) {
  return { columns: words.map.columns, rows: places.map(({ label, count, position }) =>
    [label, count, ...position ?? [null, null]]) };
}

/** The places of a search with their positions, and the outline of the world. */
async function gather(state, signal) {
  const [answer, world] = await Promise.all([facets(state, ['place'], PLACES, { signal }), outline()]);
  const buckets = answer.facets.place.buckets.filter(({ count }) => count > 0).slice(0, PLACES);
  const known = new Map();
  for (const entity of buckets.length === 0 ? [] : await entities(buckets.map(({ value }) => value), { signal })) {
    if (entity.kind === 'place' || entity.kind === 'country') known.set(entity.value, known.get(entity.value) ?? entity);
  }
  const places = buckets.map((bucket) => ({ ...bucket, position: known.get(bucket.value)?.position }));
  return { places, outline: world };
}

customElements.define('dateline-map', MapView);
