import type { ClientApi, FormContext, GridControl } from "../client/api.js";
import type { Outcome } from "../client/commands.js";
import { showOutcome, throwIfRefused } from "../client/commands.js";
import { RefusedError } from "../client/failures.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import { oneRow } from "../client/selection.js";
import { openDialog } from "../dialog/request.js";
import { showState } from "../forms/showState.js";
import { propertyTable } from "../schema.g.js";
import type { LinkableTable } from "./linkableRows.js";
import { linkableTable, readLinkableRow } from "./linkableRows.js";
import { linkRefusal, linkTargetRefusal } from "./linkRules.js";
import { say } from "../words/say.js";

/** Find model, on the form of a property or a site visit. */
export async function findModelOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const row = rowOf(form, say("command.find-model"));
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
  const id = oneRow(selected, table === propertyTable ? "select.one-property" : "select.one-site-visit");
  throwIfRefused(linkRefusal(await userPrivileges(client)));
  const outcome = await openFindModelDialog(client, table, id);
  if (outcome !== null) {
    await client.Navigation.openAlertDialog({ title: say("command.find-model"), text: outcome.text });
    grid.refresh();
  }
}

function requireLinkableTable(name: string): LinkableTable {
  const table = linkableTable(name);
  if (table === null) {
    throw new RefusedError(say("find.wrong-table"));
  }

  return table;
}

// A dialog of a web resource hands nothing back, so the row tells what came of it.
async function openFindModelDialog(client: ClientApi, table: LinkableTable, id: string): Promise<Outcome | null> {
  const before = await readLinkableRow(client, table, id);
  throwIfRefused(linkTargetRefusal(before));
  await openDialog(client, say("command.find-model"), { dialog: "findModel", table: table.name, id });
  const { name, model } = await readLinkableRow(client, table, id);
  return model === null || model.id === before.model?.id
    ? null
    : { text: say("find.linked", { row: name, model: model.name }), level: "INFO" };
}
