import { alert, confirm, openError } from '../dialog/message.js';
import { openFrame } from '../dialog/frame.js';
import { go } from '../places.js';
import { plays, refuse } from './plays.js';

const IN_A_DIALOG = 2;
const IN_THE_MIDDLE = 1;

/** @param {{ text: string, title?: string, confirmButtonLabel?: string }} strings */
async function openAlertDialog({ text, title, confirmButtonLabel }) {
  await alert({ text, title, yes: confirmButtonLabel });
}

/** @param {{ text: string, title?: string, subtitle?: string, confirmButtonLabel?: string, cancelButtonLabel?: string }} strings */
async function openConfirmDialog({ text, title, subtitle, confirmButtonLabel, cancelButtonLabel }) {
  return { confirmed: await confirm({ text, title, subtitle, yes: confirmButtonLabel, no: cancelButtonLabel }) };
}

/** @param {{ message?: string, details?: string, errorCode?: number }} error */
async function openErrorDialog({ message, details, errorCode }) {
  await openError(message ?? `Error ${errorCode}.`, undefined, details);
}

/** @param {Record<string, any>} page
 * @param {Record<string, any>} [options] */
async function navigateTo(page, options = {}) {
  if (page.pageType === 'webresource' && options.target === IN_A_DIALOG && (options.position ?? IN_THE_MIDDLE) === IN_THE_MIDDLE) {
    await openFrame({ name: page.webresourceName, data: page.data, title: options.title, width: options.width, height: options.height });
  } else if (page.pageType === 'entityrecord' && options.target !== IN_A_DIALOG) {
    toRow(page.entityName, page.entityId);
  } else if (page.pageType === 'entitylist' && options.target !== IN_A_DIALOG) {
    go({ kind: 'list', table: page.entityName, view: page.viewId && bare(page.viewId) });
  } else {
    refuse(`navigateTo ${page.pageType} with target ${options.target ?? 1}, position ${options.position ?? IN_THE_MIDDLE}`);
  }
}

/** @param {{ entityName: string, entityId?: string }} options */
async function openForm({ entityName, entityId }) {
  toRow(entityName, entityId);
}

/** @param {string} url */
function openUrl(url) {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') refuse('openUrl of anything but an https address');
  window.open(url, '_blank', 'noopener,noreferrer');
}

/** @param {string} table
 * @param {string} [id] */
const toRow = (table, id) => go(id ? { kind: 'row', table, id: bare(id) } : { kind: 'new', table });

/** @param {string} id */
const bare = id => id.replace(/[{}]/g, '').toLowerCase();

export const navigation = plays('Xrm.Navigation', { openAlertDialog, openConfirmDialog, openErrorDialog, navigateTo, openForm, openUrl });
