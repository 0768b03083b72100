import { html, nothing } from 'lit';

import { number, words } from '../i18n/index.js';
import { sentenceParts } from './sentence.js';
import { addressOf, changed } from '../data/state.js';
import { PageElement } from '../ui/element.js';

/** A space that stays at the end of its line when what follows goes to the next. */
const EM_SPACE = '\u2003';

/** The search in one sentence; each part of it can be removed. One Tab stop: arrow keys lead from part to part. */
class Summary extends PageElement {
  static properties = {
    state: { attribute: false },
    /** The API's answer. */
    answer: { attribute: false },
    /** The label of a facet's value, `(facet, value) => string`. */
    labelOf: { attribute: false },
  };

  render() {
    const parts = sentenceParts(this.state, this.labelOf, this.answer.query?.names);
    const count = this.#count(parts.length === 0);
    const folded = this.#folded(parts.length > 0);
    const spoken = count + parts.map((part, at) => `${comma(part, at)} ${part.lead ? `${part.lead} ` : ''}${part.text}`).join('');
    return html`
      <p class="sentence" data-rove="row"><strong>${count}</strong>${folded}${parts.map((part, at) => this.#part(part, at, at === 0 && !folded ? 0 : -1))}${
        parts.length > 1 ? html`${EM_SPACE}<a class="clear" tabindex="-1" href="./">${words.sentence.clear}</a>` : nothing}</p>
      <p class="unseen" role="status">${spoken}</p>
    `;
  }

  #count(everything) {
    const { value, exact } = this.answer.total;
    const shown = exact === false ? words.sentence.atLeast(number(value)) : number(value);
    return everything ? words.sentence.everything(value, shown) : words.sentence.articles(value, shown);
  }

  /** The number of articles without reprints, and the switch that groups reprints. */
  #folded(goesOn) {
    const { families, total } = this.answer;
    const isFolded = this.state.group !== 'none';
    if (isFolded && (!families || families.value === total.value)) return null;
    const text = isFolded ? words.sentence.folded(number(families.value)) : words.sentence.unfolded;
    return html`, <a class="folded" href=${addressOf(changed(this.state, { group: isFolded ? 'none' : '' }))}
      title=${isFolded ? words.sentence.unfold : words.sentence.fold}>${text}</a>${goesOn ? ',' : ''}`;
  }

  #part(part, at, tab) {
    const { lead, text, kind, address } = part;
    return html`${comma(part, at)} ${lead}${lead ? ' ' : ''}<a class="part ${kind === 'query' ? 'word' : ''}" tabindex=${tab} href=${address}
      aria-label=${words.sentence.remove(text)}>${text}<span class="cross" aria-hidden="true"></span></a>`;
  }
}

function comma({ follows }, at) {
  return at === 0 || follows ? '' : words.sentence.comma;
}

customElements.define('dateline-summary', Summary);
