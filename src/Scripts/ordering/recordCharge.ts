import type { ClientApi, FormContext } from "../client/api.js";
import { throwIfRefused } from "../client/commands.js";
import { rowOf } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import { openDialog } from "../dialog/request.js";
import { say } from "../words/say.js";
import { chargeableLineRefusal, chargeRefusal } from "./orderRules.js";
import { isChargeable, readLines } from "./orderLines.js";

/** Record charge, on the form of an order that was sent. */
export async function recordChargeOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const title = say("command.record-charge");
  const { table, id } = rowOf(form, title);
  throwIfRefused(chargeRefusal(await userPrivileges(client)));
  throwIfRefused(chargeableLineRefusal((await readLines(client, id)).filter(isChargeable).length));
  await openDialog(client, title, { dialog: "recordCharge", table, id });
  await form.data.refresh(false);
}
