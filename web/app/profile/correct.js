import { html, nothing } from 'lit';

import { status, suggest } from '../data/api.js';
import { Fetching } from '../data/fetching.js';
import { Problem } from '../data/request.js';
import { correct, entity } from '../data/view-api.js';
import { number, words } from '../i18n/index.js';
import { download } from '../ui/download.js';
import { PageElement } from '../ui/element.js';

/** Milliseconds without a keystroke until a request is sent. */
const PAUSE = 150;

/** Similar names offered; the field finds the others. */
const OFFERED = 6;

/** @typedef {{value: string, label: string, kind: string, spellings: string[]}} Entity */

/**
 * The line of the authority file (docs/authority-file.md) that merges entities into one, and separates names from it.
 *
 * @param {Entity} entity the one that keeps its id
 * @param {Entity[]} same the entities that are the same person, organization, country or place
 * @param {string[]} foreign spellings that belong to somebody or something else
 * @returns {object} without names of one word for a person, because such a line would claim every mention of this word
 */
export function authorityLine({ value, label, kind, spellings }, same, foreign) {
  const names = same.length === 0 ? [] : [...spellings, ...same.flatMap((one) => [one.label, ...one.spellings])]
    .filter((name, at, all) => name !== label && !foreign.includes(name) && all.indexOf(name) === at)
    .filter((name) => kind !== 'person' || /\s/.test(name.trim()));
  return { id: value, kind, name: label, ...names.length > 0 ? { spellings: names } : {}, ...foreign.length > 0 ? { not: foreign } : {} };
}

/** Proposes a line of the authority file that merges an entity with others or separates names from it. */
class Correct extends PageElement {
  static properties = {
    /** @type {Entity} */
    entity: { attribute: false },
    same: { state: true },
    foreign: { state: true },
    copied: { state: true },
    /** The result of applying the line: the number of articles changed, or the message of the failure. */
    applied: { state: true },
  };

  /** Whether the server takes such lines from those who have its write key. */
  server = new Fetching(this);

  /** The entities of the same kind with a similar name, or with the name that was typed. */
  similar = new Fetching(this);

  willUpdate(changes) {
    if (!changes.has('entity')) return;
    this.same = [];
    this.foreign = [];
    this.#edited();
    this.similar.clear();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  render() {
    return html`<details class="correct" @toggle=${this.#opened}>
      <summary>${words.correct.title}</summary>
      ${this.#merge()} ${this.#split()} ${this.#line()}
    </details>`;
  }

  #merge() {
    const offered = (this.similar.answer ?? []).filter(({ value }) => !this.same.some((one) => one.value === value));
    return html`<fieldset><legend>${words.correct.same(this.entity.label)}</legend>
      <ul class="picks">${this.same.map((one) => html`<li><button type="button" class="plain tag"
        aria-label=${words.sentence.remove(one.label)} @click=${() => this.#leave(one)}>${one.label} ×</button></li>`)}</ul>
      <label>${words.correct.find} <input type="search" autocomplete="off" spellcheck="false" @input=${this.#typed}></label>
      <ul class="picks" aria-label=${words.correct.offered}>${offered.map((one) => html`<li><button type="button" class="plain"
        @click=${() => this.#add(one)}>+ ${one.label}</button> <span class="count">${number(one.count ?? 0)}</span></li>`)}</ul>
    </fieldset>`;
  }

  #split() {
    const { label, spellings } = this.entity;
    const others = spellings.filter((spelling) => spelling !== label);
    if (others.length === 0) return nothing;
    return html`<fieldset><legend>${words.correct.foreign(label)}</legend>
      <ul class="picks">${others.map((spelling) => html`<li><label><input type="checkbox" .checked=${this.foreign.includes(spelling)}
        @change=${() => this.#mark(spelling)}> <span dir="auto">${spelling}</span></label></li>`)}</ul></fieldset>`;
  }

  #line() {
    if (this.same.length === 0 && this.foreign.length === 0) return nothing;
    const line = JSON.stringify(authorityLine(this.entity, this.same, this.foreign));
    return html`<p>${words.correct.use}</p>
      <p><code class="authority-line">${line}</code></p>
      <p class="files"><button type="button" class="plain" @click=${() => this.#copy(line)}>${
        this.copied ? words.article.copied : words.article.copy}</button>
        <button type="button" class="plain" @click=${() => download('authority.jsonl', 'application/jsonl', `${line}\n`)}>${
          words.correct.file}</button></p>
      ${this.server.answer?.corrections ? this.#apply(line) : nothing}`;
  }

  #apply(line) {
    return html`<form @submit=${(event) => this.#send(event, line)}>
      <label>${words.correct.key} <input type="password" name="key" autocomplete="off" required></label>
      <button class="main outlined">${words.correct.apply}</button></form>
      <p role="status">${typeof this.applied === 'number' ? words.correct.applied(this.applied, number(this.applied)) : this.applied}</p>
      ${typeof this.applied === 'number' ? html`<p class="quiet-note">${words.correct.later}</p>` : nothing}`;
  }

  async #send(event, line) {
    event.preventDefault();
    const key = new FormData(event.target).get('key');
    this.applied = words.article.loading;
    try {
      this.applied = (await correct(line, key)).articles;
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      this.applied = failure.detail || words.problem.away;
    }
  }

  #edited() {
    this.copied = false;
    this.applied = '';
  }

  #opened(event) {
    if (!event.currentTarget.open) return;
    if (!this.similar.answer) this.#search(this.entity.label);
    if (!this.server.answer) this.server.run(() => status());
  }

  #typed(event) {
    const text = event.target.value.trim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#search(text.length < 2 ? this.entity.label : text), PAUSE);
  }

  /** Names of one word, such as a surname, are part of many full names, so the last word is searched too. */
  #search(text) {
    const { value, kind } = this.entity;
    const last = text.split(/\s+/).at(-1);
    this.similar.run(async (signal) => {
      const answers = await Promise.all([...new Set([text, last])].map((one) => suggest(one.slice(0, 200), { signal })));
      const all = answers.flatMap(({ actors = [], places = [] }) => [...actors, ...places])
        .filter((one) => one.kind === kind && one.value !== value);
      return [...new Map(all.map((one) => [one.value, one])).values()].slice(0, OFFERED);
    });
  }

  async #add({ value, label, kind }) {
    const known = await entity(value).catch(() => null);
    this.same = [...this.same, known ?? { value, label, kind, spellings: [] }];
    this.#edited();
  }

  #leave({ value }) {
    this.same = this.same.filter((one) => one.value !== value);
    this.#edited();
  }

  #mark(spelling) {
    this.foreign = this.foreign.includes(spelling) ? this.foreign.filter((one) => one !== spelling) : [...this.foreign, spelling];
    this.#edited();
  }

  async #copy(line) {
    await navigator.clipboard.writeText(line);
    this.copied = true;
  }
}

customElements.define('dateline-correct', Correct);
