import type { ClientApi, Form, Grid } from "../client/api.js";
import { count, insist, tell, withProgress } from "../client/commands.js";
import { call } from "../client/customApis.js";
import { failureOf, Refused } from "../client/failures.js";
import type { FormRow } from "../client/forms.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { heldPrivileges } from "../client/privileges.js";
import type { RowFailure } from "../client/selection.js";
import { listFailures, someRows } from "../client/selection.js";
import { showState } from "../forms/showState.js";
import { hasModel } from "../linking/linkRules.js";
import { linkableTable, readRecord } from "../linking/records.js";
import { modelTable, SyncModel } from "../schema.g.js";
import type { Followed } from "./runs.js";
import { followRuns } from "./runs.js";
import { runSentence } from "./runSentence.js";
import { maySync } from "./syncRules.js";

type Wait = (milliseconds: number) => Promise<void>;

/** Sync now, on the form of a model, or of a property or site visit that has one. */
export async function syncOnForm(client: ClientApi, wait: Wait, form: Form): Promise<void> {
  const row = rowOf(form, "press Sync now");
  insist(maySync(await heldPrivileges(client)));
  await saveEdits(form);
  const model = await modelOf(client, row);
  const followed = await withProgress(client, "Asking for the synchronisation…", async () => {
    const { RunId } = await call(client, SyncModel, { ModelRowId: model });
    return follow(client, wait, [RunId]);
  });
  tell(form, runSentence(followed));
  await form.data.refresh(false);
  await showState(client, form);
}

async function modelOf(client: ClientApi, row: FormRow): Promise<string> {
  const table = linkableTable(row.table);
  if (table === null && row.table !== modelTable.name) {
    throw new Refused("Only models, properties and site visits can be synchronised.");
  }

  if (table === null) {
    return row.id;
  }

  const record = await readRecord(client, table, row.id);
  insist(hasModel(record, "synchronise"));
  return record.model?.id ?? "";
}

/** Sync now, for the models that are selected in a grid. */
export async function syncInGrid(client: ClientApi, wait: Wait, grid: Grid, selected: unknown): Promise<void> {
  const ids = someRows(selected, "model");
  insist(maySync(await heldPrivileges(client)));
  const failures: RowFailure[] = [];
  const text = await withProgress(client, "Asking for the synchronisation…", async () => {
    const runs = await queueEach(client, ids, failures);
    return runs.length === 0 ? "" : runSentence(await follow(client, wait, runs)).text;
  });
  await client.Navigation.openAlertDialog({ title: "Sync now", text: [text, listFailures(failures)].join("\n").trim() });
  grid.refresh();
}

async function queueEach(client: ClientApi, ids: readonly string[], failures: RowFailure[]): Promise<readonly string[]> {
  const runs: string[] = [];
  for (const [index, id] of ids.entries()) {
    try {
      runs.push((await call(client, SyncModel, { ModelRowId: id })).RunId);
    } catch (problem) {
      failures.push({ name: `Row ${String(index + 1)} of the selection`, sentence: failureOf(problem).sentence });
    }
  }

  return runs;
}

function follow(client: ClientApi, wait: Wait, runs: readonly string[]): Promise<Followed> {
  client.Utility.showProgressIndicator("Synchronising with Matterport…");
  return followRuns(client, wait, runs, (ended) => {
    if (runs.length > 1) {
      client.Utility.showProgressIndicator(`Synchronising with Matterport: ${count(ended, "model")} of ${String(runs.length)} done…`);
    }
  });
}
