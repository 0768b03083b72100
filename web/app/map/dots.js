/** The dots of the map and the names beside the largest of them. */

/** Pixels; the radius of the largest dot on a wide picture, and of any. */
const LARGEST = 22;
const LEAST = 2.5;
/** The largest dot takes no more than this part of the picture's width. */
const SHARE = 1 / 36;

/** Pixels of a letter of the labels, about; and the height of a label. */
const LETTER = 6.6;
const LABEL = 15;

/** Names tried: more would hide the map. */
const MOST_LABELS = 40;

/**
 * The dots of some places, largest first, so that the small ones lie on top.
 *
 * @param {{value: string, label: string, kind: string, count: number, position: [number, number]}[]} places
 * @param {(position: [number, number]) => {x: number, y: number}} pointOf
 * @returns {object[]} the places with `x`, `y` in units of the picture and `size`, the radius as a part of the largest
 *   one's; the area tells the count
 */
export function dotsOf(places, pointOf) {
  const most = Math.max(1, ...places.map(({ count }) => count));
  return places
    .map((place) => ({
      ...place, ...pointOf(place.position), size: Math.sqrt(place.count / most),
    }))
    .sort((one, other) => other.count - one.count);
}

/**
 * The radius of a dot.
 *
 * @param {number} size as {@link dotsOf} tells it
 * @param {number} width of the picture in pixels
 * @returns {number} pixels
 */
export function radiusOf(size, width) {
  return Math.max(LEAST, size * Math.min(LARGEST, width * SHARE));
}

/**
 * The dots whose names have room beside them.
 *
 * @param {object[]} dots in order of importance
 * @param {number} scale pixels for a unit of the picture
 * @param {{x: number, y: number, width: number, height: number}} camera what is looked at
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
