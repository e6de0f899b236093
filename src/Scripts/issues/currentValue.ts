import type { ClientApi, Row } from "../client/api.js";
import { fetchXml } from "../client/fetchXml.js";
import type { LookupValue } from "../client/rows.js";
import { queryRows, readRow, textOf } from "../client/rows.js";
import { fieldMappingTable, modelTable } from "../schema.g.js";
import type { Issue } from "./issue.js";

/**
 * The value that the model holds now: it may have been edited since the conflict was raised, and it is this one that stands when
 * Dataverse's value is kept. Null when it cannot be told; then the issue's own stands for it.
 */
export async function currentValue(client: ClientApi, issue: Issue): Promise<string | null> {
  return (await currentValues(client, issue.model, [issue.field])).get(issue.field) ?? null;
}

/** The values that the model holds now, by fields; a field whose value cannot be told is left out. */
export async function currentValues(
  client: ClientApi,
  model: LookupValue | null,
  fields: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  try {
    const columns = await columnsOf(client, fields);
    if (model === null || columns.length === 0) {
      return new Map();
    }

    const names = [...new Set(columns.map(([, column]) => column))];
    const row = await readRow(client, modelTable.name, model.id, names);
    return new Map(
      columns.filter(([, column]) => isText(row, column)).map(([field, column]) => [field, normalizeLineEnds(textOf(row, column))]),
    );
  } catch {
    return new Map();
  }
}

/** The text with one kind of line end. */
export function normalizeLineEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

// A choice is a number here and a word in the issue: the two cannot be compared.
function isText(row: Row, column: string): boolean {
  return typeof (row[column] ?? "") === "string";
}

// A mapping is a row, and rows can say anything: only columns that the table has are asked for.
async function columnsOf(client: ClientApi, fields: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const { columns } = fieldMappingTable;
  const mappings = await queryRows(
    client,
    fieldMappingTable.name,
    fetchXml({
      table: fieldMappingTable.name,
      columns: [columns.field, columns.column],
      where: [
        { column: columns.field, operator: "in", values: fields },
        { column: columns.tableName, operator: "eq", values: [modelTable.name] },
      ],
      top: 100,
    }),
  );
  const known = new Set<string>(Object.values(modelTable.columns));
  return mappings
    .map((mapping) => [textOf(mapping, columns.field), textOf(mapping, columns.column)] as const)
    .filter(([field, column]) => fields.includes(field) && known.has(column));
}
