import { withBraces } from './ids.js';
import { strict } from './strict.js';

/** @import { WebApiRow } from '../api.js' */
/** @import { Grid } from '../list/grid.js' */

/**
 * A grid as scripts see it.
 * @param {Grid} grid
 */
export const gridControl = grid =>
  strict('gridControl', {
    refresh: () => {
      void grid.refresh();
    },
    getEntityName: () => grid.table.name,
    getFetchXml: () => grid.fetchXml(),
    getGrid: () => strict('grid', { getSelectedRows: () => collection(grid.selectedRows().map(row => gridRow(grid, row))) }),
  });

/**
 * What a grid gives the functions of its buttons, by the names of their parameters.
 * @param {Grid} grid
 * @param {object} control the grid as scripts see it
 */
export const gridArguments = (grid, control) => ({
  selectedControl: () => control,
  selectedControlSelectedItemIds: () => [...grid.selected],
});

/**
 * The platform's collections are no arrays.
 * @template T
 * @param {T[]} items
 */
const collection = items =>
  strict('collection', {
    /** @param {(item: T, index: number) => void} callback */
    forEach: callback => items.forEach(callback),
    /** @param {number} [index] */
    get: index => (index === undefined ? [...items] : items[index]),
    getLength: () => items.length,
  });

/**
 * @param {Grid} grid
 * @param {WebApiRow} row
 */
function gridRow(grid, row) {
  const [id, name, entityType] = [grid.idOf(row), grid.nameOf(row) ?? '', grid.table.name];
  const entity = strict('entity', {
    getId: () => withBraces(id),
    getEntityName: () => entityType,
    getPrimaryAttributeValue: () => name,
    getEntityReference: () => ({ id, name, entityType }),
  });
  return strict('gridRow', { data: strict('gridRow.data', { entity }) });
}
