import type { ClientApi, FormContext } from "../client/api.js";
import { throwIfRefused, withProgress } from "../client/commands.js";
import { call } from "../client/customApis.js";
import { RefusedError } from "../client/failures.js";
import type { RowReference } from "../client/forms.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import { oneRow } from "../client/selection.js";
import { openDialog } from "../dialog/request.js";
import { CreateWorkFromTag, tagTable } from "../schema.g.js";
import { say } from "../words/say.js";
import type { Tag } from "./tag.js";
import { readTag } from "./tag.js";
import { createWorkRefusal } from "./tagRules.js";
import type { WorkTarget } from "./workTargets.js";
import { readWorkTargets } from "./workTargets.js";

/** Create work, on the form of a tag. */
export async function createWorkOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const { id } = rowOf(form, say("command.create-work"));
  throwIfRefused(createWorkRefusal(await userPrivileges(client)));
  await saveEdits(form);
  await openWork(client, await readTag(client, id));
}

/** Create work, for the one tag that is selected in a grid. */
export async function createWorkInGrid(client: ClientApi, selected: unknown): Promise<void> {
  const id = oneRow(selected, "select.one-tag");
  throwIfRefused(createWorkRefusal(await userPrivileges(client)));
  await openWork(client, await readTag(client, id));
}

// A tag has one piece of work: where there is one, it is opened, and nothing is created.
async function openWork(client: ClientApi, tag: Tag): Promise<void> {
  const work = tag.work ?? (await createWork(client, tag));
  if (work !== null) {
    await client.Navigation.navigateTo({ pageType: "entityrecord", entityName: work.table, entityId: work.id }, { target: 1 });
  }
}

async function createWork(client: ClientApi, tag: Tag): Promise<RowReference | null> {
  const [target, ...others] = await readWorkTargets(client);
  if (target === undefined) {
    throw new RefusedError(say("work.no-target"));
  }

  return others.length === 0 ? withProgress(client, say("work.creating"), () => create(client, tag, target)) : choose(client, tag);
}

async function create(client: ClientApi, tag: Tag, target: WorkTarget): Promise<RowReference> {
  const { TableName, RowId } = await call(client, CreateWorkFromTag, { TagId: tag.id, WorkTargetId: target.id });
  if (TableName === null) {
    throw new RefusedError(say("work.unopened"));
  }

  return { table: TableName, id: RowId };
}

// A dialog of a web resource hands nothing back, so the tag tells what came of it.
async function choose(client: ClientApi, tag: Tag): Promise<RowReference | null> {
  await openDialog(client, say("command.create-work"), { dialog: "createWork", table: tagTable.name, id: tag.id });
  return (await readTag(client, tag.id)).work;
}
