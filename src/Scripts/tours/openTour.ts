import type { ClientApi, FormContext, Row } from "../client/api.js";
import { throwIfRefused } from "../client/commands.js";
import { RefusedError } from "../client/failures.js";
import { rowOf, valuesOf } from "../client/forms.js";
import { numberOf, textOf } from "../client/rows.js";
import { linkableTable } from "../linking/linkableRows.js";
import { modelTable } from "../schema.g.js";
import { modelStateRefusal, tourLinkRefusal, tourStatusRefusal } from "./tourRules.js";
import { say } from "../words/say.js";

/** Open tour, on the form of a property, a site visit or a model. */
export async function openTourOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const row = rowOf(form, say("command.open-tour"));
  const place = tourColumnsOf(row.table);
  const values: Row = await valuesOf(client, form, row, [place.link, place.state]);
  const link = textOf(values, place.link);
  throwIfRefused(place.rule(numberOf(values, place.state)) ?? tourLinkRefusal(link));
  client.Navigation.openUrl(new URL(link).href);
}

function tourColumnsOf(name: string): {
  readonly link: string;
  readonly state: string;
  readonly rule: (state: number | null) => string | null;
} {
  if (name === modelTable.name) {
    return { link: modelTable.columns.tourLink, state: modelTable.columns.modelState, rule: modelStateRefusal };
  }

  const table = linkableTable(name);
  if (table === null) {
    throw new RefusedError(say("tour.wrong-table"));
  }

  return { link: table.columns.tourLink, state: table.columns.tourStatus, rule: tourStatusRefusal };
}
