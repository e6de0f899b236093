import type { ClientApi, FormContext } from "../client/api.js";
import { throwIfRefused } from "../client/commands.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { privilegeRefusal, userPrivileges } from "../client/privileges.js";
import { openDialog } from "../dialog/request.js";
import { CheckSetup } from "../schema.g.js";
import { say } from "../words/say.js";

/** Who may check the setup. @returns Why not, or null. */
function checkSetupRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [CheckSetup.privilege], "privilege.check-setup", "Matterport Reader");
}

/** Check setup, on the form of an account. The dialog shows what was found. */
export async function checkSetupOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const row = rowOf(form, say("command.check-setup"));
  throwIfRefused(checkSetupRefusal(await userPrivileges(client)));
  await saveEdits(form);
  await openDialog(client, say("command.check-setup"), { dialog: "checkSetup", table: row.table, id: row.id });
  await form.data.refresh(false);
}
