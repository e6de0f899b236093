import { plays } from './plays.js';

/**
 * A grid as scripts see it.
 * @param {import('../list/grid.js').Grid} grid
 */
export const gridControl = grid =>
  plays('gridControl', {
    refresh: () => {
      grid.refresh();
    },
    getEntityName: () => grid.table.name,
    getGrid: () => plays('grid', { getSelectedRows: () => collection(grid.chosenRows().map(row => gridRow(grid, row))) }),
  });

/** The platform's collections are no arrays.
 * @template T
 * @param {T[]} items */
const collection = items =>
  plays('collection', {
    /** @param {(item: T, index: number) => void} each */
    forEach: each => items.forEach(each),
    /** @param {number} [index] */
    get: index => (index === undefined ? [...items] : items[index]),
    getLength: () => items.length,
  });

/** @param {import('../list/grid.js').Grid} grid
 * @param {Record<string, any>} row */
function gridRow(grid, row) {
  const [id, name, entityType] = [row[grid.table.key], row[grid.table.primaryName ?? ''] ?? '', grid.table.name];
  const entity = plays('entity', {
    getId: () => `{${id.toUpperCase()}}`,
    getEntityName: () => entityType,
    getPrimaryAttributeValue: () => name,
    getEntityReference: () => ({ id, name, entityType }),
  });
  return plays('gridRow', { data: plays('gridRow.data', { entity }) });
}
