import { element, newId } from '../element.js';
import { icon } from '../icons.js';

/**
 * Opens a window above the page; the page waits behind it.
 * @template T
 * @param {{ title: string, kind?: string, content: (close: (result: T | undefined) => void) => Node[], stays?: boolean, mayLeave?: () => Promise<boolean> }} options
 *   stays: it has no way out of its own; mayLeave: asked before it is left without a result
 * @returns {{ element: HTMLDialogElement, close: (result?: T) => void, closed: Promise<T | undefined> }} closed: with what it was closed with
 */
export function openDialog({ title, kind = 'message', content, stays = false, mayLeave = async () => true }) {
  const id = newId('title');
  const { promise, resolve } = deferred();
  const close = result => {
    if (!dialog.open) return;
    dialog.close();
    dialog.remove();
    resolve(result);
  };
  const leave = async () => {
    if (await mayLeave()) close(undefined);
  };
  const way = stays ? null : element('button', { type: 'button', class: 'close', 'aria-label': 'Close', onclick: leave }, icon('close'));
  /** @type {HTMLDialogElement} */
  const dialog = element(
    'dialog',
    { class: `dialog ${kind}`, 'aria-labelledby': id },
    element('div', { class: 'bar' }, element('h2', { id }, title), way),
    ...content(close),
  );
  dialog.addEventListener('cancel', event => {
    event.preventDefault();
    if (!stays) leave();
  });
  document.body.append(dialog);
  dialog.showModal();
  return { element: dialog, close, closed: promise };
}

/** @returns {{ promise: Promise<any>, resolve: (value: any) => void }} */
function deferred() {
  let resolve = _ => {};
  const promise = new Promise(fulfil => {
    resolve = fulfil;
  });
  return { promise, resolve };
}
