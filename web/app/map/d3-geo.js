/** What the map needs of d3: its files for browsers, one a package, hang their functions on `globalThis.d3`. */

import 'd3-array';
import 'd3-geo';

export const { geoEqualEarth, geoPath } = globalThis.d3;
