import type { ClientApi, FormContext, GridControl } from "../client/api.js";
import { throwIfRefused } from "../client/commands.js";
import { RefusedError } from "../client/failures.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import { someRows } from "../client/selection.js";
import { openDialog } from "../dialog/request.js";
import { modelTable, tagTable } from "../schema.g.js";
import { say, sayCount } from "../words/say.js";
import { readTag, readTags } from "./tag.js";
import { deleteTagRefusal } from "./tagRules.js";

/** Delete tag, on the form of a tag. */
export async function deleteTagOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const row = rowOf(form, say("command.delete-tag"));
  throwIfRefused(deleteTagRefusal(await userPrivileges(client)));
  await saveEdits(form);
  const { model } = await readTag(client, row.id);
  if ((await deleteInDialog(client, [row.id])) === 0) {
    return;
  }

  // The form shows a row that is gone, so it gives way to the model that the tag was in.
  await client.Navigation.openAlertDialog({ title: say("command.delete-tag"), text: sayCount("tag.deleted", 1) });
  await client.Navigation.navigateTo(
    model === null
      ? { pageType: "entitylist", entityName: tagTable.name }
      : { pageType: "entityrecord", entityName: modelTable.name, entityId: model.id },
    { target: 1 },
  );
}

/** Delete tag, for the tags that are selected in a grid. */
export async function deleteTagsInGrid(client: ClientApi, grid: GridControl, selected: unknown): Promise<void> {
  const ids = someRows(selected, "select.some-tags");
  throwIfRefused(deleteTagRefusal(await userPrivileges(client)));
  const count = await deleteInDialog(client, ids);
  if (count > 0) {
    await client.Navigation.openAlertDialog({ title: say("command.delete-tag"), text: sayCount("tag.deleted", count) });
    grid.refresh();
  }
}

// A dialog of a web resource hands nothing back, so the rows tell what came of it: how many are gone.
async function deleteInDialog(client: ClientApi, ids: readonly string[]): Promise<number> {
  const before = (await readTags(client, ids)).map((tag) => tag.id);
  const [first] = before;
  if (first === undefined) {
    throw new RefusedError(say("tag.gone"));
  }

  await openDialog(client, say("command.delete-tag"), { dialog: "deleteTags", table: tagTable.name, id: first, rows: before });
  return before.length - (await readTags(client, before)).length;
}
