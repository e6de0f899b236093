import assert from "node:assert/strict";
import { test } from "node:test";
import { marksOf, parseModels } from "../../linking/foundModels.js";
import { linkableTable } from "../../linking/linkableRows.js";
import { linkRefusal, linkTargetRefusal, noModelRefusal, unlinkRefusal } from "../../linking/linkRules.js";
import { unlinkQuestion } from "../../linking/links.js";
import { LinkRole, propertyTable, siteVisitTable } from "../../schema.g.js";
import { Ids } from "../fake/ids.js";

const old = { id: Ids.model, name: "Old House" };
const property = { table: propertyTable, id: Ids.property, name: "North Tower", model: null, isActive: true } as const;

test("Linking asks for the privileges that its custom APIs ask for", () => {
  assert.equal(linkRefusal(new Set(["prvreadmpt_model", "prvcreatempt_modellink"])), null);
  assert.match(linkRefusal(new Set(["prvcreatempt_modellink"])) ?? "", /missing prvReadmpt_Model\./);
  assert.match(linkRefusal(new Set()) ?? "", /missing prvReadmpt_Model and prvCreatempt_ModelLink\./);
});

test("Unlinking asks for the privilege to delete links", () => {
  assert.equal(unlinkRefusal(new Set(["prvdeletempt_modellink"])), null);
  assert.match(unlinkRefusal(new Set(["prvcreatempt_modellink"])) ?? "", /missing prvDeletempt_ModelLink\./);
});

test("A property takes another model, a site visit does not, and what is deactivated takes none", () => {
  assert.equal(linkTargetRefusal({ ...property, model: old }), null);
  assert.match(linkTargetRefusal({ ...property, table: siteVisitTable, model: old }) ?? "", /Select Unlink/);
  assert.equal(linkTargetRefusal({ ...property, table: siteVisitTable }), null);
  assert.match(linkTargetRefusal({ ...property, isActive: false }) ?? "", /Activate it/);
});

test("What follows a model needs one", () => {
  assert.equal(noModelRefusal({ ...property, model: old }, "link.nothing-to-unlink"), null);
  assert.match(noModelRefusal(property, "link.nothing-to-unlink") ?? "", /North Tower has no model/);
});

test("Only properties and site visits have models", () => {
  assert.deepEqual(
    [linkableTable("mpt_property"), linkableTable("mpt_sitevisit"), linkableTable("account")],
    [propertyTable, siteVisitTable, null],
  );
});

test("Marks say what weighs most first", () => {
  const [model] = parseModels(JSON.stringify([{ modelId: "a", linkedTo: "South Farm", state: "processing", visibility: "private" }]));
  assert.ok(model !== undefined);

  const others = ["Not ready: processing", "Private"];
  assert.deepEqual(marksOf(model, false), ["Linked to South Farm", ...others]);
  assert.deepEqual(marksOf({ ...model, answer: "clear" }, false), ["Clear match", "Linked to South Farm", ...others]);
  assert.deepEqual(marksOf({ ...model, answer: "no" }, true), ["Linked now", "Not a match", ...others]);
  assert.deepEqual([model.name, model.address, model.answer, model.reasons, model.doubts], ["Unnamed model", "No address", "", [], []]);
});

test("What unlinking does is told by the role of the link", () => {
  const link = {
    id: Ids.link,
    name: "x",
    role: LinkRole.Superseded,
    model: old,
    row: { id: Ids.property, name: "North Tower", table: "mpt_property" },
  };

  assert.match(unlinkQuestion(link), /What North Tower shows does not change/);
  assert.match(unlinkQuestion({ ...link, role: LinkRole.Current }), /site visits lose the model too/);
  assert.match(unlinkQuestion({ ...link, role: null, model: null, row: null }), /between the record and the model/);
});
