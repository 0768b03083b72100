/** The name of an actor or place as a link that opens its menu. */

import { html, nothing } from 'lit';

import { shortName } from '../data/short-names.js';
import { addressOf, withFilter } from '../data/state.js';

/**
 * A link to the articles with this value. A plain click opens the menu with more choices, see value-menu.js.
 *
 * @param {import('../data/state.js').State} state
 * @param {{facet: string, value: string, label: string, kind?: string}} name
 * @param {number} [tab] its `tabindex`; none without it
 * @param {boolean} [isShort] whether there is only room for a short form of the name
 * @returns {unknown} a template
 */
export function nameLink(state, { facet, value, label, kind }, tab, isShort = false) {
  const short = isShort ? shortName(value, label) : label;
  return html`<a class="kind ${kind ?? ''}" tabindex=${tab ?? nothing} href=${addressOf(withFilter(state, facet, value, 'all'))}
    aria-haspopup="dialog" data-menu data-facet=${facet} data-value=${value} data-kind=${kind ?? ''}
    title=${short === label ? nothing : label} aria-label=${short === label ? nothing : label}>${short}</a>`;
}
