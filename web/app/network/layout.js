/** The layout of the network: actors that are mentioned together attract each other. */

// The browser builds of d3 put their functions on `globalThis.d3`.
import 'd3-dispatch';
import 'd3-quadtree';
import 'd3-timer';
import 'd3-force';

const { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } = globalThis.d3;

/** Pixels; below this width the picture is higher than wide, like a phone. */
const NARROW = 560;
/** Pixels; a wider picture is scaled up, so that the actors do not drift apart. */
const WIDEST = 1100;
/** Square pixels for each actor with its name; with less, names overlap. */
const ROOM = 13_000;
/** The most actors drawn; with more, the lines can no longer be followed. */
const MOST = 32;
/** Few actors have a lower picture, which is not stretched further than this. */
const STRETCH = 2.5;
const LOWEST = 260;

/** Pixels; the radius of the most frequent actor, and the least radius. */
const LARGEST = 24;
const LEAST = 5;
/** Pixels; the approximate width of a character in a name, the height of a name, and the gap around a circle. */
const LETTER = 6.8;
const NAME = 17;
const GAP = 10;
/** Rounds in which overlapping actors are moved apart. */
const ROUNDS = 60;
/** Steps of the simulation, after which nothing moves visibly; they are computed before drawing. */
const STEPS = 300;

/**
 * The size of the picture for a column.
 *
 * @param {number} width of the column in pixels
 * @returns {{width: number, height: number, actors: number}} pixels, and the number of actors that fit
 */
export function pictureFor(width) {
  const wide = Math.min(width, WIDEST);
  const height = Math.round(width < NARROW ? wide * 1.4 : wide * 0.56);
  return { width: wide, height, actors: Math.min(MOST, Math.round((wide * height) / ROOM)) };
}

/**
 * A picture that is not higher than its actors need.
 *
 * @param {{width: number, height: number}} picture
 * @param {number} actors
 * @returns {{width: number, height: number}}
 */
export function loweredFor(picture, actors) {
  return { ...picture, height: Math.min(picture.height, Math.max(LOWEST, Math.round((2 * actors * ROOM) / picture.width))) };
}

/**
 * The positions of the actors in the picture. The same network always has the same layout.
 *
 * @param {{value: string, label: string, kind: string, count: number}[]} actors
 * @param {{from: string, to: string, count: number}[]} pairs co-occurrences
 * @param {{width: number, height: number}} picture
 * @returns {{nodes: object[], links: object[]}} `nodes` are the actors in a pair, with `x`, `y` and `radius`; `links` are the
 *   pairs with `source` and `target`, which are nodes, and `width`; all in pixels
 */
export function laidOut(actors, pairs, picture) {
  const paired = new Set(pairs.flatMap(({ from, to }) => [from, to]));
  const most = Math.max(1, ...actors.map(({ count }) => count));
  const strongest = Math.max(1, ...pairs.map(({ count }) => count));
  const nodes = actors.filter(({ value }) => paired.has(value)).map((actor) => ({
    ...actor, radius: Math.max(LEAST, LARGEST * Math.sqrt(actor.count / most)),
  }));
  const byValue = new Map(nodes.map((node) => [node.value, node]));
  const links = pairs.filter(({ from, to }) => byValue.has(from) && byValue.has(to)).map((pair) => ({
    ...pair, source: byValue.get(pair.from), target: byValue.get(pair.to), width: 1 + (5 * pair.count) / strongest,
  }));
  settle(nodes, links, strongest, picture);
  fill(nodes, picture);
  moveApart(nodes, picture);
  return { nodes, links };
}

/**
 * The network as GraphML, which programs for networks read.
 *
 * @param {{value: string, label: string, kind: string, count: number}[]} actors
 * @param {{from: string, to: string, count: number}[]} pairs
 * @returns {string}
 */
export function graphml(actors, pairs) {
  const text = (value) => String(value).replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const data = (key, value) => `<data key="${key}">${text(value)}</data>`;
  const nodes = actors.map(({ value, label, kind, count }) =>
    `<node id="${text(value)}">${data('label', label)}${data('kind', kind ?? '')}${data('articles', count)}</node>`);
  const edges = pairs.map(({ from, to, count }) =>
    `<edge source="${text(from)}" target="${text(to)}">${data('weight', count)}</edge>`);
  const key = (id, of, type) => `<key id="${id}" for="${of}" attr.name="${id}" attr.type="${type}"/>`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    key('label', 'node', 'string'), key('kind', 'node', 'string'), key('articles', 'node', 'int'), key('weight', 'edge', 'int'),
    '<graph edgedefault="undirected">', ...nodes, ...edges, '</graph>', '</graphml>'].join('\n');
}

function settle(nodes, links, strongest, { width, height }) {
  const simulation = forceSimulation(nodes)
    .force('link', forceLink(links).distance(110).strength(({ count }) => 0.15 + (0.5 * count) / strongest))
    .force('charge', forceManyBody().strength(-420))
    // Weaker along the longer side, so that the layout fills it.
    .force('x', forceX(width / 2).strength(width > height ? 0.06 : 0.14))
    .force('y', forceY(height / 2).strength(width > height ? 0.14 : 0.06))
    .force('room', forceCollide(({ radius, label }) => Math.max(radius + GAP, (label.length * LETTER) / 2.6)))
    .stop();
  for (let step = 0; step < STEPS; step++) simulation.tick();
}

/** Stretches the layout to the borders of the picture, or as far as allowed in its middle. */
function fill(nodes, { width, height }) {
  const stretch = (key, from, to) => {
    const all = nodes.map((node) => node[key]);
    const [least, most] = [Math.min(...all), Math.max(...all)];
    const scale = most > least ? Math.min(STRETCH, (to - from) / (most - least)) : 0;
    for (const node of nodes) node[key] = (from + to) / 2 + (node[key] - (least + most) / 2) * scale;
  };
  const side = Math.max(...nodes.map(halfWidth));
  stretch('x', side, width - side);
  stretch('y', LARGEST + GAP, height - LARGEST - NAME);
}

function halfWidth({ radius, label }) {
  return Math.max(radius, (label.length * LETTER) / 2);
}

/** Treats circles with their names as boxes, and moves overlapping ones apart along the shorter way. */
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
