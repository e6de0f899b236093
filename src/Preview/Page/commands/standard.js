import { remove } from '../api.js';
import { form, table } from '../app.js';
import { confirm, openError } from '../dialog/message.js';
import { counted } from '../format.js';
import { icon } from '../icons.js';
import { go } from '../places.js';
import { may } from '../privileges.js';
import { quickCreate } from '../form/quick-create.js';

/** @typedef {import('./bar.js').Button} Button */

/**
 * A new row: in short where the table has a quick create form, else on the main form.
 * @param {string} name
 * @param {{ preset?: Record<string, import('../format.js').Pointer>, done?: () => unknown }} [more] what the new row begins with, and what follows
 * @returns {Button[]} none for those who may not
 */
export function newCommand(name, { preset = {}, done } = {}) {
  const of = table(name);
  const short = of.quickCreate ? form(name, 'quickCreate') : undefined;
  if (!may('Create', name) || (!short && (done || !form(name, 'main')))) return [];
  return [
    {
      label: 'New',
      icon: icon('add'),
      title: `New ${of.label.toLowerCase()}`,
      press: () => (short ? quickCreate(short, preset, done) : go({ kind: 'new', table: name })),
    },
  ];
}

/**
 * What the platform offers above every list.
 * @param {import('../list/grid.js').Grid} grid
 * @param {import('../chart/pane.js').Pane | null} charts
 * @returns {Button[]}
 */
export function listCommands(grid, charts) {
  const name = grid.table.name;
  return [
    ...(charts
      ? [
          {
            label: 'Chart',
            icon: icon('chart'),
            title: 'Show or hide the chart',
            press: () => charts.toggle(),
            pressed: () => charts.isOpen(),
          },
        ]
      : []),
    ...newCommand(name, { done: undefined }),
    ...(may('Delete', name)
      ? [{ label: 'Delete', icon: icon('remove'), press: () => deleteRows(grid), shown: () => grid.chosen.size > 0 }]
      : []),
    { label: 'Refresh', icon: icon('refresh'), press: () => Promise.all([grid.refresh(), charts?.refresh()]) },
  ];
}

/** @param {import('../list/grid.js').Grid} grid */
async function deleteRows(grid) {
  const count = grid.chosen.size;
  const sure = await confirm({
    title: 'Delete',
    text: `Delete ${counted(count, 'row', 'rows')}? This cannot be taken back.`,
    yes: 'Delete',
    no: 'Keep',
  });
  if (!sure) return;
  try {
    for (const id of grid.chosen) await remove(grid.table.set, id);
  } catch (error) {
    await openError(error.message, 'Not deleted');
  }
  await grid.refresh();
}
