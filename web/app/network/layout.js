/** Where the actors of the network stand: those named together are drawn to one another. */

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from './d3-force.js';

/** Pixels; up to this width the picture is higher than wide, as a phone is. */
const NARROW = 560;
/** Pixels; wider it only grows, so that the actors do not drift apart. */
const WIDEST = 1100;
/** Square pixels that an actor with its name takes: on less their names lie on one another. */
const ROOM = 13_000;
/** Actors drawn at most: of more of them nobody sees who is tied to whom. */
const MOST = 32;

/** Pixels; the radius of the actor named most, and of any. */
const LARGEST = 24;
const LEAST = 5;
/** Pixels of a letter of a name, about; the height of a name; the room that is kept around a circle. */
const LETTER = 6.8;
const NAME = 17;
const GAP = 10;
/** Rounds in which actors that still overlap are moved apart. */
const ROUNDS = 60;
/** After so many steps nothing moves any more to be seen; they are made before anything is drawn. */
const STEPS = 300;

/**
 * The picture that fits into a column.
 *
 * @param {number} width of the column in pixels
 * @returns {{width: number, height: number, actors: number}} pixels, and how many actors there is room for
 */
export function pictureFor(width) {
  const wide = Math.min(width, WIDEST);
  const height = Math.round(width < NARROW ? wide * 1.4 : wide * 0.56);
  return { width: wide, height, actors: Math.min(MOST, Math.round((wide * height) / ROOM)) };
}

/**
 * The actors with their places in the picture. The same network always stands in the same way.
 *
 * @param {{value: string, label: string, kind: string, count: number}[]} actors
 * @param {{from: string, to: string, count: number}[]} ties
 * @param {{width: number, height: number}} picture
 * @returns {{nodes: object[], links: object[]}} `nodes` are the tied actors with `x`, `y` and `radius`, `links` the ties
 *   with `source` and `target`, which are nodes, and `width`; all in pixels
 */
export function laidOut(actors, ties, picture) {
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const most = Math.max(1, ...actors.map(({ count }) => count));
  const strongest = Math.max(1, ...ties.map(({ count }) => count));
  const nodes = actors.filter(({ value }) => tied.has(value)).map((actor) => ({
    ...actor, radius: Math.max(LEAST, LARGEST * Math.sqrt(actor.count / most)),
  }));
  const byValue = new Map(nodes.map((node) => [node.value, node]));
  const links = ties.filter(({ from, to }) => byValue.has(from) && byValue.has(to)).map((tie) => ({
    ...tie, source: byValue.get(tie.from), target: byValue.get(tie.to), width: 1 + (5 * tie.count) / strongest,
  }));
  settle(nodes, links, strongest, picture);
  fill(nodes, picture);
  moveApart(nodes, picture);
  return { nodes, links };
}

function settle(nodes, links, strongest, { width, height }) {
  const simulation = forceSimulation(nodes)
    .force('link', forceLink(links).distance(110).strength(({ count }) => 0.15 + (0.5 * count) / strongest))
    .force('charge', forceManyBody().strength(-420))
    // Less along the longer side, which then is filled.
    .force('x', forceX(width / 2).strength(width > height ? 0.06 : 0.14))
    .force('y', forceY(height / 2).strength(width > height ? 0.14 : 0.06))
    .force('room', forceCollide(({ radius, label }) => Math.max(radius + GAP, (label.length * LETTER) / 2.6)))
    .stop();
  for (let step = 0; step < STEPS; step++) simulation.tick();
}

/** Stretches what has settled to the borders of the picture. */
function fill(nodes, { width, height }) {
  const stretch = (key, from, to) => {
    const all = nodes.map((node) => node[key]);
    const [least, most] = [Math.min(...all), Math.max(...all)];
    const scale = most > least ? (to - from) / (most - least) : 0;
    for (const node of nodes) node[key] = scale ? from + (node[key] - least) * scale : (from + to) / 2;
  };
  const side = Math.max(...nodes.map(halfWidth));
  stretch('x', side, width - side);
  stretch('y', LARGEST + GAP, height - LARGEST - NAME);
}

function halfWidth({ radius, label }) {
  return Math.max(radius, (label.length * LETTER) / 2);
}

/** Circles with the names below them as boxes: those that overlap are moved apart, the shorter way. */
function moveApart(nodes, picture) {
  for (let round = 0; round < ROUNDS; round++) {
    nodes.forEach((one, at) => nodes.slice(at + 1).forEach((other) => push(one, other)));
    nodes.forEach((node) => keepInside(node, picture));
  }
}

function push(one, other) {
  const across = halfWidth(one) + halfWidth(other) + GAP / 2 - Math.abs(one.x - other.x);
  const [upper, lower] = one.y <= other.y ? [one, other] : [other, one];
  const along = upper.y + upper.radius + NAME - (lower.y - lower.radius);
  if (across <= 0 || along <= 0) return;
  if (along < across) {
    upper.y -= along / 2;
    lower.y += along / 2;
  } else {
    const side = one.x <= other.x ? 1 : -1;
    one.x -= (side * across) / 2;
    other.x += (side * across) / 2;
  }
}

function keepInside(node, { width, height }) {
  const side = halfWidth(node);
  node.x = Math.max(side, Math.min(width - side, node.x));
  node.y = Math.max(node.radius + 2, Math.min(height - node.radius - NAME, node.y));
}
