import assert from "node:assert/strict";
import { test } from "node:test";
import { call } from "../../client/customApis.js";
import { LinkModel, StartSync } from "../../schema.g.js";
import { FakeClient, refusal } from "../fake/client.js";
import { Ids } from "../fake/ids.js";

const asked = { ModelId: "abc", RowId: Ids.property, TableName: "mpt_property" };

test("Parameters are the request's own, and its metadata comes through the prototype", async () => {
  const client = new FakeClient();
  client.apiResponses.set("mpt_LinkModel", () => ({ Created: true }));

  await call(client, LinkModel, { ...asked, TakeOver: true });

  const [request] = client.requests;
  assert.ok(request !== undefined);
  assert.deepEqual(Object.keys(request).sort(), ["ModelId", "RowId", "TableName", "TakeOver"]);
  assert.ok(!Object.hasOwn(request, "getMetadata"));
  assert.deepEqual(request.getMetadata(), {
    boundParameter: null,
    operationType: 0,
    operationName: "mpt_LinkModel",
    parameterTypes: {
      ModelId: { typeName: "Edm.String", structuralProperty: 1 },
      RowId: { typeName: "Edm.Guid", structuralProperty: 1 },
      TableName: { typeName: "Edm.String", structuralProperty: 1 },
      TakeOver: { typeName: "Edm.Boolean", structuralProperty: 1 },
    },
  });
});

test("What is left out is neither sent nor described", async () => {
  const client = new FakeClient();
  client.apiResponses.set("mpt_StartSync", () => ({ RunId: Ids.run }));

  const answer = await call(client, StartSync, { Full: false });

  assert.equal(answer.RunId, Ids.run);
  assert.deepEqual(client.actions, ['call mpt_StartSync {"Full":false}']);
  assert.deepEqual(Object.keys(client.requests[0]?.getMetadata().parameterTypes ?? {}), ["Full"]);
});

test("A parameter that the custom API does not have is not sent", async () => {
  await assert.rejects(call(new FakeClient(), StartSync, { Fool: true } as never), /There is no parameter Fool/);
});

test("A refusal arrives as it was thrown", async () => {
  const client = new FakeClient();
  client.apiResponses.set("mpt_LinkModel", () => {
    throw refusal("No.", "link.table");
  });

  await assert.rejects(call(client, LinkModel, asked), /No\. \[link\.table\]/);
});
