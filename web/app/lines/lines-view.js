import { html, nothing } from 'lit';

import { Fetching } from '../data/fetching.js';
import { addressOf } from '../data/state.js';
import { texts } from '../data/view-api.js';
import { locale, number, words } from '../i18n/index.js';
import { dateInWords } from '../text/dates.js';
import { segments } from '../timeline/timeline.js';
import { csv, download } from '../ui/download.js';
import { PageElement } from '../ui/element.js';
import { linesOf, sorted } from './kwic.js';

/** Begins with a letter of a script from right to left, such as Hebrew or Arabic. */
const RIGHT_TO_LEFT = /^\P{L}*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u;

/** The concordance: every match in its line, sorted by the words before or after it. */
class LinesView extends PageElement {
  static properties = {
    state: { attribute: false },
    /** The search that is shown. */
    searched: { attribute: false },
    /** The number of articles found. */
    total: { attribute: false },
  };

  first = new Fetching(this, (answer) => (this.pages = [answer]));
  further = new Fetching(this, (answer) => (this.pages = [...this.pages, answer]));

  willUpdate(changes) {
    if (!changes.has('searched')) return;
    this.further.clear();
    this.first.clear();
    if (this.searched.q) this.first.run((signal) => texts(this.searched, { signal }));
  }

  render() {
    const { answer, problem, countdown } = this.first;
    if (!this.searched.q) return html`<p class="end">${words.lines.noQuery}</p>`;
    if (problem) {
      return html`<dateline-problem .problem=${problem} .countdown=${countdown} @again=${() => this.first.again()}>
        </dateline-problem>`;
    }
    if (!answer) return html`<p class="quiet">${words.article.loading}</p>`;
    const hits = this.pages.flatMap((page) => page.hits);
    const lines = sorted(hits.flatMap(linesOf), this.state.context, locale);
    return html`
      <h2 class="unseen">${words.views.lines}</h2>
      <div class="picture-bar">${segments(words.lines.order.label, ['', 'left', 'right'].map((context) => ({
        text: words.lines.order[context || 'found'],
        address: addressOf({ ...this.state, context }),
        isChosen: this.state.context === context,
      })))}
        <span role="status">${words.lines.count(lines.length, number(lines.length), number(hits.length), number(this.total))}</span>
        <button type="button" class="plain" @click=${() => this.#save(lines)}>${words.table.csv}</button></div>
      ${lines.length === 0 ? html`<p class="end">${words.lines.none}</p>` : html`<div class="lines" tabindex="0" role="region"
        aria-label=${words.views.lines}><table>
        <thead class="unseen"><tr>${words.lines.columns.slice(0, 4).map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
        <tbody>${lines.map((line) => this.#line(line))}</tbody></table></div>`}
      ${this.pages.at(-1).next ? html`<button class="main more-articles" aria-disabled=${this.further.loading ? 'true' : 'false'}
        @click=${this.#more}>${words.lines.more}</button>` : nothing}
    `;
  }

  /** Where a text is read from right to left, what comes before the match is to the right of it. */
  #line({ hit, left: before, match, right: after }) {
    const { id, source, published, language } = hit;
    const [left, right] = RIGHT_TO_LEFT.test(match) ? [after, before] : [before, after];
    return html`<tr lang=${language ?? nothing}><td class="left"><bdi>${left}</bdi></td><td class="match"><mark>${match}</mark></td>
      <td class="right"><bdi>${right}</bdi></td><td class="of"><a href=${addressOf({ ...this.state, article: id, profile: '' })}>${
        source ? html`<bdi>${source}</bdi>, ` : nothing}${published ? dateInWords(published) : words.card.undated}</a></td></tr>`;
  }

  #more() {
    if (this.further.loading) return;
    const after = this.pages.at(-1).next;
    this.further.run((signal) => texts(this.searched, { after, signal }));
  }

  #save(lines) {
    download('lines.csv', 'text/csv', csv([words.lines.columns, ...lines.map(({ hit, left, match, right }) =>
      [left, match, right, hit.source ?? '', hit.published ?? '', hit.title, hit.id])]));
  }
}

customElements.define('dateline-lines', LinesView);
