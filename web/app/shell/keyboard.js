/** Single-key shortcuts. They can be switched off (WCAG 2.1.4), which is kept in the browser's own storage. */

const STORED = 'dateline.shortcuts';

/** Whether the shortcuts are on; they are until somebody switches them off. */
export function shortcutsOn() {
  return localStorage.getItem(STORED) !== 'off';
}

/**
 * Switches the shortcuts.
 *
 * @param {boolean} on
 */
export function switchShortcuts(on) {
  localStorage.setItem(STORED, on ? 'on' : 'off');
}

/**
 * Runs the action of a key, unless somebody is typing, a dialog or menu is open, or a modifier is held.
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
