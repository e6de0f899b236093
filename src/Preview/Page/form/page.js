import { change, create, isClash, readRow, Refusal } from '../api.js';
import { commands, form, table } from '../app.js';
import { bar } from '../commands/bar.js';
import { formCommands } from '../commands/form.js';
import { shippedButtons } from '../commands/shipped.js';
import { openError } from '../dialog/message.js';
import { element } from '../element.js';
import { formContext, runOnLoad } from '../xrm/form-context.js';
import { Body } from './body.js';
import { settle } from './clash.js';
import { head } from './head.js';
import { Notices } from './notices.js';
import { isLocked, whyLocked } from './permission.js';
import { Row } from './row.js';
import { go } from '../places.js';

/**
 * A row on the main form of its table.
 * @param {string} name
 * @param {string | null} id null for a new row
 * @returns {Promise<import('../page.js').Page>}
 */
export async function formPage(name, id) {
  const main = form(name, 'main');
  if (!main) throw new Error(`The package has no main form for ${table(name).plural}.`);
  const of = table(name);
  const page = new FormPage(main, new Row(of, id ? await readRow(of, id) : null));
  return {
    title: page.row.name || `New ${of.label.toLowerCase()}`,
    element: page.element,
    isDirty: () => page.row.isDirty(),
    shown: () => runOnLoad(page),
  };
}

/** An open form. */
export class FormPage {
  /** @param {import('../app.js').Form} main
   * @param {Row} row */
  constructor(main, row) {
    this.main = main;
    this.row = row;
    this.locked = whyLocked(row);
    this.notices = new Notices();
    this.context = formContext(this);
    this.head = head(main, row);
    this.buttons = bar([
      ...formCommands(this),
      ...shippedButtons(commands(row.table.name, 'form'), { primaryControl: () => this.context }),
    ]);
    this.place = element('div', {});
    this.element = element('div', { class: 'form' }, this.buttons.element, this.head.element, this.notices.element, this.place);
    this.element.addEventListener('keydown', event => this.key(event));
    row.listeners.push(() => this.changed());
    this.body = this.draw(0);
  }

  /** Draws the sheets: at first, and when what can be edited has changed.
   * @param {number} front the sheet that is seen */
  draw(front) {
    this.locked = whyLocked(this.row);
    if (this.locked) this.notices.set(this.locked, 'INFO', 'preview.locked');
    else this.notices.clear('preview.locked');
    const body = new Body(this.main, { row: this.row, context: () => this.context, readOnly: control => isLocked(this.row, control) });
    this.place.replaceChildren(body.element);
    body.tabs.choose(front);
    return body;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.save();
  }

  changed() {
    this.head.show();
    this.buttons.update();
  }

  /** Writes what has been changed.
   * @returns {Promise<boolean>} false when something has to be mended first; it has been said */
  async save() {
    const wrong = this.body.check();
    if (wrong.length > 0) {
      this.notices.set(`Not saved yet. ${wrong.join(' ')}`, 'ERROR', 'preview.save');
      return false;
    }
    this.notices.clear('preview.save');
    if (this.row.id === null) return this.make();
    return !this.row.isDirty() || this.write();
  }

  async make() {
    const { table: of } = this.row;
    const id = await create(of.set, this.row.body()).catch(error => this.refused(error));
    if (!id) return false;
    this.row.read = new Map(this.row.values);
    go({ kind: 'row', table: of.name, id });
    return true;
  }

  async write() {
    const { table: of, id, version } = this.row;
    try {
      await change(of.set, /** @type {string} */ (id), this.row.body(), version);
    } catch (error) {
      if (isClash(error)) await this.clash();
      else await this.refused(error);
      return false;
    }
    this.row.accept(await this.again(), true);
    this.follow();
    return true;
  }

  again() {
    return readRow(this.row.table, /** @type {string} */ (this.row.id));
  }

  /** @param {unknown} error */
  async refused(error) {
    if (!(error instanceof Refusal)) throw error;
    this.notices.set(`Not saved. ${error.message} What you typed is still here.`, 'ERROR', 'preview.save');
    await openError(`${error.message}\n\nWhat you typed is still here.`, 'Not saved');
    return '';
  }

  async clash() {
    if (await settle(this.row, await this.again())) {
      this.notices.set(
        this.row.isDirty() ? 'Your changes are on top of what is there now. Save to write them.' : 'This is what is there now.',
        'INFO',
        'preview.save',
      );
      this.follow();
    }
  }

  /** Reads the row again; what has been changed here stays.
   * @param {boolean} [save] writes it first */
  async refresh(save = false) {
    if (this.row.id === null || (save && !(await this.save()))) return;
    this.row.accept(await this.again());
    this.follow();
  }

  /** After the row has been read again. */
  follow() {
    if (this.locked !== whyLocked(this.row)) this.body = this.draw(this.body.front);
    else this.body.refresh();
    this.changed();
  }
}
