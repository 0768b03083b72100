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

/** The steps of the arrow keys in a group, by the direction that it has. */
const STEPS = {
  row: { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 },
  column: { ArrowUp: -1, ArrowDown: 1 },
};

/**
 * Moves the focus inside a group that is one stop of the Tab key: an element with `data-rove`, which is row or column. In a
 * column, the left and right keys move between the links of one `.value`. In a list of choices, the up and down keys choose.
 *
 * @param {KeyboardEvent} event
 * @returns {boolean} whether the key was used
 */
export function moveInGroup(event) {
  const group = event.target.closest?.('[data-rove]');
  if (!group || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input')) return false;
  if (event.target.matches('select') && !['ArrowLeft', 'ArrowRight'].includes(event.key)) return false;
  // A dialog that is opened from a toolbar is not part of it.
  const isInGroup = (one) => one.closest('dialog') === group.closest('dialog');
  if (!isInGroup(event.target)) return false;
  const step = STEPS[group.dataset.rove][event.key];
  const row = event.target.closest('.value');
  const items = step !== undefined
    ? [...group.querySelectorAll('a, button, summary, select')].filter((one) => isInGroup(one) && !one.closest('.ways'))
    : row ? [...row.querySelectorAll('a')] : [];
  const by = step ?? { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const from = step !== undefined && event.target.closest('.ways') ? row.querySelector('a') : event.target;
  const shown = items.filter((one) => one.checkVisibility());
  const next = by === undefined || !shown.includes(from) ? null : shown[shown.indexOf(from) + by];
  if (!next) return false;
  event.preventDefault();
  next.focus();
  return true;
}

const TITLES = '.card h3 a';

/**
 * Focuses the title after or before the focused one, or the one of the open article; the first title when there is neither.
 *
 * @param {ParentNode} page
 * @param {number} by 1 or -1
 */
export function focusNeighbour(page, by) {
  const titles = [...page.querySelectorAll(TITLES)];
  const card = document.activeElement.closest?.('.card') ?? page.querySelector('.card.open');
  const here = titles.indexOf(card?.querySelector('h3 a'));
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
