import type { ClientApi, Row } from "../client/api.js";
import type { Condition } from "../client/fetchXml.js";
import { fetchXml } from "../client/fetchXml.js";
import type { LookupValue } from "../client/rows.js";
import { lookupOf, numberOf, queryRows, textOf } from "../client/rows.js";
import { LinkRole, modelLinkTable, propertyTable, siteVisitTable } from "../schema.g.js";
import type { LinkableRow } from "./linkableRows.js";
import { say } from "../words/say.js";

/** A link between a row and a model. */
export interface Link {
  readonly id: string;
  readonly name: string;
  readonly role: number | null;
  readonly model: LookupValue | null;
  /** The row that it links, as it can be opened. */
  readonly row: (LookupValue & { readonly table: string }) | null;
}

const { columns } = modelLinkTable;
const ReadColumns = [modelLinkTable.id, columns.name, columns.role, columns.modelId, columns.propertyId, columns.siteVisitId];

/** The link that gives the row its model; null when there is none that the person may see. */
export async function currentLink(client: ClientApi, row: LinkableRow): Promise<Link | null> {
  const [column, role] = row.table === propertyTable ? [columns.propertyId, LinkRole.Current] : [columns.siteVisitId, LinkRole.Visit];
  const [link] = await queryLinks(client, [
    { column, operator: "eq", values: [row.id] },
    { column: columns.role, operator: "eq", values: [role] },
  ]);
  return link ?? null;
}

/** The links of these ids, as far as the person may see them. */
export function readLinks(client: ClientApi, ids: readonly string[]): Promise<readonly Link[]> {
  return queryLinks(client, [{ column: modelLinkTable.id, operator: "in", values: ids }]);
}

async function queryLinks(client: ClientApi, where: readonly Condition[]): Promise<readonly Link[]> {
  const rows = await queryRows(client, modelLinkTable.name, fetchXml({ table: modelLinkTable.name, columns: ReadColumns, where, top: 50 }));
  return rows.map(linkOf);
}

function linkOf(row: Row): Link {
  const property = lookupOf(row, columns.propertyId);
  const visit = lookupOf(row, columns.siteVisitId);
  return {
    id: textOf(row, modelLinkTable.id),
    name: textOf(row, columns.name) || say("name.link"),
    role: numberOf(row, columns.role),
    model: lookupOf(row, columns.modelId),
    row: property !== null ? { ...property, table: propertyTable.name } : visit !== null ? { ...visit, table: siteVisitTable.name } : null,
  };
}

/** What taking the link away does, before anybody says yes to it. */
export function unlinkQuestion(link: Link): string {
  const model = link.model?.name ?? say("name.the-model");
  const row = link.row?.name ?? say("name.the-record");
  switch (link.role) {
    case LinkRole.Current:
      return say("unlink.ask-current", { model, row });
    case LinkRole.Visit:
      return say("unlink.ask-visit", { model, row });
    default:
      return say("unlink.ask-other", { model, row });
  }
}

/** That the link is taken away. */
export function unlinkedSentence({ model, row }: Link): string {
  return say("unlink.done", { model: model?.name ?? say("name.model"), row: row?.name ?? say("name.the-record") });
}
