import type { ClientApi, FormContext } from "../client/api.js";
import { throwIfRefused } from "../client/commands.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import { openDialog } from "../dialog/request.js";
import { readAccount } from "./accounts.js";
import { inactiveAccountRefusal, syncRefusal } from "./syncRules.js";
import { say } from "../words/say.js";

/** Sync now, on the form of an account. The dialog asks how much, and says what came of it. */
export async function syncAccountOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const row = rowOf(form, say("command.sync-now"));
  throwIfRefused(syncRefusal(await userPrivileges(client)));
  await saveEdits(form);
  throwIfRefused(inactiveAccountRefusal(await readAccount(client, row.id)));
  await openDialog(client, say("command.sync-now"), { dialog: "startSync", table: row.table, id: row.id });
  await form.data.refresh(false);
}
