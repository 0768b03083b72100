// Generates web/map/outline.json, the coasts and borders of the map, from Natural Earth's 1:50m data (public domain),
// as the npm package world-atlas 2 packs it (countries-50m.json, TopoJSON). Only needed to change the outline:
//
//   npm pack world-atlas@2 && tar xzf world-atlas-2.*.tgz
//   node src/build/outline.mjs package/countries-50m.json > web/map/outline.json

import { readFileSync } from 'node:fs';

/** Degrees; the tolerance of a simplified line. The map shows a degree on 3 to 24 pixels. */
const TOLERANCE = 0.09;
/** Square degrees; smaller islands are omitted. */
const LEAST_AREA = 0.25;
/** Coordinates are rounded to this fraction of a degree. */
const STEPS = 20;

const world = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { scale, translate } = world.transform;

/** The arcs as points in degrees; TopoJSON stores integers, each after the first as a difference. */
const arcs = world.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
});

/** Douglas-Peucker: removes points that are close enough to the line between others. */
function simplified(points) {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points.at(-1)];
  const distances = points.map((point) => distance(point, first, last));
  const most = Math.max(...distances);
  if (most <= TOLERANCE) return [first, last];
  const at = distances.indexOf(most);
  return [...simplified(points.slice(0, at + 1)).slice(0, -1), ...simplified(points.slice(at))];
}

function distance([x, y], [x1, y1], [x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs(dy * x - dx * y + x2 * y1 - y2 * x1) / length;
}

const lines = arcs.map(simplified);

/** A ring of arcs; a negative number is a reversed arc. */
function ring(numbers) {
  return numbers.flatMap((number, at) => {
    const line = number < 0 ? [...lines[~number]].reverse() : lines[number];
    return at === 0 ? line : line.slice(1);
  });
}

function area(points) {
  return Math.abs(points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length];
    return sum + x * nextY - nextX * y;
  }, 0)) / 2;
}

/** The digits of packed numbers, 0 to 63. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';

/** A whole number as digits; `unpacked` in web/app/map/outline.js describes them. */
function digits(number) {
  let [left, text] = [number < 0 ? -2 * number - 1 : 2 * number, ''];
  do {
    const low = left & 31;
    left >>= 5;
    text += DIGITS[left > 0 ? low | 32 : low];
  } while (left > 0);
  return text;
}

/** Two numbers for each point: the difference to the previous one. */
function packed(points) {
  let [x, y] = [0, 0];
  const numbers = [];
  for (const [east, north] of points) {
    const [nextX, nextY] = [Math.round(east * STEPS), Math.round(north * STEPS)];
    if (numbers.length > 0 && nextX === x && nextY === y) continue;
    numbers.push(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
  }
  return numbers.map(digits).join('');
}

const countries = world.objects.countries.geometries.filter(({ type }) => type);
const polygons = countries.flatMap(({ type, arcs: parts }) => (type === 'Polygon' ? [parts] : parts));
const uses = new Map();
for (const number of polygons.flat(2)) {
  const own = number < 0 ? ~number : number;
  uses.set(own, (uses.get(own) ?? 0) + 1);
}
const land = polygons.map((polygon) => ring(polygon[0])).filter((points) => area(points) >= LEAST_AREA);
const borders = [...uses].filter(([, count]) => count > 1).map(([number]) => lines[number]);
process.stdout.write(`${JSON.stringify({ steps: STEPS, land: land.map(packed), borders: borders.map(packed) })}\n`);
