/** Moving the focus along the cards of the result list. */

const TITLES = '.card h3 a';

/**
 * Focuses the title after or before the one that has the focus; without one, the first.
 *
 * @param {ParentNode} page
 * @param {number} by 1 or -1
 */
export function focusNeighbour(page, by) {
  const titles = [...page.querySelectorAll(TITLES)];
  const here = titles.indexOf(document.activeElement.closest?.('.card')?.querySelector('h3 a'));
  const next = titles[here < 0 ? 0 : here + by];
  next?.focus();
  next?.closest('.card').scrollIntoView({ block: 'nearest' });
}

/**
 * Focuses the card of an article, if it is in the list.
 *
 * @param {ParentNode} page
 * @param {string} id
 */
export function focusCard(page, id) {
  page.querySelector(`.card[data-article="${CSS.escape(id)}"] h3 a`)?.focus({ preventScroll: true });
}
