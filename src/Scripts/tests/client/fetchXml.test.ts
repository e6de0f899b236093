import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { fetchXml } from "../../client/fetchXml.js";
import { useDocument } from "../fake/page.js";

beforeEach(() => {
  useDocument();
});

test("A query is written as FetchXML", () => {
  const where = [
    { column: "mpt_role", operator: "eq", values: [720270000] },
    { column: "mpt_modellinkid", operator: "in", values: ["a", "b"] },
  ] as const;

  assert.equal(
    fetchXml({ table: "mpt_modellink", columns: ["mpt_name"], where, top: 5 }),
    '<fetch top="5"><entity name="mpt_modellink"><attribute name="mpt_name"/><filter type="and">' +
      '<condition attribute="mpt_role" operator="eq" value="720270000"/>' +
      '<condition attribute="mpt_modellinkid" operator="in"><value>a</value><value>b</value></condition></filter></entity></fetch>',
  );
});

test("Rows come in the order that is asked for, and names are found by a part of them", () => {
  const where = [{ column: "mpt_name", operator: "like", values: ["%a&b%"] }] as const;

  assert.equal(
    fetchXml({ table: "mpt_tag", columns: [], where, top: 5, order: { column: "createdon", descending: true } }),
    '<fetch top="5"><entity name="mpt_tag"><order attribute="createdon" descending="true"/><filter type="and">' +
      '<condition attribute="mpt_name" operator="like" value="%a&amp;b%"/></filter></entity></fetch>',
  );
});

test("A value cannot become a part of the query", () => {
  const evil = "\"/></filter><!-- ' & <value>";
  const where = [
    { column: "mpt_field", operator: "eq", values: [evil] },
    { column: "mpt_field", operator: "in", values: [evil] },
  ] as const;

  const xml = new (useDocument().window.DOMParser)().parseFromString(fetchXml({ table: "t", columns: [], where, top: 1 }), "text/xml");

  assert.equal(xml.querySelectorAll("condition").length, 2);
  assert.equal(xml.querySelector("condition")?.getAttribute("value"), evil);
  assert.equal(xml.querySelector("value")?.textContent, evil);
});
