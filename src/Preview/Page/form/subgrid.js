import { commandBar } from '../commands/command-bar.js';
import { newCommand } from '../commands/new.js';
import { packageCommands } from '../commands/package.js';
import { element, ofPlatform } from '../element.js';
import { icon } from '../icons.js';
import { Grid } from '../list/grid.js';
import { commandsOf, getView } from '../metadata.js';
import { required } from '../required.js';
import { gridArguments, gridControl } from '../xrm/grid-control.js';

/** @import { FormCell } from '../metadata.js' */
/** @import { EmbeddedControl, FormBodyOptions } from './body.js' */

/**
 * The rows that belong to the form's row, with the buttons of their table.
 * @param {FormCell} cell
 * @param {FormBodyOptions} options
 * @returns {EmbeddedControl}
 */
export function subgrid(cell, { row, context }) {
  const { table, view, lookup, rowsPerPage } = required(cell.control?.subgrid, `The cell ${cell.id} has no subgrid.`);
  const grid = new Grid({ view: getView(view), lookup, rowId: row.id ?? '', rowsPerPage, onSelectionChange: () => bar.update() });
  const control = gridControl(grid);
  const args = { ...gridArguments(grid, control), primaryControl: () => context?.() };
  const parent = { id: row.id ?? '', table: row.table.name, name: row.name };
  const bar = commandBar(
    [
      ...newCommand(table, { preset: lookup ? { [lookup]: parent } : {}, onCreated: () => grid.refresh() }),
      ...packageCommands(commandsOf(table, 'subgrid'), args, () => grid.selected.size),
      { label: 'Refresh', icon: icon('refresh'), run: () => grid.refresh() },
    ],
    `Commands of ${cell.label}`,
  );
  const hint = element('p', { class: 'hint', ...ofPlatform }, `${cell.label}: save the row first.`);
  const parts = row.id === null ? [hint] : [cell.showLabel && element('h3', {}, cell.label), bar.element, grid.element];
  return { element: element('div', { class: 'subgrid' }, ...parts), control, update: () => (row.id === null ? undefined : grid.refresh()) };
}
