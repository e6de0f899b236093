import type { ClientApi, FormContext } from "../client/api.js";
import { throwIfRefused } from "../client/commands.js";
import { rowOf } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import { openDialog } from "../dialog/request.js";
import { say } from "../words/say.js";
import { disputeRefusal } from "./orderRules.js";

/** Dispute, on the form of an order. Whether its history names the person, the custom API decides. */
export async function disputeOrderOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const title = say("command.dispute-order");
  const { table, id } = rowOf(form, title);
  throwIfRefused(disputeRefusal(await userPrivileges(client)));
  await openDialog(client, title, { dialog: "dispute", table, id });
  await form.data.refresh(false);
}
