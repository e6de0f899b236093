import type { ClientApi, FormContext } from "../client/api.js";
import { fetchXml } from "../client/fetchXml.js";
import { queryRows, textOf } from "../client/rows.js";
import { Direction, fieldMappingTable, modelTable } from "../schema.g.js";

const MaxMappings = 250;

/**
 * Unlocks the options of what the tour shows that have an active field mapping. The form has them locked, since an edit of one that is
 * not mapped would go nowhere and is refused; where the mappings cannot be read, they stay locked.
 */
export async function unlockMappedColumns(client: ClientApi, form: FormContext): Promise<void> {
  if (form.data.entity.getEntityName() !== modelTable.name) {
    return;
  }

  const { columns, name: table } = fieldMappingTable;
  const query = {
    table,
    columns: [columns.column],
    where: [
      { column: columns.tableName, operator: "eq", values: [modelTable.name] },
      { column: columns.active, operator: "eq", values: [1] },
      { column: columns.direction, operator: "in", values: [Direction.Both, Direction.ToMatterport] },
    ],
    top: MaxMappings,
  } as const;
  const mapped = await queryRows(client, table, fetchXml(query)).catch(() => []);
  mapped.forEach((row) => form.getControl(textOf(row, columns.column))?.setDisabled(false));
}
