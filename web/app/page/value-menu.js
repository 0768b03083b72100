import { html, nothing } from 'lit';

import { mentionedInWords } from '../text/dates.js';
import { number, words } from '../i18n/index.js';
import { addressOf, changed, modeOf, withFilter, withProfile } from '../data/state.js';
import { PageElement } from '../ui/element.js';

/** Pixels between the name and its menu, and between the menu and the window's edge. */
const GAP = 6;

/** The menu of a name or a date in an article or on a card. */
class ValueMenu extends PageElement {
  static properties = {
    state: { attribute: false },
    labelOf: { attribute: false },
    target: { state: true },
  };

  /**
   * Opens the menu next to a link that has `data-menu`.
   *
   * @param {HTMLElement} target with `data-facet`, `data-value`, `data-kind`; for a date `data-date`
   */
  async open(target) {
    this.target = target;
    await this.updateComplete;
    const box = this.querySelector('[popover]');
    box.showPopover();
    place(box, target.getClientRects()[0] ?? target.getBoundingClientRect());
    box.querySelector('a, button').focus();
  }

  close() {
    this.querySelector('[popover]')?.hidePopover();
  }

  render() {
    if (!this.target) return html`<div popover></div>`;
    const { date, kind } = this.target.dataset;
    const title = date ? mentionedInWords(date) : this.#label();
    return html`
      <div class="menu" popover role="dialog" aria-label=${words.menu.label(title)} @click=${this.#leave}
        @toggle=${this.#toggled}>
        <p class="menu-head"><strong>${title}</strong> <span>${words.kinds[kind] ?? ''}</span></p>
        <ul>${date ? this.#dateFilter(date) : this.#filters()}</ul>
        ${this.#mentions()}
      </div>
    `;
  }

  #label() {
    return this.labelOf(this.target.dataset.facet, this.target.dataset.value);
  }

  #filters() {
    const { facet, value } = this.target.dataset;
    const now = modeOf(this.state, facet, value);
    const way = (mode, text) => now === mode ? nothing : html`
      <li><a href=${addressOf(withFilter(this.state, facet, value, mode))}>${text}</a></li>`;
    return [
      way('all', words.menu.all), way('any', words.menu.any), way('not', words.menu.not),
      way(null, words.menu.none),
      html`<li><a href=${addressOf(withProfile(this.state, facet, value))}>${words.menu.profile}</a></li>`,
    ];
  }

  #dateFilter(value) {
    const [from, to = from] = value.split('/');
    const address = addressOf(changed(this.state, { mentionedFrom: from, mentionedTo: to }));
    return html`<li><a href=${address}>${words.menu.mentioning(mentionedInWords(value))}</a></li>`;
  }

  #mentions() {
    const all = this.#alike();
    if (all.length < 2) return nothing;
    const at = all.indexOf(this.target);
    return html`<p class="menu-foot">
      <span>${words.menu.count(number(at + 1), number(all.length))}</span>
      <button class="plain" @click=${() => this.#step(-1)}>${words.menu.previous}</button>
      <button class="plain" @click=${() => this.#step(1)}>${words.menu.next}</button></p>`;
  }

  /** The mentions of the same name in the open article; empty for a name on a card. */
  #alike() {
    const { facet, value } = this.target.dataset;
    const body = this.target.closest('.article-text');
    if (!body || !value) return [];
    return [...body.querySelectorAll('[data-menu][data-value]')].filter(
      ({ dataset }) => dataset.facet === facet && dataset.value === value);
  }

  #step(by) {
    const all = this.#alike();
    const next = all[(all.indexOf(this.target) + by + all.length) % all.length];
    this.close();
    next.scrollIntoView({ block: 'center' });
    next.focus({ preventScroll: true });
    this.open(next);
  }

  #leave(event) {
    if (event.target.closest('a')) this.close();
  }

  #toggled(event) {
    if (event.newState === 'closed' && this.contains(document.activeElement)) this.target.focus();
  }
}

/** Places the menu below its target, or above it where it does not fit, inside the window. */
function place(box, target) {
  const { width, height } = box.getBoundingClientRect();
  const below = target.bottom + GAP;
  const top = below + height > window.innerHeight ? Math.max(GAP, target.top - height - GAP) : below;
  const left = Math.max(GAP, Math.min(target.left, window.innerWidth - width - GAP));
  box.style.top = `${top}px`;
  box.style.left = `${left}px`;
}

customElements.define('dateline-value-menu', ValueMenu);
