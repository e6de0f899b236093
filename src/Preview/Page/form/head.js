import { element } from '../element.js';
import { inWords } from '../format.js';

/**
 * What stands above the sheets: the row's name, whether it is saved, and the columns of the form's header, in words.
 * @param {import('../app.js').Form} main
 * @param {import('./row.js').Row} row
 */
export function head(main, row) {
  const title = element('h1', {});
  const state = element('span', { class: 'saved', role: 'status' });
  const facts = element('dl', { class: 'facts' });
  const show = () => {
    title.textContent = row.read.get(row.table.primaryName ?? '') ?? `New ${row.table.label.toLowerCase()}`;
    state.textContent = row.id === null ? 'Not saved yet' : row.isDirty() ? 'Unsaved changes' : 'Saved';
    facts.replaceChildren(...main.header.filter(cell => cell.control?.column).map(cell => fact(cell, row)));
  };
  show();
  const kind = element('p', { class: 'kind' }, main.title === row.table.label ? main.title : `${row.table.label} · ${main.title}`);
  return {
    element: element('header', { class: 'head' }, element('div', {}, element('div', { class: 'title' }, title, state), kind), facts),
    show,
  };
}

/** @param {import('../app.js').Cell} cell
 * @param {import('./row.js').Row} row */
function fact(cell, row) {
  const column = row.table.columns[cell.control?.column ?? ''];
  return element('div', {}, element('dt', {}, cell.label), element('dd', {}, inWords(row.get(column.name), column) || '---'));
}
