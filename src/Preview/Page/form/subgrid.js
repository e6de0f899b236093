import { commands, view } from '../app.js';
import { bar } from '../commands/bar.js';
import { shippedButtons } from '../commands/shipped.js';
import { newCommand } from '../commands/standard.js';
import { element } from '../element.js';
import { icon } from '../icons.js';
import { Grid } from '../list/grid.js';
import { gridControl } from '../xrm/grid-control.js';

/**
 * The rows that belong to the form's row, with the buttons of their table.
 * @param {import('../app.js').Cell} cell
 * @param {import('./body.js').Surroundings} around
 * @returns {import('./body.js').Part & { control: object }}
 */
export function subgrid(cell, { row, context }) {
  const shown = /** @type {import('../app.js').Subgrid} */ (cell.control?.subgrid);
  const grid = new Grid({
    view: view(shown.view),
    lookup: shown.lookup,
    rowId: row.id ?? '',
    rowsPerPage: shown.rowsPerPage,
    onChoice: () => buttons.update(),
  });
  const control = gridControl(grid);
  const self = () => ({ id: row.id ?? '', table: row.table.name, name: row.name });
  const buttons = bar(
    [
      ...newCommand(shown.table, { preset: shown.lookup ? { [shown.lookup]: self() } : {}, done: () => grid.refresh() }),
      ...shippedButtons(
        commands(shown.table, 'subgrid'),
        { primaryControl: () => context?.(), selectedControl: () => control, selectedControlSelectedItemIds: () => [...grid.chosen] },
        () => grid.chosen.size,
      ),
      { label: 'Refresh', icon: icon('refresh'), press: () => grid.refresh() },
    ],
    `Commands of ${cell.label}`,
  );
  const made = element('div', { class: 'subgrid' }, cell.showLabel && element('h3', {}, cell.label), buttons.element, grid.element);
  if (row.id === null) made.replaceChildren(element('p', { class: 'hint' }, `${cell.label}: save the row first.`));
  return { element: made, control, show: () => (row.id === null ? undefined : grid.refresh()) };
}
