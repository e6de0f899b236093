import { element } from '../element.js';
import { openDialog } from './dialog.js';

/** @typedef {number | { value: number, unit: string } | undefined} Size */

/**
 * Opens a page of the package above ours. It closes itself with window.close().
 * @param {{ name: string, data?: string, title?: string, width?: Size, height?: Size }} page
 * @returns {Promise<unknown>} when it has been closed
 */
export function openFrame({ name, data, title = name, width, height }) {
  const address = new URL(`/WebResources/${name}`, location.origin);
  if (data) address.searchParams.set('data', data);
  const frame = element('iframe', { title, src: address.href });
  const opened = openDialog({ title, kind: 'framed', content: () => [frame] });
  opened.element.style.setProperty('--width', css(width, 'vw'));
  opened.element.style.setProperty('--height', css(height, 'vh'));
  frame.addEventListener('load', () => settle(frame, () => opened.close(undefined)));
  return opened.closed;
}

/** @param {HTMLIFrameElement} frame
 * @param {() => void} close */
function settle(frame, close) {
  const inside = /** @type {Window} */ (frame.contentWindow);
  // A browser closes only windows that scripts opened; the platform lets its dialogs do so too.
  inside.close = close;
  inside.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  });
  inside.focus();
}

/** @param {Size} size
 * @param {'vw' | 'vh'} whole what a percentage is of */
function css(size, whole) {
  if (size === undefined) return 'auto';
  if (typeof size === 'number') return `${size}px`;
  return size.unit === '%' ? `${size.value}${whole}` : `${size.value}px`;
}
