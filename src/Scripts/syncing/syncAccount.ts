import type { ClientApi, Form } from "../client/api.js";
import { insist } from "../client/commands.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { heldPrivileges } from "../client/privileges.js";
import { openDialog } from "../dialog/request.js";
import { readAccount } from "./accounts.js";
import { isInUse, maySync } from "./syncRules.js";

/** Sync now, on the form of an account. The dialog asks how much, and says what came of it. */
export async function syncAccountOnForm(client: ClientApi, form: Form): Promise<void> {
  const row = rowOf(form, "press Sync now");
  insist(maySync(await heldPrivileges(client)));
  await saveEdits(form);
  insist(isInUse(await readAccount(client, row.id)));
  await openDialog(client, "Sync now", { dialog: "startSync", table: row.table, id: row.id });
  await form.data.refresh(false);
}
