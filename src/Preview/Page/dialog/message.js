import { element } from '../element.js';
import { openDialog } from './dialog.js';

/**
 * Says something and waits until it has been read.
 * @param {{ title?: string, text: string, yes?: string }} message
 */
export const alert = ({ title = 'Message', text, yes = 'OK' }) =>
  openDialog({
    title,
    content: close => [
      paragraph(text),
      element(
        'footer',
        {},
        button(yes, 'main', () => close(true)),
      ),
    ],
  }).closed;

/**
 * Asks.
 * @param {{ title?: string, subtitle?: string, text: string, yes?: string, no?: string }} question
 * @returns {Promise<boolean>} true for yes
 */
export async function confirm({ title = 'Please confirm', subtitle, text, yes = 'OK', no = 'Cancel' }) {
  const dialog = openDialog({
    title,
    content: close => [
      ...(subtitle ? [element('p', { class: 'subtitle' }, subtitle)] : []),
      paragraph(text),
      element(
        'footer',
        {},
        button(yes, 'main', () => close(true)),
        button(no, '', () => close(false)),
      ),
    ],
  });
  return Boolean(await dialog.closed);
}

/**
 * Says what went wrong.
 * @param {string} text
 * @param {string} [title]
 * @param {string} [details] what there is to know beyond the sentence
 */
export const openError = (text, title = 'That did not work', details) =>
  openDialog({
    title,
    kind: 'message problem',
    content: close => [
      element('p', { class: 'words', role: 'alert' }, text),
      ...(details && details !== text ? [element('details', {}, element('summary', {}, 'Details'), paragraph(details))] : []),
      element(
        'footer',
        {},
        button('OK', 'main', () => close(true)),
      ),
    ],
  }).closed;

/** Whether unsaved changes may be thrown away. */
export const confirmLeaving = () =>
  confirm({
    title: 'Unsaved changes',
    text: 'This row has changes that are not saved. Leaving throws them away.',
    yes: 'Leave without saving',
    no: 'Stay here',
  });

/**
 * A button below a dialog.
 * @param {string} label
 * @param {'main' | ''} kind main for the one that is meant
 * @param {() => unknown} onclick
 */
export const button = (label, kind, onclick) => element('button', { type: 'button', class: `button ${kind}`, onclick }, label);

/** @param {string} text */
const paragraph = text => element('p', { class: 'words' }, text);
