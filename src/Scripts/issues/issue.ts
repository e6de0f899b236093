import type { ClientApi, Row } from "../client/api.js";
import type { Condition } from "../client/fetchXml.js";
import { fetchXml } from "../client/fetchXml.js";
import type { LookupValue } from "../client/rows.js";
import { formattedValueOf, lookupOf, lookupProperty, numberOf, queryRows, readRow, textOf } from "../client/rows.js";
import { IssueKind, RowState, syncIssueTable } from "../schema.g.js";
import { messageArgument, sayMessage } from "../words/messages.js";
import { fieldLabel, say } from "../words/say.js";

/** A sync issue. */
export interface Issue {
  readonly id: string;
  readonly name: string;
  readonly isOpen: boolean;
  readonly isConflict: boolean;
  /** Too many models are missing at once, and a person has to say whether they are gone. */
  readonly isTooManyMissing: boolean;
  /** How many are missing, as the issue says it; undefined when it is about something else. */
  readonly missing: string | undefined;
  /** What sort of issue it is, in the person's language. */
  readonly kind: string;
  /** What happened, in the person's language. */
  readonly detail: string;
  readonly field: string;
  readonly account: LookupValue | null;
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
const PlainColumns = [
  columns.name,
  columns.stateCode,
  columns.kind,
  columns.message,
  columns.field,
  columns.agreedValue,
  columns.dataverseValue,
  columns.matterportValue,
  columns.retryOn,
  columns.resolution,
];
const Lookups = [columns.accountId, columns.modelId, columns.resolvedBy];
const ReadColumns = [...PlainColumns, ...Lookups.map(lookupProperty)];
const QueriedColumns = [...PlainColumns, ...Lookups];

/** Reads an issue. */
export async function readIssue(client: ClientApi, id: string): Promise<Issue> {
  return issueOf(id, await readRow(client, syncIssueTable.name, id, ReadColumns));
}

/** Reads the issues of these ids, as far as the person may see them. */
export function readIssues(client: ClientApi, ids: readonly string[]): Promise<readonly Issue[]> {
  return queryIssues(client, [{ column: syncIssueTable.id, operator: "in", values: ids }]);
}

/** The open conflicts of a model, by the labels of their fields. A model has fewer fields than a query may find. */
export async function openConflicts(client: ClientApi, model: string): Promise<readonly Issue[]> {
  const found = await queryIssues(client, [
    { column: columns.modelId, operator: "eq", values: [model] },
    { column: columns.kind, operator: "eq", values: [IssueKind.Conflict] },
    { column: columns.stateCode, operator: "eq", values: [RowState.Active] },
  ]);
  return [...found].sort((one, other) => fieldLabel(one.field).localeCompare(fieldLabel(other.field)));
}

/** The open issue that too many models of an account are missing; null when there is none. */
export async function openMissingIssue(client: ClientApi, account: string): Promise<Issue | null> {
  const [found] = await queryIssues(client, [
    { column: columns.accountId, operator: "eq", values: [account] },
    { column: columns.kind, operator: "eq", values: [IssueKind.TooManyMissing] },
    { column: columns.stateCode, operator: "eq", values: [RowState.Active] },
  ]);
  return found ?? null;
}

async function queryIssues(client: ClientApi, where: readonly Condition[]): Promise<readonly Issue[]> {
  const { name, id } = syncIssueTable;
  const rows = await queryRows(client, name, fetchXml({ table: name, columns: [id, ...QueriedColumns], where, top: 100 }));
  return rows.map((row) => issueOf(textOf(row, id), row));
}

function issueOf(id: string, row: Row): Issue {
  return {
    id,
    name: textOf(row, columns.name) || say("name.issue"),
    isOpen: numberOf(row, columns.stateCode) !== RowState.Inactive,
    isConflict: numberOf(row, columns.kind) === IssueKind.Conflict,
    isTooManyMissing: numberOf(row, columns.kind) === IssueKind.TooManyMissing,
    missing: messageArgument(textOf(row, columns.message), "missing"),
    kind: formattedValueOf(row, columns.kind),
    detail: sayMessage(textOf(row, columns.message)),
    field: textOf(row, columns.field),
    account: lookupOf(row, columns.accountId),
    model: lookupOf(row, columns.modelId),
    base: textOf(row, columns.agreedValue),
    ours: textOf(row, columns.dataverseValue),
    theirs: textOf(row, columns.matterportValue),
    retryOn: formattedValueOf(row, columns.retryOn),
    resolution: textOf(row, columns.resolution),
    resolvedBy: lookupOf(row, columns.resolvedBy)?.name ?? "",
  };
}
