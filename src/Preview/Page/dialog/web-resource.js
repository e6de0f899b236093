import { element } from '../element.js';
import { openDialog } from './dialog.js';

/** @typedef {number | { value: number, unit: '%' | 'px' }} Size a number is pixels */

/**
 * @typedef {object} WebResourcePage
 * @property {string} name
 * @property {string} [data]
 * @property {string} [title]
 * @property {Size} [width]
 * @property {Size} [height]
 */

/**
 * Opens a page of the package above ours. It closes itself with window.close().
 * @param {WebResourcePage} page
 * @returns {Promise<unknown>} when it has been closed
 */
export function openWebResource({ name, data, title = name, width, height }) {
  const address = new URL(`/WebResources/${name}`, location.origin);
  if (data) address.searchParams.set('data', data);
  const frame = element('iframe', { title, src: address.href });
  const dialog = openDialog({ title, isOfPackage: true, kind: 'framed', content: () => [frame] });
  dialog.element.style.setProperty('--width', cssSize(width, 'vw'));
  dialog.element.style.setProperty('--height', cssSize(height, 'vh'));
  frame.addEventListener('load', () => connect(frame, () => dialog.close()));
  return dialog.closed;
}

/**
 * Lets the page close itself, and Escape close it.
 * @param {HTMLIFrameElement} frame
 * @param {() => void} close
 */
function connect(frame, close) {
  const inside = /** @type {Window} */ (frame.contentWindow);
  // A browser closes only windows that scripts opened; the platform lets its dialogs do so too.
  inside.close = close;
  inside.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  });
  inside.focus();
}

/**
 * @param {Size | undefined} size
 * @param {'vw' | 'vh'} percent the unit that a percentage is of
 */
function cssSize(size, percent) {
  if (size === undefined) return 'auto';
  if (typeof size === 'number') return `${size}px`;
  return size.unit === '%' ? `${size.value}${percent}` : `${size.value}px`;
}
