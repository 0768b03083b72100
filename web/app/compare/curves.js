import { html, svg } from 'lit';

import { number, percent, words } from '../i18n/index.js';
import { filled, spanInWords } from '../text/dates.js';
import { averages, core, heightOf, labels, line, ticks } from '../timeline/scale.js';
import { PageElement } from '../ui/element.js';
import '../ui/table-dialog.js';

/** Pixels; the height of the plot and of the line of labels below. */
const HEIGHT = 180;
const LABELS = 20;
/** Pixels; a label that starts nearer to the right edge would not fit. */
const LABEL = 36;
/** Pixels; the width of the figures of the grid lines, at the right. */
const FIGURES = 40;
/** The server answers no more. */
const MOST_STEPS = 10_000;

/** Several timelines as lines in one picture; the same figures are in a table. */
class Curves extends PageElement {
  static properties = {
    /** What is counted; articles by default. */
    heading: {},
    names: { attribute: false },
    /** The API's date facets, one for each line, all with the same interval. */
    dates: { attribute: false },
    /** The date facet of the archive, to show shares of it; null to show counts. */
    archive: { attribute: false },
    width: { state: true },
  };

  constructor() {
    super();
    this.width = 0;
    this.sizes = new ResizeObserver(([entry]) => (this.width = Math.floor(entry.contentRect.width)));
  }

  firstUpdated() {
    this.sizes.observe(this.querySelector('.plot'));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  render() {
    const { heading = words.timeline.label, dates: [{ interval }] } = this;
    const all = axis(this.dates, interval);
    const whole = this.dates.map((facet) => along(facet, all));
    const { first, last, before, after } = core(all.map((_, at) => ({ count: whole.reduce((sum, some) => sum + some[at], 0) })));
    const buckets = all.slice(first, last + 1);
    const counts = whole.map((some) => some.slice(first, last + 1));
    const far = [before > 0 && words.timeline.before(number(before), spanInWords(buckets[0], buckets[0], interval)),
      after > 0 && words.timeline.after(number(after), spanInWords(buckets.at(-1), buckets.at(-1), interval))].filter(Boolean);
    const totals = this.archive ? along(this.archive, buckets) : null;
    const values = totals ? counts.map((some) => averages(some, totals)) : counts;
    const most = Math.max(0, ...values.flat().filter((value) => value !== null));
    const width = Math.max(0, this.width - FIGURES);
    const yOf = (value) => HEIGHT - heightOf(value, most, HEIGHT);
    return html`
      <div class="plot curves"><svg width=${this.width} height=${HEIGHT + LABELS} role="img"
        aria-label=${`${heading}: ${this.names.join(', ')}`}>
        ${ticks(most, false).map((value) => svg`<line class="grid" x1="0" x2=${width} y1=${yOf(value)} y2=${yOf(value)}></line>
          <text class="tick figure" x=${this.width} y=${yOf(value) + 4}>${totals ? percent(value) : number(value)}</text>`)}
        <line class="axis" x1="0" x2=${width} y1=${HEIGHT + 0.5} y2=${HEIGHT + 0.5}></line>
        ${values.map((some, at) => svg`<path class="curve curve-${at}" d=${line(some, width, yOf)}></path>
          ${some.length > 1 ? '' : svg`<circle class="curve-${at}" cx=${width / 2} cy=${yOf(some[0] ?? 0)} r="4"></circle>`}`)}
        ${labels(buckets, interval, width).map(({ at, text }) => ({ x: ((at + 0.5) * width) / buckets.length, text }))
          .filter(({ x }) => x < width - LABEL).map(({ x, text }) => svg`
          <text class="tick" x=${Math.round(x)} y=${HEIGHT + 15}>${text}</text>`)}
      </svg></div>
      <p class="timeline-foot">${totals ? words.compare.average : ''}
        ${far.length > 0 ? `${words.timeline.far} ${far.join(', ')}.` : ''}
        <dateline-table heading=${heading} .table=${this.#table(all, interval, whole)}
          .written=${(value) => number(value)} .picture=${() => this.querySelector('svg')}></dateline-table></p>
    `;
  }

  /** All of them, also those that are not drawn. */
  #table(buckets, interval, counts) {
    const totals = this.archive ? along(this.archive, buckets) : null;
    return {
      columns: [words.timeline.when, ...this.names, ...totals ? [words.timeline.total] : []],
      rows: buckets.map((bucket, at) => [spanInWords(bucket, bucket, interval), ...counts.map((some) => some[at]),
        ...totals ? [totals[at]] : []]),
    };
  }
}

/** The buckets from the first to the last of all facets, with those between that no facet has. */
function axis(facets, interval) {
  const all = new Map(facets.flatMap(({ buckets }) => buckets.map((bucket) => [bucket.from, bucket])));
  const found = [...all.values()].sort((one, other) => (one.from < other.from ? -1 : 1));
  return found.length > 0 ? filled([found[0]], interval, '', found.at(-1).to, MOST_STEPS) : [];
}

/** The counts of a facet along an axis. */
function along({ buckets }, all) {
  const counts = new Map(buckets.map(({ from, count }) => [from, count]));
  return all.map(({ from }) => counts.get(from) ?? 0);
}

customElements.define('dateline-curves', Curves);
