import { element, ofPlatform } from '../element.js';
import { openDialog } from './dialog.js';

/**
 * Says something and waits until it has been read.
 * @param {{ title?: string, text: string, yes?: string }} message
 */
export const alert = ({ title, text, yes }) =>
  openDialog({
    title: title ?? 'Message',
    isOfPackage: title !== undefined,
    content: close => [
      paragraph(text),
      element(
        'footer',
        {},
        answer(yes, 'OK', 'main', () => close(true)),
      ),
    ],
  }).closed;

/**
 * Asks.
 * @param {{ title?: string, subtitle?: string, text: string, yes?: string, no?: string, isOfPlatform?: boolean }} question
 * @returns {Promise<boolean>} true for yes
 */
export async function confirm({ title, subtitle, text, yes, no, isOfPlatform = false }) {
  const dialog = openDialog({
    title: title ?? 'Please confirm',
    isOfPackage: title !== undefined,
    content: close => [
      ...(subtitle ? [element('p', { class: 'subtitle' }, subtitle)] : []),
      paragraph(text),
      element(
        'footer',
        {},
        answer(yes, 'OK', 'main', () => close(true)),
        answer(no, 'Cancel', '', () => close(false)),
      ),
    ],
  });
  if (isOfPlatform) dialog.element.setAttribute('data-platform', 'all');
  return Boolean(await dialog.closed);
}

/**
 * Says what went wrong.
 * @param {string} text
 * @param {string} [title]
 * @param {string} [details] what there is to know beyond the sentence
 * @param {string} [hint] what the preview adds
 */
export const openError = (text, title = 'That did not work', details = '', hint = '') =>
  openDialog({
    title,
    kind: 'message problem',
    content: close => [
      element('p', { class: 'words', role: 'alert' }, text, hint && element('span', ofPlatform, `\n\n${hint}`)),
      ...(details && details !== text ? [element('details', {}, element('summary', ofPlatform, 'Details'), paragraph(details))] : []),
      element(
        'footer',
        {},
        answer(undefined, 'OK', 'main', () => close(true)),
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
    isOfPlatform: true,
  });

/**
 * A button of the preview below a dialog.
 * @param {string} label
 * @param {'main' | ''} kind main for the one that is meant
 * @param {() => unknown} onclick
 */
export const button = (label, kind, onclick) => answer(undefined, label, kind, onclick);

/**
 * A button with what the package says, or else with what the platform would.
 * @param {string | undefined} label
 * @param {string} otherwise
 * @param {'main' | ''} kind
 * @param {() => unknown} onclick
 */
function answer(label, otherwise, kind, onclick) {
  const attributes = { type: 'button', class: `button ${kind}`, onclick, ...(label === undefined ? ofPlatform : {}) };
  return element('button', attributes, label ?? otherwise);
}

/** @param {string} text */
const paragraph = text => element('p', { class: 'words' }, text);
