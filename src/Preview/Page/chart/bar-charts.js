import { drawing, label, svg } from './svg.js';

/** @import { DataPoint } from './data-points.js' */

const WIDTH = 400;
const HEIGHT = 216;
const GRID_LINES = 4;

/**
 * Steps of an axis that people like to read, from 0 to at least the largest value.
 * @param {number} largest
 */
function axisTicks(largest) {
  const rough = Math.max(largest, 1) / GRID_LINES;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max([1, 2, 5, 10].map(one => one * power).find(one => one >= rough) ?? rough, 1);
  return Array.from({ length: Math.ceil(Math.max(largest, 1) / step) + 1 }, (_, index) => index * step);
}

/**
 * The ticks of an axis for these points, and its end.
 * @param {DataPoint[]} points
 */
function axisOf(points) {
  const ticks = axisTicks(Math.max(...points.map(point => point.value)));
  return { ticks, end: Math.max(...ticks) };
}

/**
 * Standing bars.
 * @param {DataPoint[]} points
 */
export function columnChart(points) {
  const [left, right, top, bottom] = [34, WIDTH - 8, 14, HEIGHT - 38];
  const { ticks, end } = axisOf(points);
  /** @param {number} value */
  const y = value => bottom - ((bottom - top) * value) / end;
  const gridLines = ticks.flatMap(tick => [
    svg('line', { x1: left, x2: right, y1: y(tick), y2: y(tick), class: 'line' }),
    label(String(tick), 8, { x: left - 6, y: y(tick) + 4, class: 'end' }),
  ]);
  const room = (right - left) / points.length;
  const width = Math.min(room * 0.62, 54);
  const bars = points.flatMap((point, index) => {
    const x = left + room * (index + 0.5);
    return [
      svg('rect', { x: x - width / 2, y: y(point.value), width, height: bottom - y(point.value), rx: 2, class: 'bar' }),
      label(point.text, 10, { x, y: y(point.value) - 4, class: 'middle value' }),
      ...wrap(point.label, room).map((text, line) => caption(text, room, { x, y: bottom + 16 + line * 13 })),
    ];
  });
  return drawing(WIDTH, HEIGHT, ...gridLines, ...bars);
}

/**
 * What stands below a column.
 * @param {string} text
 * @param {number} room
 * @param {{ x: number, y: number }} position
 */
const caption = (text, room, position) => label(text, Math.max(Math.floor(room / 6), 4), { ...position, class: 'middle' });

/**
 * A label on two lines where one is too narrow.
 * @param {string} text
 * @param {number} room
 */
function wrap(text, room) {
  const fits = Math.floor(room / 6);
  const cut = text.length > fits ? text.lastIndexOf(' ', fits) : -1;
  return cut > 0 ? [text.slice(0, cut), text.slice(cut + 1)] : [text];
}

/**
 * Lying bars.
 * @param {DataPoint[]} points
 */
export function barChart(points) {
  const [left, right, room] = [140, WIDTH - 40, 30];
  const { end } = axisOf(points);
  const bars = points.flatMap((point, index) => {
    const y = index * room + 6;
    const length = ((right - left) * point.value) / end;
    return [
      svg('rect', { x: left, y, width: Math.max(length, 1), height: room - 10, rx: 2, class: 'bar' }),
      label(point.label, 24, { x: left - 8, y: y + 14, class: 'end' }),
      label(point.text, 10, { x: left + length + 6, y: y + 14, class: 'value' }),
    ];
  });
  return drawing(WIDTH, points.length * room + 8, ...bars);
}
