import { drawing, label, svg } from './svg.js';

/** @typedef {import('./figures.js').Figure} Figure */

const RADIUS = 84;
const MIDDLE = 98;
const COLOURS = 7;

/** Slices of a disc, or of a ring, with a legend that names every figure.
 * @param {Figure[]} figures
 * @param {number} hole the radius of what is cut out */
export function slices(figures, hole) {
  const total = figures.reduce((sum, one) => sum + one.value, 0);
  let turned = 0;
  const parts = figures.map((one, place) => {
    const from = turned;
    turned += total === 0 ? 0 : one.value / total;
    return svg('path', { d: slice(from, turned, hole), class: `slice colour-${place % COLOURS}` });
  });
  const legend = figures.map((one, place) =>
    svg(
      'g',
      {},
      svg('rect', { x: 208, y: 24 + place * 24, width: 12, height: 12, rx: 2, class: `colour-${place % COLOURS}` }),
      label(`${one.label}: ${one.text}`, 26, { x: 228, y: 35 + place * 24 }),
    ),
  );
  return drawing(400, Math.max(MIDDLE * 2, 36 + figures.length * 24), ...parts, ...legend);
}

/** @param {number} from
 * @param {number} to parts of a whole turn
 * @param {number} hole */
function slice(from, to, hole) {
  // A whole turn begins where it ends, so an arc of it is none: stop just before.
  const end = to - from >= 1 ? from + 0.99999 : to;
  const large = end - from > 0.5 ? 1 : 0;
  const at = (turn, radius) =>
    `${(MIDDLE + radius * Math.sin(2 * Math.PI * turn)).toFixed(2)} ${(MIDDLE - radius * Math.cos(2 * Math.PI * turn)).toFixed(2)}`;
  const outside = `${at(from, RADIUS)} A${RADIUS} ${RADIUS} 0 ${large} 1 ${at(end, RADIUS)}`;
  return hole > 0
    ? `M${outside} L${at(end, hole)} A${hole} ${hole} 0 ${large} 0 ${at(from, hole)} Z`
    : `M${MIDDLE} ${MIDDLE} L${outside} Z`;
}
