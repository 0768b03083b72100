/** The dots of the map, and the names next to the largest of them. */

/** Pixels; the radius of the largest dot on a wide picture, and the least radius. */
const LARGEST = 22;
const LEAST = 2.5;
/** The greatest radius as a fraction of the picture's width. */
const SHARE = 1 / 36;

/** Pixels; the approximate width of a character in a label, and the height of a label. */
const LETTER = 6.6;
const LABEL = 15;

/** Articles of the largest dot at least, so that a few articles are not drawn as many. */
const MANY = 20;

/** The most names tried; more would hide the map. */
const MOST_LABELS = 40;

/**
 * The dots of some places, largest first, so that small ones are drawn on top.
 *
 * @param {{value: string, label: string, kind: string, count: number, position: [number, number]}[]} places
 * @param {(position: [number, number]) => {x: number, y: number}} pointOf
 * @returns {object[]} the places with `x`, `y` in units of the picture and `size`, the radius as a fraction of the
 *   largest one; the area is proportional to the count
 */
export function dotsOf(places, pointOf) {
  const most = mostOf(places);
  return places
    .map((place) => ({
      ...place, ...pointOf(place.position), size: Math.sqrt(place.count / most),
    }))
    .sort((one, other) => other.count - one.count);
}

/**
 * The number of articles of the largest possible dot.
 *
 * @param {{count: number}[]} places
 * @returns {number}
 */
export function mostOf(places) {
  return Math.max(MANY, ...places.map(({ count }) => count));
}

/**
 * The radius of a dot.
 *
 * @param {number} size from {@link dotsOf}
 * @param {number} width of the picture in pixels
 * @returns {number} pixels
 */
export function radiusOf(size, width) {
  return Math.max(LEAST, size * Math.min(LARGEST, width * SHARE));
}

/**
 * The dots that have room for their name.
 *
 * @param {object[]} dots in order of importance
 * @param {number} scale pixels per unit of the picture
 * @param {{x: number, y: number, width: number, height: number}} camera the visible part
 * @returns {object[]}
 */
export function labelled(dots, scale, camera) {
  const taken = [];
  return dots.slice(0, MOST_LABELS).filter(({ x, y, size, label }) => {
    const left = (x - camera.x) * scale + radiusOf(size, camera.width * scale) + 3;
    const top = (y - camera.y) * scale - LABEL / 2;
    const box = { left, top, right: left + label.length * LETTER, bottom: top + LABEL };
    if (box.right > camera.width * scale || taken.some((other) => overlap(box, other))) return false;
    taken.push(box);
    return true;
  });
}

function overlap(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
