/** The visible part of the map: geometry of rectangles `{x, y, width, height}` in units of the picture. */

/** The greatest zoom, relative to the whole world; neighbouring towns can then be distinguished. */
const CLOSEST = 40;

/** Margin around the dots, as a fraction of the visible part. */
const MARGIN = 0.08;

/**
 * The whole picture.
 *
 * @param {number} width
 * @param {number} height
 * @returns {{x: number, y: number, width: number, height: number}}
 */
export function whole(width, height) {
  return { x: 0, y: 0, width, height };
}

/**
 * Zooms in or out; the given point keeps its position on the screen.
 *
 * @param {{x: number, y: number, width: number, height: number}} camera
 * @param {{width: number, height: number}} world
 * @param {number} factor more than 1 zooms in
 * @param {{x: number, y: number}} [point] default: the centre
 */
export function zoomed(camera, world, factor, point = middle(camera)) {
  const width = Math.min(world.width, Math.max(world.width / CLOSEST, camera.width / factor));
  const height = (width * world.height) / world.width;
  const x = point.x - ((point.x - camera.x) * width) / camera.width;
  const y = point.y - ((point.y - camera.y) * height) / camera.height;
  return inside({ x, y, width, height }, world);
}

/**
 * Moves the visible part.
 *
 * @param {{x: number, y: number, width: number, height: number}} camera
 * @param {{width: number, height: number}} world
 * @param {number} dx units of the picture
 * @param {number} dy units of the picture
 */
export function moved(camera, world, dx, dy) {
  return inside({ ...camera, x: camera.x + dx, y: camera.y + dy }, world);
}

/**
 * The visible part that contains all points.
 *
 * @param {{x: number, y: number}[]} points
 * @param {{width: number, height: number}} world
 */
export function fitting(points, world) {
  if (points.length === 0) return whole(world.width, world.height);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const share = Math.max(wide / world.width, high / world.height) * (1 + 2 * MARGIN);
  // A single town is shown together with the countries around it.
  const width = Math.min(world.width, Math.max(world.width / 12, share * world.width));
  const height = (width * world.height) / world.width;
  return inside({ x: left + wide / 2 - width / 2, y: top + high / 2 - height / 2, width, height }, world);
}

function middle({ x, y, width, height }) {
  return { x: x + width / 2, y: y + height / 2 };
}

function inside(camera, world) {
  const x = Math.max(0, Math.min(camera.x, world.width - camera.width));
  const y = Math.max(0, Math.min(camera.y, world.height - camera.height));
  return { ...camera, x, y };
}
