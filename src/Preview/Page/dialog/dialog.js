import { element, newId, ofPlatform } from '../element.js';
import { icon } from '../icons.js';

/**
 * @template T
 * @typedef {object} DialogOptions
 * @property {string} title
 * @property {boolean} [isOfPackage] whether the package says the title
 * @property {string} [kind] a class of its look
 * @property {(close: (result: T) => void) => Node[]} content
 * @property {boolean} [isClosable] whether it has a way out of its own
 * @property {() => Promise<boolean>} [mayLeave] asked before it is left without a result
 */

/**
 * @template T
 * @typedef {object} Dialog
 * @property {HTMLDialogElement} element
 * @property {(result?: T) => void} close
 * @property {Promise<T | undefined>} closed with the result; without one when it was left
 */

/**
 * Opens a window above the page; the page waits behind it.
 * @template T
 * @param {DialogOptions<T>} options
 * @returns {Dialog<T>}
 */
export function openDialog({ title, isOfPackage = false, kind = 'message', content, isClosable = true, mayLeave = async () => true }) {
  const id = newId('title');
  /** @type {PromiseWithResolvers<T | undefined>} */
  const { promise: closed, resolve } = Promise.withResolvers();
  /** @param {T} [result] */
  const close = result => {
    if (!dialog.open) return;
    dialog.close();
    dialog.remove();
    resolve(result);
  };
  const leave = async () => {
    if (await mayLeave()) close();
  };
  const closeButton =
    isClosable &&
    element('button', { type: 'button', class: 'close', 'aria-label': 'Close', onclick: leave, ...ofPlatform }, icon('close'));
  const bar = element('div', { class: 'bar' }, element('h2', { id, ...(isOfPackage ? {} : ofPlatform) }, title), closeButton);
  const dialog = element('dialog', { class: `dialog ${kind}`, 'aria-labelledby': id }, bar, ...content(close));
  dialog.addEventListener('cancel', event => {
    event.preventDefault();
    if (isClosable) void leave();
  });
  document.body.append(dialog);
  dialog.showModal();
  return { element: dialog, close, closed };
}
