/** The column of results: the sentence, the timeline, and one of the views. */

import { html, nothing } from 'lit';

import { START, addressOf } from '../data/state.js';
import { words } from '../i18n/index.js';
import '../search/spellings.js';
import '../search/summary.js';
import '../timeline/timeline.js';
import '../ui/notice.js';
import './result-list.js';
import './views.js';

/** The views that are loaded on first use. */
const VIEWS = {
  quotes: () => import('../quotes/quotes-view.js'),
  map: () => import('../map/map-view.js'),
  network: () => import('../network/network-view.js'),
  lines: () => import('../lines/lines-view.js'),
  reprints: () => import('../reprints/reprints-view.js'),
  compare: () => import('../compare/compare-view.js'),
};

/** Pictures that need the height of the window, so the timeline is folded at first. */
const PICTURES = new Set(['map', 'network', 'compare']);

/**
 * The column of results.
 *
 * @param {object} page
 * @param {import('../data/state.js').State} page.state the requested state
 * @param {import('./results.js').Results} page.results the last answers
 * @param {(facet: string, value: string) => string} page.labelOf the label of a facet's value
 * @param {(changes: object) => void} page.onDates called with the selected dates
 * @returns {unknown} a template
 */
export function found({ state, results, labelOf, onDates }) {
  const { answer, first } = results;
  if (first.problem && !first.problem.isOfQuery) {
    return html`${problemNotice(first)}${answer
      ? html`<div class="stale" inert>${column({ state, results, labelOf, onDates })}</div>` : nothing}`;
  }
  // What is shown was found with another query when the one of the address cannot be read.
  return answer ? column({ state: first.problem ? { ...state, q: results.answered.q } : state, results, labelOf, onDates }) : waiting();
}

function column({ state, results, labelOf, onDates }) {
  const { answer, answered, further } = results;
  const dates = answer.facets?.mentioned ?? answer.facets?.date;
  const hasPeriod = Boolean(state.from || state.to || state.mentionedFrom || state.mentionedTo);
  if (answer.total.value === 0) import('./nothing.js');
  if (addressOf(answered) === './') import('../start/start-panel.js');
  return html`
    ${addressOf(answered) === './' && state.view === '' && answer.total.value > 0
      ? html`<dateline-start .answer=${answer}></dateline-start>` : nothing}
    <dateline-summary .state=${answered} .answer=${answer} .labelOf=${labelOf}></dateline-summary>
    <dateline-spellings .state=${answered} .query=${answer.query}></dateline-spellings>
    ${dates && (answer.total.value > 0 || hasPeriod)
      ? html`<dateline-timeline .state=${state} .searched=${answered} .dates=${dates} .total=${answer.total} ?reading=${Boolean(state.article || state.profile || PICTURES.has(state.view))}
          @dates=${(event) => onDates(event.detail)}></dateline-timeline>` : nothing}
    <div id="articles" tabindex="-1">${answer.total.value === 0
      ? html`<dateline-nothing .state=${answered} .query=${answer.query} .labelOf=${labelOf}></dateline-nothing>`
      : html`<dateline-views .state=${state} .total=${answer.total.value}></dateline-views> ${view(state, results, labelOf)}`}</div>
    ${further.problem ? problemNotice(further) : nothing}
  `;
}

/** Grey lines in place of the first answer, and words when it takes long. */
function waiting() {
  return html`<div class="waiting" aria-hidden="true">${Array.from({ length: 4 }, () => html`<i></i><i></i><i></i>`)}</div>
    <p class="slow">${words.problem.slow}</p>`;
}

function view(state, results, labelOf) {
  const { answer, answered, further, hits, hasMore } = results;
  VIEWS[state.view]?.();
  switch (state.view) {
    case 'quotes':
      return html`<dateline-quotes .state=${state} .searched=${answered} .labelOf=${labelOf}
        .interval=${(answer.facets?.date ?? answer.facets?.mentioned)?.interval ?? 'month'}></dateline-quotes>`;
    case 'map':
      return html`<dateline-map .state=${state} .searched=${answered} .labelOf=${labelOf}></dateline-map>`;
    case 'network':
      return html`<dateline-network .state=${state} .searched=${answered} .labelOf=${labelOf}
        .sources=${(answer.facets?.source?.buckets ?? []).map(({ label }) => label)}></dateline-network>`;
    case 'reprints':
      return html`<dateline-reprints .state=${state} .searched=${answered}></dateline-reprints>`;
    case 'lines':
      return html`<dateline-lines .state=${state} .searched=${answered} .total=${answer.total.value}></dateline-lines>`;
    case 'compare':
      return html`<dateline-compare .state=${state} .answer=${answer} .searched=${answered} .labelOf=${labelOf}></dateline-compare>`;
    default:
      return html`<dateline-results .state=${state} .hits=${hits} .hasMore=${hasMore} .total=${answer.total}
        .loadingMore=${further.loading} @more=${() => results.more()}></dateline-results>`;
  }
}

/** The message of a failed request; for an invalid request with a link to the start page. */
function problemNotice(fetching) {
  const { problem } = fetching;
  const rest = new URLSearchParams(location.search);
  rest.delete(problem.parameter);
  return html`
    <dateline-problem .problem=${problem} .countdown=${fetching.countdown} @again=${() => fetching.again()}>
    </dateline-problem>
    ${problem.status === 400 ? html`<p>${problem.parameter && rest.size ? html`<a href="?${rest}">${words.nothing.without(problem.parameter)}</a> ` : nothing}
      <a href=${addressOf(START)}>${words.problem.start}</a></p>` : nothing}
  `;
}
