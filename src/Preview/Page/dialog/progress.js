import { element } from '../element.js';
import { openDialog } from './dialog.js';

/** @type {{ message: HTMLElement, close: () => void } | null} */
let shown = null;

/**
 * Says that something is going on; the page waits.
 * @param {string} text
 */
export function showProgress(text) {
  if (shown) {
    shown.message.textContent = text;
    return;
  }
  const message = element('p', { role: 'status' }, text);
  const spinner = element('div', { class: 'spinner', 'aria-hidden': 'true' });
  const { close } = openDialog({ title: 'Please wait', kind: 'progress', isClosable: false, content: () => [spinner, message] });
  shown = { message, close };
}

/** Takes the progress away. */
export function closeProgress() {
  shown?.close();
  shown = null;
}
