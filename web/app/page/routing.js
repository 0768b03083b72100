/**
 * The address bar. Everything that changes the search is a link with a relative address, so that it can be opened in a
 * new tab, copied and reached by keyboard. A plain click is handled here without reloading the page.
 */

import { START, addressOf, parseState, unknownNames } from '../data/state.js';

/** Keeps a Lit component's state equal to the address. */
export class Routing {
  /**
   * @param {import('lit').ReactiveControllerHost & HTMLElement} host the element whose links are followed
   * @param {(change: {state: import('../data/state.js').State, before: import('../data/state.js').State, scroll: number | null}) =>
   *   void} onChange called after each change; `scroll` is the scroll position of an earlier history entry, null for a new one
   */
  constructor(host, onChange) {
    this.host = host;
    this.onChange = onChange;
    /** Whether the server has nothing at this address: it sends the page with the address of its root then. */
    this.isLost = document.querySelector('base') !== null;
    this.state = this.isLost ? START : parseState(location.search);
    /** Names of parameters in the address that the page does not know. */
    this.unknown = unknownNames(location.search);
    host.addController(this);
  }

  hostConnected() {
    // Every step from an address that does not exist loads the page anew.
    if (this.isLost) return;
    history.scrollRestoration = 'manual';
    window.addEventListener('popstate', this.step);
    this.host.addEventListener('click', this.follow);
  }

  hostDisconnected() {
    window.removeEventListener('popstate', this.step);
    this.host.removeEventListener('click', this.follow);
  }

  /**
   * Goes to another state, as a new history entry.
   *
   * @param {import('../data/state.js').State} state
   */
  go(state) {
    const address = addressOf(state);
    if (this.isLost) return location.assign(new URL(address, document.baseURI));
    if (address === addressOf(this.state)) return;
    history.replaceState({ scroll: window.scrollY }, '');
    history.pushState(null, '', new URL(address, document.baseURI.split(/[?#]/)[0]));
    return this.show(state, null);
  }

  step = (event) => {
    this.show(parseState(location.search), event.state?.scroll ?? 0);
  };

  follow = (event) => {
    const link = event.target.closest?.('a[href]');
    const own = link?.getAttribute('href').match(/^(\?|\.\/$)/);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!own || !plain || event.defaultPrevented) return;
    event.preventDefault();
    this.go(parseState(link.search));
  };

  show(state, scroll) {
    const before = this.state;
    this.state = state;
    this.unknown = unknownNames(location.search);
    this.host.requestUpdate();
    this.onChange({ state, before, scroll });
  }
}
