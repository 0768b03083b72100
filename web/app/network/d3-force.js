/** What the network needs of d3: its files for browsers, one a package, hang their functions on `globalThis.d3`. */

import 'd3-dispatch';
import 'd3-quadtree';
import 'd3-timer';
import 'd3-force';

export const { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } = globalThis.d3;
