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
      element('p', { class: 'words' }, text),
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
export const confirm = async ({ title = 'Please confirm', subtitle, text, yes = 'OK', no = 'Cancel' }) =>
  Boolean(
    await openDialog({
      title,
      content: close => [
        subtitle ? element('p', { class: 'subtitle' }, subtitle) : element('span'),
        element('p', { class: 'words' }, text),
        element(
          'footer',
          {},
          button(yes, 'main', () => close(true)),
          button(no, '', () => close(false)),
        ),
      ],
    }).closed,
  );

/** Says what went wrong.
 * @param {string} text
 * @param {string} [title]
 * @param {string} [details] what there is to know beyond the sentence */
export const openError = (text, title = 'That did not work', details) =>
  openDialog({
    title,
    kind: 'message problem',
    content: close => [
      element('p', { class: 'words', role: 'alert' }, text),
      details && details !== text
        ? element('details', {}, element('summary', {}, 'Details'), element('p', { class: 'words' }, details))
        : element('span'),
      element(
        'footer',
        {},
        button('OK', 'main', () => close(true)),
      ),
    ],
  }).closed;

/** Whether unsaved changes may be thrown away. */
export const askWhetherToLeave = () =>
  confirm({
    title: 'Unsaved changes',
    text: 'This row has changes that are not saved. Leaving throws them away.',
    yes: 'Leave without saving',
    no: 'Stay here',
  });

/** @param {string} label
 * @param {string} kind
 * @param {() => void} press */
export const button = (label, kind, press) => element('button', { type: 'button', class: `button ${kind}`, onclick: press }, label);
