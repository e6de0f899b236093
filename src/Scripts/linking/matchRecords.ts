import type { ClientApi, GridControl } from "../client/api.js";
import { askToConfirm, throwIfRefused, withProgress } from "../client/commands.js";
import { call } from "../client/customApis.js";
import { userPrivileges } from "../client/privileges.js";
import { MatchRecords } from "../schema.g.js";
import { say } from "../words/say.js";
import { matchRefusal } from "./linkRules.js";

/** Find models for all: looks for the models of all records of the view that have none. */
export async function matchInGrid(client: ClientApi, grid: GridControl): Promise<void> {
  throwIfRefused(matchRefusal(await userPrivileges(client)));
  const title = say("command.match-records");
  if (!(await askToConfirm(client, title, say("match.ask"), title))) {
    return;
  }

  await withProgress(client, say("match.starting"), () =>
    call(client, MatchRecords, { TableName: grid.getEntityName(), FetchXml: grid.getFetchXml() }),
  );
  await client.Navigation.openAlertDialog({ title, text: say("match.started") });
}
