// What dynamics-web-api (npm) asks of a Dataverse, on the shipped package: https://github.com/AleksandrRogov/DynamicsWebApi
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { DynamicsWebApi } from "dynamics-web-api";
import { start } from "./playground.mjs";

const rows = "mpt_properties";
const visits = "mpt_sitevisits";
let playground;
let ada;
let rita;

function client(user, options = {}) {
  return new DynamicsWebApi({
    serverUrl: new URL(playground.dataverse.webApi).origin,
    dataApi: { version: "9.2" },
    onTokenRefresh: async () => playground.dataverse[user].token,
    ...options,
  });
}

/** The error with which a request ends. */
async function errorOf(request) {
  return await request.then(
    () => assert.fail("It was not refused."),
    (error) => error,
  );
}

function create(name, more = {}) {
  return ada.create({ collection: rows, data: { mpt_name: name, mpt_reference: `R-${name}`, ...more } });
}

before(async () => {
  playground = await start();
  ada = client("administrator");
  rita = client("reader");
});

after(() => playground?.stop());

describe("rows", () => {
  test("are created, read, changed and deleted", async () => {
    const id = await create("One", { mpt_floorarea: 12.5 });
    const row = await ada.retrieve({ collection: rows, key: id, select: ["mpt_name", "mpt_floorarea"] });
    assert.deepEqual([row.mpt_propertyid, row.mpt_name, row.mpt_floorarea], [id, "One", 12.5]);
    await ada.update({ collection: rows, key: id, data: { mpt_name: "Uno" } });
    await ada.updateSingleProperty({ collection: rows, key: id, fieldValuePair: { mpt_locality: "Toronto" } });
    await ada.deleteRecord({ collection: rows, key: id, property: "mpt_floorarea" });
    const changed = await ada.retrieve({ collection: rows, key: id });
    assert.deepEqual([changed.mpt_name, changed.mpt_locality, changed.mpt_floorarea], ["Uno", "Toronto", null]);
    await ada.deleteRecord({ collection: rows, key: id });
    assert.equal((await errorOf(ada.retrieve({ collection: rows, key: id }))).status, 404);
  });

  test("come back when that is asked for, with formatted values", async () => {
    const made = await ada.create({
      collection: rows,
      data: { mpt_name: "Back", mpt_reference: "R-Back" },
      returnRepresentation: true,
      includeAnnotations: "*",
    });
    assert.equal(made.mpt_name, "Back");
    assert.equal(made._ownerid_value_Formatted, "Ada");
    assert.equal(made._ownerid_value_LogicalName, "systemuser");
  });

  test("are upserted by their key", async () => {
    const key = "mpt_reference='K-1'";
    const made = await ada.upsert({ collection: rows, key, data: { mpt_name: "First" }, returnRepresentation: true });
    const changed = await ada.upsert({ collection: rows, key, data: { mpt_name: "Second" }, returnRepresentation: true });
    assert.deepEqual([changed.mpt_propertyid, changed.mpt_reference, changed.mpt_name], [made.mpt_propertyid, "K-1", "Second"]);
    assert.equal((await ada.retrieve({ collection: rows, key, select: ["mpt_name"] })).mpt_name, "Second");
    await ada.upsert({ collection: rows, key, data: { mpt_name: "Third" }, ifnonematch: "*" });
    assert.equal((await ada.retrieve({ collection: rows, key })).mpt_name, "Second");
    await ada.upsert({ collection: rows, key: "mpt_reference='K-2'", data: { mpt_name: "Third" }, ifmatch: "*" });
    assert.equal((await errorOf(ada.retrieve({ collection: rows, key: "mpt_reference='K-2'" }))).status, 404);
  });

  test("are changed and deleted in the version that was read, and in no other", async () => {
    const id = await create("Versioned");
    const read = await ada.retrieve({ collection: rows, key: id, select: ["mpt_name"] });
    const change = (name) => ada.update({ collection: rows, key: id, data: { mpt_name: name }, ifmatch: read["@odata.etag"] });
    assert.equal(await change("Newer"), true);
    assert.equal(await change("Newest"), false);
    assert.equal(await ada.deleteRecord({ collection: rows, key: id, ifmatch: read["@odata.etag"] }), false);
    assert.equal((await ada.retrieve({ collection: rows, key: id })).mpt_name, "Newer");
    const known = await ada.retrieve({ collection: rows, key: id, select: ["mpt_name"] });
    assert.equal(await ada.retrieve({ collection: rows, key: id, select: ["mpt_name"], ifnonematch: known["@odata.etag"] }), undefined);
  });
});

describe("queries", () => {
  test("go from page to page", async () => {
    for (const number of [1, 2, 3, 4, 5]) {
      await create(`Page ${number}`);
    }

    const filter = "startswith(mpt_name,'Page')";
    const request = { collection: rows, select: ["mpt_name"], filter, orderBy: ["mpt_name"], maxPageSize: 2 };
    const first = await ada.retrieveMultiple({ ...request, count: true });
    assert.deepEqual([first.value.length, first["@odata.count"]], [2, 5]);
    const second = await ada.retrieveMultiple(request, first["@odata.nextLink"]);
    assert.deepEqual(
      second.value.map((row) => row.mpt_name),
      ["Page 3", "Page 4"],
    );
    assert.equal((await ada.retrieveAll(request)).value.length, 5);
    assert.equal(await ada.count({ collection: rows, filter }), 5);
    assert.equal(await ada.countAll({ collection: rows, filter, select: ["mpt_propertyid"] }), 5);
    assert.ok((await ada.count({ collection: rows })) >= 5);
  });

  test("are written as fetch XML, from page to page", async () => {
    const fetchXml =
      "<fetch count='2'><entity name='mpt_property'><attribute name='mpt_name'/><order attribute='mpt_name'/>" +
      "<filter><condition attribute='mpt_name' operator='like' value='Page%'/></filter></entity></fetch>";
    const first = await ada.fetch({ collection: rows, fetchXml, includeAnnotations: "*" });
    assert.deepEqual([first.value.length, first.PagingInfo.nextPage], [2, 2]);
    assert.equal((await ada.fetchAll({ collection: rows, fetchXml, includeAnnotations: "*" })).value.length, 5);
  });

  test("ask about related rows and bring them along", async () => {
    const property = await create("Related");
    const visit = await ada.create({
      collection: visits,
      data: { mpt_name: "Visit", mpt_reference: "V-1", "mpt_PropertyId@odata.bind": `/${rows}(${property})` },
    });
    const found = await ada.retrieveMultiple({
      collection: visits,
      select: ["mpt_name"],
      filter: "mpt_PropertyId/mpt_name eq 'Related' and Microsoft.Dynamics.CRM.In(PropertyName='mpt_reference',PropertyValues=['V-1'])",
      expand: [{ property: "mpt_PropertyId", select: ["mpt_name"] }],
    });
    assert.deepEqual([found.value[0].mpt_sitevisitid, found.value[0].mpt_PropertyId.mpt_name], [visit, "Related"]);
    const collection = "mpt_property_sitevisit_PropertyId";
    const row = await ada.retrieve({
      collection: rows,
      key: property,
      select: ["mpt_name"],
      expand: [{ property: collection, select: ["mpt_name"], filter: "mpt_reference eq 'V-1'", orderBy: ["mpt_name"], top: 1 }],
    });
    assert.equal(row[collection][0].mpt_name, "Visit");
    const any = await ada.retrieveMultiple({ collection: rows, filter: `${collection}/any(v:v/mpt_name eq 'Visit')` });
    assert.deepEqual(
      any.value.map((one) => one.mpt_propertyid),
      [property],
    );
    const related = await ada.retrieve({ collection: visits, key: visit, navigationProperty: "mpt_PropertyId", select: ["mpt_name"] });
    assert.equal(related.mpt_name, "Related");
  });
});

describe("links", () => {
  test("are made and undone from either side", async () => {
    const property = await create("Linked");
    const visit = await ada.create({ collection: visits, data: { mpt_name: "Visit", mpt_reference: "V-2" } });
    const linked = async () => (await ada.retrieve({ collection: visits, key: visit }))._mpt_propertyid_value;
    const single = { collection: visits, primaryKey: visit, navigationProperty: "mpt_PropertyId" };
    const many = { collection: rows, primaryKey: property, relationshipName: "mpt_property_sitevisit_PropertyId", relatedKey: visit };
    await ada.associateSingleValued({ ...single, relatedCollection: rows, relatedKey: property });
    assert.equal(await linked(), property);
    await ada.disassociateSingleValued(single);
    assert.equal(await linked(), null);
    await ada.associate({ ...many, relatedCollection: visits });
    assert.equal(await linked(), property);
    await ada.disassociate(many);
    assert.equal(await linked(), null);
  });
});

describe("batches", () => {
  test("make rows and read them", async () => {
    ada.startBatch();
    ada.create({ collection: rows, data: { mpt_name: "Batch 1", mpt_reference: "B-1" }, contentId: "1" });
    ada.create({ collection: visits, data: { mpt_name: "In batch", mpt_reference: "B-V", "mpt_PropertyId@odata.bind": "$1" } });
    ada.retrieveMultiple({ collection: visits, select: ["mpt_name", "_mpt_propertyid_value"], filter: "mpt_reference eq 'B-V'" });
    ada.count({ collection: rows });
    const [property, , read, count] = await ada.executeBatch();
    assert.equal(read.value[0]._mpt_propertyid_value, property);
    assert.ok(count > 0);
  });

  test("leave nothing of a change set that failed", async () => {
    ada.startBatch();
    ada.create({ collection: rows, data: { mpt_name: "Lost", mpt_reference: "B-2" } });
    ada.create({ collection: rows, data: { mpt_name: "Lost too", mpt_reference: "B-2" } });
    const errors = await errorOf(ada.executeBatch());
    assert.equal([errors].flat()[0].status, 412);
    assert.equal(await ada.count({ collection: rows, filter: "mpt_reference eq 'B-2'" }), 0);
  });

  test("carry what is too long for an address", async () => {
    const filter = Array.from({ length: 100 }, (_, at) => `mpt_name eq '${"x".repeat(60)}${at}'`).join(" or ");
    assert.equal((await ada.retrieveMultiple({ collection: rows, select: ["mpt_name"], filter })).value.length, 0);
  });
});

describe("messages", () => {
  test("of the package and of the platform are called", async () => {
    const found = await ada.callAction({ actionName: "mpt_SearchModels", action: { Text: "house" } });
    assert.ok("@odata.context" in found);
    const who = await ada.callFunction("WhoAmI");
    assert.match(who.UserId, /^[0-9a-f-]{36}$/);
    const counted = await ada.callFunction({ name: "RetrieveTotalRecordCount", parameters: { EntityNames: ["mpt_property"] } });
    assert.equal(counted.EntityRecordCountCollection.Keys[0], "mpt_property");
    const made = await ada.callAction({
      collection: rows,
      actionName: "Microsoft.Dynamics.CRM.CreateMultiple",
      action: { Targets: [{ "@odata.type": "Microsoft.Dynamics.CRM.mpt_property", mpt_name: "Many", mpt_reference: "M-1" }] },
    });
    assert.equal(made.Ids.length, 1);
  });
});

describe("errors", () => {
  test("tell their status, code and message", async () => {
    const missing = await errorOf(ada.retrieve({ collection: rows, key: "00000000-0000-0000-0000-000000000009" }));
    assert.deepEqual([missing.status, missing.code], [404, "0x80040217"]);
    const unknown = await errorOf(ada.retrieveMultiple({ collection: rows, select: ["nothing"] }));
    assert.match(unknown.message, /Could not find a property named 'nothing'/);
    const forbidden = await errorOf(rita.create({ collection: rows, data: { mpt_name: "No", mpt_reference: "N" } }));
    assert.deepEqual([forbidden.status, forbidden.code], [403, "0x80040220"]);
    await create("Twice");
    const twice = await errorOf(create("Twice"));
    assert.deepEqual([twice.status, twice.code], [412, "0x80060892"]);
    const annotated = await errorOf(ada.create({ collection: rows, data: { mpt_moat: 1 }, includeAnnotations: "*" }));
    assert.match(annotated["@Microsoft.PowerApps.CDS.HelpLink"], /^http/);
    const refused = await errorOf(ada.callAction({ actionName: "GrantAccess", action: {} }));
    assert.deepEqual([refused.status, refused.code], [501, "0x80040800"]);
  });
});

describe("definitions", () => {
  test("tell tables, columns, choices and relationships", async () => {
    const key = "LogicalName='mpt_property'";
    const table = await ada.retrieveEntity({ key, select: ["LogicalName", "EntitySetName", "PrimaryIdAttribute"] });
    assert.deepEqual([table.EntitySetName, table.PrimaryIdAttribute], [rows, "mpt_propertyid"]);
    assert.ok((await ada.retrieveEntities({ select: ["LogicalName"] })).value.length > 30);
    const columns = await ada.retrieveAttributes({ entityKey: key, select: ["LogicalName", "AttributeType"] });
    assert.ok(columns.value.some((column) => column.LogicalName === "mpt_reference" && column.AttributeType === "String"));
    const choice = await ada.retrieveAttribute({
      entityKey: key,
      attributeKey: "LogicalName='mpt_tourstatus'",
      castType: "Microsoft.Dynamics.CRM.PicklistAttributeMetadata",
      select: ["LogicalName"],
      expand: [{ property: "OptionSet", select: ["Options"] }],
    });
    assert.ok(choice.OptionSet.Options.length > 1);
    const relationships = await ada.retrieveRelationships({ filter: "SchemaName eq 'mpt_property_sitevisit_PropertyId'" });
    assert.equal(relationships.value[0].ReferencingEntity, "mpt_sitevisit");
    assert.match(await ada.retrieveCsdlMetadata(), /<EntitySet Name="mpt_properties"/);
  });

  test("let a client name tables by their logical names", async () => {
    const byName = client("administrator", { useEntityNames: true });
    assert.ok((await byName.retrieveMultiple({ collection: "mpt_property", select: ["mpt_name"] })).value.length > 0);
  });
});
