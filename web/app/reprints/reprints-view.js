import { html, nothing } from 'lit';

import { article } from '../data/api.js';
import { Fetching } from '../data/fetching.js';
import { START, addressOf } from '../data/state.js';
import { families } from '../data/view-api.js';
import { number, words } from '../i18n/index.js';
import { dateInWords } from '../text/dates.js';
import { csv, download } from '../ui/download.js';
import { PageElement } from '../ui/element.js';
import { compared } from './diff.js';

/** Families fetched at first and with each "more", and the most that the API returns. */
const STEP = 20;
const MOST = 100;

/** The families of near duplicates among the articles found, by size, and two versions of one side by side. */
class ReprintsView extends PageElement {
  static properties = {
    state: { attribute: false },
    /** The search that is shown. */
    searched: { attribute: false },
    /** Two versions that are compared, the metadata of each; null for none. */
    pair: { state: true },
  };

  fetching = new Fetching(this);

  /** The texts of the two versions. */
  texts = new Fetching(this);

  willUpdate(changes) {
    if (!changes.has('searched')) return;
    this.pair = null;
    this.size = STEP;
    this.#fetch();
  }

  render() {
    const { answer, problem, countdown } = this.fetching;
    if (problem) {
      return html`<dateline-problem .problem=${problem} .countdown=${countdown} @again=${() => this.fetching.again()}>
        </dateline-problem>`;
    }
    if (!answer) return html`<p class="quiet">${words.article.loading}</p>`;
    if (answer.total === 0) return html`<p class="end">${words.reprints.none}</p>`;
    return html`
      <h2 class="unseen">${words.views.reprints}</h2>
      <div class="picture-bar"><span role="status">${words.reprints.count(answer.total, number(answer.total))}</span>
        <span class="files"><button type="button" class="plain" @click=${() => this.#csv()}>${words.table.csv}</button></span></div>
      <ol class="families">${answer.families.map((family) => html`<li>${this.#family(family)}</li>`)}</ol>
      ${answer.families.length < Math.min(MOST, answer.total) ? html`<button class="main more-articles"
        aria-disabled=${this.fetching.loading ? 'true' : 'false'} @click=${this.#more}>${words.facets.further}</button>` : nothing}
      <dialog class="help versions-dialog" aria-labelledby="versions-title" @close=${() => (this.pair = null)}>${
        this.pair ? this.#sides() : nothing}</dialog>
    `;
  }

  #family({ count, sources, last, versions }) {
    const [first] = versions;
    return html`<details class="family">
      <summary><span class="family-title" dir="auto" lang=${first.language ?? nothing}>${first.title || words.card.untitled}</span>
        <span class="dateline"><span>${words.reprints.versions(number(count))}</span>
          <span>${words.start.sources(sources, number(sources))}</span> <span>${period(first, last)}</span></span></summary>
      <ul class="short-list">${versions.map((version) => html`<li>
        <a href=${addressOf({ ...this.state, article: version.id, profile: '' })} dir="auto" lang=${version.language ?? nothing}>${
          version.title || words.card.untitled}</a>
        <span class="dateline">${version.source ? html`<span class="source">${version.source}</span>` : nothing} <time>${
          version.published ? dateInWords(version.published) : words.card.undated}</time>
          ${version === first ? nothing : html`<button type="button" class="plain" @click=${() => this.#compare(first, version)}>${
            words.reprints.compare}</button>`}</span></li>`)}
        ${count > versions.length ? html`<li>${words.article.further(number(count - versions.length))}</li>` : nothing}</ul>
    </details>`;
  }

  #sides() {
    const { answer, problem, countdown } = this.texts;
    return html`
      <div class="dialog-head"><h2 id="versions-title">${words.reprints.title}</h2>
        <button class="close" aria-label=${words.help.close} @click=${() => this.querySelector('dialog').close()}></button></div>
      ${problem ? html`<dateline-problem .problem=${problem} .countdown=${countdown} @again=${() => this.texts.again()}></dateline-problem>`
        : answer ? html`<p class="quiet-note">${answer.areSame ? words.reprints.same : words.reprints.legend}</p>
          <div class="versions">${this.pair.map((version, side) => this.#side(version, answer.sides[side], side === 0 ? 'del' : 'ins'))}</div>`
          : html`<p class="quiet">${words.article.loading}</p>`}`;
  }

  #side({ title, source, published, language }, pieces, mark) {
    return html`<section tabindex="0" aria-label=${[source, published].filter(Boolean).join(', ') || title || words.card.untitled}>
      <p class="dateline">${source ? html`<span class="source">${source}</span>` : nothing} <time>${
        published ? dateInWords(published) : words.card.undated}</time></p>
      <h3 dir="auto">${title || words.card.untitled}</h3>
      <p class="version-text" dir="auto" lang=${language ?? nothing}>${pieces.map(({ text, isOwn }) => !isOwn ? text
        : mark === 'del' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`)}</p></section>`;
  }

  async #compare(first, version) {
    this.pair = [first, version];
    this.texts.clear();
    this.texts.run(async (signal) => {
      const [one, other] = await Promise.all(this.pair.map(({ id }) => article(id, START, { signal })));
      const sides = compared(one.text, other.text);
      return { sides, areSame: sides.every((pieces) => pieces.every(({ isOwn }) => !isOwn)) };
    });
    await this.updateComplete;
    this.querySelector('dialog').showModal();
  }

  #more() {
    if (this.fetching.loading) return;
    this.size = Math.min(MOST, this.size + STEP);
    this.#fetch();
  }

  #fetch() {
    return this.fetching.run((signal) => families(this.searched, this.size, { signal }));
  }

  #csv() {
    const rows = this.fetching.answer.families.flatMap(({ id, count, versions }) => versions.map((one) =>
      [id, count, one.id, one.title, one.source ?? '', one.published ?? '', one.url ?? '']));
    download('reprints.csv', 'text/csv', csv([words.reprints.columns, ...rows]));
  }
}

/** The days of the first and the last version. */
function period(first, last) {
  const days = [first, last].filter(({ published }) => published).map(({ published }) => dateInWords(published));
  return [...new Set(days)].join(' – ') || words.card.undated;
}

customElements.define('dateline-reprints', ReprintsView);
