import { html, nothing, svg } from 'lit';

import { exportAddress } from '../data/files.js';
import { Fetching } from '../data/fetching.js';
import { findShortNames, shortName } from '../data/short-names.js';
import { addressOf, modeOf, withFilter } from '../data/state.js';
import { network } from '../data/view-api.js';
import { number, words } from '../i18n/index.js';
import { PageElement } from '../ui/element.js';
import { segments } from '../timeline/timeline.js';
import { csv, download, svgFile } from '../ui/download.js';
import { graphml, laidOut, loweredFor, pictureFor } from './layout.js';

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
    /** Names of the sources of the articles; a paper that names itself is not an actor of its news. */
    sources: { attribute: false },
    /** The actor under the pointer; its lines are emphasized. */
    pointed: { state: true },
    /** Width of the column in pixels; 0 until it is known. */
    width: { state: true },
  };

  sizes = new ResizeObserver(([entry]) => (this.width = Math.floor(entry.contentRect.width)));

  fetching = new Fetching(this, (answer) => {
    this.labels = new Map(answer.actors.map(({ value, label }) => [value, label]));
    const papers = new Set(answer.actors.filter(({ label }) => this.sources.includes(label)).map(({ value }) => value));
    const kept = ({ from, to }) => !papers.has(from) && !papers.has(to);
    this.actors = answer.actors.filter(({ value }) => !papers.has(value));
    this.together = answer.together.filter(kept);
    this.speaking = answer.speaking.filter(kept);
    this.drawing = null;
    this.#shorten();
  });

  constructor() {
    super();
    this.width = 0;
  }

  willUpdate(changes) {
    if (changes.has('width')) this.drawing = null;
    const { ties } = this.state;
    if (!changes.has('searched') && ties === this.ties) return;
    this.ties = ties;
    this.pointed = null;
    this.fetching.run((signal) => network(this.searched, ACTORS, { by: ties, signal }));
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
    if (this.together.length === 0) return html`${this.#measure(answer.by)}<p class="end">${words.network.none}</p>`;
    return html`
      <h2 class="unseen">${words.views.network}</h2>
      ${this.#measure(answer.by)}
      <div class="network" @pointerleave=${() => (this.pointed = null)}>${
        this.width > 0 ? this.#picture() : nothing}</div>
      <p class="picture-note">${words.network.note} ${this.#legend()}</p>
      <div class="pairs">
        ${this.#list(words.network.together, this.together, words.network.pair)}
        ${this.speaking.length > 0 ? this.#list(words.network.speaking, this.speaking, words.network.about, 'speaker')
          : nothing}
      </div>
    `;
  }

  async #shorten() {
    if (!await findShortNames(this.actors)) return;
    this.drawing = null;
    this.requestUpdate();
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

  /** What counts as mentioned together, with the other choice, and the figures as files. */
  #measure(by) {
    return html`<div class="picture-bar">${segments(words.network.by.label, ['sentence', 'article'].map((ties) => ({
      text: words.network.by[ties],
      address: addressOf({ ...this.state, ties }),
      isChosen: ties === by,
    })))}
      ${by === 'article' && !this.state.ties ? html`<span>${words.network.fallback}</span>` : nothing}
      ${this.together.length > 0 ? html`<span class="files">
        <button type="button" class="plain" @click=${() => this.#csv()}>${words.table.csv}</button>
        <button type="button" class="plain" @click=${() => this.#graph()}>GraphML</button>
        <a href=${exportAddress(this.searched, 'gexf')} download>GEXF</a>
        <button type="button" class="plain" @click=${() => this.#svg()}>${words.table.svg}</button></span>` : nothing}</div>`;
  }

  #legend() {
    const kinds = ['person', 'organization', 'country'].filter((kind) => this.actors.some((actor) => actor.kind === kind));
    return kinds.map((kind) => html`<span class="key"><svg viewBox="0 0 20 20" aria-hidden="true" class="node ${kind}"><circle cx="10"
      cy="10" r="7"></circle></svg>${words.kinds[kind]}</span> `);
  }

  #csv() {
    const rows = (pairs, what) => pairs.map(({ from, to, count }) => [what, from, this.#label(from), to, this.#label(to), count]);
    download('network.csv', 'text/csv', csv([words.network.columns, ...rows(this.together, words.network.together),
      ...rows(this.speaking, words.network.speaking)]));
  }

  #graph() {
    download('network.graphml', 'application/xml', graphml(this.actors, this.together));
  }

  #svg() {
    const picture = this.querySelector('.network svg');
    if (picture) download('network.svg', 'image/svg+xml', svgFile(picture));
  }

  #draw() {
    const { together } = this;
    const whole = pictureFor(this.width);
    const shown = this.actors.slice(0, whole.actors).map((actor) => ({ ...actor, name: actor.label,
      label: shortName(actor.value, actor.label) }));
    const names = new Set(shown.map(({ value }) => value));
    const pairs = together.filter(({ from, to }) => names.has(from) && names.has(to)).slice(0, LINES);
    const picture = loweredFor(whole, new Set(pairs.flatMap(({ from, to }) => [from, to])).size);
    return { picture, ...laidOut(shown, pairs, picture) };
  }

  #node({ value, label, name, kind, count, x, y, radius }, links) {
    const on = value === this.pointed || links.some((link) =>
      this.#joins(link) && (link.from === value || link.to === value));
    return svg`<a class="node ${kind} ${on ? 'on' : ''} ${modeOf(this.state, 'actor', value) ?? ''}" tabindex="-1"
      href=${addressOf(withFilter(this.state, 'actor', value, 'all'))} data-menu data-facet="actor" data-value=${value}
      data-kind=${kind} @pointerenter=${() => (this.pointed = value)}><title>${name}: ${number(count)}</title>
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
