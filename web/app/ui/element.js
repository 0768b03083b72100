/** The base of all components. */

import { LitElement } from 'lit';

/**
 * A component that renders into the page itself, without a shadow tree. So labels, live regions and the menu of a name work
 * across components, one set of style sheets serves screen and print, and no style is inline.
 */
export class PageElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}
