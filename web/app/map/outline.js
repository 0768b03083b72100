/** The coasts and borders of the world: map/outline.json, unpacked and projected once. */

// The browser builds of d3 put their functions on `globalThis.d3`.
import 'd3-array';
import 'd3-geo';

const { geoEqualEarth, geoPath } = globalThis.d3;

/** Units of the picture of the whole world; the Equal Earth projection is about twice as wide as high. */
export const WIDTH = 1000;
export const HEIGHT = 487;

const projection = geoEqualEarth().fitSize([WIDTH, HEIGHT], { type: 'Sphere' });

/** The digits of packed numbers, 0 to 63. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';

let drawn = null;

/**
 * The position of a place in the picture.
 *
 * @param {[number, number]} position degrees north and east, as the API gives them
 * @returns {{x: number, y: number}} units of the picture
 */
export function pointOf([north, east]) {
  const [x, y] = projection([east, north]);
  return { x, y };
}

/**
 * The outline as SVG paths. Fetched and computed once.
 *
 * @returns {Promise<{land: string, borders: string}>}
 */
export function outline() {
  drawn ??= draw().catch((failure) => {
    drawn = null;
    throw failure;
  });
  return drawn;
}

async function draw() {
  const response = await fetch(new URL('map/outline.json', document.baseURI));
  if (!response.ok) throw new Error(`outline.json: ${response.status}`);
  const { steps, land, borders } = await response.json();
  const path = geoPath(projection).digits(1);
  const points = (packed) => unpacked(packed, steps);
  return {
    land: path({ type: 'MultiPolygon', coordinates: land.map((ring) => [points(ring)]) }),
    borders: path({ type: 'MultiLineString', coordinates: borders.map(points) }),
  };
}

/**
 * Decodes points. Each is two numbers: the difference to the previous point east and north. A number is digits of five bits, lowest
 * first; a digit of 32 or more continues it. Its lowest bit is set for a negative number n, which is written as -2n - 1.
 *
 * @param {string} packed
 * @param {number} steps of a degree
 * @returns {[number, number][]} degrees east and north
 */
export function unpacked(packed, steps) {
  const numbers = [];
  let [number, shift] = [0, 0];
  for (const character of packed) {
    const digit = DIGITS.indexOf(character);
    number += (digit & 31) << shift;
    shift += 5;
    if (digit > 31) continue;
    numbers.push(number & 1 ? -(number + 1) / 2 : number / 2);
    [number, shift] = [0, 0];
  }
  const points = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < numbers.length; at += 2) {
    x += numbers[at];
    y += numbers[at + 1];
    points.push([x / steps, y / steps]);
  }
  return points;
}
