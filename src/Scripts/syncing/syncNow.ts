import type { ClientApi, FormContext, GridControl } from "../client/api.js";
import { showOutcome, throwIfRefused, withProgress } from "../client/commands.js";
import { call } from "../client/customApis.js";
import { describeFailure, RefusedError } from "../client/failures.js";
import type { RowReference } from "../client/forms.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import type { RowFailure } from "../client/selection.js";
import { listFailures, someRows } from "../client/selection.js";
import { showState } from "../forms/showState.js";
import { linkableTable, readLinkableRow } from "../linking/linkableRows.js";
import { noModelRefusal } from "../linking/linkRules.js";
import { modelTable, SyncModel, tagTable } from "../schema.g.js";
import { requireModel } from "../tags/tag.js";
import { describeRuns } from "./describeRuns.js";
import type { PollResult } from "./runs.js";
import { pollRuns } from "./runs.js";
import { syncRefusal } from "./syncRules.js";
import { say, sayCount } from "../words/say.js";

type Wait = (milliseconds: number) => Promise<void>;

/** Sync now, on the form of a model or a tag of it, or of a property or site visit that has one. */
export async function syncOnForm(client: ClientApi, wait: Wait, form: FormContext): Promise<void> {
  const row = rowOf(form, say("command.sync-now"));
  throwIfRefused(syncRefusal(await userPrivileges(client)));
  await saveEdits(form);
  const model = await modelOf(client, row);
  const followed = await withProgress(client, say("run.asking"), async () => {
    const { RunId } = await call(client, SyncModel, { TableName: modelTable.name, RowId: model });
    return pollWithProgress(client, wait, [RunId]);
  });
  showOutcome(form, describeRuns(followed));
  await form.data.refresh(false);
  await showState(client, form);
}

async function modelOf(client: ClientApi, row: RowReference): Promise<string> {
  if (row.table === tagTable.name) {
    return (await requireModel(client, row.id)).id;
  }

  const table = linkableTable(row.table);
  if (table === null && row.table !== modelTable.name) {
    throw new RefusedError(say("run.wrong-table"));
  }

  if (table === null) {
    return row.id;
  }

  const linkable = await readLinkableRow(client, table, row.id);
  throwIfRefused(noModelRefusal(linkable, "link.nothing-to-sync"));
  return linkable.model?.id ?? "";
}

/** Sync now, for the models that are selected in a grid. */
export async function syncInGrid(client: ClientApi, wait: Wait, grid: GridControl, selected: unknown): Promise<void> {
  const ids = someRows(selected, "select.some-models");
  throwIfRefused(syncRefusal(await userPrivileges(client)));
  const failures: RowFailure[] = [];
  const text = await withProgress(client, say("run.asking"), async () => {
    const runs = await queueEach(client, ids, failures);
    return runs.length === 0 ? "" : describeRuns(await pollWithProgress(client, wait, runs)).text;
  });
  await client.Navigation.openAlertDialog({ title: say("command.sync-now"), text: [text, listFailures(failures)].join("\n").trim() });
  grid.refresh();
}

async function queueEach(client: ClientApi, ids: readonly string[], failures: RowFailure[]): Promise<readonly string[]> {
  const runs: string[] = [];
  for (const [index, id] of ids.entries()) {
    try {
      runs.push((await call(client, SyncModel, { TableName: modelTable.name, RowId: id })).RunId);
    } catch (problem) {
      failures.push({ name: say("run.row", { number: index + 1 }), message: describeFailure(problem).message });
    }
  }

  return runs;
}

function pollWithProgress(client: ClientApi, wait: Wait, runs: readonly string[]): Promise<PollResult> {
  client.Utility.showProgressIndicator(say("run.progress"));
  return pollRuns(client, wait, runs, (ended) => {
    if (runs.length > 1) {
      client.Utility.showProgressIndicator(sayCount("run.progress-of", ended, { all: runs.length }));
    }
  });
}
