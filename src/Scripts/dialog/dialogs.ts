import { decideDialog } from "../issues/decideDialog.js";
import { resolveDialog } from "../issues/resolveDialog.js";
import { findModelDialog } from "../linking/findModelDialog.js";
import { unlinkDialog } from "../linking/unlinkDialog.js";
import { actDialog } from "../ordering/actDialog.js";
import { chargeDialog } from "../ordering/chargeDialog.js";
import { approveOrderDialog, rejectOrderDialog } from "../ordering/decideOrderDialog.js";
import { delegateDialog } from "../ordering/delegateDialog.js";
import { disputeDialog } from "../ordering/disputeDialog.js";
import { orderDialog } from "../ordering/orderDialog.js";
import { settleDialog } from "../ordering/settleDialog.js";
import { switchOrderingDialog } from "../ordering/switchOrderingDialog.js";
import { checkSetupDialog } from "../setup/checkSetupDialog.js";
import { setSecretDialog } from "../setup/setSecretDialog.js";
import { startSyncDialog } from "../syncing/startSyncDialog.js";
import { createWorkDialog } from "../tags/createWorkDialog.js";
import { deleteTagsDialog } from "../tags/deleteTagsDialog.js";
import { newTagDialog } from "../tags/newTagDialog.js";

/** The dialogs that there are, by the names that commands ask for. */
export const dialogs = {
  findModel: findModelDialog,
  unlink: unlinkDialog,
  resolve: resolveDialog,
  decide: decideDialog,
  checkSetup: checkSetupDialog,
  setSecret: setSecretDialog,
  startSync: startSyncDialog,
  newTag: newTagDialog,
  createWork: createWorkDialog,
  deleteTags: deleteTagsDialog,
  order: orderDialog,
  requestAct: actDialog,
  approveOrder: approveOrderDialog,
  rejectOrder: rejectOrderDialog,
  delegate: delegateDialog,
  dispute: disputeDialog,
  recordCharge: chargeDialog,
  settle: settleDialog,
  switchOrdering: switchOrderingDialog,
};

/** The name of a dialog. */
export type DialogName = keyof typeof dialogs;
