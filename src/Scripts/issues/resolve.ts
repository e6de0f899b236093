import type { ClientApi, FormContext, GridControl } from "../client/api.js";
import type { Outcome } from "../client/commands.js";
import { showOutcome, throwIfRefused } from "../client/commands.js";
import { RefusedError } from "../client/failures.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import { someRows } from "../client/selection.js";
import { openDialog } from "../dialog/request.js";
import { showState } from "../forms/showState.js";
import { modelTable, syncIssueTable } from "../schema.g.js";
import { describeDecided } from "./resolveConflicts.js";
import { readIssue, readIssues } from "./issue.js";
import { decideRefusal, describeResolution, modelInConflict, resolvedIssueRefusal, resolveRefusal } from "./issueRules.js";
import { say } from "../words/say.js";

/** Resolve, on the form of a sync issue. */
export async function resolveOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const row = rowOf(form, say("command.resolve"));
  await saveEdits(form);
  const outcome = await openResolveDialog(client, row.id);
  if (outcome !== null) {
    showOutcome(form, outcome);
    await form.data.refresh(false);
    await showState(client, form);
  }
}

/** Resolve, for the issues that are selected in a grid: one of any kind, or several conflicts of one model. */
export async function resolveInGrid(client: ClientApi, grid: GridControl, selected: unknown): Promise<void> {
  const ids = someRows(selected, "select.some-issues");
  const [first] = ids;
  const outcome = first !== undefined && ids.length === 1 ? await openResolveDialog(client, first) : await openDecideDialog(client, ids);
  if (outcome !== null) {
    await client.Navigation.openAlertDialog({ title: say("command.resolve"), text: outcome.text });
    grid.refresh();
  }
}

/** Opens the dialog of an issue. @returns How it was settled; null while it is open. @throws RefusedError where a rule says no. */
export async function openResolveDialog(client: ClientApi, id: string, title = say("command.resolve")): Promise<Outcome | null> {
  const before = await readIssue(client, id);
  throwIfRefused(resolvedIssueRefusal(before));
  throwIfRefused(resolveRefusal(await userPrivileges(client), before));
  await openDialog(client, title, { dialog: "resolve", table: syncIssueTable.name, id });

  // A dialog of a web resource hands nothing back, so the row tells what came of it.
  const after = await readIssue(client, id);
  return after.isOpen ? null : { text: describeResolution(after), level: "INFO" };
}

async function openDecideDialog(client: ClientApi, ids: readonly string[]): Promise<Outcome | null> {
  const before = await readIssues(client, ids);
  const model = modelInConflict(before);
  if (model === null) {
    throw new RefusedError(say("select.same-model"));
  }

  throwIfRefused(decideRefusal(await userPrivileges(client)));
  const issues = before.map((issue) => issue.id);
  await openDialog(client, say("command.resolve-conflicts"), { dialog: "decide", table: modelTable.name, id: model.id, rows: issues });
  return describeDecided(before.length, (await readIssues(client, issues)).filter((issue) => issue.isOpen).length);
}
