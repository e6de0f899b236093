import type { ClientApi, FormContext } from "../client/api.js";
import { throwIfRefused, withProgress } from "../client/commands.js";
import { call } from "../client/customApis.js";
import { rowOf } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import { numberOf, readRow } from "../client/rows.js";
import { assetTable, GetAssetLink } from "../schema.g.js";
import { say } from "../words/say.js";
import { downloadRefusal, unavailableRefusal } from "./orderRules.js";

/** Download, on the form of a file: opens a link that was just made, and keeps it nowhere. */
export async function downloadOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const { id } = rowOf(form, say("command.download"));
  throwIfRefused(downloadRefusal(await userPrivileges(client)));
  const { availability } = assetTable.columns;
  throwIfRefused(unavailableRefusal(numberOf(await readRow(client, assetTable.name, id, [availability]), availability)));
  const answer = await withProgress(client, say("ordering.getting-link"), () => call(client, GetAssetLink, { AssetRowId: id }));
  client.Navigation.openUrl(new URL(answer.Link ?? "").href);
}
