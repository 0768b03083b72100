/** A search as code that sends the same request to the API. */

import { searchParameters } from '../data/state.js';

/**
 * Copies the code of a search to the clipboard.
 *
 * @param {string} language curl, Python or R
 * @param {import('../data/state.js').State} state
 * @returns {Promise<void>}
 */
export function copyCode(language, state) {
  return navigator.clipboard.writeText(codeFor(language, new URL(`api/search?${searchParameters(state)}`, document.baseURI).href));
}

/**
 * Code that sends a request and reads its JSON.
 *
 * @param {string} language curl, Python or R
 * @param {string} url absolute address
 * @returns {string}
 */
function codeFor(language, url) {
  // Addresses are percent-encoded, so they contain neither quotation marks nor backslashes; an apostrophe may be in them.
  const safe = url.replaceAll("'", '%27');
  switch (language) {
    case 'Python':
      return `import json\nfrom urllib.request import urlopen\n\nwith urlopen("${safe}") as answer:\n    found = json.load(answer)\n`
        + 'for hit in found["hits"]:\n    print(hit.get("published"), hit["title"])\n';
    case 'R':
      return `library(jsonlite)\n\nfound <- fromJSON("${safe}", simplifyVector = FALSE)\n`
        + 'for (hit in found$hits) cat(hit$published, hit$title, "\\n")\n';
    default:
      return `curl -s '${safe}'\n`;
  }
}
