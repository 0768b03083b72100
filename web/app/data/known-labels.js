/** Labels of facet values, collected from every answer, for values without a label in the current answer. */

/** Facets that share their ids, so that a label learned from one is valid for the others. */
const SHARED = { person: 'actor', organization: 'actor', country: 'actor', speaker: 'actor', place: 'actor' };

/** The facets whose values are ids of entities; the values of the others are their own labels. */
export const ENTITY_FACETS = new Set(['actor', ...Object.keys(SHARED)]);

/** Remembers labels until the page is closed. */
export class KnownLabels {
  #labels = new Map();

  /**
   * Learns from a search answer: facets first, then the actors and places of its hits.
   *
   * @param {object} answer
   */
  learn(answer) {
    for (const hit of answer.hits ?? []) this.#keep('actor', [...hit.actors ?? [], ...hit.places ?? []]);
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
   * Learns the names of entities.
   *
   * @param {{value: string, label: string}[]} entities
   */
  learnEntities(entities) {
    this.#keep('actor', entities);
  }

  /**
   * Whether the label of a value is known.
   *
   * @param {string} facet
   * @param {string} value
   */
  has(facet, value) {
    return this.#labels.has(`${facet} ${value}`) || this.#labels.has(`${SHARED[facet]} ${value}`);
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
