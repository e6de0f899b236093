import type { ClientApi, FormContext } from "../client/api.js";
import { throwIfRefused } from "../client/commands.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { privilegeRefusal, userPrivileges } from "../client/privileges.js";
import { openDialog } from "../dialog/request.js";
import { SetSecret } from "../schema.g.js";
import { say } from "../words/say.js";

/** Who may set secrets. @returns Why not, or null. */
function setSecretRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [SetSecret.privilege], "privilege.set-secret", "Matterport Administrator");
}

/** Set secret, on the form of an account. The secret itself is entered in the dialog and goes nowhere but into the custom API. */
export async function setSecretOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const row = rowOf(form, say("command.set-secret"));
  throwIfRefused(setSecretRefusal(await userPrivileges(client)));
  await saveEdits(form);
  await openDialog(client, say("command.set-secret"), { dialog: "setSecret", table: row.table, id: row.id });
  await form.data.refresh(false);
}
