import type { ClientApi, FormContext } from "../client/api.js";
import { throwIfRefused } from "../client/commands.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import { openDialog } from "../dialog/request.js";
import { modelOfRow } from "../linking/modelOfRow.js";
import { modelTable, tagTable } from "../schema.g.js";
import { say } from "../words/say.js";
import { latestTagIds } from "./places.js";
import { createTagRefusal } from "./tagRules.js";

/** New tag, on the form of a model, or of a property or site visit that has one. The new tag is opened. */
export async function newTagOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const row = rowOf(form, say("command.new-tag"));
  throwIfRefused(createTagRefusal(await userPrivileges(client)));
  await saveEdits(form);
  const model = await modelOfRow(client, row, "link.nothing-to-tag");
  const before = await latestTagIds(client, model.id);
  await openDialog(client, say("command.new-tag"), { dialog: "newTag", table: modelTable.name, id: model.id });

  // A dialog of a web resource hands nothing back, so the model tells which tag is new.
  const created = (await latestTagIds(client, model.id)).find((id) => !before.includes(id));
  if (created !== undefined) {
    await client.Navigation.navigateTo({ pageType: "entityrecord", entityName: tagTable.name, entityId: created }, { target: 1 });
  }
}
