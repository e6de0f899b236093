import type { ClientApi } from "../client/api.js";
import { fetchXml } from "../client/fetchXml.js";
import { queryRows, readRow, textOf } from "../client/rows.js";
import { fieldMappingTable, modelTable } from "../schema.g.js";
import type { Issue } from "./issue.js";

/**
 * The value that the model holds now: it may have been edited since the conflict was raised, and it is this one that stands when
 * Dataverse's value is kept. Null when it cannot be told; then the issue's own stands for it.
 */
export async function currentValue(client: ClientApi, issue: Issue): Promise<string | null> {
  try {
    const column = await columnOf(client, issue.field);
    return issue.model === null || column === null
      ? null
      : normalizeLineEnds(textOf(await readRow(client, modelTable.name, issue.model.id, [column]), column));
  } catch {
    return null;
  }
}

/** The text with one kind of line end. */
export function normalizeLineEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

// The mapping is a row, and rows can say anything: only a column that the table has is asked for.
async function columnOf(client: ClientApi, field: string): Promise<string | null> {
  const { columns } = fieldMappingTable;
  const [mapping] = await queryRows(
    client,
    fieldMappingTable.name,
    fetchXml({
      table: fieldMappingTable.name,
      columns: [columns.column],
      where: [
        { column: columns.field, operator: "eq", values: [field] },
        { column: columns.tableName, operator: "eq", values: [modelTable.name] },
      ],
      top: 1,
    }),
  );
  const named = mapping === undefined ? "" : textOf(mapping, columns.column);
  return Object.values<string>(modelTable.columns).find((column) => column === named) ?? null;
}
