import type { ClientApi, FormContext } from "../client/api.js";
import { throwIfRefused } from "../client/commands.js";
import { fetchXml } from "../client/fetchXml.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { parseIds } from "../client/ids.js";
import { userPrivileges } from "../client/privileges.js";
import { queryRows } from "../client/rows.js";
import { openDialog } from "../dialog/request.js";
import { modelOfRow } from "../linking/modelOfRow.js";
import { orderTable } from "../schema.g.js";
import { say } from "../words/say.js";
import { requestRefusal } from "./orderRules.js";

const Latest = 5;

/** Order add-ons, on the form of a model, or of a property that has one. The new order is opened. */
export const orderOnForm = (client: ClientApi, form: FormContext): Promise<void> =>
  requestOnForm(client, form, say("command.order"), "order");

/** Request an act, on the form of a model. The new order is opened. */
export const requestActOnForm = (client: ClientApi, form: FormContext): Promise<void> =>
  requestOnForm(client, form, say("command.request-act"), "requestAct");

async function requestOnForm(client: ClientApi, form: FormContext, title: string, dialog: "order" | "requestAct"): Promise<void> {
  const row = rowOf(form, title);
  throwIfRefused(requestRefusal(await userPrivileges(client)));
  await saveEdits(form);
  const model = await modelOfRow(client, row, "link.nothing-to-order");
  const before = await latestOrderIds(client, model.id);
  await openDialog(client, title, { dialog, table: row.table, id: row.id });

  // A dialog of a web resource hands nothing back, so the person's latest orders tell which is new.
  const requested = (await latestOrderIds(client, model.id)).find((id) => !before.includes(id));
  if (requested !== undefined) {
    await client.Navigation.navigateTo({ pageType: "entityrecord", entityName: orderTable.name, entityId: requested }, { target: 1 });
  }
}

async function latestOrderIds(client: ClientApi, model: string): Promise<readonly string[]> {
  const { columns, name, id } = orderTable;
  const query = {
    table: name,
    columns: [id],
    where: [
      { column: columns.modelId, operator: "eq", values: [model] },
      { column: columns.requestedBy, operator: "eq-userid", values: [] },
    ],
    top: Latest,
    order: { column: columns.requestedOn, descending: true },
  } as const;
  return parseIds((await queryRows(client, name, fetchXml(query))).map((row) => row[id]));
}
