/**
 * What the reader keeps: clippings, saved searches and the history of searches. It is stored in this browser only, and can
 * be exported to a file and imported from one.
 */

const STORED = 'dateline.kept';

/** Sent to the window when something kept has changed. */
export const CHANGED = 'dateline-kept';

/** The searches in the history. */
export const HISTORY = 50;

/**
 * @typedef {{id: string, title: string, source: string, published: string, url: string, language: string, query: string,
 *   address: string, passage: string, archive: string, tags: string[], note: string, kept: string}} Clipping `address` is the
 *   relative address of the article with its search; `archive` is the version of the archive; `kept` is an ISO date-time
 * @typedef {{address: string, name: string, seen: string, total: number}} SavedSearch `total` is the number of articles when
 *   the reader looked last
 * @typedef {{clippings: Clipping[], searches: SavedSearch[], history: {address: string, name: string, when: string}[]}} Kept
 */

/** @returns {Kept} */
export function kept() {
  try {
    return read(JSON.parse(localStorage.getItem(STORED) ?? '{}'));
  } catch {
    return read({});
  }
}

/**
 * Keeps only what has the right form; used for a file, too.
 *
 * @param {unknown} data
 * @returns {Kept}
 */
export function read(data) {
  const list = (name) => (Array.isArray(data?.[name]) ? data[name] : []).filter((one) => one !== null && typeof one === 'object');
  const text = (value) => (typeof value === 'string' ? value : '');
  const own = (address) => text(address).startsWith('?') || address === './';
  return {
    clippings: list('clippings').filter(({ id }) => text(id) !== '').map((one) => ({
      ...Object.fromEntries(['id', 'title', 'source', 'published', 'url', 'language', 'query', 'passage', 'archive', 'note', 'kept']
        .map((key) => [key, text(one[key])])),
      address: own(one.address) ? one.address : `?article=${encodeURIComponent(one.id)}`,
      tags: (Array.isArray(one.tags) ? one.tags : []).map(text).filter(Boolean),
    })),
    searches: list('searches').filter(({ address }) => own(address)).map(({ address, name, seen, total }) =>
      ({ address, name: text(name), seen: text(seen), total: Number.isInteger(total) ? total : 0 })),
    history: list('history').filter(({ address }) => own(address)).map(({ address, name, when }) =>
      ({ address, name: text(name), when: text(when) })).slice(0, HISTORY),
  };
}

/** Stores and notifies every component. @param {Kept} data */
function store(data) {
  try {
    localStorage.setItem(STORED, JSON.stringify(data));
  } catch (full) {
    console.warn(full);
  }
  window.dispatchEvent(new CustomEvent(CHANGED));
}

/**
 * Changes what is kept.
 *
 * @param {(data: Kept) => Partial<Kept>} change returns the changed lists
 */
export function change(change) {
  const data = kept();
  store({ ...data, ...change(data) });
}

/** Whether an article is kept. @param {string} id */
export function isKept(id) {
  return kept().clippings.some((one) => one.id === id);
}

/**
 * Keeps an article, or removes it when it is kept.
 *
 * @param {Clipping} clipping
 */
export function toggle(clipping) {
  change(({ clippings }) => ({ clippings: clippings.some(({ id }) => id === clipping.id)
    ? clippings.filter(({ id }) => id !== clipping.id) : [clipping, ...clippings] }));
}

/**
 * Saves a search, or notes that the reader has looked at a saved one.
 *
 * @param {SavedSearch} search
 */
export function saveSearch(search) {
  change(({ searches }) => ({ searches: [search, ...searches.filter(({ address }) => address !== search.address)] }));
}

/**
 * Adds a search to the history; the same one again moves to the top.
 *
 * @param {{address: string, name: string}} search
 */
export function remember({ address, name }) {
  const { history, searches } = kept();
  if (history[0]?.address === address) return;
  change(() => ({ searches, history: [{ address, name, when: new Date().toISOString() },
    ...history.filter((one) => one.address !== address)].slice(0, HISTORY) }));
}
