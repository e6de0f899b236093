import type { ClientApi, Form, Grid } from "../client/api.js";
import type { Outcome } from "../client/commands.js";
import { insist, tell } from "../client/commands.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { heldPrivileges } from "../client/privileges.js";
import { oneRow } from "../client/selection.js";
import { openDialog } from "../dialog/request.js";
import { showState } from "../forms/showState.js";
import { syncIssueTable } from "../schema.g.js";
import { readIssue } from "./issue.js";
import { isOpen, mayResolve, settledSentence } from "./issueRules.js";

const Title = "Resolve";

/** Resolve, on the form of a sync issue. */
export async function resolveOnForm(client: ClientApi, form: Form): Promise<void> {
  const row = rowOf(form, "press Resolve");
  await saveEdits(form);
  const outcome = await settle(client, row.id);
  if (outcome !== null) {
    tell(form, outcome);
    await form.data.refresh(false);
    await showState(client, form);
  }
}

/** Resolve, for the one issue that is selected in a grid. */
export async function resolveInGrid(client: ClientApi, grid: Grid, selected: unknown): Promise<void> {
  const outcome = await settle(client, oneRow(selected, "sync issue"));
  if (outcome !== null) {
    await client.Navigation.openAlertDialog({ title: Title, text: outcome.text });
    grid.refresh();
  }
}

// A dialog of a web resource hands nothing back, so the row tells what came of it.
async function settle(client: ClientApi, id: string): Promise<Outcome | null> {
  const before = await readIssue(client, id);
  insist(isOpen(before));
  insist(mayResolve(await heldPrivileges(client), before));
  await openDialog(client, Title, { dialog: "resolve", table: syncIssueTable.name, id });
  const after = await readIssue(client, id);
  return after.isOpen ? null : { text: settledSentence(after), level: "INFO" };
}
