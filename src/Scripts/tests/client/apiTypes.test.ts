import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClientApi, EventContext, FormContext, GridControl } from "../../client/api.js";

// The compiler holds these: what Microsoft's types describe is what the scripts ask for.
const asClient = (xrm: Xrm.XrmStatic): ClientApi => xrm;
const asForm = (form: Xrm.FormContext): FormContext => form;
const asGrid = (grid: Xrm.Controls.GridControl): Pick<GridControl, "getEntityName" | "refresh"> => grid;
const asEvent = (event: Xrm.Events.EventContext): EventContext => event;

test("The client API as its types describe it has what the scripts use", () => {
  assert.equal([asClient, asForm, asGrid, asEvent].length, 4);
});
