import { drawing, label, svg } from './svg.js';

/** @import { DataPoint } from './data-points.js' */

const RADIUS = 84;
const CENTRE = 98;
const COLOURS = 7;
const RING = 52;

/**
 * Slices of a disc, with a legend.
 * @param {DataPoint[]} points
 */
export const pieChart = points => slices(points, 0);

/**
 * Slices of a ring, with a legend.
 * @param {DataPoint[]} points
 */
export const doughnutChart = points => slices(points, RING);

/**
 * @param {DataPoint[]} points
 * @param {number} innerRadius of what is cut out
 */
function slices(points, innerRadius) {
  const total = points.reduce((sum, point) => sum + point.value, 0);
  let turned = 0;
  const parts = points.map((point, index) => {
    const from = turned;
    turned += total === 0 ? 0 : point.value / total;
    return svg('path', { d: slicePath(from, turned, innerRadius), class: `slice colour-${index % COLOURS}` });
  });
  return drawing(400, Math.max(CENTRE * 2, 36 + points.length * 24), ...parts, ...points.flatMap(legendEntry));
}

/**
 * @param {DataPoint} point
 * @param {number} index
 */
function legendEntry(point, index) {
  const y = 24 + index * 24;
  return [
    svg('rect', { x: 208, y, width: 12, height: 12, rx: 2, class: `colour-${index % COLOURS}` }),
    label(`${point.label}: ${point.text}`, 26, { x: 228, y: y + 11 }),
  ];
}

/**
 * @param {number} from
 * @param {number} to parts of a whole turn
 * @param {number} innerRadius
 */
function slicePath(from, to, innerRadius) {
  // A whole turn begins where it ends, so an arc of it is none: stop just before.
  const end = to - from >= 1 ? from + 0.99999 : to;
  const large = end - from > 0.5 ? 1 : 0;
  const arc = `${pointAt(from, RADIUS)} A${RADIUS} ${RADIUS} 0 ${large} 1 ${pointAt(end, RADIUS)}`;
  return innerRadius > 0
    ? `M${arc} L${pointAt(end, innerRadius)} A${innerRadius} ${innerRadius} 0 ${large} 0 ${pointAt(from, innerRadius)} Z`
    : `M${CENTRE} ${CENTRE} L${arc} Z`;
}

/**
 * @param {number} turn
 * @param {number} radius
 */
function pointAt(turn, radius) {
  const angle = 2 * Math.PI * turn;
  return `${(CENTRE + radius * Math.sin(angle)).toFixed(2)} ${(CENTRE - radius * Math.cos(angle)).toFixed(2)}`;
}
