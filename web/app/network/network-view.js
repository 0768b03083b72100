import { html, nothing, svg } from 'lit';

import { network } from '../data/api.js';
import { Fetching } from '../data/fetching.js';
import { addressOf, modeOf, withFilter } from '../data/state.js';
import { number, words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import { laidOut, pictureFor } from './layout.js';

/** Actors requested; the number drawn depends on the size of the picture. */
const ACTORS = 32;
/** The most lines drawn; more make the picture unreadable. */
const LINES = 90;
/** Pairs in each list. */
const PAIRS = 24;

/** The actors that are mentioned together in the articles found, as a picture and as lists. */
class NetworkView extends PageElement {
  static properties = {
    state: { attribute: false },
    /** The search that is shown. */
    searched: { attribute: false },
    labelOf: { attribute: false },
    /** The actor under the pointer; its lines are emphasized. */
    pointed: { state: true },
    /** Width of the column in pixels; 0 until it is known. */
    width: { state: true },
  };

  sizes = new ResizeObserver(([entry]) => (this.width = Math.floor(entry.contentRect.width)));

  fetching = new Fetching(this, (answer) => {
    this.labels = new Map(answer.actors.map(({ value, label }) => [value, label]));
    this.drawing = null;
  });

  constructor() {
    super();
    this.width = 0;
  }

  willUpdate(changes) {
    if (changes.has('width')) this.drawing = null;
    if (!changes.has('searched')) return;
    this.pointed = null;
    this.fetching.run((signal) => network(this.searched, ACTORS, { signal }));
  }

  connectedCallback() {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  render() {
    const { answer, problem, countdown } = this.fetching;
    if (problem) {
      return html`<dateline-problem .problem=${problem} .countdown=${countdown} @again=${() => this.fetching.again()}>
        </dateline-problem>`;
    }
    if (!answer) return html`<p class="quiet">${words.network.loading}</p>`;
    if (answer.together.length === 0) return html`<p class="end">${words.network.none}</p>`;
    return html`
      <h2 class="unseen">${words.views.network}</h2>
      <div class="network" @pointerleave=${() => (this.pointed = null)}>${
        this.width > 0 ? this.#picture() : nothing}</div>
      <p class="picture-note">${words.network.note}</p>
      <div class="pairs">
        ${this.#list(words.network.together, answer.together, words.network.pair)}
        ${answer.speaking.length > 0 ? this.#list(words.network.speaking, answer.speaking, words.network.about, 'speaker')
          : nothing}
      </div>
    `;
  }

  /** The lists below offer the same, so the picture is hidden from screen readers and the keyboard. */
  #picture() {
    const { picture, nodes, links } = this.drawing ??= this.#draw();
    return svg`<svg viewBox="0 0 ${picture.width} ${picture.height}" aria-hidden="true" class=${this.pointed ? 'one' : ''}>
      ${links.map((link) => svg`<line class=${this.#joins(link) ? 'on' : ''} x1=${link.source.x} y1=${link.source.y}
        x2=${link.target.x} y2=${link.target.y} stroke-width=${link.width}></line>`)}
      ${nodes.map((node) => this.#node(node, links))}
    </svg>`;
  }

  #draw() {
    const { actors, together } = this.fetching.answer;
    const picture = pictureFor(this.width);
    const shown = actors.slice(0, picture.actors);
    const names = new Set(shown.map(({ value }) => value));
    const pairs = together.filter(({ from, to }) => names.has(from) && names.has(to)).slice(0, LINES);
    return { picture, ...laidOut(shown, pairs, picture) };
  }

  #node({ value, label, kind, count, x, y, radius }, links) {
    const on = value === this.pointed || links.some((link) =>
      this.#joins(link) && (link.from === value || link.to === value));
    return svg`<a class="node ${kind} ${on ? 'on' : ''} ${modeOf(this.state, 'actor', value) ?? ''}" tabindex="-1"
      href=${addressOf(withFilter(this.state, 'actor', value, 'all'))} data-menu data-facet="actor" data-value=${value}
      data-kind=${kind} @pointerenter=${() => (this.pointed = value)}><title>${label}: ${number(count)}</title>
      <circle cx=${x} cy=${y} r=${radius}></circle><text x=${x} y=${y + radius + 13}>${label}</text></a>`;
  }

  #joins({ from, to }) {
    return this.pointed !== null && (from === this.pointed || to === this.pointed);
  }

  #list(title, pairs, textOf, first = 'actor') {
    return html`<section><h3>${title}</h3><ul class="counted">${pairs.slice(0, PAIRS).map(({ from, to, count }) => html`
      <li><a href=${this.#both(first, from, to)}>${textOf(this.#label(from), this.#label(to))}</a>
        <span class="count">${number(count)}</span></li>`)}</ul></section>`;
  }

  #both(first, from, to) {
    return addressOf({ ...withFilter(withFilter(this.state, first, from, 'all'), 'actor', to, 'all'), view: '' });
  }

  #label(value) {
    return this.labels.get(value) ?? this.labelOf('actor', value);
  }
}

customElements.define('dateline-network', NetworkView);
