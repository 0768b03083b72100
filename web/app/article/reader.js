import { html } from 'lit';

import { words } from '../i18n/index.js';
import { addressOf } from '../data/state.js';
import { PageElement } from '../ui/element.js';
import '../ui/notice.js';
import './article-view.js';

/** The column for an article or a profile; it shows a message when the article cannot be loaded. */
class Reader extends PageElement {
  static properties = {
    state: { attribute: false },
    /** @type {import('../data/fetching.js').Fetching} */
    reading: { attribute: false },
    answer: { attribute: false },
    problem: { attribute: false },
    countdown: { attribute: false },
    labelOf: { attribute: false },
  };

  render() {
    return html`<section class="reader" aria-label=${this.state.article ? words.article.label : words.profile.label}>${this.#content()}</section>`;
  }

  #content() {
    const { answer, problem, state } = this;
    if (!state.article) {
      // Loaded when the first profile is opened.
      import('../profile/profile.js');
      return html`<dateline-profile .state=${state} .labelOf=${this.labelOf}></dateline-profile>`;
    }
    if (answer && !problem) return html`<dateline-article .article=${answer} .state=${state}></dateline-article>`;
    const back = html`<p><a href=${addressOf({ ...state, article: '' })}>${words.article.back}</a></p>`;
    if (problem?.status === 404) {
      return html`<div class="notice" role="alert"><p>${words.article.missing}</p></div>${back}`;
    }
    if (!problem) return html`<p class="quiet">${words.article.loading}</p>`;
    return html`<dateline-problem .problem=${problem} .countdown=${this.countdown}
      @again=${() => this.reading.again()}></dateline-problem>${back}`;
  }
}

customElements.define('dateline-reader', Reader);
