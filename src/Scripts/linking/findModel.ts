import type { ClientApi, Form, Grid } from "../client/api.js";
import type { Outcome } from "../client/commands.js";
import { insist, tell } from "../client/commands.js";
import { Refused } from "../client/failures.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { heldPrivileges } from "../client/privileges.js";
import { oneRow } from "../client/selection.js";
import { openDialog } from "../dialog/request.js";
import { showState } from "../forms/showState.js";
import { hasRoom, mayLink } from "./linkRules.js";
import type { LinkableTable } from "./records.js";
import { linkableTable, readRecord, thing } from "./records.js";

/** Find model, on the form of a property or a site visit. */
export async function findModelOnForm(client: ClientApi, form: Form): Promise<void> {
  const row = rowOf(form, "press Find model");
  insist(mayLink(await heldPrivileges(client)));
  await saveEdits(form);
  const outcome = await find(client, tableOf(row.table), row.id);
  if (outcome !== null) {
    tell(form, outcome);
    await form.data.refresh(false);
    await showState(client, form);
  }
}

/** Find model, for the one row that is selected in a grid. */
export async function findModelInGrid(client: ClientApi, grid: Grid, selected: unknown): Promise<void> {
  const table = tableOf(grid.getEntityName());
  const id = oneRow(selected, thing(table));
  insist(mayLink(await heldPrivileges(client)));
  const outcome = await find(client, table, id);
  if (outcome !== null) {
    await client.Navigation.openAlertDialog({ title: "Find model", text: outcome.text });
    grid.refresh();
  }
}

function tableOf(name: string): LinkableTable {
  const table = linkableTable(name);
  if (table === null) {
    throw new Refused("Only properties and site visits can be linked to models.");
  }

  return table;
}

// A dialog of a web resource hands nothing back, so the row tells what came of it.
async function find(client: ClientApi, table: LinkableTable, id: string): Promise<Outcome | null> {
  const before = await readRecord(client, table, id);
  insist(hasRoom(before));
  await openDialog(client, "Find model", { dialog: "findModel", table: table.name, id });
  const { name, model } = await readRecord(client, table, id);
  return model === null || model.id === before.model?.id ? null : { text: `${name} is linked to ${model.name} now.`, level: "INFO" };
}
