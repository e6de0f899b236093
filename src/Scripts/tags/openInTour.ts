import type { ClientApi, FormContext } from "../client/api.js";
import { throwIfRefused } from "../client/commands.js";
import { rowOf, valuesOf } from "../client/forms.js";
import { textOf } from "../client/rows.js";
import { tagTable } from "../schema.g.js";
import { say } from "../words/say.js";
import { tagLinkRefusal } from "./tagRules.js";

/** Open in tour, on the form of a tag: the tour opens where the tag is. */
export async function openInTourOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const row = rowOf(form, say("command.open-in-tour"));
  const { tourLink } = tagTable.columns;
  const link = textOf(await valuesOf(client, form, row, [tourLink]), tourLink);
  throwIfRefused(tagLinkRefusal(link));
  client.Navigation.openUrl(new URL(link).href);
}
