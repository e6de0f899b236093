import { counted } from '../format.js';
import { element } from '../element.js';
import { icon } from '../icons.js';

/**
 * Which rows are shown of how many, and the way to the others.
 * @param {import('./grid.js').Grid} grid
 * @param {{ rows: unknown[], total: number, more: boolean }} answer
 */
export function pager(grid, { rows, total, more }) {
  const first = (grid.page - 1) * grid.options.rowsPerPage + 1;
  const words =
    rows.length === 0
      ? 'No rows'
      : more || grid.page > 1
        ? `${first}–${first + rows.length - 1} of ${total}`
        : counted(rows.length, 'row', 'rows');
  const turn = (by, label, name, possible) =>
    element(
      'button',
      { type: 'button', disabled: !possible, 'aria-label': label, onclick: () => turnTo(grid, grid.page + by, label) },
      icon(name),
    );
  const buttons =
    more || grid.page > 1
      ? element(
          'span',
          { class: 'turn' },
          turn(-1, 'Page before', 'before', grid.page > 1),
          `Page ${grid.page}`,
          turn(1, 'Page after', 'after', more),
        )
      : null;
  return element('div', { class: 'pager' }, element('span', { role: 'status' }, words), buttons);
}

/** @param {import('./grid.js').Grid} grid
 * @param {number} page
 * @param {string} label */
async function turnTo(grid, page, label) {
  grid.page = page;
  await grid.refresh();
  const button =
    [...grid.foot.querySelectorAll('button')].find(one => one.getAttribute('aria-label') === label && !one.disabled) ??
    grid.foot.querySelector('button:not(:disabled)');
  button?.focus();
}
