import { deleteRow } from '../api.js';
import { confirm, openError } from '../dialog/message.js';
import { messageOf } from '../errors.js';
import { pluralize } from '../format.js';
import { icon } from '../icons.js';
import { hasPrivilege } from '../privileges.js';
import { newCommand } from './new.js';

/** @import { ChartPane } from '../chart/pane.js' */
/** @import { Grid } from '../list/grid.js' */
/** @import { CommandButton } from './command-bar.js' */

/**
 * What the platform offers above every list.
 * @param {Grid} grid
 * @param {ChartPane | null} charts
 * @returns {CommandButton[]}
 */
export function listCommands(grid, charts) {
  const tableName = grid.table.name;
  return [
    ...(charts ? [chartCommand(charts)] : []),
    ...newCommand(tableName),
    ...(hasPrivilege('Delete', tableName) ? [deleteCommand(grid)] : []),
    { label: 'Refresh', icon: icon('refresh'), run: () => Promise.all([grid.refresh(), charts?.refresh()]) },
  ];
}

/**
 * @param {ChartPane} charts
 * @returns {CommandButton}
 */
const chartCommand = charts => ({
  label: 'Chart',
  icon: icon('chart'),
  title: 'Show or hide the chart',
  run: () => charts.toggle(),
  isPressed: () => charts.isOpen(),
});

/**
 * @param {Grid} grid
 * @returns {CommandButton}
 */
const deleteCommand = grid => ({
  label: 'Delete',
  icon: icon('remove'),
  run: () => confirmDelete(grid),
  isVisible: () => grid.selected.size > 0,
});

/** @param {Grid} grid */
async function confirmDelete(grid) {
  const text = `Delete ${pluralize(grid.selected.size, 'row', 'rows')}? This cannot be taken back.`;
  if (!(await confirm({ title: 'Delete', text, yes: 'Delete', no: 'Keep', isOfPlatform: true }))) return;
  try {
    for (const id of grid.selected) await deleteRow(grid.table.set, id);
  } catch (error) {
    await openError(messageOf(error), 'Not deleted');
  }
  await grid.refresh();
}
