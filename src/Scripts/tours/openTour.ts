import type { ClientApi, Form, Row } from "../client/api.js";
import { insist } from "../client/commands.js";
import { Refused } from "../client/failures.js";
import { rowOf, valuesOf } from "../client/forms.js";
import { numberOf, textOf } from "../client/rows.js";
import { linkableTable } from "../linking/records.js";
import { modelTable } from "../schema.g.js";
import { isTourLink, modelIsOpen, tourIsOpen } from "./tourRules.js";

/** Open tour, on the form of a property, a site visit or a model. */
export async function openTourOnForm(client: ClientApi, form: Form): Promise<void> {
  const row = rowOf(form, "press Open tour");
  const place = placeOf(row.table);
  const values: Row = await valuesOf(client, form, row, [place.link, place.state]);
  const link = textOf(values, place.link);
  insist(place.rule(numberOf(values, place.state)) ?? isTourLink(link));
  client.Navigation.openUrl(new URL(link).href);
}

function placeOf(name: string): { readonly link: string; readonly state: string; readonly rule: (state: number | null) => string | null } {
  if (name === modelTable.name) {
    return { link: modelTable.columns.tourLink, state: modelTable.columns.modelState, rule: modelIsOpen };
  }

  const table = linkableTable(name);
  if (table === null) {
    throw new Refused("Only properties, site visits and models have tours.");
  }

  return { link: table.columns.tourLink, state: table.columns.tourStatus, rule: tourIsOpen };
}
