/**
 * The keyboard: single-key shortcuts, and moving the focus along the result cards. The shortcuts can be switched off
 * (WCAG 2.1.4); the choice is stored in the browser's local storage.
 */

const STORED = 'dateline.shortcuts';

/** Whether the shortcuts are on, which is the default. */
export function shortcutsOn() {
  return localStorage.getItem(STORED) !== 'off';
}

/**
 * Switches the shortcuts on or off.
 *
 * @param {boolean} on
 */
export function switchShortcuts(on) {
  localStorage.setItem(STORED, on ? 'on' : 'off');
}

/**
 * Runs the action of a key, unless a text field has the focus, a dialog or menu is open, or a modifier is held.
 *
 * @param {KeyboardEvent} event
 * @param {Record<string, () => void>} actions by key, as the event names it
 */
export function runShortcut(event, actions) {
  const action = Object.hasOwn(actions, event.key) ? actions[event.key] : null;
  if (!action || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!shortcutsOn() || isTyping(event.target) || document.querySelector('dialog[open], :popover-open')) return;
  event.preventDefault();
  action();
}

function isTyping(target) {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select');
}

const TITLES = '.card h3 a';

/**
 * Focuses the title after or before the focused one; the first title when none is focused.
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
