/** The coasts and borders of the world: map/outline.json, unpacked and projected once. */

// The browser builds of d3 put their functions on `globalThis.d3`.
import 'd3-array';
import 'd3-geo';

const { geoEqualEarth, geoPath } = globalThis.d3;

/** Units of the picture of the whole world; the Equal Earth projection is about twice as wide as high. */
export const WIDTH = 1000;
export const HEIGHT = 487;

const projection = geoEqualEarth().fitSize([WIDTH, HEIGHT], { type: 'Sphere' });

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
  const points = (numbers) => unpacked(numbers, steps);
  return {
    land: path({ type: 'MultiPolygon', coordinates: land.map((ring) => [points(ring)]) }),
    borders: path({ type: 'MultiLineString', coordinates: borders.map(points) }),
  };
}

/**
 * Decodes points from integers; every pair after the first is the difference to the previous one.
 *
 * @param {number[]} numbers
 * @param {number} steps of a degree
 * @returns {[number, number][]} degrees east and north
 */
export function unpacked(numbers, steps) {
  const points = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < numbers.length; at += 2) {
    x += numbers[at];
    y += numbers[at + 1];
    points.push([x / steps, y / steps]);
  }
  return points;
}
