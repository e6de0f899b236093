import { remove } from '../api.js';
import { confirm, openError } from '../dialog/message.js';
import { icon } from '../icons.js';
import { go } from '../places.js';
import { may } from '../privileges.js';
import { newCommand } from './standard.js';

/**
 * What the platform offers above every form.
 * @param {import('../form/page.js').FormPage} page
 * @returns {import('./bar.js').Button[]}
 */
export function formCommands(page) {
  const { table, id } = page.row;
  const list = () => go({ kind: 'list', table: table.name });
  const writes = may(id === null ? 'Create' : 'Write', table.name) && !page.row.isInactive;
  const dirty = () => page.row.id === null || page.row.isDirty();
  return [
    ...(writes
      ? [
          { label: 'Save', icon: icon('save'), title: 'Save (Ctrl+S)', press: () => page.save(), possible: dirty },
          {
            label: 'Save & close',
            icon: icon('saveAndClose'),
            press: async () => {
              if (await page.save()) list();
            },
            possible: dirty,
          },
        ]
      : []),
    ...(id === null
      ? []
      : [
          ...newCommand(table.name),
          { label: 'Refresh', icon: icon('refresh'), press: () => page.refresh() },
          ...(may('Delete', table.name) ? [{ label: 'Delete', icon: icon('remove'), press: () => deleteRow(page, list) }] : []),
        ]),
  ];
}

/** @param {import('../form/page.js').FormPage} page
 * @param {() => void} then */
async function deleteRow(page, then) {
  const { table, id, name } = page.row;
  const sure = await confirm({ title: 'Delete', text: `Delete “${name}”? This cannot be taken back.`, yes: 'Delete', no: 'Keep' });
  if (!sure) return;
  try {
    await remove(table.set, /** @type {string} */ (id));
  } catch (error) {
    await openError(error.message, 'Not deleted');
    return;
  }
  page.row.values = new Map(page.row.read);
  then();
}
