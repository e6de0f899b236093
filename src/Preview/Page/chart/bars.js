import { drawing, label, svg } from './svg.js';

/** @typedef {import('./figures.js').Figure} Figure */

const WIDTH = 400;
const HEIGHT = 216;
const LINES = 4;

/** Steps of a scale that people like to read, from 0 to at least the largest figure.
 * @param {number} largest */
export function scale(largest) {
  const rough = Math.max(largest, 1) / LINES;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max([1, 2, 5, 10].map(one => one * power).find(one => one >= rough) ?? rough, 1);
  return Array.from({ length: Math.ceil(Math.max(largest, 1) / step) + 1 }, (_, place) => place * step);
}

/** Standing bars.
 * @param {Figure[]} figures */
export function columns(figures) {
  const [left, right, top, bottom] = [34, WIDTH - 8, 14, HEIGHT - 38];
  const steps = scale(Math.max(...figures.map(one => one.value)));
  const y = value => bottom - ((bottom - top) * value) / steps[steps.length - 1];
  const lines = steps.map(step =>
    svg(
      'g',
      {},
      svg('line', { x1: left, x2: right, y1: y(step), y2: y(step), class: 'line' }),
      label(String(step), 8, { x: left - 6, y: y(step) + 4, class: 'end' }),
    ),
  );
  const room = (right - left) / figures.length;
  const width = Math.min(room * 0.62, 54);
  const bars = figures.map((one, place) => {
    const middle = left + room * (place + 0.5);
    return svg(
      'g',
      {},
      svg('rect', { x: middle - width / 2, y: y(one.value), width, height: bottom - y(one.value), rx: 2, class: 'bar' }),
      label(one.text, 10, { x: middle, y: y(one.value) - 4, class: 'middle value' }),
      ...words(one.label, room).map((text, line) =>
        label(text, Math.max(Math.floor(room / 6), 4), { x: middle, y: bottom + 16 + line * 13, class: 'middle' }),
      ),
    );
  });
  return drawing(WIDTH, HEIGHT, ...lines, ...bars);
}

/** A label on two lines where one is too narrow.
 * @param {string} text
 * @param {number} room */
function words(text, room) {
  const fits = Math.floor(room / 6);
  const cut = text.length > fits ? text.lastIndexOf(' ', fits) : -1;
  return cut > 0 ? [text.slice(0, cut), text.slice(cut + 1)] : [text];
}

/** Lying bars.
 * @param {Figure[]} figures */
export function bars(figures) {
  const [left, right, room] = [140, WIDTH - 40, 30];
  const steps = scale(Math.max(...figures.map(one => one.value)));
  const length = value => ((right - left) * value) / steps[steps.length - 1];
  const rows = figures.map((one, place) => {
    const y = place * room + 6;
    return svg(
      'g',
      {},
      svg('rect', { x: left, y, width: Math.max(length(one.value), 1), height: room - 10, rx: 2, class: 'bar' }),
      label(one.label, 24, { x: left - 8, y: y + 14, class: 'end' }),
      label(one.text, 10, { x: left + length(one.value) + 6, y: y + 14, class: 'value' }),
    );
  });
  return drawing(WIDTH, figures.length * room + 8, ...rows);
}
