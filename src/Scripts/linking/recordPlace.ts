import type { ClientApi } from "../client/api.js";
import { lookupOf, lookupProperty, readRow, textOf } from "../client/rows.js";
import { propertyTable, siteVisitTable } from "../schema.g.js";
import type { LinkableRow } from "./linkableRows.js";

/** What a record's property is called, and the town that it is in. */
export interface RecordPlace {
  readonly name: string;
  readonly town: string;
}

/** The property that the record is, or is a visit to; null when there is none that the person may see. */
export async function readRecordPlace(client: ClientApi, row: LinkableRow): Promise<RecordPlace | null> {
  if (row.table === propertyTable) {
    return readProperty(client, row.id);
  }

  const column = siteVisitTable.columns.propertyId;
  const property = lookupOf(await readRow(client, row.table.name, row.id, [lookupProperty(column)]), column);
  return property === null ? null : readProperty(client, property.id).catch(() => null);
}

async function readProperty(client: ClientApi, id: string): Promise<RecordPlace> {
  const { name, columns } = propertyTable;
  const row = await readRow(client, name, id, [columns.name, columns.locality]);
  return { name: textOf(row, columns.name), town: textOf(row, columns.locality) };
}
