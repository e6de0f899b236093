import assert from "node:assert/strict";
import { test } from "node:test";
import { privilegeName, privilegeRefusal, userPrivileges } from "../../client/privileges.js";
import { modelTable } from "../../schema.g.js";
import { FakeClient } from "../fake/client.js";

test("Whoever has what is needed is not refused, however it is written", async () => {
  const client = new FakeClient();
  client.privileges = ["PRVREADMPT_MODEL"];

  assert.equal(
    privilegeRefusal(await userPrivileges(client), [privilegeName("Read", modelTable), null], "privilege.link", "Matterport Reader"),
    null,
  );
});

test("What is missing is named, and who can help", () => {
  assert.equal(
    privilegeRefusal(
      new Set(["prvreadmpt_model"]),
      ["prvReadmpt_Model", "prvWritempt_Model", "prvCreatempt_ModelLink"],
      "privilege.link",
      "Matterport Operator",
    ),
    "You do not have permission to link models. Your roles are missing prvWritempt_Model and prvCreatempt_ModelLink. " +
      "Ask an administrator for the role Matterport Operator.",
  );
});
