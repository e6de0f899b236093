import { element } from '../element.js';
import { openDialog } from './dialog.js';

/** @type {{ close: () => void, element: HTMLElement } | null} */
let shown = null;

/** Says that something is going on; the page waits.
 * @param {string} text */
export function showProgress(text) {
  if (shown) {
    const words = shown.element.querySelector('p');
    if (words) words.textContent = text;
    return;
  }
  shown = openDialog({
    title: 'Please wait',
    kind: 'progress',
    stays: true,
    content: () => [element('div', { class: 'spinner', 'aria-hidden': 'true' }), element('p', { role: 'status' }, text)],
  });
}

/** It is over. */
export function closeProgress() {
  shown?.close();
  shown = null;
}
