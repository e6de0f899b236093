import type { ClientApi, Row } from "../client/api.js";
import { RefusedError } from "../client/failures.js";
import { fetchXml } from "../client/fetchXml.js";
import type { RowReference } from "../client/forms.js";
import type { LookupValue } from "../client/rows.js";
import { lookupOf, numberOf, queryRows, textOf } from "../client/rows.js";
import { parseRowKey } from "../client/ids.js";
import { tagTable, WorkState } from "../schema.g.js";
import { say } from "../words/say.js";

/** A tag, as far as commands ask about it. */
export interface Tag {
  readonly id: string;
  readonly name: string;
  readonly model: LookupValue | null;
  readonly type: LookupValue | null;
  /** Whether Matterport has it. */
  readonly isInMatterport: boolean;
  /** The row that it stands for; null while there is none, and when that row is gone. */
  readonly work: RowReference | null;
  readonly workTarget: LookupValue | null;
}

const { columns } = tagTable;
const ReadColumns = [
  tagTable.id,
  columns.name,
  columns.modelId,
  columns.tagTypeId,
  columns.matterportId,
  columns.workRecordKey,
  columns.workState,
  columns.workTargetId,
];

/** Reads the tags of these ids, as far as the person may see them. */
export async function readTags(client: ClientApi, ids: readonly string[]): Promise<readonly Tag[]> {
  const where = [{ column: tagTable.id, operator: "in", values: ids } as const];
  const rows = await queryRows(client, tagTable.name, fetchXml({ table: tagTable.name, columns: ReadColumns, where, top: ids.length }));
  return rows.map(tagOf);
}

/** Reads a tag. @throws RefusedError when it is gone. */
export async function readTag(client: ClientApi, id: string): Promise<Tag> {
  const [tag] = await readTags(client, [id]);
  if (tag === undefined) {
    throw new RefusedError(say("tag.gone"));
  }

  return tag;
}

/** The model of a tag. @throws RefusedError when it has none. */
export async function requireModel(client: ClientApi, id: string): Promise<LookupValue> {
  const { model } = await readTag(client, id);
  if (model === null) {
    throw new RefusedError(say("tag.nothing-to-sync"));
  }

  return model;
}

function tagOf(row: Row): Tag {
  const isGone = numberOf(row, columns.workState) === WorkState.Missing;
  return {
    id: textOf(row, tagTable.id),
    name: textOf(row, columns.name) || say("name.tag"),
    model: lookupOf(row, columns.modelId),
    type: lookupOf(row, columns.tagTypeId),
    isInMatterport: textOf(row, columns.matterportId) !== "",
    work: isGone ? null : parseRowKey(textOf(row, columns.workRecordKey)),
    workTarget: lookupOf(row, columns.workTargetId),
  };
}
