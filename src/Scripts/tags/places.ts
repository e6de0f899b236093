import type { ClientApi, Row } from "../client/api.js";
import type { Condition } from "../client/fetchXml.js";
import { fetchXml } from "../client/fetchXml.js";
import { lookupOf, queryRows, textOf } from "../client/rows.js";
import { RowState, sweepTable, tagTable } from "../schema.g.js";
import { say } from "../words/say.js";

/** A tag or a sweep, from which a new tag can take its position, floor and room. */
export interface Place {
  readonly table: string;
  readonly id: string;
  /** What it is, what it is called, and where it is. */
  readonly words: string;
}

const MaxPlaces = 10;
const MaxLatest = 50;

/** The tags of a model that were added last, the latest first. */
export async function latestTagIds(client: ClientApi, model: string): Promise<readonly string[]> {
  const { name, id, columns } = tagTable;
  const order = { column: columns.createdOn, descending: true };
  const rows = await queryRows(client, name, fetchXml({ table: name, columns: [id], where: ofModel(model), top: MaxLatest, order }));
  return rows.map((row) => textOf(row, id));
}

/** Tags of a model, the latest first, and then its sweeps; those whose names hold the text, unless it is empty. */
export async function findPlaces(client: ClientApi, model: string, text: string): Promise<readonly Place[]> {
  const tags = await query(client, tagTable, model, text, { column: tagTable.columns.createdOn, descending: true });
  const sweeps = await query(client, sweepTable, model, text, { column: sweepTable.columns.name });
  return [...tags.map(tagPlace), ...sweeps.map(sweepPlace)];
}

function query(
  client: ClientApi,
  { name, id, columns }: typeof tagTable | typeof sweepTable,
  model: string,
  text: string,
  order: { readonly column: string; readonly descending?: boolean },
): Promise<readonly Row[]> {
  const read = [id, columns.name, columns.matterportId, columns.floorId, columns.roomId];
  const named: readonly Condition[] = text === "" ? [] : [{ column: columns.name, operator: "like", values: [`%${text}%`] }];
  return queryRows(client, name, fetchXml({ table: name, columns: read, where: [...ofModel(model), ...named], top: MaxPlaces, order }));
}

// Tags and sweeps name their model and their state alike.
function ofModel(model: string): readonly Condition[] {
  const { columns } = tagTable;
  return [
    { column: columns.modelId, operator: "eq", values: [model] },
    { column: columns.stateCode, operator: "eq", values: [RowState.Active] },
  ];
}

function tagPlace(row: Row): Place {
  const [name, place] = [textOf(row, tagTable.columns.name) || say("name.tag"), placeOf(row)];
  const words = place === "" ? say("tag.place.tag", { name }) : say("tag.place.tag-in", { name, place });
  return { table: tagTable.name, id: textOf(row, tagTable.id), words };
}

function sweepPlace(row: Row): Place {
  const { columns } = sweepTable;
  const [name, place] = [textOf(row, columns.name) || textOf(row, columns.matterportId), placeOf(row)];
  const words = place === "" ? say("tag.place.sweep", { name }) : say("tag.place.sweep-in", { name, place });
  return { table: sweepTable.name, id: textOf(row, sweepTable.id), words };
}

function placeOf(row: Row): string {
  const floor = lookupOf(row, tagTable.columns.floorId)?.name ?? "";
  const room = lookupOf(row, tagTable.columns.roomId)?.name ?? "";
  return floor === "" || room === "" ? floor + room : say("tag.place.both", { floor, room });
}
