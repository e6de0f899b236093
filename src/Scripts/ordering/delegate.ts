import type { ClientApi, GridControl } from "../client/api.js";
import { throwIfRefused } from "../client/commands.js";
import { userPrivileges } from "../client/privileges.js";
import { openDialog } from "../dialog/request.js";
import { say } from "../words/say.js";
import { delegateRefusal } from "./orderRules.js";

/** The dialog is about no row that there is yet. */
const NoRow = "00000000-0000-0000-0000-000000000000";

/** Choose stand-in, on the list of delegations. */
export async function delegateInGrid(client: ClientApi, grid: GridControl): Promise<void> {
  throwIfRefused(delegateRefusal(await userPrivileges(client)));
  await openDialog(client, say("command.delegate"), { dialog: "delegate", table: grid.getEntityName(), id: NoRow });
  grid.refresh();
}
