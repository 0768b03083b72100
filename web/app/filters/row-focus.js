/** Keeps the keyboard where it is while the values of a facet change their order. */

/**
 * A chosen value moves to the top of its list, and what moves loses the focus. For a Lit component with rows of values:
 * gives the focus back to the same link of the same value, or to the facet's heading when the value is gone.
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
