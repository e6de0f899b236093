import type { ClientApi, FormContext, GridControl } from "../client/api.js";
import type { Outcome } from "../client/commands.js";
import { showOutcome, throwIfRefused } from "../client/commands.js";
import { RefusedError } from "../client/failures.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import { oneRow } from "../client/selection.js";
import { openDialog } from "../dialog/request.js";
import { showState } from "../forms/showState.js";
import type { LinkableTable } from "./linkableRows.js";
import { linkableTable, readLinkableRow, singularLabel } from "./linkableRows.js";
import { linkRefusal, linkTargetRefusal } from "./linkRules.js";

/** Find model, on the form of a property or a site visit. */
export async function findModelOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const row = rowOf(form, "press Find model");
  throwIfRefused(linkRefusal(await userPrivileges(client)));
  await saveEdits(form);
  const outcome = await openFindModelDialog(client, requireLinkableTable(row.table), row.id);
  if (outcome !== null) {
    showOutcome(form, outcome);
    await form.data.refresh(false);
    await showState(client, form);
  }
}

/** Find model, for the one row that is selected in a grid. */
export async function findModelInGrid(client: ClientApi, grid: GridControl, selected: unknown): Promise<void> {
  const table = requireLinkableTable(grid.getEntityName());
  const id = oneRow(selected, singularLabel(table));
  throwIfRefused(linkRefusal(await userPrivileges(client)));
  const outcome = await openFindModelDialog(client, table, id);
  if (outcome !== null) {
    await client.Navigation.openAlertDialog({ title: "Find model", text: outcome.text });
    grid.refresh();
  }
}

function requireLinkableTable(name: string): LinkableTable {
  const table = linkableTable(name);
  if (table === null) {
    throw new RefusedError("Only properties and site visits can be linked to models.");
  }

  return table;
}

// A dialog of a web resource hands nothing back, so the row tells what came of it.
async function openFindModelDialog(client: ClientApi, table: LinkableTable, id: string): Promise<Outcome | null> {
  const before = await readLinkableRow(client, table, id);
  throwIfRefused(linkTargetRefusal(before));
  await openDialog(client, "Find model", { dialog: "findModel", table: table.name, id });
  const { name, model } = await readLinkableRow(client, table, id);
  return model === null || model.id === before.model?.id ? null : { text: `${name} is linked to ${model.name} now.`, level: "INFO" };
}
