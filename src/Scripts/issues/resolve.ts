import type { ClientApi, FormContext, GridControl } from "../client/api.js";
import type { Outcome } from "../client/commands.js";
import { showOutcome, throwIfRefused } from "../client/commands.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import { oneRow } from "../client/selection.js";
import { openDialog } from "../dialog/request.js";
import { showState } from "../forms/showState.js";
import { syncIssueTable } from "../schema.g.js";
import { readIssue } from "./issue.js";
import { describeResolution, resolvedIssueRefusal, resolveRefusal } from "./issueRules.js";
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

/** Resolve, for the one issue that is selected in a grid. */
export async function resolveInGrid(client: ClientApi, grid: GridControl, selected: unknown): Promise<void> {
  const outcome = await openResolveDialog(client, oneRow(selected, "select.one-issue"));
  if (outcome !== null) {
    await client.Navigation.openAlertDialog({ title: say("command.resolve"), text: outcome.text });
    grid.refresh();
  }
}

// A dialog of a web resource hands nothing back, so the row tells what came of it.
async function openResolveDialog(client: ClientApi, id: string): Promise<Outcome | null> {
  const before = await readIssue(client, id);
  throwIfRefused(resolvedIssueRefusal(before));
  throwIfRefused(resolveRefusal(await userPrivileges(client), before));
  await openDialog(client, say("command.resolve"), { dialog: "resolve", table: syncIssueTable.name, id });
  const after = await readIssue(client, id);
  return after.isOpen ? null : { text: describeResolution(after), level: "INFO" };
}
