import { alert, confirm, openError } from '../dialog/message.js';
import { openWebResource } from '../dialog/web-resource.js';
import { navigate } from '../router.js';
import { withoutBraces } from './ids.js';
import { strict, unsupported } from './strict.js';

/** @import { Size } from '../dialog/web-resource.js' */

/**
 * @typedef {{ title?: string, text: string, confirmButtonLabel?: string }} AlertStrings
 * @typedef {AlertStrings & { subtitle?: string, cancelButtonLabel?: string }} ConfirmStrings
 * @typedef {(
 *   | { pageType: 'webresource', webresourceName: string, data?: string }
 *   | { pageType: 'entityrecord', entityName: string, entityId?: string }
 *   | { pageType: 'entitylist', entityName: string, viewId?: string }
 * )} PageInput
 * @typedef {{ target?: number, position?: number, title?: string, width?: Size, height?: Size }} NavigationOptions
 */

// As navigateTo numbers targets and positions.
const IN_PLACE = 1;
const IN_DIALOG = 2;
const CENTRE = 1;

/** @param {AlertStrings} strings */
async function openAlertDialog({ text, title, confirmButtonLabel }) {
  await alert({ text, title, yes: confirmButtonLabel });
}

/** @param {ConfirmStrings} strings */
async function openConfirmDialog({ text, title, subtitle, confirmButtonLabel, cancelButtonLabel }) {
  return { confirmed: await confirm({ text, title, subtitle, yes: confirmButtonLabel, no: cancelButtonLabel }) };
}

/** @param {{ message?: string, details?: string, errorCode?: number }} error */
async function openErrorDialog({ message, details, errorCode }) {
  await openError(message ?? `Error ${String(errorCode)}.`, undefined, details);
}

/**
 * @param {PageInput} page
 * @param {NavigationOptions} [options]
 */
async function navigateTo(page, { target = IN_PLACE, position = CENTRE, title, width, height } = {}) {
  if (page.pageType === 'webresource' && target === IN_DIALOG && position === CENTRE) {
    await openWebResource({ name: page.webresourceName, data: page.data, title, width, height });
  } else if (page.pageType === 'entityrecord' && target !== IN_DIALOG) {
    openRow(page.entityName, page.entityId);
  } else if (page.pageType === 'entitylist' && target !== IN_DIALOG) {
    navigate({ kind: 'list', table: page.entityName, view: page.viewId && withoutBraces(page.viewId) });
  } else {
    unsupported(`navigateTo ${page.pageType} with target ${target}, position ${position}`);
  }
}

/** @param {{ entityName: string, entityId?: string }} options */
async function openForm({ entityName, entityId }) {
  openRow(entityName, entityId);
}

/** @param {string} url */
function openUrl(url) {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') unsupported('openUrl of anything but an https address');
  window.open(url, '_blank', 'noopener,noreferrer');
}

/**
 * @param {string} table
 * @param {string} [id] without one a new row is opened
 */
const openRow = (table, id) => navigate(id ? { kind: 'row', table, id: withoutBraces(id) } : { kind: 'new', table });

/** Xrm.Navigation. */
export const navigation = strict('Xrm.Navigation', {
  openAlertDialog,
  openConfirmDialog,
  openErrorDialog,
  navigateTo,
  openForm,
  openUrl,
});
