import type { ClientApi, FormContext } from "../client/api.js";
import { showOutcome, throwIfRefused } from "../client/commands.js";
import { rowOf } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import { openDialog } from "../dialog/request.js";
import { say } from "../words/say.js";
import { settleRefusal, unknownLineRefusal } from "./orderRules.js";
import { isUnknown, readLines } from "./orderLines.js";

/** Settle, on the form of an order of which nobody knows whether Matterport accepted it. */
export async function settleOrderOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const title = say("command.settle-order");
  const { table, id } = rowOf(form, title);
  throwIfRefused(settleRefusal(await userPrivileges(client)));
  const before = await countUnknown(client, id);
  throwIfRefused(unknownLineRefusal(before));
  await openDialog(client, title, { dialog: "settle", table, id });

  // A dialog of a web resource hands nothing back, so the lines tell what came of it.
  if ((await countUnknown(client, id)) < before) {
    showOutcome(form, { text: say("ordering.settled"), level: "INFO" });
  }

  await form.data.refresh(false);
}

async function countUnknown(client: ClientApi, order: string): Promise<number> {
  return (await readLines(client, order)).filter(isUnknown).length;
}
