import type { ClientApi, FormContext } from "../client/api.js";
import { throwIfRefused } from "../client/commands.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import { openDialog } from "../dialog/request.js";
import { say } from "../words/say.js";
import { switchRefusal } from "./orderRules.js";

/** Switch ordering, on the form of an account. */
export async function switchOrderingOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const { table, id } = rowOf(form, say("command.switch-ordering"));
  throwIfRefused(switchRefusal(await userPrivileges(client)));
  await saveEdits(form);
  await openDialog(client, say("command.switch-ordering"), { dialog: "switchOrdering", table, id });
  await form.data.refresh(false);
}
