import type { ClientApi, Form } from "../client/api.js";
import { insist } from "../client/commands.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { heldPrivileges, lacks } from "../client/privileges.js";
import { openDialog } from "../dialog/request.js";
import { CheckSetup } from "../schema.g.js";

/** Who may check the setup. @returns Why not, or null. */
export function mayCheckSetup(held: ReadonlySet<string>): string | null {
  return lacks(held, [CheckSetup.privilege], "check the setup", "Matterport Reader");
}

/** Check setup, on the form of an account. The dialog shows what was found. */
export async function checkSetupOnForm(client: ClientApi, form: Form): Promise<void> {
  const row = rowOf(form, "press Check setup");
  insist(mayCheckSetup(await heldPrivileges(client)));
  await saveEdits(form);
  await openDialog(client, "Check setup", { dialog: "checkSetup", table: row.table, id: row.id });
  await form.data.refresh(false);
}
