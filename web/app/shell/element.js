/** The base of all components. */

import { LitElement } from 'lit';

/**
 * A component that renders into the page itself, not into a shadow tree: labels, live regions and the menu of a name
 * reach across components, one set of style sheets serves screen and print, and no style is written inline.
 */
export class PageElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}
