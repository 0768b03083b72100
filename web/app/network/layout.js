/** Where the actors of the network stand: those named together are drawn to one another. */

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from './d3-force.js';

/** Units of the picture. */
export const WIDTH = 1000;
export const HEIGHT = 560;

/** Units; the radius of the actor named most, and of any. */
const LARGEST = 24;
const LEAST = 5;
/** Units of a letter of a name, about, and the room that is kept around a circle. */
const LETTER = 7.2;
const GAP = 10;
/** After so many steps nothing moves any more to be seen; they are made before anything is drawn. */
const STEPS = 300;

/**
 * The actors with their places in the picture. The same network always stands in the same way.
 *
 * @param {{value: string, label: string, kind: string, count: number}[]} actors
 * @param {{from: string, to: string, count: number}[]} ties
 * @returns {{nodes: object[], links: object[]}} `nodes` are the tied actors with `x`, `y` and `radius`, `links` the ties
 *   with `source` and `target`, which are nodes, and `width`; all in units of the picture
 */
export function laidOut(actors, ties) {
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
  settle(nodes, links, strongest);
  return { nodes, links };
}

function settle(nodes, links, strongest) {
  const simulation = forceSimulation(nodes)
    .force('link', forceLink(links).distance(110).strength(({ count }) => 0.15 + (0.5 * count) / strongest))
    .force('charge', forceManyBody().strength(-420))
    // The picture is wider than high.
    .force('x', forceX(WIDTH / 2).strength(0.06))
    .force('y', forceY(HEIGHT / 2).strength(0.14))
    .force('room', forceCollide(({ radius, label }) => Math.max(radius + GAP, (label.length * LETTER) / 2.6)))
    .stop();
  for (let step = 0; step < STEPS; step++) simulation.tick();
  fill(nodes);
}

/** Stretches what has settled to the borders of the picture. */
function fill(nodes) {
  const stretch = (key, from, to) => {
    const all = nodes.map((node) => node[key]);
    const [least, most] = [Math.min(...all), Math.max(...all)];
    const scale = most > least ? (to - from) / (most - least) : 0;
    for (const node of nodes) node[key] = scale ? from + (node[key] - least) * scale : (from + to) / 2;
  };
  const name = Math.max(...nodes.map(({ label }) => (label.length * LETTER) / 2));
  stretch('x', name, WIDTH - name);
  stretch('y', LARGEST + GAP, HEIGHT - LARGEST - 2 * GAP);
}
