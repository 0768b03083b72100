/** Searches to try on a first visit, made from what the archive itself holds most of. */

/**
 * @param {object} answer the API's answer to the search for everything
 * @returns {string[]} queries; empty for an archive without facets
 */
export function examplesFrom(answer) {
  const top = (facet, kind) =>
    answer.facets?.[facet]?.buckets.find((bucket) => kind === undefined || bucket.kind === kind)?.label;
  const topic = top('topic');
  const actor = top('actor', 'person');
  const place = top('place', 'place');
  return [
    topic,
    actor && place && `${quotedName(actor)} ${quotedName(place)}`,
    actor && topic && `${quotedName(topic)} -${quotedName(actor)}`,
  ].filter(Boolean);
}

function quotedName(name) {
  return /^[\p{L}\p{M}]+$/u.test(name) ? name : `"${name.replaceAll('"', '')}"`;
}
