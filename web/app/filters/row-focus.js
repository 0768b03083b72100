/** Keeps the keyboard focus while the values of a facet change their order. */

/**
 * A selected value moves to the top of its list and thereby loses the focus. In a Lit component with rows of values, this
 * restores the focus to the same link of the same value, or to the facet's heading when the value is gone.
 */
export class RowFocus {
  /** @param {import('lit').ReactiveControllerHost & HTMLElement} host */
  constructor(host) {
    this.host = host;
    this.kept = null;
    host.addController(this);
  }

  hostUpdate() {
    const row = document.activeElement?.closest('.value');
    if (!row || !this.host.contains(row)) return;
    const at = [...row.querySelectorAll('a')].indexOf(document.activeElement);
    this.kept = { value: row.dataset.value, at };
  }

  hostUpdated() {
    const { kept } = this;
    this.kept = null;
    if (!kept || document.activeElement !== document.body) return;
    const row = this.host.querySelector(`.value[data-value="${CSS.escape(kept.value)}"]`);
    const target = row?.querySelectorAll('a')[kept.at] ?? this.host.closest('dateline-facet')?.querySelector('summary');
    target?.focus({ preventScroll: true });
  }
}
