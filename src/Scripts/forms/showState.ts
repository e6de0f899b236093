import type { ClientApi, FormContext, Row } from "../client/api.js";
import type { Outcome } from "../client/commands.js";
import { describeFailure } from "../client/failures.js";
import { fetchXml } from "../client/fetchXml.js";
import { FormType } from "../client/forms.js";
import { parseId } from "../client/ids.js";
import { numberOf, queryRows, readRow, textOf } from "../client/rows.js";
import { readIssue } from "../issues/issue.js";
import { describeResolution } from "../issues/issueRules.js";
import type { LinkableTable } from "../linking/linkableRows.js";
import { linkableTable, readLinkableRow } from "../linking/linkableRows.js";
import {
  changeTable,
  IssueKind,
  matchReviewTable,
  modelLinkTable,
  modelTable,
  orderTable,
  RowState,
  syncIssueTable,
  SyncState,
  tagTable,
} from "../schema.g.js";
import type { ModelSummary } from "./describeModel.js";
import { describeModel, describeNoModel, describeNoProperty } from "./describeModel.js";
import { describeTag } from "./describeTag.js";
import { sayChanges, sayMessage } from "../words/messages.js";
import { say, useLanguageOf } from "../words/say.js";

const StateId = "matterport-state";
const MaxConflicts = 50;

/** What rows hold as codes, and how it is said. */
const Codes = new Map<string, { readonly column: string; readonly say: (text: string) => string }>([
  [changeTable.name, { column: changeTable.columns.fields, say: sayChanges }],
  [modelLinkTable.name, { column: modelLinkTable.columns.reasons, say: sayMessage }],
  [orderTable.name, { column: orderTable.columns.message, say: sayMessage }],
  [matchReviewTable.name, { column: matchReviewTable.columns.reasons, say: sayMessage }],
]);

/** Says on the form how its row stands and what to do next; nothing where all is well. A form opens whatever goes wrong here. */
export async function showState(client: ClientApi, form: FormContext): Promise<void> {
  useLanguageOf(client);
  const id = parseId(form.data.entity.getId());
  form.ui.clearFormNotification(StateId);
  if (form.ui.getFormType() === FormType.Create || id === null) {
    return;
  }

  const state = await readState(client, form, id).catch(unreadable);
  if (state !== null) {
    form.ui.setFormNotification(state.text, state.level, StateId);
  }
}

function unreadable(problem: unknown): Outcome {
  return { text: say("state.unreadable", { reason: describeFailure(problem).message }), level: "WARNING" };
}

async function readState(client: ClientApi, form: FormContext, id: string): Promise<Outcome | null> {
  const name = form.data.entity.getEntityName();
  if (name === syncIssueTable.name) {
    return readIssueState(client, id);
  }

  const codes = Codes.get(name);
  if (codes !== undefined) {
    return note(codes.say(textOf(await readRow(client, name, id, [codes.column]), codes.column)));
  }

  if (name === tagTable.name) {
    return readTagState(client, id);
  }

  const table = linkableTable(name);
  if (table === null) {
    return name === modelTable.name ? readModelState(client, id) : null;
  }

  const model = await modelIdOn(client, form, table, id);
  return model === null ? describeNoModel() : describeModel(await readSummary(client, model, await readModel(client, model)));
}

async function readModelState(client: ClientApi, id: string): Promise<Outcome | null> {
  const row = await readModel(client, id);
  return (
    describeModel(await readSummary(client, id, row)) ?? (textOf(row, modelTable.columns.linkKey) === "" ? describeNoProperty() : null)
  );
}

function note(text: string): Outcome | null {
  return text === "" ? null : { text, level: "INFO" };
}

// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/attributes/getvalue: a lookup is a list of references.
async function modelIdOn(client: ClientApi, form: FormContext, table: LinkableTable, id: string): Promise<string | null> {
  const attribute = form.getAttribute(table.columns.currentModelId);
  if (attribute === null) {
    return (await readLinkableRow(client, table, id)).model?.id ?? null;
  }

  const value: unknown = attribute.getValue();
  return Array.isArray(value) ? parseId((value[0] as { readonly id?: unknown } | undefined)?.id) : null;
}

async function readTagState(client: ClientApi, id: string): Promise<Outcome | null> {
  const { columns } = tagTable;
  const row = await readRow(client, tagTable.name, id, [columns.syncState, columns.message]);
  return describeTag(numberOf(row, columns.syncState), sayMessage(textOf(row, columns.message)));
}

async function readIssueState(client: ClientApi, id: string): Promise<Outcome> {
  const issue = await readIssue(client, id);
  if (!issue.isOpen) {
    return { text: say("issue.settled", { how: describeResolution(issue) }), level: "INFO" };
  }

  if (issue.isTooManyMissing) {
    return { text: [issue.detail, say("issue.open-missing")].join(" ").trim(), level: "WARNING" };
  }

  return issue.isConflict
    ? { text: [issue.detail, say("issue.open-conflict")].join(" ").trim(), level: "WARNING" }
    : { text: [issue.detail, say("issue.open-other")].join(" ").trim(), level: "INFO" };
}

function readModel(client: ClientApi, id: string): Promise<Row> {
  const { columns } = modelTable;
  return readRow(client, modelTable.name, id, [columns.name, columns.syncState, columns.modelState, columns.message, columns.linkKey]);
}

async function readSummary(client: ClientApi, id: string, row: Row): Promise<ModelSummary> {
  const { columns } = modelTable;
  const syncState = numberOf(row, columns.syncState);
  return {
    name: textOf(row, columns.name) || say("name.model"),
    syncState,
    modelState: numberOf(row, columns.modelState),
    lastError: sayMessage(textOf(row, columns.message)),
    conflicts: syncState === SyncState.Conflict ? await countConflicts(client, id) : 0,
  };
}

async function countConflicts(client: ClientApi, model: string): Promise<number> {
  const { columns } = syncIssueTable;
  const rows = await queryRows(
    client,
    syncIssueTable.name,
    fetchXml({
      table: syncIssueTable.name,
      columns: [syncIssueTable.id],
      where: [
        { column: columns.modelId, operator: "eq", values: [model] },
        { column: columns.kind, operator: "eq", values: [IssueKind.Conflict] },
        { column: columns.stateCode, operator: "eq", values: [RowState.Active] },
      ],
      top: MaxConflicts,
    }),
  );
  return rows.length;
}
