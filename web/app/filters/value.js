/** One value of a facet with its count and its filter links. */

import { html, nothing } from 'lit';

import { shortName } from '../data/short-names.js';
import { addressOf, modeOf, withFilter } from '../data/state.js';
import { languageName, number, ratioInWords, words } from '../i18n/index.js';

/**
 * A row of a facet: a click filters by this value or removes the filter; two more links offer the other modes. The Tab key
 * stops at the facet's heading only, and arrow keys lead to the values. A hidden value has no count, as no article found has it.
 *
 * @param {import('../data/state.js').State} state
 * @param {string} facet
 * @param {{value: string, label: string, kind?: string, count: number, ratio?: number}} bucket
 * @returns {unknown} a template of a list item
 */
export function valueRow(state, facet, { value, label, kind, count, ratio }) {
  const mode = modeOf(state, facet, value);
  const shown = facet === 'language' ? languageName(value) : label;
  const address = (wanted) => addressOf(withFilter(state, facet, value, wanted));
  const way = (name) => html`<a class="way" tabindex="-1" href=${address(mode === name ? null : name)}
    aria-current=${mode === name ? 'true' : nothing} title=${words.facets.actions[name](shown)}
    aria-label="${words.facets[name]}: ${shown}">${words.facets[name]}</a>`;
  return html`
    <li class="value ${mode ?? ''}" data-facet=${facet} data-value=${value}>
      <a class="choose" tabindex="-1" href=${address(mode ? null : 'all')} aria-current=${mode ? 'true' : nothing}
        title=${words.facets.actions[mode ? 'none' : 'all'](shown)}>
        ${nameOrShort(value, shown, kind)}
        <span class="count">${ratio ? html`<span class="ratio" title=${words.facets.ratio(ratioInWords(ratio))}>${
          ratioInWords(ratio)}×</span> ` : nothing}${mode === 'not' ? nothing : number(count)}</span>
      </a>
      <span class="ways">${['any', 'not'].map(way)}</span>
    </li>
  `;
}

/** A short form has the whole name for screen readers. */
function nameOrShort(value, name, kind) {
  const short = shortName(value, name);
  const label = html`<span class="label ${kind ? `kind ${kind}` : ''}" dir="auto" aria-hidden=${short === name ? nothing : 'true'}>${short}</span>`;
  return short === name ? label : html`${label}<span class="unseen">${name}</span>`;
}

/**
 * The selected values first, including excluded ones, which have no count; then the others in their order.
 *
 * @param {import('../data/state.js').State} state
 * @param {string} facet
 * @param {object[]} buckets
 * @param {(facet: string, value: string) => string} labelOf
 * @returns {object[]}
 */
export function chosenFirst(state, facet, buckets, labelOf) {
  const chosen = state.filters.filter((filter) => filter.facet === facet).map(({ value }) =>
    buckets.find((bucket) => bucket.value === value) ?? { value, label: labelOf(facet, value), count: 0 });
  const values = new Set(chosen.map(({ value }) => value));
  return [...chosen, ...buckets.filter(({ value }) => !values.has(value))];
}
