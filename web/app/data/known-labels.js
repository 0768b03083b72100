/** Labels of facet values, collected from every answer, for values without a label in the current answer. */

/** Facets that share their ids, so that a label learned from one is valid for the others. */
const SHARED = { person: 'actor', organization: 'actor', country: 'actor', speaker: 'actor', place: 'actor' };

/** Remembers labels until the page is closed. */
export class KnownLabels {
  #labels = new Map();

  /**
   * Learns from a search answer: facets first, then the actors and places of its hits.
   *
   * @param {object} answer
   */
  learn(answer) {
    for (const hit of answer.hits) this.#keep('actor', [...hit.actors ?? [], ...hit.places ?? []]);
    for (const [facet, { buckets }] of Object.entries(answer.facets ?? {})) {
      if (facet !== 'date') this.#keep(facet, buckets);
    }
  }

  /**
   * Learns from an article's mentions and speakers.
   *
   * @param {object} article
   */
  learnArticle(article) {
    const named = [...article.mentions ?? [], ...article.entities ?? []].filter(({ id, name }) => id && name);
    this.#keep('actor', named.map(({ id, name }) => ({ value: id, label: name })));
  }

  /**
   * The label of a value.
   *
   * @param {string} facet
   * @param {string} value
   * @returns {string} the value itself when its label is unknown
   */
  of(facet, value) {
    return this.#labels.get(`${facet} ${value}`) ?? this.#labels.get(`${SHARED[facet]} ${value}`) ?? value;
  }

  #keep(facet, values) {
    for (const { value, label } of values) {
      this.#labels.set(`${facet} ${value}`, label);
      const shared = `${SHARED[facet]} ${value}`;
      if (SHARED[facet] && !this.#labels.has(shared)) this.#labels.set(shared, label);
    }
  }
}
