import type { Row } from "../../client/api.js";
import { IssueKind, LinkRole, ModelState, RowState, SyncState } from "../../schema.g.js";
import type { FakeClient } from "./client.js";
import { Ids } from "./ids.js";

const Formatted = "@OData.Community.Display.V1.FormattedValue";

function lookupTo(column: string, id: string | null, name: string): Row {
  return { [`_${column}_value`]: id, [`_${column}_value${Formatted}`]: name };
}

/** Puts in the property North Tower, without a model unless one is named. */
export function givenProperty(client: FakeClient, model: string | null = null, isActive = true): void {
  client.rows.set(`mpt_property ${Ids.property}`, {
    mpt_name: "North Tower",
    mpt_locality: "Ripon",
    statecode: isActive ? RowState.Active : RowState.Inactive,
    ...lookupTo("mpt_currentmodelid", model, "Old House"),
  });
}

/** Puts in the site visit Handover, to no property unless one is named. */
export function givenVisit(client: FakeClient, model: string | null = null, property: string | null = null): void {
  client.rows.set(`mpt_sitevisit ${Ids.visit}`, {
    mpt_name: "Handover",
    statecode: RowState.Active,
    ...lookupTo("mpt_currentmodelid", model, "Old House"),
    ...lookupTo("mpt_propertyid", property, "North Tower"),
  });
}

/** Puts in the model Old House. */
export function givenModel(client: FakeClient, values: Row = {}): void {
  client.rows.set(`mpt_model ${Ids.model}`, {
    mpt_name: "Old House",
    mpt_matterportid: "OldHouse123",
    mpt_syncstate: SyncState.InSync,
    mpt_modelstate: ModelState.Active,
    mpt_message: null,
    mpt_linkkey: "dv-1",
    ...values,
  });
}

/** A link between North Tower and Old House. */
export function link(values: Row = {}): Row {
  return {
    mpt_modellinkid: Ids.link,
    mpt_name: "North Tower – Old House",
    mpt_role: LinkRole.Current,
    ...lookupTo("mpt_modelid", Ids.model, "Old House"),
    ...lookupTo("mpt_propertyid", Ids.property, "North Tower"),
    ...lookupTo("mpt_sitevisitid", null, ""),
    ...values,
  };
}

/** A suggestion of Old House for North Tower, open unless it is said otherwise. */
export function suggestion(values: Row = {}): Row {
  return {
    mpt_matchreviewid: Ids.suggestion,
    mpt_name: "North Tower – Old House",
    statecode: RowState.Active,
    ...lookupTo("mpt_propertyid", Ids.property, "North Tower"),
    ...lookupTo("mpt_modelid", Ids.model, "Old House"),
    ...values,
  };
}

/** Puts in an issue: a conflict about the name, unless it is said otherwise. */
export function givenIssue(client: FakeClient, values: Row = {}, id: string = Ids.issue): void {
  client.rows.set(`mpt_syncissue ${id}`, {
    mpt_name: "Old House",
    statecode: RowState.Active,
    mpt_kind: IssueKind.Conflict,
    [`mpt_kind${Formatted}`]: "Conflict",
    mpt_message: '{"code":"issue.conflict","arguments":{"field":"name"}}',
    mpt_field: "name",
    mpt_agreedvalue: "Lake House",
    mpt_dataversevalue: "Lake House North",
    mpt_matterportvalue: "The Lake House",
    mpt_resolution: null,
    ...lookupTo("mpt_modelid", Ids.model, "Old House"),
    ...lookupTo("mpt_resolvedby", null, ""),
    ...values,
  });
}

/** Puts in open conflicts of Old House, by their fields; queries find those that are open then. Each has an id of its own. */
export function givenConflicts(client: FakeClient, ...fields: readonly string[]): readonly string[] {
  const ids = fields.map((_, at) => `66666666-6666-4666-8666-66666666660${String(at)}`);
  fields.forEach((field, at) => {
    givenIssue(
      client,
      { mpt_field: field, mpt_agreedvalue: null, mpt_dataversevalue: `Ours ${field}`, mpt_matterportvalue: `Theirs ${field}` },
      ids[at],
    );
  });
  client.queryResults.set("mpt_syncissue", () => ids.map((id) => issue(client, id)).filter((row) => row["statecode"] === RowState.Active));
  return ids;
}

/** An issue that was put in, as a query finds it. */
export function issue(client: FakeClient, id: string = Ids.issue): Row {
  return { mpt_syncissueid: id, ...client.rows.get(`mpt_syncissue ${id}`) };
}

/** Puts in an issue that too many models of the account are missing. */
export function givenMissingIssue(client: FakeClient, values: Row = {}): void {
  givenIssue(client, {
    mpt_name: "Main account",
    mpt_kind: IssueKind.TooManyMissing,
    mpt_message: '{"code":"issue.too-many-missing","arguments":{"missing":"120","models":"2000"}}',
    mpt_field: null,
    ...lookupTo("mpt_modelid", null, ""),
    ...lookupTo("mpt_accountid", Ids.account, "Main account"),
    ...values,
  });
}

/** Puts in an account. */
export function givenAccount(client: FakeClient, isActive = true): void {
  client.rows.set(`mpt_account ${Ids.account}`, { mpt_name: "Main account", statecode: isActive ? RowState.Active : RowState.Inactive });
}

/** A run as a query finds it. */
export function run(values: Row = {}, id: string = Ids.run): Row {
  return { mpt_syncrunid: id, statecode: RowState.Inactive, statuscode: 2, mpt_readcount: 1, ...values };
}

/** A tag of Old House on the ground floor, without work unless it is said otherwise. */
export function tag(values: Row = {}): Row {
  return {
    mpt_tagid: Ids.tag,
    mpt_name: "Boiler",
    mpt_matterportid: "Tag1",
    mpt_workrecordkey: null,
    mpt_workstate: null,
    ...lookupTo("mpt_modelid", Ids.model, "Old House"),
    ...lookupTo("mpt_tagtypeid", null, ""),
    ...lookupTo("mpt_worktargetid", null, ""),
    ...lookupTo("mpt_floorid", Ids.other, "Ground floor"),
    ...lookupTo("mpt_roomid", null, ""),
    ...values,
  };
}

/** A sweep of Old House in the kitchen. */
export function sweep(values: Row = {}): Row {
  return {
    mpt_sweepid: Ids.sweep,
    mpt_name: "Scan 7",
    ...lookupTo("mpt_floorid", Ids.other, "Ground floor"),
    ...lookupTo("mpt_roomid", Ids.other, "Kitchen"),
    ...values,
  };
}

/** A type of tags, which become tasks. */
export function tagType(client: FakeClient): Row {
  client.rows.set(`mpt_tagtype ${Ids.type}`, lookupTo("mpt_worktargetid", Ids.target, "Task"));
  return { mpt_tagtypeid: Ids.type, mpt_name: "Heating" };
}

/** A work target: tasks, unless it is said otherwise. */
export function workTarget(values: Row = {}): Row {
  return { mpt_worktargetid: Ids.target, mpt_name: "Task", mpt_isdefault: false, ...values };
}
