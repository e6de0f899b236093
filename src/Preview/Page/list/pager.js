import { element, ofPlatform } from '../element.js';
import { pluralize } from '../format.js';
import { icon } from '../icons.js';

/** @import { QueryResult } from '../api.js' */
/** @import { IconName } from '../icons.js' */
/** @import { Grid } from './grid.js' */

/**
 * Which rows are shown of how many, and the way to the others.
 * @param {Grid} grid
 * @param {QueryResult} result
 */
export function pager(grid, result) {
  const status = element('span', { role: 'status' }, rangeText(grid, result));
  const buttons =
    (result.more || grid.page > 1) &&
    element(
      'span',
      { class: 'turn' },
      pageButton(grid, 'Page before', 'before', grid.page > 1 ? grid.page - 1 : null),
      `Page ${grid.page}`,
      pageButton(grid, 'Page after', 'after', result.more ? grid.page + 1 : null),
    );
  return element('div', { class: 'pager', ...ofPlatform }, status, buttons);
}

/**
 * @param {Grid} grid
 * @param {QueryResult} result
 */
function rangeText(grid, { rows, total, more }) {
  if (rows.length === 0) return 'No rows';
  const first = (grid.page - 1) * grid.options.rowsPerPage + 1;
  return more || grid.page > 1 ? `${first}–${first + rows.length - 1} of ${total}` : pluralize(rows.length, 'row', 'rows');
}

/**
 * @param {Grid} grid
 * @param {string} label
 * @param {IconName} iconName
 * @param {number | null} page null when there is none
 */
function pageButton(grid, label, iconName, page) {
  const attributes = { type: 'button', disabled: page === null, 'aria-label': label };
  const button = element('button', attributes, icon(iconName));
  if (page !== null) button.addEventListener('click', () => void turnTo(grid, page, label));
  return button;
}

/**
 * Shows another page, and keeps the focus on a button of the pager.
 * @param {Grid} grid
 * @param {number} page
 * @param {string} label
 */
async function turnTo(grid, page, label) {
  grid.page = page;
  await grid.refresh();
  const enabled = [...grid.foot.querySelectorAll('button')].filter(button => !button.disabled);
  const button = enabled.find(one => one.getAttribute('aria-label') === label) ?? enabled[0];
  button?.focus();
}
