import type { ClientApi, Row } from "../client/api.js";
import type { LookupValue } from "../client/rows.js";
import { formattedValueOf, lookupOf, lookupProperty, numberOf, readRow, textOf } from "../client/rows.js";
import { IssueKind, RowState, syncIssueTable } from "../schema.g.js";
import { sayMessage } from "../words/messages.js";
import { say } from "../words/say.js";

/** A sync issue. */
export interface Issue {
  readonly id: string;
  readonly name: string;
  readonly isOpen: boolean;
  readonly isConflict: boolean;
  /** What sort of issue it is, in the person's language. */
  readonly kind: string;
  /** What happened, in the person's language. */
  readonly detail: string;
  readonly field: string;
  readonly model: LookupValue | null;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** When it is tried again, as the person writes dates. */
  readonly retryOn: string;
  readonly resolution: string;
  readonly resolvedBy: string;
}

const { columns } = syncIssueTable;
const ReadColumns = [
  columns.name,
  columns.stateCode,
  columns.kind,
  columns.message,
  columns.field,
  lookupProperty(columns.modelId),
  columns.agreedValue,
  columns.dataverseValue,
  columns.matterportValue,
  columns.retryOn,
  columns.resolution,
  lookupProperty(columns.resolvedBy),
];

/** Reads an issue. */
export async function readIssue(client: ClientApi, id: string): Promise<Issue> {
  return issueOf(id, await readRow(client, syncIssueTable.name, id, ReadColumns));
}

function issueOf(id: string, row: Row): Issue {
  return {
    id,
    name: textOf(row, columns.name) || say("name.issue"),
    isOpen: numberOf(row, columns.stateCode) !== RowState.Inactive,
    isConflict: numberOf(row, columns.kind) === IssueKind.Conflict,
    kind: formattedValueOf(row, columns.kind),
    detail: sayMessage(textOf(row, columns.message)),
    field: textOf(row, columns.field),
    model: lookupOf(row, columns.modelId),
    base: textOf(row, columns.agreedValue),
    ours: textOf(row, columns.dataverseValue),
    theirs: textOf(row, columns.matterportValue),
    retryOn: formattedValueOf(row, columns.retryOn),
    resolution: textOf(row, columns.resolution),
    resolvedBy: lookupOf(row, columns.resolvedBy)?.name ?? "",
  };
}
