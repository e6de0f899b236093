import { createRow, isConcurrencyConflict, readRow, updateRow, WebApiError } from '../api.js';
import { commandBar } from '../commands/command-bar.js';
import { formCommands } from '../commands/form.js';
import { packageCommands } from '../commands/package.js';
import { openError } from '../dialog/message.js';
import { element, ofPlatform } from '../element.js';
import { commandsOf, findForm, getTable } from '../metadata.js';
import { required } from '../required.js';
import { navigate } from '../router.js';
import { formContext, runOnLoad } from '../xrm/form-context.js';
import { FormBody } from './body.js';
import { resolveConflict } from './conflict.js';
import { EditableRow } from './editable-row.js';
import { formHeader } from './header.js';
import { Notifications } from './notifications.js';
import { isReadOnly, readOnlyReason } from './permission.js';

/** @import { Form } from '../metadata.js' */
/** @import { AppPage } from '../pages.js' */

const READ_ONLY = 'preview.locked';
const SAVING = 'preview.save';
const STILL_HERE = 'What you typed is still here.';

/**
 * A row on the main form of its table.
 * @param {string} tableName
 * @param {string | null} id null for a new row
 * @returns {Promise<AppPage>}
 */
export async function formPage(tableName, id) {
  const table = getTable(tableName);
  const form = required(findForm(tableName, 'main'), `The package has no main form for ${table.plural}.`);
  const page = new FormPage(form, new EditableRow(table, id ? await readRow(table, id) : null));
  return {
    title: page.row.name || `New ${table.label.toLowerCase()}`,
    element: page.element,
    isDirty: () => page.row.isDirty(),
    onShown: () => runOnLoad(page),
  };
}

/** An open form. */
export class FormPage {
  /**
   * @param {Form} form
   * @param {EditableRow} row
   */
  constructor(form, row) {
    this.form = form;
    this.row = row;
    this.readOnlyReason = readOnlyReason(row);
    this.notifications = new Notifications();
    this.context = formContext(this);
    this.header = formHeader(form, row);
    const ours = packageCommands(commandsOf(row.table.name, 'form'), { primaryControl: () => this.context });
    this.commandBar = commandBar([...formCommands(this), ...ours]);
    this.bodyHost = element('div', {});
    const parts = [this.commandBar.element, this.header.element, this.notifications.element, this.bodyHost];
    this.element = element('div', { class: 'form' }, ...parts);
    this.element.addEventListener('keydown', event => this.onKeyDown(event));
    row.listeners.push(() => this.onRowChanged());
    this.body = this.drawBody(0);
  }

  /**
   * Draws the tabs: at first, and when what can be edited has changed.
   * @param {number} selectedTab
   */
  drawBody(selectedTab) {
    this.readOnlyReason = readOnlyReason(this.row);
    if (this.readOnlyReason) this.notifications.set(this.readOnlyReason, 'INFO', READ_ONLY, ofPlatform);
    else this.notifications.clear(READ_ONLY);
    const body = new FormBody(this.form, {
      row: this.row,
      context: () => this.context,
      isReadOnly: control => isReadOnly(this.row, control),
    });
    this.bodyHost.replaceChildren(body.element);
    body.tabs.select(selectedTab);
    return body;
  }

  /** @param {KeyboardEvent} event */
  onKeyDown(event) {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.save();
  }

  /** Shows whether the row is dirty. */
  onRowChanged() {
    this.header.update();
    this.commandBar.update();
  }

  /**
   * Writes what has been changed.
   * @returns {Promise<boolean>} false when something has to be mended first; it has been said
   */
  async save() {
    const problems = this.body.check();
    if (problems.length > 0) {
      this.notifications.set(`Not saved yet. ${problems.join(' ')}`, 'ERROR', SAVING, ofPlatform);
      return false;
    }
    this.notifications.clear(SAVING);
    if (this.row.id === null) return this.saveNew();
    return !this.row.isDirty() || this.saveChanges(this.row.id);
  }

  async saveNew() {
    const { table } = this.row;
    const id = await createRow(table.set, this.row.toBody()).catch((/** @type {unknown} */ error) => this.showRefusal(error));
    if (!id) return false;
    this.row.acceptChanges();
    navigate({ kind: 'row', table: table.name, id });
    return true;
  }

  /** @param {string} id */
  async saveChanges(id) {
    try {
      await updateRow(this.row.table.set, id, this.row.toBody(), this.row.version);
    } catch (error) {
      if (isConcurrencyConflict(error)) await this.resolveConflict(id);
      else await this.showRefusal(error);
      return false;
    }
    this.row.reload(await readRow(this.row.table, id), true);
    this.onReloaded();
    return true;
  }

  /**
   * Says what the Web API said.
   * @param {unknown} error
   */
  async showRefusal(error) {
    if (!(error instanceof WebApiError)) throw error;
    const [before, after] = ['Not saved. ', ` ${STILL_HERE}`].map(text => element('span', ofPlatform, text));
    this.notifications.set(element('span', {}, before, error.message, after), 'ERROR', SAVING);
    await openError(error.message, 'Not saved', '', STILL_HERE);
    return null;
  }

  /** @param {string} id */
  async resolveConflict(id) {
    if (!(await resolveConflict(this.row, await readRow(this.row.table, id)))) return;
    const outcome = this.row.isDirty() ? 'Your changes are on top of what is there now. Save to write them.' : 'This is what is there now.';
    this.notifications.set(outcome, 'INFO', SAVING, ofPlatform);
    this.onReloaded();
  }

  /**
   * Reads the row again; what has been changed here stays.
   * @param {boolean} [savesFirst]
   */
  async refresh(savesFirst = false) {
    const { id, table } = this.row;
    if (id === null || (savesFirst && !(await this.save()))) return;
    this.row.reload(await readRow(table, id));
    this.onReloaded();
  }

  /** Shows the row after it has been read again. */
  onReloaded() {
    if (this.readOnlyReason !== readOnlyReason(this.row)) this.body = this.drawBody(this.body.selectedTab);
    else this.body.update();
    this.onRowChanged();
  }
}
