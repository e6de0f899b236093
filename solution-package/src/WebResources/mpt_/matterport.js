// Written by "npm run build" in src/Scripts; edit there.
/*
Contains jsdiff (https://github.com/kpdecker/jsdiff):

BSD 3-Clause License

Copyright (c) 2009-2015, Kevin Decker <kpdecker@gmail.com>
All rights reserved.

Redistribution and use in source and binary forms, with or without
modification, are permitted provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this
   list of conditions and the following disclaimer.

2. Redistributions in binary form must reproduce the above copyright notice,
   this list of conditions and the following disclaimer in the documentation
   and/or other materials provided with the distribution.

3. Neither the name of the copyright holder nor the names of its
   contributors may be used to endorse or promote products derived from
   this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
"use strict";
var MatterportForDataverse = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

  // index.ts
  var index_exports = {};
  __export(index_exports, {
    approveOrder: () => approveOrder,
    checkSetup: () => checkSetup,
    confirmPolicy: () => confirmPolicy,
    createWork: () => createWork2,
    createWorkForRow: () => createWorkForRow,
    delegateOnList: () => delegateOnList,
    deleteTag: () => deleteTag,
    deleteTagRows: () => deleteTagRows,
    dismissSuggestion: () => dismissSuggestion,
    dismissSuggestionRows: () => dismissSuggestionRows,
    disputeOrder: () => disputeOrder,
    downloadFile: () => downloadFile,
    endDelegation: () => endDelegation,
    findModel: () => findModel,
    findModelForRow: () => findModelForRow,
    linkSuggestion: () => linkSuggestion,
    linkSuggestionRows: () => linkSuggestionRows,
    matchRecords: () => matchRecords,
    newTag: () => newTag,
    onLoad: () => onLoad,
    openInTour: () => openInTour,
    openTour: () => openTour,
    order: () => order,
    recordCharge: () => recordCharge,
    rejectOrder: () => rejectOrder,
    requestAct: () => requestAct,
    resolve: () => resolve,
    resolveConflicts: () => resolveConflicts,
    resolveRows: () => resolveRows,
    restoreSuggestion: () => restoreSuggestion,
    restoreSuggestionRows: () => restoreSuggestionRows,
    reviewMissing: () => reviewMissing,
    setSecret: () => setSecret,
    settleOrder: () => settleOrder,
    switchOrdering: () => switchOrdering,
    syncAccount: () => syncAccount,
    syncNow: () => syncNow,
    syncRows: () => syncRows,
    unlink: () => unlink2,
    unlinkRows: () => unlinkRows,
    withdrawOrder: () => withdrawOrder
  });

  // words/unseen.ts
  var Unseen = /[\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
  var Joiners = "‌‍";
  var LastOfLatin = "˿";
  function nameUnseen(text) {
    return text.replace(
      Unseen,
      (character, at) => Joiners.includes(character) && isJoined(text[at - 1]) && isJoined(text[at + 1]) ? character : nameOf(character)
    );
  }
  function isJoined(character) {
    return character !== void 0 && character > LastOfLatin && character.trim() !== "" && character.search(Unseen) < 0;
  }
  function nameOf(character) {
    return `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`;
  }

  // words/words.g.ts
  var texts = {
    "en": {
      "account.inactive": "The Matterport account {account} is deactivated. Activate it and try again.",
      "account.not-clear": "It is not clear which Matterport account to use: there is none, or more than one. Specify the account.",
      "answer.unreadable": "The answer could not be read. Try again, and tell your administrator if the problem continues.",
      "asset.foreign-link": "Matterport gave a link that does not lead to Matterport, so it was not handed out. Report this to your administrator.",
      "asset.not-available": "Matterport does not offer this file for download now. Try again later, or look at the state of its add-on.",
      "asset.not-there": "Matterport no longer lists this file. Select Sync now on the model to see which files there are.",
      "asset.unreadable": "Matterport did not say which files there are. Try again later.",
      "bug.unexpected": "An unexpected error occurred. When you report it, include this reference: {reference}.",
      "button.cancel": "Cancel",
      "button.close": "Close",
      "button.no": "No",
      "call.elsewhere": "This class is registered for another message or table. Use it only as the solution registers it.",
      "caller.impersonated": "You must do this yourself, signed in as you. It cannot be done on behalf of someone else.",
      "caller.no-person": "Only an active user who signs in interactively can do this.",
      "caller.not-direct": "You must do this yourself. It cannot be done by another plug-in or workflow.",
      "change.field": "{field}: “{before}” → “{after}”",
      "check.all-good": "Everything is set up correctly.",
      "check.bad.one": "{count} problem to fix.",
      "check.bad.other": "{count} problems to fix.",
      "check.button.again": "Check again",
      "check.notes.one": "{count} note.",
      "check.notes.other": "{count} notes.",
      "check.of-account": "{account}: {found}",
      "check.outcome.bad": "To fix",
      "check.outcome.good": "Good",
      "check.outcome.note": "Note",
      "check.working": "Checking the setup. This takes a few seconds because Matterport is checked too…",
      "command.approve-order": "Approve",
      "command.check-setup": "Check setup",
      "command.confirm-policy": "Confirm",
      "command.create-work": "Create work",
      "command.delegate": "Choose stand-in",
      "command.delete-tag": "Delete tag",
      "command.dismiss-suggestion": "Not the model",
      "command.dispute-order": "Dispute",
      "command.download": "Download",
      "command.end-delegation": "End delegation",
      "command.find-model": "Find model",
      "command.link-suggestion": "Link",
      "command.match-records": "Find models for all",
      "command.new-tag": "New tag",
      "command.open-in-tour": "Open in tour",
      "command.open-tour": "Open tour",
      "command.order": "Order add-ons",
      "command.record-charge": "Record charge",
      "command.reject-order": "Reject",
      "command.request-act": "Request an act",
      "command.resolve": "Resolve",
      "command.resolve-conflicts": "Resolve conflicts",
      "command.restore-suggestion": "Suggest again",
      "command.review-missing": "Review missing models",
      "command.set-secret": "Set secret",
      "command.settle-order": "Settle",
      "command.switch-ordering": "Switch ordering",
      "command.sync-now": "Sync now",
      "command.unlink": "Unlink",
      "command.withdraw-order": "Withdraw",
      "conflict.settled": "This conflict is no longer open: it was resolved, or both sides agree again. Refresh the page.",
      "country.unknown": "“{text}” in {column} is not a country. Enter a two-letter code such as DE, or the country's name.",
      "dataverse.busy": "Dataverse is busy. Try again in a few minutes.",
      "dataverse.failed": "Dataverse returned an error for {row} ({error}): {reason}",
      "decide.button.all-ours": "Keep all of Dataverse",
      "decide.button.all-theirs": "Keep all of Matterport",
      "decide.button.clear": "Clear choices",
      "decide.button.now": "Decide now",
      "decide.button.save": "Save choices ({count} of {all})",
      "decide.decided": "Decided: {count} of {all}.",
      "decide.differ-hint": "Nothing is sent to Matterport for these fields until someone decides which values to keep.",
      "decide.differ.one": "{count} field differs between Dataverse and Matterport.",
      "decide.differ.other": "{count} fields differ between Dataverse and Matterport.",
      "decide.done.one": "{count} conflict was resolved.",
      "decide.done.other": "{count} conflicts were resolved.",
      "decide.failed.one": "{count} choice could not be saved. The reason is shown below.",
      "decide.failed.other": "{count} choices could not be saved. The reasons are shown below.",
      "decide.intro": "For each field, choose the value to keep on both sides. Fields without a choice stay open.",
      "decide.label.all": "All fields",
      "decide.left.one": "{count} field stays open.",
      "decide.left.other": "{count} fields stay open.",
      "decide.none": "{model} has no open conflicts.",
      "decide.nothing-chosen": "Choose a value for at least one field.",
      "decide.then": "The next sync run sends the Dataverse values that you keep. The Matterport values that you keep replace the Dataverse values.",
      "decide.title": "Resolve conflicts of {model}",
      "dialog.may-close": "You can close this dialog now.",
      "dialog.not-from-app": "This page belongs to the Matterport app. Open the app and select the command that opens this page.",
      "dialog.title": "Matterport",
      "effect.activated": "The model becomes active and takes {slots} of the plan’s slots. Matterport may charge for it.",
      "effect.activated-unknown": "The model becomes active and takes slots of the plan. Matterport may charge for it.",
      "effect.archived": "Nobody can view the model until it is activated again, for which Matterport may charge.",
      "effect.deleted": "The model is deleted in Matterport for good, with everything in it.",
      "effect.exposure": "The visibility of the model changes from {from} to {to} for the order: everyone who has the link can view it. It is changed back when everything is delivered or has failed, after {hours} hours at the latest, and never later than {until} (UTC). If that comes before the delivery, Matterport may fail the order.",
      "effect.shown": "The visibility of the model changes from {from} to {to} and stays so.",
      "error.internal": "Matterport has an internal error. Try again later.",
      "error.unknown": "Matterport refused the request without giving a reason. Try again later, and report the problem if it continues.",
      "event.at-once": "Another event is being taken at this very moment. Send this one again.",
      "event.invalid": "The payload is not an event of a Matterport model.",
      "event.not-yours": "Only the solution can raise this event. To respond to it, create a flow that starts when the event is raised.",
      "event.too-large": "The payload is larger than {most} KB.",
      "failure.no-reason": "Something went wrong, and no reason was given. Nothing else was done. Try again, and tell your administrator if the problem continues.",
      "failure.not-allowed": "Your roles do not allow this. Ask an administrator for a role that does, such as Matterport Operator.",
      "field.position": "Position",
      "field.stem": "Direction of the stem",
      "find.ask-improbable": "{model} does not match {property}.",
      "find.ask-link": "Link {model} to {row}?",
      "find.ask-link-anyway": "Link {model} to {row} anyway?",
      "find.ask-replaced": "{row} currently shows {model}, which stays in the list of links as superseded.",
      "find.ask-take-over": "{reason} Link it to {row} instead?",
      "find.ask-taken": "{model} is linked to {property}, which will no longer have a model.",
      "find.ask-text": "Enter a name, an address, an ID, or a link, and then select Search.",
      "find.ask-unproved": "Nothing shows that {model} belongs to {property}.",
      "find.button.link": "Link",
      "find.button.link-asking": "Link…",
      "find.button.link-of": "Link {model}, {address}",
      "find.button.link-of-asking": "Link… {model}, {address}",
      "find.button.newest": "Show newest models",
      "find.button.none": "None of these",
      "find.button.search": "Search",
      "find.button.yes": "Yes, link it",
      "find.clear": "{models} {model} is a clear match.",
      "find.clear-here": "{model}, which is linked now, is a clear match.",
      "find.dismissed.one": "{count} model won't be suggested again.",
      "find.dismissed.other": "{count} models won't be suggested again.",
      "find.dismissing": "Saving…",
      "find.doubt": "{doubt}.",
      "find.found.one": "{count} model found.",
      "find.found.other": "{count} models found.",
      "find.incomplete": "Not all models have been read from Matterport yet, so some may be missing here. To read them, open the Matterport account, select Sync now, and then select All models. You can already find any model by its ID or link.",
      "find.label.archived": "Include archived models",
      "find.label.doubts": "Reasons against",
      "find.label.marks": "Status",
      "find.label.question": "Question",
      "find.label.reasons": "Reasons for",
      "find.label.text": "Name, address, ID, or link",
      "find.linked": "{row} is now linked to {model}.",
      "find.linking": "Linking {model}…",
      "find.looking": "Looking for models…",
      "find.mark.archived": "Archived",
      "find.mark.clear": "Clear match",
      "find.mark.here": "Linked now",
      "find.mark.linked": "Linked to {property}",
      "find.mark.no": "Not a match",
      "find.mark.not-ready": "Not ready: {state}",
      "find.mark.private": "Private",
      "find.may-fit.one": "{count} possible match.",
      "find.may-fit.other": "{count} possible matches.",
      "find.more": "{models} There are more. Add a word to narrow the search.",
      "find.newest.one": "The {count} newest model.",
      "find.newest.other": "The {count} newest models.",
      "find.no-address": "No address",
      "find.no-name": "Unnamed model",
      "find.none": "No model was found. Try fewer words, or include archived models.",
      "find.none-else": "No other model matches well enough to suggest. To look for one, search by name, address, ID, or link.",
      "find.none-fits": "No model matches well enough to suggest. Search for one by name, address, ID, or link.",
      "find.searching": "Searching…",
      "find.section.newest": "Newest models",
      "find.section.results": "Search results",
      "find.section.search": "Search",
      "find.section.suggestions": "Suggestions",
      "find.shows": "It currently shows {model}.",
      "find.title": "Find a model for {row}",
      "find.unclear": "{models} There is no clear match. Choose one.",
      "find.wrong-table": "Only properties and site visits can be linked to models.",
      "form.no-row": "This form shows no row. Open one, and then select {command}.",
      "form.not-saved": "Your changes could not be saved, so nothing was done. Correct the errors on the form, and then select the command again.",
      "form.unsaved": "This row has not been saved yet. Save it, and then select {command}.",
      "guard.account.clock": "Only sync can change {column}. To read all models again, select Sync now, and then All models.",
      "guard.account.environment": "Only sync sets {column}. Clear it to say that a copy or a move of the environment is intended.",
      "guard.account.found": "Only the setup check can change {column}. Select Check setup to update it.",
      "guard.account.name": "The account has no name. Enter a name.",
      "guard.account.ordering": "Only the order commands can change {column}. Use mpt_SwitchOrdering to turn ordering on or off; live orders take two people.",
      "guard.account.range": "{column} is out of range. Enter a value from {least} to {most}.",
      "guard.account.secret": "{column} contains a space or another character that is not valid. Copy it again from Developer Tools in Matterport's settings.",
      "guard.account.vault-secret": "The vault secret address must look like https://<vault>.vault.azure.net/secrets/<name>. Copy it from the secret's page in Azure Key Vault.",
      "guard.add-on": "Only sync can change add-ons and files. They show what Matterport says.",
      "guard.currency": "There is no currency {currency}. Enter the ISO code of a currency in capital letters, such as EUR or USD.",
      "guard.current-model": "The current model cannot be edited directly. Use Find model to link a model, or Unlink to remove it.",
      "guard.deleted-tag": "Deleted tags cannot be edited. Sync keeps them, so that a tag that you deleted does not come back.",
      "guard.download": "Downloads are recorded by the custom API mpt_GetAssetLink. Nobody can create, change, or delete them.",
      "guard.field-mapping.field": "The field {name} does not exist. Choose one of these: {names}.",
      "guard.field-mapping.from-property": "Only changes to properties are sent to Matterport. For {table}, choose the direction To Dataverse.",
      "guard.field-mapping.model": "On a Matterport model, you can map only fields that can be changed in Matterport, each to its own column. The other fields are always read.",
      "guard.field-mapping.names": "The table or column is not valid. Enter logical names in lowercase, such as mpt_property and mpt_summary.",
      "guard.field-mapping.not-from-column": "The column {name} cannot be copied to models. Choose one of these columns: {names}.",
      "guard.field-mapping.not-to-column": "The field {field} cannot be copied to the column {name}. Choose one of these columns: {names}.",
      "guard.field-mapping.not-to-records": "The field {field} cannot be copied to records. View it on the model.",
      "guard.field-mapping.only-records": "To Dataverse where empty is only for columns of properties and site visits.",
      "guard.field-mapping.read-only": "This field cannot be changed in Matterport. Choose the direction To Dataverse.",
      "guard.field-mapping.table": "Rows of {table} cannot be linked to models. Enter mpt_model, mpt_property, or mpt_sitevisit as the table name.",
      "guard.inside-model": "Only sync can change floors, rooms, and sweeps. Make the change in Matterport, and then select Sync now on the model.",
      "guard.journal.create": "Changes cannot be added to the journal by hand. Edit the model, and the change is recorded.",
      "guard.journal.delete": "Changes cannot be deleted by hand. They are deleted automatically after the number of days set on the account.",
      "guard.journal.update": "Changes in the journal cannot be edited.",
      "guard.limit-person": "Fill in either User or Security role ID. The ID of a security role is in the address of its page, such as 2165da7f-fbfc-5ff7-bec7-8b95768ffbc0.",
      "guard.match-review": "Model suggestions cannot be edited. To decide about one, select Link or Not the model.",
      "guard.model-link.delete": "Links cannot be deleted directly. Use Unlink, which also updates the record.",
      "guard.model-link.write": "Links cannot be edited directly. To link a record and a model, use Find model on the record.",
      "guard.model.columns": "Only sync can change {columns}. Make the change in Matterport, and then select Sync now.",
      "guard.model.create": "Models cannot be created in Dataverse. Use Find model on a record, or wait until sync adds the model.",
      "guard.model.late": "Another plug-in step added {columns} to this change, too late for it to be sent. Make that step update the model with a request of its own.",
      "guard.model.options": "{columns} cannot be edited here while its field mapping is off. Turn the mapping on, or change the setting in Matterport.",
      "guard.order": "Only the order commands can change orders, their lines, their history, decisions, and delegations. Use Request order, Approve, Reject, or Withdraw.",
      "guard.policy-confirmed": "The policy is confirmed and can no longer be changed. Create a new policy, and have a second person confirm it.",
      "guard.policy-own": "Only Confirm policy can set this. Save the policy as a draft, and have a second person confirm it.",
      "guard.price-range": "The first value of a range must be smaller than the last. Check From size and Below size, and Valid from and Valid before.",
      "guard.sync-issue": "Sync issues cannot be edited directly. Use Resolve to resolve or dismiss them.",
      "guard.sync-run": "Sync runs and work items cannot be edited. To start a sync run, select Sync now.",
      "guard.tag-type.color": "The color is not valid. Enter a number sign and six hexadecimal digits, such as #e5532d.",
      "guard.tag-type.icon": "The name of the icon is not valid. Copy it from a tag in Matterport; it has no spaces and at most 100 characters.",
      "guard.tag-type.keywords": "The keywords are not valid. Enter one a line, 2,000 characters in all. Keywords that start with dv: are reserved for sync.",
      "guard.tag.color": "“{value}” is not a color. Enter # and six hexadecimal digits, such as #03687d.",
      "guard.tag.columns": "Only sync can change {columns}. Leave them out of the change.",
      "guard.tag.keywords": "A keyword of this form ({prefix} and an ID) is reserved for sync. Use another keyword.",
      "guard.tag.place": "The floor, room, tag, or sweep belongs to another model. Choose one of the same model.",
      "guard.tag.position": "A position or direction needs all three numbers: X, Y, and Z. Enter the missing ones.",
      "guard.work-target.color": "{column} is not valid. Enter a number sign and six hexadecimal digits, such as #e5532d.",
      "guard.work-target.column": "{column} is not valid. Enter the logical name of a column in lowercase, such as subject.",
      "guard.work-target.default": "{name} is the default work target already. Clear its default setting first.",
      "guard.work-target.fixed-values": "This line of the fixed values is not valid: {line}. Enter each column once, as column=value, column=choice:2, or column=lookup:table:ID.",
      "guard.work-target.keyword": "{column} is not valid. Enter one keyword. Keywords that start with dv: are reserved for sync.",
      "guard.work-target.states": "{column} is not valid. Enter whole numbers, separated by commas, such as 1, 2.",
      "guard.work-target.table": "The table is not valid. Enter its logical name in lowercase, such as task.",
      "issue.address-unknown": "Matterport does not say all of this model's address, which can be sent only as a whole. Your changes to it are kept here, and sync tries again later.",
      "issue.already-settled": "This issue is already closed. {how}",
      "issue.archived": "An archived model cannot be changed in Matterport. Your changes are kept here and sent when the model is active again.",
      "issue.button.keep-ours": "Keep the Dataverse value",
      "issue.button.keep-theirs": "Keep the Matterport value",
      "issue.button.later": "Decide later",
      "issue.button.leave": "Leave open",
      "issue.button.put-away": "Dismiss",
      "issue.button.use": "Use this value",
      "issue.conflict": "{field} was changed on both sides since they last agreed. Nothing is sent until someone chooses which value to keep.",
      "issue.deleted-tag-rejected": "Matterport rejected hiding or deleting a tag that was deleted here ({code}). Sync retries it later.",
      "issue.done.closed": "The issue was dismissed.",
      "issue.done.ours": "The Dataverse value was kept. The next sync run sends it to Matterport.",
      "issue.done.theirs": "The Matterport value was kept in Dataverse too.",
      "issue.done.value": "The new value was saved. The next sync run sends it to Matterport.",
      "issue.edited": "The Dataverse value was edited after this conflict was raised. The current value is shown.",
      "issue.environment-copied": "This environment is a copy of the one that synchronizes this account, or was moved, so changes are not sent to Matterport. If this environment is meant to send them, clear the environment ID on the account. If it is not, turn off Writing enabled.",
      "issue.fact.field": "Field",
      "issue.fact.kind": "Kind",
      "issue.fact.model": "Model",
      "issue.fact.ours": "In Dataverse",
      "issue.fact.retry": "Next retry",
      "issue.fact.theirs": "In Matterport",
      "issue.hits-unreadable": "Matterport lists {models} models without saying which ones. They may be missing here. Open them in Matterport, or ask Matterport's support.",
      "issue.how.by": "{how} Closed by {person}.",
      "issue.how.closed": "It was dismissed.",
      "issue.how.gone": "The models were confirmed as missing.",
      "issue.how.keep-looking": "Sync keeps looking for the models.",
      "issue.how.obsolete": "It no longer applies.",
      "issue.how.ours": "The Dataverse value was kept, and the next sync run sends it to Matterport.",
      "issue.how.theirs": "The Matterport value was kept in Dataverse too.",
      "issue.how.value": "A new value was entered, and the next sync run sends it to Matterport.",
      "issue.internal-id-taken": "Another system has set the internal ID of this model in Matterport. It is never overwritten. To link the model from here, clear the internal ID in Matterport.",
      "issue.legend": "Underlined: added since both sides last agreed. Struck through: removed since then.",
      "issue.lost-zeros": "“{text}” in {field} looks as if a spreadsheet removed zeros at its beginning; perhaps it is {restored}. The address is not sent until someone enters the zeros again or keeps the value as it is.",
      "issue.missing": "Matterport can no longer find this model. It was deleted or transferred, or the token no longer has access to it. Its links are superseded, and nothing was deleted here.",
      "issue.never-agreed": "Dataverse and Matterport have different values for {field}. Nothing is sent until someone chooses which value to keep.",
      "issue.not-retired": "Matterport can no longer find this model, but it could not be marked as missing, because one of its records could not be saved. The next sync of all models tries again.",
      "issue.open-conflict": "Select Resolve to choose.",
      "issue.open-missing": "Select Resolve to say whether they are gone.",
      "issue.open-other": "Review what happened. When nothing is left to do, select Resolve, and then Dismiss.",
      "issue.question": "{field}: which value do you want to keep on both sides?",
      "issue.question-of-model": "{field} of {model}: which value do you want to keep on both sides?",
      "issue.record-does-not-fit": "{field} of the model does not fit the column {column} of the record. The record was left as it is.",
      "issue.record-refused": "The record was not compared with its model, because one of the two could not be saved. This does not hold up other records. Sync tries again later.",
      "issue.rejected": "Matterport rejected the change ({code}). Sync retries it later.",
      "issue.remark": "Note (optional)",
      "issue.section.away": "Dismiss the issue",
      "issue.section.base": "Last agreed",
      "issue.section.happened": "What happened",
      "issue.section.other": "Another value",
      "issue.section.ours": "In Dataverse",
      "issue.section.theirs": "In Matterport",
      "issue.settled": "This issue is closed. {how}",
      "issue.settling": "Resolving the issue…",
      "issue.state-unreadable": "The table of the work target {target} has no column {name}. The state of its work is not shown on tags until someone corrects State column on the work target.",
      "issue.tag-missing": "Matterport can no longer find this tag. Work that it stands for is not changed.",
      "issue.tag-rejected": "Matterport rejected the change to this tag ({code}). Sync retries it later.",
      "issue.then.ours": "The next sync run sends it to Matterport.",
      "issue.then.theirs": "It replaces the Dataverse value.",
      "issue.too-many-missing": "{missing} of {models} models are missing at once. Sync waits for a decision before it marks them as missing. Check the token and the account first, and then decide.",
      "issue.too-many-tags-missing": "{missing} of {tags} tags are missing at once. Sync waits for a decision before it marks them as missing. Check the models in Matterport first, and then decide.",
      "issue.unsendable": "Some changes cannot be sent to Matterport as they are. They are kept here, and sync sends them when someone corrects them.",
      "issue.value": "Enter the value to keep, or leave it empty to clear the field",
      "issue.value-does-not-fit": "{field} in Matterport does not fit the column in Dataverse. Both sides were left as they are.",
      "issue.value.added": "[added: ",
      "issue.value.empty": "Empty",
      "issue.value.end": "]",
      "issue.value.removed": "[removed: ",
      "link.another-property": "another property",
      "link.dismissed": "Somebody dismissed this model for this record, or it was linked to it before.",
      "link.inactive-row": "{row} is deactivated. Activate it, and then select Find model.",
      "link.model-taken": "This model is already linked to {property}. Take it over, or link it in another role.",
      "link.model-taken-unseen": "This model is already linked to another property. Take it over, or link it in another role.",
      "link.model-unknown": "Matterport cannot find the model {model}, or the account's token does not have access to it. Check the ID.",
      "link.nothing-to-decide": "{row} has no model, so there are no conflicts to resolve. To link a model, select Find model.",
      "link.nothing-to-order": "{row} has no model, so there is nothing to order for. To link a model, select Find model.",
      "link.nothing-to-sync": "{row} has no model. Select Find model to link one before you sync.",
      "link.nothing-to-tag": "{row} has no model, so there is no tour to add a tag to. To link a model, select Find model.",
      "link.nothing-to-unlink": "{row} has no model to unlink. To link one, select Find model.",
      "link.record-linked": "This record already has a model.",
      "link.table": "Rows of {table} cannot be linked to models. Use a property or a site visit.",
      "link.unlink-first": "{row} already has the model {model}. Select Unlink, and then select Find model.",
      "list.and": "{first} and {last}",
      "match.apart": "{value} km apart",
      "match.archived": "Archived in Matterport",
      "match.ask": "Look for the models of all properties of this view that have none? What is found is listed under Suggestions. Clear matches are linked if the Matterport account allows it.",
      "match.country-differs": "Different country: {other} instead of {value}",
      "match.direction-differs": "Different street direction: {other} instead of {value}",
      "match.direction-one-side": "Street direction on one side only: {value} and {other}",
      "match.dismissed": "Somebody decided that it is not the model of this record",
      "match.house-same": "Same house name in the address",
      "match.left-over": "Other details: {other} instead of {value}",
      "match.left-over-one-side": "Details on one side only: {value}{other}",
      "match.link-refused": "Linking it was refused",
      "match.linked-before": "Was linked to this property before",
      "match.listing-differs": "Different listing ID: {other} instead of {value}",
      "match.listing-same": "Same listing ID: {value}",
      "match.many-properties": "More properties have this street and number than can be compared",
      "match.name-alike": "Similar name: {value}",
      "match.name-same": "Same name",
      "match.name-sibling": "Similar names of two places: {other} instead of {value}",
      "match.near": "{value} m apart",
      "match.number-differs": "Different number: {other} instead of {value}",
      "match.number-missing": "No street number on either side",
      "match.number-one-side": "Street number on one side only: {value}{other}",
      "match.number-range": "One of several numbers: {other} instead of {value}",
      "match.number-same": "Same number: {value}",
      "match.other-property": "Another property has the same address",
      "match.other-unit": "Same building, different unit: {other} instead of {value}",
      "match.postal-code-differs": "Different postal code: {other} instead of {value}",
      "match.postal-code-padded": "Same postal code with its leading zero: {value}",
      "match.postal-code-same": "Same postal code: {value}",
      "match.proof-missing": "Not enough to be sure",
      "match.rivals": "Another model may be the right one: {value}",
      "match.rivals-unknown": "Not compared with every model",
      "match.started": "The search has started. You can follow it under Runs. What it finds is listed under Suggestions.",
      "match.starting": "Starting…",
      "match.street-differs": "Different street: {other} instead of {value}",
      "match.street-like": "Similar street: {other} instead of {value}",
      "match.street-same": "Same street",
      "match.street-type-differs": "Different type of street: {other} instead of {value}",
      "match.street-type-one-side": "Type of street on one side only: {value} and {other}",
      "match.too-many": "More models have this address than can be compared",
      "match.town-differs": "Different town: {other} instead of {value}",
      "match.town-same": "Same town: {value}",
      "match.unit-differs": "Different unit: {other} instead of {value}",
      "match.unit-kind": "Unit of another kind: {other} instead of {value}",
      "match.unit-one-side": "Unit on one side only: {value}{other}",
      "match.unit-part": "Part of the unit is missing: {other} instead of {value}",
      "match.unit-same": "Same unit",
      "match.unread": "Not all models have been read from Matterport yet",
      "missing.button.gone": "Yes, they are gone",
      "missing.button.keep-looking": "Keep looking",
      "missing.done.gone": "The models are being marked as missing. See Sync runs for the result.",
      "missing.done.keep-looking": "Nothing was marked. The next full sync looks for the models again.",
      "missing.none": "No missing models of {account} are waiting for a decision.",
      "missing.section.decide": "Are the models gone?",
      "missing.then.count": "Marks up to {count} models as missing.",
      "missing.then.gone": "The links of the missing models end: properties and site visits no longer show them. Nothing is deleted in Dataverse.",
      "missing.then.keep-looking": "Leaves the models and their links as they are. The next full sync looks for them again, and asks again if too many are still missing.",
      "model.inactive": "The model is archived in Matterport.",
      "model.locked": "The account's developer license does not cover this model.",
      "model.none": "This row has no model. Use Find model to link one, and then try again.",
      "name.account": "This account",
      "name.issue": "This issue",
      "name.link": "An unnamed link",
      "name.model": "The model",
      "name.row": "This row",
      "name.suggestion": "Suggestion",
      "name.tag": "Unnamed tag",
      "name.the-model": "the model",
      "name.the-record": "the record",
      "not.found": "Matterport cannot find this item, or the token does not have access to it.",
      "not.unique": "More than one model in Matterport has this ID.",
      "order.act-alone": "{parameter} has an act on the model together with others. Request it alone.",
      "order.act-options": "{parameter} has the act {act} with an add-on or options that do not belong to it, or without those that it needs.",
      "order.act-unknown": "{parameter} has the act {act}, which cannot be ordered. Use one of these: {acts}.",
      "order.add-on-unknown": "Matterport does not offer {addon} for this model. Select one of the add-ons that it offers.",
      "order.add-on-unreadable": "Matterport did not say whether {addon} can be ordered. Try again in a few minutes.",
      "order.already-decided-by-you": "You have already decided on this order. If it needs another approval, another approver must give it.",
      "order.already-open": "{addon} is already on order for this model: {order}. Wait until that order is settled, or withdraw it.",
      "order.both-approvals": "An approval that you gave, or that was given on your behalf, or on behalf of the same person, already counts for this order. Another approver must give the next one.",
      "order.charge-differs": "For line {line}, Matterport charged {amount} {currency}, and {expected} {currency} were expected. Compare the invoice; the budget counts what was charged.",
      "order.charged-already": "Charges are recorded for this line. If the money came back, record a credit.",
      "order.currencies": "The lines have prices in several currencies. Request a separate order for each currency.",
      "order.currency-differs": "The order is in {currency}, but the spending limit is in {limit}. Ask an approver with a spending limit in {currency}.",
      "order.currency-unknown": "“{currency}” is not a currency code. Enter a code of ISO 4217 in capital letters, such as EUR.",
      "order.delegate-self": "{parameter} is yourself. Select the user who stands in for you.",
      "order.delegated-onward": "An approval right that was delegated cannot be delegated again. Ask the person who first delegated it, or another approver.",
      "order.delegation-not-valid": "The delegation is not valid: it has not started, has ended, or names someone else. Decide for yourself, or ask the absent person to renew it.",
      "order.delegation-not-yours": "Only the absent person and the person who stands in can end this delegation.",
      "order.delegation-time": "{parameter} must be later than the start, by {most} days at most.",
      "order.deletion-off": "The order policy does not allow deleting models. Ask an administrator.",
      "order.disputed": "Somebody in whose name this order was requested or decided says that it was not them. Ordering of the account is off. Read the history of the order, and check who can sign in as them.",
      "order.done-already": "Somebody has done it already, so nothing was sent.",
      "order.dry-run": "It was a dry run: everything was checked, and nothing was sent to Matterport.",
      "order.expired": "The request has expired. Request the order again.",
      "order.exposed-now": "The model is unlisted for the order {order} only, and will be private again. Request this order after that.",
      "order.exposure-over": "The time is over for which the approvers let the model be unlisted. Request the order again.",
      "order.failed": "Matterport did not deliver: {code}. The amount stays spent until the invoice says otherwise. Ask Matterport’s support about it.",
      "order.found": "Matterport did not answer in time. The add-on was found unlocked later, which does not prove that this order did it. Check the invoice.",
      "order.found-done": "Matterport did not answer in time. The model was found so later, which does not prove that this order did it. Check the invoice.",
      "order.frozen-unreadable": "The frozen request of this order is damaged or was made by a newer version. Request the order again, and report the problem if it continues.",
      "order.hash-differs": "The request is not the one that was shown for approval. Refresh the page, and compare it before you decide.",
      "order.line-twice": "{parameter} names an add-on twice. Leave one of them out.",
      "order.lines": "{parameter} must be a JSON array of 1 to {most} objects, each with a bundleId or an act and, if you want, options.",
      "order.looked-for": "Matterport is still being asked about this line. Settle it when it has been unknown for 24 hours.",
      "order.matterport": "Matterport did not do it: {code}.",
      "order.mode-changed": "The ordering of {account} was switched after the request. Request the order again.",
      "order.model-archived": "The model is archived. Activate it in Matterport, and then request the order.",
      "order.model-changed": "The model’s name, state, visibility, or slots changed after the request. Request the order again.",
      "order.model-not-found": "Matterport does not have the model, or the account’s token cannot see it. Check the model in Matterport.",
      "order.model-password": "The model is protected by a password, which could not be put back after the order. Make it unlisted in Matterport, and then request the order.",
      "order.model-private": "The model is private, and Matterport fails orders for private models. Make it unlisted in Matterport, or ask an administrator to set Longest exposure (hours) in the policy, and then request the order.",
      "order.model-unreadable": "Matterport did not say enough about the model. Try again in a few minutes.",
      "order.moved": "Somebody else changed the order at the same moment. Refresh the page, and look at it again.",
      "order.needs-people": "Nobody knows whether Matterport accepted the order: it was looked for a day long and not found. Check the invoice. It is not sent again.",
      "order.no-budget": "The policy has no budget in {currency}. Ask an administrator to add one.",
      "order.no-limit": "There is no spending limit for you, or for the person whom you represent. Ask an administrator to add one to the order policy, or ask another approver.",
      "order.no-line": "The order has no line {line}.",
      "order.no-policy": "No order policy is in force for {account}. Ask an administrator to create one, and a second person to confirm it.",
      "order.not-active": "The model is not active.",
      "order.not-approved": "The approvals no longer hold: somebody’s right was withdrawn, or a decision is missing. Request the order again.",
      "order.not-archived": "The model is not archived.",
      "order.not-in-your-name": "Nothing in this order was done in your name.",
      "order.not-more-visible": "As many people, or more, can already view the model. Make it less visible in Matterport; that takes no order.",
      "order.not-now": "The order has moved on, so this is no longer possible. Refresh the page to see its current state.",
      "order.not-yours": "Only the requester and the approvers can withdraw the order.",
      "order.of-another": "The order was requested in another environment or by a newer version. Request it here again.",
      "order.off": "Ordering is off for {account}. Ask an administrator to turn it on.",
      "order.on-order": "{addon} is already on order in Matterport: {progress}.",
      "order.operation-reused": "You used this operation ID for another order. Use a new ID for each order.",
      "order.option-unknown": "{addon} has no option {option}. Select one of the options that Matterport offers.",
      "order.option-value": "{addon} cannot have {value} for {option}. Select one of these: {values}.",
      "order.over-budget": "The order costs {amount} {currency}, and {left} {currency} are left of the budget. Ask an administrator about the budget.",
      "order.over-limit": "The order costs {amount} {currency}, but the spending limit is {limit} {currency} per order. Ask an approver with a higher limit.",
      "order.over-month": "The order costs {amount} {currency}, but only {limit} {currency} of the spending limit for this month is left. Ask another approver, or wait until next month.",
      "order.own-request": "You cannot decide on your own request, and nobody can decide on it on your behalf. Ask another approver.",
      "order.own-settlement": "You requested this order, so two other people must say how it ended.",
      "order.owned": "The model already has {addon}.",
      "order.price-changed": "The order costs {amount} {currency} now, not {expected}. Look at the price again, and then request the order.",
      "order.settled-foreign": "Two people settled it: somebody else bought the add-on, so this order is not charged.",
      "order.settled-not-charged": "Two people settled it: Matterport did not charge this order.",
      "order.settlement-proposed": "One person said how the order ended. A second person must say the same within 7 days.",
      "order.still-visible": "The model was made unlisted for this order and could not be made private again. Make it private in Matterport; the order then notices it.",
      "order.time-zone-unknown": "“{zone}” is not a time zone. Enter a Windows time zone ID, such as W. Europe Standard Time.",
      "order.too-many": "You can request {most} orders a day. Try again tomorrow, or ask an administrator.",
      "order.typed-name": "The parameter {parameter} must be the name of the model, exactly as Matterport has it.",
      "order.unavailable": "{addon} cannot be ordered for this model.",
      "order.under-way": "The order {order} for this model is under way, and nobody could follow it once the model is deleted. Request the deletion when it has ended.",
      "order.unknown": "The order was sent, and nobody knows yet whether Matterport accepted it. It is looked for, and is not sent again.",
      "ordering.act.activate": "Activate the model",
      "ordering.act.archive": "Archive the model",
      "ordering.act.delete": "Delete the model in Matterport",
      "ordering.act.make-public": "Make the model public",
      "ordering.act.make-unlisted": "Make the model unlisted",
      "ordering.add-on.costs": "{amount} without options. Delivery: {delivery}.",
      "ordering.amount": "{amount} {currency}",
      "ordering.approved": "The order is approved. It is placed when the time in which it can be withdrawn is over.",
      "ordering.approved-until": "The order is approved. It can be withdrawn until {until}, and is placed after that.",
      "ordering.approvers.one": "One person, or two if the amount reaches the threshold of the policy",
      "ordering.approvers.two": "Two people",
      "ordering.as-synchronized": "The visibility and the state of the model are as they were last synchronized. All is checked with Matterport again before the order is placed.",
      "ordering.ask-charge-kind": "Choose what to record.",
      "ordering.ask-charged-on": "Enter the date.",
      "ordering.ask-confirm": "Confirm {policy}? Its prices, spending limits, and budgets can no longer be changed then, and hold from the next day on.",
      "ordering.ask-end-delegation": "End the delegation {delegation} now? What was decided by it stays decided.",
      "ordering.ask-from": "Enter from when on.",
      "ordering.ask-invoice": "Enter the reference of the invoice.",
      "ordering.ask-known": "Enter what you know, such as when you last signed in.",
      "ordering.ask-net": "Enter the amount without tax.",
      "ordering.ask-outcome": "Choose how it ended.",
      "ordering.ask-reason": "Enter a reason. The requester sees it.",
      "ordering.ask-stand-in": "Find the person who stands in for you, and choose them.",
      "ordering.ask-typed-name": "Enter the name of the model exactly as it is in Matterport: {model}",
      "ordering.ask-until": "Enter until when.",
      "ordering.ask-withdraw": "Withdraw the order {order}? It is not placed then. Whoever still wants it must request it again.",
      "ordering.asking": "Asking Matterport what can be ordered…",
      "ordering.button.price": "Show price",
      "ordering.button.request": "Request",
      "ordering.changed": "Changed:",
      "ordering.changes.one": "{count} thing has changed since the request. What was approved but has changed is not placed.",
      "ordering.changes.other": "{count} things have changed since the request. What was approved but has changed is not placed.",
      "ordering.charge-intro": "What is recorded counts in the budget instead of the expected amount. Nothing that is recorded can be taken back; a mistake is made good by another record.",
      "ordering.charge.credit": "A credit",
      "ordering.charge.credit-means": "Money came back. It is taken off what was charged so far.",
      "ordering.charge.invoice": "An invoice",
      "ordering.charge.invoice-means": "Matterport charged the line. It is added to what was charged so far.",
      "ordering.charge.not-charged": "Nothing was charged",
      "ordering.charge.not-charged-means": "The line costs nothing, and the expected amount is free again in the budget.",
      "ordering.column.now": "Now",
      "ordering.column.then": "As requested",
      "ordering.column.what": "What",
      "ordering.comparing": "Comparing the request with Matterport…",
      "ordering.confirmed": "{policy} is confirmed. It is in force from {from} on.",
      "ordering.confirmed-already": "This policy is confirmed already. To change something, create a new policy.",
      "ordering.confirming": "Confirming the policy…",
      "ordering.currencies": "The prices are in different currencies. Request a separate order for each currency.",
      "ordering.deciding": "Saving your decision…",
      "ordering.delegate-intro": "Find the person by name, and choose them. They decide within your spending limit and their own, and never on what you requested. You, and they, can end it before its time.",
      "ordering.delegate-time": "Times are those of this device. 92 days are the most.",
      "ordering.delegated": "The delegation is entered.",
      "ordering.delegating": "Entering the delegation…",
      "ordering.delegation-ended": "The delegation has ended.",
      "ordering.delegation-over": "The time of this delegation is over already. There is nothing to end.",
      "ordering.delivery.days.one": "within {count} day",
      "ordering.delivery.days.other": "within {count} days",
      "ordering.delivery.hours.one": "within {count} hour",
      "ordering.delivery.hours.other": "within {count} hours",
      "ordering.delivery.unknown": "no time is promised",
      "ordering.dispute-bought": "What has been bought stays bought. Change your password, and tell an administrator.",
      "ordering.dispute-intro": "Ordering for the account is turned off at once, for everybody, and people are asked to find out who acted as you. What has not been sent to Matterport is not sent. Only two administrators can turn ordering on again.",
      "ordering.disputed": "Ordering is off, and people have been asked to look into it.",
      "ordering.disputed-was-off": "People have been asked to look into it. Ordering was off already.",
      "ordering.disputing": "Turning ordering off…",
      "ordering.dry-run": "Orders of this account are dry runs: everything is checked, and nothing is sent to Matterport.",
      "ordering.effect.act": "After approval, this is done in Matterport.",
      "ordering.effect.act-once": "If Matterport does not answer clearly, it is not sent again, and somebody must look at the model in Matterport.",
      "ordering.effect.budget": "The amount counts against the budget as soon as the order is requested.",
      "ordering.effect.charge": "After approval, Matterport charges the account. The purchase cannot be undone.",
      "ordering.effect.dry-run": "This is a dry run: nothing is sent to Matterport, and nothing is charged.",
      "ordering.effect.once": "If Matterport does not answer clearly, the order is not sent again, and somebody must compare the invoice.",
      "ordering.effect.visibility": "Who can view the model does not change.",
      "ordering.ending-delegation": "Ending the delegation…",
      "ordering.endorsed.one": "You approved the order. {count} more approval is needed.",
      "ordering.endorsed.other": "You approved the order. {count} more approvals are needed.",
      "ordering.getting-link": "Asking Matterport for the file…",
      "ordering.heading.comparison": "The request and how things are now",
      "ordering.heading.effects": "What the order does",
      "ordering.heading.known": "What is known",
      "ordering.heading.price": "Expected price",
      "ordering.heading.proposed": "What somebody said already",
      "ordering.heading.recorded": "Expected and recorded",
      "ordering.heading.refused": "Cannot be ordered now",
      "ordering.intro": "Choose what to order, and then select Show price. Nothing is bought until the order is approved.",
      "ordering.intro-act": "Choose what is to be done, and then select Show price. Nothing is done until the request is approved.",
      "ordering.invoice-hint": "Required if it was charged. Both people must enter it alike.",
      "ordering.label.act": "What is to be done?",
      "ordering.label.add-on": "Order {addon}",
      "ordering.label.amount": "Expected at most, without tax",
      "ordering.label.answer": "Answer of Matterport when it was sent",
      "ordering.label.approvers": "Must approve it",
      "ordering.label.budget-after": "Budget left after this order",
      "ordering.label.budget-besides": "Budget left besides this order",
      "ordering.label.budget-left": "Budget left",
      "ordering.label.charge-kind": "What do you record?",
      "ordering.label.charged-on": "Date",
      "ordering.label.delivery": "Delivery",
      "ordering.label.difference": "Difference",
      "ordering.label.expires-on": "Expires on",
      "ordering.label.from": "From",
      "ordering.label.invoice": "Invoice reference",
      "ordering.label.known": "What you know about it",
      "ordering.label.last-charged-on": "Date of the last record",
      "ordering.label.last-invoice": "Last invoice reference",
      "ordering.label.line": "Line",
      "ordering.label.looks": "Looked for in Matterport, times",
      "ordering.label.mode": "Ordering",
      "ordering.label.model": "Model",
      "ordering.label.net": "Amount without tax, in {currency}",
      "ordering.label.on-behalf": "Decide for",
      "ordering.label.outcome": "How did it end?",
      "ordering.label.person": "Name",
      "ordering.label.proposed-by": "Said by",
      "ordering.label.proposed-on": "Said on",
      "ordering.label.purpose": "What is it for?",
      "ordering.label.purpose-given": "Purpose",
      "ordering.label.reason": "Reason",
      "ordering.label.reason-if-any": "Reason (optional)",
      "ordering.label.recorded": "Recorded so far, without tax",
      "ordering.label.recorded-tax": "Tax recorded so far",
      "ordering.label.requested-by": "Requested by",
      "ordering.label.requested-on": "Requested on",
      "ordering.label.sent-on": "Sent on",
      "ordering.label.slots": "Slots that the model takes",
      "ordering.label.stand-in": "Who stands in for you?",
      "ordering.label.state": "State",
      "ordering.label.tax": "Tax, in {currency} (optional)",
      "ordering.label.typed-name": "To delete it, enter the name of the model: {model}",
      "ordering.label.until": "Until",
      "ordering.label.visibility": "Visibility",
      "ordering.line-refused": "Not everything that you chose can be ordered. Change your choice, and then select Show price again.",
      "ordering.line.act": "{act}: {amount}",
      "ordering.line.options": "{addon} ({options})",
      "ordering.line.price": "{addon}: {amount}, {delivery}",
      "ordering.line.refused": "{addon}: {reason}",
      "ordering.live-asked": "{user} asked for live ordering on {on}. A second administrator can turn it on within seven days of that.",
      "ordering.live-waiting": "Live ordering is not on yet: it takes two. A second administrator must also select Switch ordering and then Live within seven days.",
      "ordering.looking-for-people": "Looking for people…",
      "ordering.mode.dry-run": "Dry run",
      "ordering.mode.live": "Live",
      "ordering.mode.now": "Ordering now: {mode}.",
      "ordering.mode.off": "Off",
      "ordering.moved-on": "The order has moved on. Its form shows the current state.",
      "ordering.no-act-chosen": "Choose what is to be done.",
      "ordering.no-budget": "There is no budget in {currency}. Ask an administrator to add one to the order policy.",
      "ordering.not-available": "Matterport does not offer this file for download now. Try again later, or look at the state of its add-on.",
      "ordering.not-proposed": "Nobody has said yet how it ended. What you say waits for a second person, who must say the same within seven days.",
      "ordering.not-waiting": "This order no longer waits for a decision. Refresh the page to see its current state.",
      "ordering.nothing": "There is nothing to order for this model now.",
      "ordering.nothing-chosen": "Choose at least one add-on.",
      "ordering.nothing-to-charge": "No line of this order was sent and settled, so there is nothing to record yet.",
      "ordering.nothing-unknown": "It is known what became of this order, so there is nothing to settle. Refresh the page to see its current state.",
      "ordering.off": "Ordering is turned off for this account. Ask an administrator to turn it on.",
      "ordering.option": "{option}: {value}",
      "ordering.option.none": "Not chosen",
      "ordering.outcome.charged": "Matterport charged it",
      "ordering.outcome.charged-means": "An invoice shows it. The line counts as placed, and its delivery is followed. The expected amount stays taken from the budget until the charge is recorded.",
      "ordering.outcome.foreign": "Somebody else bought it",
      "ordering.outcome.foreign-means": "The model has it, but by another purchase. The line ends as refused, and its amount is free again in the budget.",
      "ordering.outcome.not-charged": "Matterport did not charge it",
      "ordering.outcome.not-charged-means": "No invoice shows it. The line ends as refused, and its amount is free again in the budget. It is not sent again; whoever still wants it requests it again.",
      "ordering.over-budget": "The order costs {amount}, but only {left} of the budget is left. Ask an administrator about the budget.",
      "ordering.people.one": "{count} person found.",
      "ordering.people.other": "{count} people found.",
      "ordering.present-unreadable": "The present state could not be read. {reason}",
      "ordering.price": "{amount}, {delivery}",
      "ordering.priced": "Check the price, and then select Request.",
      "ordering.proposed-hint": "It counts for seven days. If you say the same, with the same invoice reference, the line is settled. If you say something else, a second person must agree with you.",
      "ordering.reading": "Reading the order…",
      "ordering.recorded": "Recorded. {amount} are recorded for the line, and {expected} were expected.",
      "ordering.recorded-differs": "They differ by more than the order policy allows. This is among the sync issues until later records bring it back.",
      "ordering.recording": "Recording…",
      "ordering.rejected": "The order was rejected. Nothing is bought.",
      "ordering.requested": "The order was requested and now waits for approval.",
      "ordering.requesting": "Requesting the order…",
      "ordering.settle-intro": "Compare the invoice first. Two people who did not request the order must say the same.",
      "ordering.settle-waiting": "Saved. A second person must say the same within seven days.",
      "ordering.settled": "The line is settled: two people said the same.",
      "ordering.settling": "Saving how it ended…",
      "ordering.slots.one": "{count} slot",
      "ordering.slots.other": "{count} slots",
      "ordering.state.active": "Active",
      "ordering.state.archived": "Archived",
      "ordering.state.failed": "Failed",
      "ordering.state.processing": "Being processed",
      "ordering.switch.dry-run": "Orders go the whole way, but nothing is sent to Matterport. Holds at once.",
      "ordering.switch.live": "Approved orders are sent to Matterport, which charges the account. This takes two administrators.",
      "ordering.switch.off": "Nobody can request orders. Holds at once.",
      "ordering.switched.dry-run": "Orders of this account are dry runs now.",
      "ordering.switched.live": "Live ordering is on.",
      "ordering.switched.off": "Ordering is off.",
      "ordering.switching": "Switching…",
      "ordering.title": "Order for {model}",
      "ordering.title.act": "Request an act for {model}",
      "ordering.title.approve": "Approve {order}",
      "ordering.title.charge": "Record a charge of {order}",
      "ordering.title.delegate": "Choose who stands in for you",
      "ordering.title.dispute": "Was the order {order} requested or approved in your name, but not by you?",
      "ordering.title.reject": "Reject {order}",
      "ordering.title.settle": "Settle {order}",
      "ordering.title.switch": "Ordering of {account}",
      "ordering.too-late": "This order can no longer be withdrawn. Refresh the page to see its current state.",
      "ordering.unchanged": "Everything is as it was requested.",
      "ordering.value.myself": "Myself",
      "ordering.value.no-budget": "No budget",
      "ordering.value.none": "None",
      "ordering.value.unknown": "Unknown",
      "ordering.visibility.password": "Password",
      "ordering.visibility.private": "Private",
      "ordering.visibility.public": "Public",
      "ordering.visibility.unlisted": "Unlisted",
      "ordering.withdrawing": "Withdrawing the order…",
      "ordering.withdrawn": "The order was withdrawn. Nothing is bought.",
      "parameter.amount": "The parameter {parameter} must be an amount in {currency}, rounded to its smallest unit, and not negative. Record money that came back as a credit.",
      "parameter.charge-kind": "The parameter {parameter} must be invoice, credit, or not-charged.",
      "parameter.choice": "The parameter {parameter} must be dataverse, matterport, value, or dismiss.",
      "parameter.choice-of-issue": "The parameter {parameter} does not apply to this issue. For a conflict, choose which value to keep; dismiss other issues.",
      "parameter.choice-of-missing": "The parameter {parameter} does not apply to this issue. An administrator decides with mpt_DecideMissing whether the missing models are gone.",
      "parameter.current-model": "The parameter {parameter} names the current model of the record. To take it away, unlink it.",
      "parameter.decision": "The parameter {parameter} must be gone or keep-looking.",
      "parameter.does-not-fit": "The value of the parameter {parameter} is not valid for the column.",
      "parameter.fetch-xml": "The parameter {parameter} must be FetchXML that returns rows of {table}, without totals, and have at most {most} characters.",
      "parameter.future-date": "The parameter {parameter} must not be in the future.",
      "parameter.issue-ids": "The parameter {parameter} must contain 1 to {most} IDs, separated by commas.",
      "parameter.missing": "The parameter {parameter} is missing.",
      "parameter.model-id": "The parameter {parameter} is not the ID or the link of a model.",
      "parameter.model-row-ids": "The parameter {parameter} must be 1 to {most} model row IDs, separated by commas.",
      "parameter.not-charged": "The parameter {parameter} must be empty if nothing was charged.",
      "parameter.one-of": "The parameter {parameter} must be one of these: {values}.",
      "parameter.order-decision": "The parameter {parameter} must be approve or reject.",
      "parameter.order-mode": "The parameter {parameter} must be off, dry-run, or live.",
      "parameter.order-outcome": "The parameter {parameter} must be charged, not-charged, or foreign.",
      "parameter.page": "The parameter {parameter} is not from an earlier page.",
      "parameter.role": "The role in the parameter {parameter} cannot be used with this table.",
      "parameter.text": "The parameter {parameter} must be a single line of up to {most} characters.",
      "parameter.type": "The parameter {parameter} has the wrong type.",
      "parameter.visit-without-property": "The site visit has no property. Enter the property first.",
      "policy.confirmed": "The policy is confirmed already.",
      "policy.incomplete": "The policy needs at least one price, one spending limit, and one budget. Add what is missing.",
      "policy.own-draft": "You edited the draft, so you cannot confirm it. Ask somebody else who can confirm policies.",
      "policy.tampered": "The policy {policy} is no longer what was confirmed. Create a new policy, and have a second person confirm it.",
      "policy.two-budgets": "The policy has two budgets in {currency}. Keep one of them.",
      "price.ambiguous": "More than one price applies to {item}. Ask an administrator to correct the prices in the order policy.",
      "price.currencies": "The prices for {item} are in different currencies ({currencies}). Ask an administrator to enter them in one currency in the order policy.",
      "price.missing": "There is no price for {item}. Ask an administrator to add one to the order policy.",
      "price.unmeasured": "The price for {item} depends on the size of the model, which is unknown. Sync the model, and then try again.",
      "privilege.check-setup": "You do not have permission to check the setup. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.confirm-policy": "You do not have permission to confirm order policies. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.create-tag": "You do not have permission to create tags. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.create-work": "You do not have permission to create work from tags. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.decide": "You do not have permission to resolve conflicts. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.decide-missing": "You do not have permission to decide about missing models. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.decide-order": "You do not have permission to decide on orders. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.delegate": "You do not have permission to say who stands in for you. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.delete-tag": "You do not have permission to delete tags. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.dispute-order": "You do not have permission to dispute orders. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.download": "You do not have permission to download files. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.link": "You do not have permission to link models. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.put-away": "You do not have permission to dismiss issues. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.record-charge": "You do not have permission to record charges. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.request-order": "You do not have permission to request orders. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.set-secret": "You do not have permission to set secrets. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.settle-order": "You do not have permission to say how orders ended. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.switch-ordering": "You do not have permission to switch ordering. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.sync": "You do not have permission to start a sync. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.unlink": "You do not have permission to unlink models. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "privilege.withdraw-order": "You do not have permission to withdraw orders. Your roles are missing {privileges}. Ask an administrator for the role {role}.",
      "quota.exceeded": "A quota of the Matterport account has been used up.",
      "reply.malformed": "Matterport's reply could not be read. Try again later.",
      "reply.redirect": "Matterport replied with a redirect, which is not followed.",
      "reply.too-large": "Matterport's reply is too large.",
      "request.invalid": "Matterport could not process the request. Try again, and report the problem if it continues.",
      "request.unauthenticated": "Matterport does not accept the token. It might be wrong, expired, or revoked.",
      "request.unauthorized": "The token does not have permission to do this.",
      "request.unsupported": "Matterport does not support this request for this account.",
      "row.changed": "Someone else changed {row} in the meantime. Refresh it, and try again.",
      "row.duplicate": "A row with the same key as {row} already exists.",
      "row.forbidden": "You do not have permission to do this with {row}. Ask an administrator for a role that allows it.",
      "row.invalid": "Dataverse does not accept {row}: {reason}",
      "row.not-found": "{row} does not exist.",
      "row.refused": "A plug-in step refused {row}: {reason}",
      "row.refused-by-ours": "{reason}",
      "row.unknown-name": "Dataverse does not have a table or a column that {row} needs: {reason}",
      "run.account.inactive": "{account} is deactivated, so it is not synchronized. Activate it, and then select Sync now.",
      "run.added.one": "{count} model added in Dataverse",
      "run.added.other": "{count} models added in Dataverse",
      "run.asking": "Starting sync…",
      "run.background": "Sync continues in the background. See Sync runs for the result.",
      "run.background-some.one": "{count} sync run continues in the background. See Sync runs for the result.",
      "run.background-some.other": "{count} sync runs continue in the background. See Sync runs for the results.",
      "run.changed-here.one": "{count} model updated in Dataverse",
      "run.changed-here.other": "{count} models updated in Dataverse",
      "run.changed-there.one": "{count} model updated in Matterport",
      "run.changed-there.other": "{count} models updated in Matterport",
      "run.changes": "Sync completed: {changes}.",
      "run.choice.all": "All models",
      "run.choice.all-means": "Reads every model again and finds anything that was missed. Takes longer and makes more requests to Matterport.",
      "run.choice.changed": "Only models that changed",
      "run.choice.changed-means": "Asks Matterport which models changed since the last sync. This is usually enough.",
      "run.conflicts.one": "{count} conflict to resolve: open the sync issues and select Resolve.",
      "run.conflicts.other": "{count} conflicts to resolve: open the sync issues and select Resolve.",
      "run.environment-copied": "Models not sent: {models}. This environment is a copy of the one that synchronizes this account. If this environment is meant to send changes, clear the environment ID on the account.",
      "run.failed": "Sync failed. See the sync issues for the reason.",
      "run.failed-models.one": "{count} model could not be synchronized. See the sync issues for the reason.",
      "run.failed-models.other": "{count} models could not be synchronized. See the sync issues for the reasons.",
      "run.failed-partly": "Part of the sync failed. See the sync issues for the reason.",
      "run.issues": "New conflicts: {conflicts}. Models that could not be read or sent: {failed}. The sync issues have the details.",
      "run.matched": "Linked: {linked}. To review under Suggestions: {suggested}. No model found: {unmatched}.",
      "run.no-changes": "Sync completed: nothing had changed.",
      "run.progress": "Synchronizing with Matterport…",
      "run.progress-closable": "Synchronizing with Matterport. You can close this dialog; sync continues in the background…",
      "run.progress-of.one": "Synchronizing with Matterport: {count} of {all} models done…",
      "run.progress-of.other": "Synchronizing with Matterport: {count} of {all} models done…",
      "run.row": "Row {number} of the selection",
      "run.title": "Sync {account}",
      "run.unexplained": "The sync run failed, and its work item does not say why. The plug-in trace log might have the details.",
      "run.waiting": "Models waiting to be sent: {models}. Writing is turned off for this account.",
      "run.work-missing": "The work items of this sync run were deleted before it ended. Start a new sync.",
      "run.wrong-table": "Only models, tags, properties, and site visits can be synchronized.",
      "secret.ask-remove": "{secret}: remove the stored value? Whatever uses it stops working until you enter a new one.",
      "secret.button.remove": "Remove…",
      "secret.button.store": "Store",
      "secret.button.yes-remove": "Yes, remove it",
      "secret.empty": "Enter the secret. To remove the one that is stored, select Remove.",
      "secret.hint": "Paste the secret exactly as it was issued, without spaces.",
      "secret.identity.empty": "The plug-in's managed identity returned no token for Azure Key Vault.",
      "secret.identity.none": "The account has the address of a secret in Azure Key Vault, but the plug-in assembly has no managed identity to read it.",
      "secret.identity.refused": "The plug-in's managed identity was refused a token for Azure Key Vault ({error}).",
      "secret.label.purpose": "Secret",
      "secret.label.value": "Value",
      "secret.missing": "The account has no usable token. Enter the token ID and the secret, or the address of the secret in Azure Key Vault.",
      "secret.never-shown": "A stored secret is never shown again. You can replace or remove it.",
      "secret.purpose.embed-client": "Embed client secret",
      "secret.purpose.next-token": "Next token secret",
      "secret.purpose.token": "Token secret",
      "secret.purpose.webhook": "Webhook secret",
      "secret.removed": "The secret was removed.",
      "secret.stored": "The secret was stored.",
      "secret.vault.address": "Azure Key Vault did not return the token's secret: the address is not the address of a secret. Check the address and the permissions of the plug-in's managed identity.",
      "secret.vault.empty": "Azure Key Vault did not return the token's secret: the secret is empty. Check the address and the permissions of the plug-in's managed identity.",
      "secret.vault.status": "Azure Key Vault did not return the token's secret: it replied with status {status}. Check the address and the permissions of the plug-in's managed identity.",
      "secret.vault.unreachable": "Azure Key Vault did not return the token's secret: it could not be reached. Check the address and the permissions of the plug-in's managed identity.",
      "secret.vault.unreadable": "Azure Key Vault did not return the token's secret: its reply could not be read. Check the address and the permissions of the plug-in's managed identity.",
      "secret.working": "Storing the secret…",
      "select.failure": "{name}: {reason}",
      "select.more-failures": "And {count} more.",
      "select.one-property": "Select one property, and then select the command again. Or open the property and select the command there.",
      "select.one-site-visit": "Select one site visit, and then select the command again. Or open the site visit and select the command there.",
      "select.one-tag": "Select one tag, and then select the command again. Or open the tag and select the command there.",
      "select.same-model": "To resolve several sync issues at once, select open conflicts of the same model. Resolve other sync issues one at a time.",
      "select.some-issues": "Select at least one sync issue, and then select the command again. Or open a sync issue and select the command there.",
      "select.some-links": "Select at least one link, and then select the command again. Or open a link and select the command there.",
      "select.some-models": "Select at least one model, and then select the command again. Or open a model and select the command there.",
      "select.some-suggestions": "Select at least one suggestion, and then select the command again. Or open a suggestion and select the command there.",
      "select.some-tags": "Select at least one tag, and then select the command again. Or open a tag and select the command there.",
      "select.too-many": "You selected {selected} rows, but the command works with up to {most} at a time. Select fewer, and then select the command again.",
      "setup.account.none": "There is no Matterport account yet.",
      "setup.account.none.fix": "Create a Matterport account and enter its token ID and secret.",
      "setup.call.other": "This call does not show a person who acts directly ({code}). Depth {depth}; user {user}; initiating user {initiating}; signed-in user {authenticated}; client: {client}.",
      "setup.call.person": "This call came straight from a person who is signed in. Client: {client}.",
      "setup.clock.late": "The clock has not run since {time}.",
      "setup.clock.late.fix": "Turn on the flow Matterport clock tick and select a connection for its connection reference.",
      "setup.clock.never": "The clock has not run yet.",
      "setup.clock.never.fix": "Turn on the flow Matterport clock tick and select a connection for its connection reference.",
      "setup.clock.ticks": "The clock last ran at {time}.",
      "setup.decisions.told": "People are told of decisions about orders in their name.",
      "setup.decisions.untold": "The sample flow Order decided: tell who decided is missing or turned off, so people are not told of decisions about orders in their name.",
      "setup.decisions.untold.fix": "Import the sample flows and turn it on, unless a flow of yours tells them.",
      "setup.defaults-missing": "There are no field mappings yet. Run the deployment script again, or call mpt_InstallDefaults.",
      "setup.environment.copied": "This environment is a copy of the one that synchronizes this account, or was moved. Nothing is sent to Matterport.",
      "setup.environment.copied.fix": "If this environment is meant to send changes, clear the environment ID on the account, and turn off Writing enabled in the other environment.",
      "setup.environment.own": "This environment synchronizes the account.",
      "setup.environment.unknown": "The first sync will set the environment that synchronizes the account.",
      "setup.events.unknown": "Matterport has sent {events} events of types that this version does not know. Their models were read all the same.",
      "setup.events.unknown.fix": "Look for a newer version of the solution.",
      "setup.flow.missing": "The flow Matterport clock tick is missing.",
      "setup.flow.missing.fix": "Import the solution again.",
      "setup.flow.off": "The flow Matterport clock tick is turned off.",
      "setup.flow.off.fix": "Turn on the flow Matterport clock tick and select a connection for its connection reference.",
      "setup.flow.on": "The flow Matterport clock tick is turned on.",
      "setup.guards.failed": "The last test of the guards could not be finished ({reason}).",
      "setup.guards.failed.fix": "Open the failed sync run of the kind Self-test, fix what its message says, and then run the setup check again.",
      "setup.guards.no-right": "The guards have not been tested, because the person who ran the check cannot change accounts.",
      "setup.guards.no-right.fix": "Run the setup check as a Matterport Administrator, and again a few minutes later.",
      "setup.guards.open": "The guards did not refuse a user's change to a reserved column when they were tested at {time}.",
      "setup.guards.open.fix": "Turn on all plug-in steps of the solution, turn off Writing enabled, and run the setup check again. If nothing changes, report it as a vulnerability.",
      "setup.guards.stuck": "The test of the guards has been waiting since {time}: asynchronous work does not run.",
      "setup.guards.stuck.fix": "Turn on the plug-in steps and the clock flow, and check in System Jobs whether asynchronous work is delayed.",
      "setup.guards.tested": "The guards were tested at {time}, and refused a user's change to a reserved column.",
      "setup.guards.untested": "The guards have not been tested yet. A test has been started.",
      "setup.guards.untested.fix": "Run the setup check again in a few minutes.",
      "setup.guards.unwritten": "What the system wrote to a reserved column did not arrive: a step of another solution might have removed it.",
      "setup.key-not-active": "The alternate key of {key} cannot be used ({reason}). Wait until its index has been built, or reactivate the key in the table's settings.",
      "setup.key.active": "The alternate key of {key} is active.",
      "setup.key.untried": "The alternate key of {key} has not been tested, because the table has no rows yet.",
      "setup.mappings.none": "There are no field mappings.",
      "setup.mappings.none.fix": "Run the deployment script again, or call mpt_InstallDefaults.",
      "setup.mappings.there": "The field mappings are in place.",
      "setup.mode.production": "The account is in Production mode.",
      "setup.mode.sandbox": "The account is in Sandbox mode.",
      "setup.mode.sandbox.fix": "In Sandbox mode, only demo models are available. Unlock the developer license to work with your own models.",
      "setup.mode.unknown": "Matterport did not report whether the account is in Sandbox or Production mode.",
      "setup.plan.account-api.available": "The account's plan includes the Account API.",
      "setup.plan.account-api.not-available": "The account's plan does not include the Account API.",
      "setup.plan.account-api.unknown": "It is not known whether the account's plan includes the Account API.",
      "setup.plan.folders.available": "The account's plan includes folders.",
      "setup.plan.folders.not-available": "The account's plan does not include folders.",
      "setup.plan.folders.unknown": "It is not known whether the account's plan includes folders.",
      "setup.plan.webhooks.available": "The account's plan includes webhooks.",
      "setup.plan.webhooks.not-available": "The account's plan does not include webhooks.",
      "setup.plan.webhooks.unknown": "It is not known whether the account's plan includes webhooks.",
      "setup.role.held": "The role {role} is assigned.",
      "setup.role.missing": "The role {role} is missing.",
      "setup.role.missing.fix": "Import the solution again.",
      "setup.role.unused": "The role {role} is not assigned to anyone.",
      "setup.role.unused.fix": "Assign it to the people or teams who need it.",
      "setup.secret.column": "The token's secret is stored in a secured column.",
      "setup.secret.column.fix": "Store it in Azure Key Vault, enter its address on the account, and clear the column.",
      "setup.secret.none": "The account has no token secret.",
      "setup.secret.none.fix": "Enter the token ID and secret from Developer Tools in Matterport's settings.",
      "setup.secret.unreadable.fix": "Check the managed identity of the plug-in assembly, its permissions, and the address of the secret. Or clear the address and set the secret with Set secret.",
      "setup.secret.vault": "The token's secret is stored in Azure Key Vault.",
      "setup.steps.none": "The plug-in steps of the solution are missing.",
      "setup.steps.none.fix": "Import the solution again.",
      "setup.steps.off": "{off} of {steps} plug-in steps are turned off.",
      "setup.steps.off.fix": "Import the solution again with Enable plug-in steps and flows selected (pac: --activate-plugins), or turn on the steps.",
      "setup.steps.on": "All {steps} plug-in steps are turned on.",
      "setup.system-user.differs": "The SYSTEM user is not the same everywhere: {service} by the service, {organization} by the organization, {user} by the name SYSTEM.",
      "setup.system-user.differs.fix": "The guards trust only the service. Find out who changed the organization or the name of the user.",
      "setup.system-user.same": "The SYSTEM user is the same in all three sources.",
      "setup.tags.differs": "When somebody changed tags in Matterport, their model counted as modified {moved} times, and did not {stayed} times. Such changes may take {hours} hours to arrive.",
      "setup.tags.moves": "A model counts as modified when somebody changes its tags in Matterport (seen {moved} times), so such changes arrive with the next sync.",
      "setup.tags.off": "Tags are not synchronized.",
      "setup.tags.stays": "A model does not count as modified when somebody changes its tags in Matterport (seen {stayed} times), so such changes may take {hours} hours to arrive.",
      "setup.tags.unknown": "It is not known yet whether a model counts as modified when somebody changes its tags in Matterport. Until then, tags may take {hours} hours to arrive.",
      "setup.team.blind": "The default team {team} cannot own models, because none of its roles can read them.",
      "setup.team.blind.fix": "Assign the role Matterport Reader to the team, or choose another default team.",
      "setup.team.reads": "The default team {team} can own models.",
      "setup.token.accepted": "Matterport accepts the token, which can access {models} models.",
      "setup.token.accepted-uncounted": "Matterport accepts the token, but did not report how many models it can access.",
      "setup.token.refused": "Matterport does not accept the token.",
      "setup.token.refused.fix": "Create a new token in Developer Tools in Matterport's settings and enter it on the account.",
      "setup.token.unasked.fix": "Try again later. If the problem continues, check whether this environment or machine can reach api.matterport.com.",
      "setup.version.differs": "The installed solution has version {solution}, but the plug-in assembly was built for version {assembly}.",
      "setup.version.differs.fix": "Import the solution again, and finish an upgrade that was not applied.",
      "setup.version.same": "The solution and its plug-in assembly have version {version}.",
      "setup.writing.off": "Changes are not sent to Matterport because writing is turned off.",
      "setup.writing.off.fix": "Review the models waiting to be sent, and then turn on Writing enabled on the account.",
      "setup.writing.on": "Changes are sent to Matterport.",
      "state.archived": "{model} is archived in Matterport, so its tour cannot be opened. Activate it there, or link another model with Find model.",
      "state.behind": "Changes made in Dataverse are waiting to be sent to Matterport. Select Sync now to send them immediately.",
      "state.conflict": "A field of {model} differs between Dataverse and Matterport. Select Resolve conflicts to choose which value to keep.",
      "state.conflicts.one": "{count} field of {model} differs between Dataverse and Matterport. Select Resolve conflicts to choose which value to keep.",
      "state.conflicts.other": "{count} fields of {model} differ between Dataverse and Matterport. Select Resolve conflicts to choose which values to keep.",
      "state.failed": "{model} could not be synchronized. Select Sync now to try again.",
      "state.failed-because": "{model} could not be synchronized. {reason} Select Sync now to try again.",
      "state.missing": "Matterport can no longer find {model}. It was kept in Dataverse. Link another model with Find model.",
      "state.new": "{model} has not been compared with Matterport yet. Select Sync now to compare it immediately.",
      "state.no-model": "No model is linked yet. Select Find model to link one.",
      "state.no-property": "This model is not linked to a property yet. Open the property and select Find model.",
      "state.processing": "Matterport is still processing {model}.",
      "state.tag-conflict": "A field of this tag differs between Dataverse and Matterport. Open the issue on this form and select Resolve to choose which value to keep.",
      "state.tag-failed": "This tag could not be synchronized. Select Sync now to try again.",
      "state.tag-failed-because": "This tag could not be synchronized. {reason} Select Sync now to try again.",
      "state.tag-missing": "Matterport no longer has this tag. It was kept in Dataverse. If you no longer need it, select Delete tag.",
      "state.tag-new": "This tag is not in Matterport yet. Select Sync now to send it immediately.",
      "state.unreadable": "The state of this row could not be read. {reason}",
      "suggestion.ask-dismiss.one": "{count} model won't be suggested for its property again:",
      "suggestion.ask-dismiss.other": "{count} models won't be suggested for their properties again:",
      "suggestion.ask-link.one": "Link {count} model?",
      "suggestion.ask-link.other": "Link {count} models?",
      "suggestion.ask-restore.one": "{count} model will be suggested again:",
      "suggestion.ask-restore.other": "{count} models will be suggested again:",
      "suggestion.dismissed.one": "{count} model won't be suggested for its property again.",
      "suggestion.dismissed.other": "{count} models won't be suggested for their properties again.",
      "suggestion.gone": "The suggestion no longer exists, or you can't see its property or its model.",
      "suggestion.is-dismissed": "This suggestion was dismissed. To decide again, select Suggest again first.",
      "suggestion.is-open": "This suggestion was not dismissed.",
      "suggestion.linked.one": "{count} model was linked.",
      "suggestion.linked.other": "{count} models were linked.",
      "suggestion.restored.one": "{count} model is suggested again.",
      "suggestion.restored.other": "{count} models are suggested again.",
      "suggestion.working": "Working…",
      "sync.nothing-read": "None of the {models} models could be read and saved.",
      "tag.ask-delete.one": "Delete {count} tag in Dataverse?",
      "tag.ask-delete.other": "Delete {count} tags in Dataverse?",
      "tag.ask-label": "Enter a label, or choose a tag type whose name becomes the label.",
      "tag.ask-place": "Choose a tag or a sweep. The new tag gets its position, floor, and room.",
      "tag.button.create": "Create tag",
      "tag.button.latest": "Show latest tags",
      "tag.button.search": "Search",
      "tag.created": "{tag} was created. The next sync run adds it to the tour.",
      "tag.creating": "Creating the tag…",
      "tag.deleted.one": "{count} tag was deleted.",
      "tag.deleted.other": "{count} tags were deleted.",
      "tag.deleting": "Deleting…",
      "tag.gone": "This tag no longer exists, or you do not have access to it. Refresh the page.",
      "tag.in-matterport": "They cannot be brought back there. If you leave this clear, Matterport keeps them, and the tour only hides them.",
      "tag.incomplete": "The tag has no floor or no position, and Matterport needs both. Enter them.",
      "tag.label.description": "Description",
      "tag.label.in-matterport": "Also delete in Matterport",
      "tag.label.label": "Label",
      "tag.label.place": "Where",
      "tag.label.search": "Name of a tag or sweep",
      "tag.label.type": "Tag type",
      "tag.looking": "Looking for tags and sweeps…",
      "tag.model-not-open": "The model is archived or missing in Matterport. Tags can be added when it is back.",
      "tag.no-floor": "The position does not tell which floor the tag is on. Choose a floor.",
      "tag.no-link": "This tag has no link into the tour yet. Select Sync now to send it to Matterport first.",
      "tag.no-model": "A tag needs a model. Choose the model.",
      "tag.no-place": "No sweep or tag of the model tells where the tag could be. Enter a position and a floor, or select Sync now on the model and try again.",
      "tag.no-places": "This model has no tags or sweeps that a position could be taken from. Select Sync now on the model to read them, or add the first tag in Matterport.",
      "tag.no-text": "A tag needs a label, a description, or media. Enter a label, or choose a tag type.",
      "tag.no-type": "No type",
      "tag.no-work-target": "It is not clear which work to create. Choose a work target, or ask an administrator to make one the default.",
      "tag.none-found": "No tag or sweep with this name was found. Try another part of the name.",
      "tag.not-deleted": "Not deleted",
      "tag.nothing-to-sync": "This tag has no model, so there is nothing to synchronize.",
      "tag.place.both": "{floor}, {room}",
      "tag.place.sweep": "Sweep {name}",
      "tag.place.sweep-in": "Sweep {name} ({place})",
      "tag.place.tag": "Tag {name}",
      "tag.place.tag-in": "Tag {name} ({place})",
      "tag.title": "New tag in {model}",
      "tag.work-floor": "Floor: {value}",
      "tag.work-link": "Tour: {value}",
      "tag.work-points-nowhere": "The table, or a row that the fixed values name, does not exist.",
      "tag.work-refused": "Dataverse did not accept the work in the table {table}: {reason} Ask an administrator to check the work target {target}.",
      "tag.work-room": "Room: {value}",
      "tag.work-unnamed": "This tag has no label.",
      "tour.archived": "The model is archived in Matterport, so its tour cannot be opened. Activate it in Matterport first.",
      "tour.bad-link": "The tour link does not lead to Matterport, so it was not opened. Select Sync now to read it again.",
      "tour.failed": "Matterport could not process this model, so there is no tour. Check the model in Matterport.",
      "tour.missing": "Matterport can no longer find this model, so there is no tour.",
      "tour.none": "There is no tour to open yet. Link a model with Find model, or select Sync now if one is linked.",
      "tour.not-ready": "Matterport is still processing this model. Try again later.",
      "tour.unavailable": "The tour cannot be opened right now. Select Sync now to check the model.",
      "tour.wrong-table": "Only properties, site visits, and models have tours.",
      "transport.server-error": "Matterport has an internal error. Try again later.",
      "transport.throttled": "Matterport is limiting requests. Sync continues later.",
      "transport.timeout": "Matterport did not answer in time.",
      "transport.unreachable": "Matterport could not be reached, or the connection was lost.",
      "unlink.ask-current": "Unlink {model} from {row}? {row} will no longer show a model, the values it has from the model are cleared, and its site visits lose the model too. The model itself is kept in Dataverse and in Matterport.",
      "unlink.ask-many": "Remove these {count} links? Records whose current model is among them will no longer show a model. The models themselves are kept. What linking replaced is not restored; to restore it, unlink one link at a time.",
      "unlink.ask-other": "Remove the link between {row} and {model}? What {row} shows does not change. The model itself is kept in Dataverse and in Matterport.",
      "unlink.ask-visit": "Unlink {model} from {row}? The site visit will no longer show a model, and the values it has from the model are cleared. The model itself is kept in Dataverse and in Matterport.",
      "unlink.changed-since": "Somebody has changed it since.",
      "unlink.done": "{model} was unlinked from {row}.",
      "unlink.done-many.one": "{count} link was removed.",
      "unlink.done-many.other": "{count} links were removed.",
      "unlink.field-of": "{label} of {owner}",
      "unlink.gets-back": "{owner} gets back",
      "unlink.gone": "This link no longer exists, or you do not have access to it. Refresh the page.",
      "unlink.kept.one": "{count} value was not restored.",
      "unlink.kept.other": "{count} values were not restored.",
      "unlink.label.restore": "Restore what linking replaced",
      "unlink.looking": "Looking for what linking replaced…",
      "unlink.none-restorable": "None of the values that linking replaced can be restored.",
      "unlink.not-restored": "Not restored",
      "unlink.nothing-to-restore": "Linking replaced nothing that is left to restore.",
      "unlink.preview-failed": "What linking replaced could not be read, so it cannot be restored here. {reason}",
      "unlink.restore-means": "The values from before come back where nobody has changed them since. The next sync run sends those of the model to Matterport.",
      "unlink.restored.one": "{count} value was restored.",
      "unlink.restored.other": "{count} values were restored.",
      "unlink.working": "Unlinking…",
      "value.direction": "“{text}” in {column} contains hidden characters that change the direction of text, so people could read it as something else. Delete the value and type it again.",
      "value.email": "“{text}” in {column} is not an email address. Enter one address, such as name@example.com.",
      "value.link": "“{text}” in {column} is not a complete link. Enter one that starts with https:// or http:// and has no spaces.",
      "value.one-line": "{column} can have only one line. Remove the line breaks.",
      "work.caller-gone": "The user who started this work no longer exists.",
      "work.created": "The work was created.",
      "work.creating": "Creating the work…",
      "work.interrupted": "The work was interrupted too often before it was finished.",
      "work.label.target": "What to create",
      "work.no-target": "There is no work target yet, so it is not known what to create. Ask an administrator to add one under Work targets.",
      "work.title": "Create work from {tag}",
      "work.unopened": "The work of this tag was created, but it cannot be told where it is. Refresh the page."
    }
  };
  var fieldLabels = {
    "en": {
      "accessvisibility": "Access visibility",
      "address.administrativearea": "Administrative area",
      "address.countrycode": "Country code",
      "address.dependentlocality": "Dependent locality",
      "address.line1": "Address line 1",
      "address.line2": "Address line 2",
      "address.locality": "Locality",
      "address.postalcode": "Postal code",
      "address.sortingcode": "Sorting code",
      "addressvisibility": "Address visibility",
      "contact.email": "Contact email",
      "contact.name": "Contact name",
      "contact.phone": "Contact phone",
      "created": "Created in Matterport",
      "embedlink": "Embed link",
      "externalurl": "External link",
      "floorarea": "Floor area",
      "floorcount": "Floors",
      "indoorarea": "Indoor floor area",
      "internalid": "Internal ID in Matterport",
      "internalnotes": "Internal notes",
      "latitude": "Latitude",
      "listing.id": "Listing ID",
      "listing.name": "Listing name",
      "longitude": "Longitude",
      "mattertag.color": "Color",
      "mattertag.created": "Created in Matterport",
      "mattertag.description": "Description",
      "mattertag.enabled": "Shown in tour",
      "mattertag.floor": "Floor",
      "mattertag.icon": "Icon",
      "mattertag.keywords": "Keywords",
      "mattertag.label": "Label",
      "mattertag.media": "Media link",
      "mattertag.mediatype": "Media type",
      "mattertag.modified": "Modified in Matterport",
      "mattertag.position": "Position",
      "mattertag.room": "Room",
      "mattertag.stem": "Direction of the stem",
      "mattertag.stemenabled": "Stem shown",
      "mattertag.stemlength": "Stem length (m)",
      "modified": "Modified in Matterport",
      "name": "Name",
      "options.backgroundcolor": "Background color",
      "options.dollhouse": "Dollhouse",
      "options.floorplan": "Floor plan",
      "options.highlightreel": "Highlight reel",
      "options.labels": "Labels",
      "options.measurements": "Measurements",
      "options.socialsharing": "Social sharing",
      "options.tourbuttons": "Tour buttons",
      "options.unittype": "Units",
      "options.vr": "Virtual reality",
      "presentedby": "Presented by",
      "roomcount": "Rooms",
      "scancount": "Scans",
      "slotsused": "Slots used",
      "state": "Model state",
      "summary": "Summary",
      "tagcount": "Tags",
      "thumbnail": "Thumbnail ID",
      "tourlink": "Tour link",
      "volume": "Volume"
    }
  };
  var languages = {
    "1025": "ar",
    "1026": "bg",
    "1027": "ca",
    "1028": "zh-Hant",
    "1029": "cs",
    "1030": "da",
    "1031": "de",
    "1032": "el",
    "1033": "en",
    "1035": "fi",
    "1036": "fr",
    "1037": "he",
    "1038": "hu",
    "1040": "it",
    "1041": "ja",
    "1042": "ko",
    "1043": "nl",
    "1044": "nb",
    "1045": "pl",
    "1046": "pt-BR",
    "1048": "ro",
    "1049": "ru",
    "1050": "hr",
    "1051": "sk",
    "1053": "sv",
    "1054": "th",
    "1055": "tr",
    "1057": "id",
    "1058": "uk",
    "1060": "sl",
    "1061": "et",
    "1062": "lv",
    "1063": "lt",
    "1066": "vi",
    "1069": "eu",
    "1081": "hi",
    "1086": "ms",
    "1087": "kk",
    "1110": "gl",
    "1281": "qps",
    "2052": "zh-Hans",
    "2070": "pt-PT",
    "2074": "sr-Latn",
    "3076": "zh-Hant-HK",
    "3082": "es",
    "3098": "sr-Cyrl"
  };

  // words/say.ts
  var English = "en";
  var language = English;
  function useLanguageOf(client) {
    try {
      const id2 = client.Utility.getGlobalContext().userSettings.languageId;
      language = languages[String(id2)] ?? English;
    } catch {
    }
  }
  function say(code, ...[given]) {
    return sayPhrase(code, given ?? {});
  }
  function sayCount(code, count, ...[given]) {
    const form = `${code}.${new Intl.PluralRules(language).select(count)}`;
    return sayPhrase(textOf(form) === void 0 ? `${code}.other` : form, { count, ...given });
  }
  function sayPhrase(code, given) {
    return textOf(code)?.replace(/\{([a-z]+)\}/g, (holder, name) => show(name, given[name]) ?? holder) ?? code;
  }
  function formatNumber(value, digits) {
    return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  }
  function fieldLabel(field) {
    return lookUp(fieldLabels, field) ?? field;
  }
  function show(name, value) {
    return value === void 0 ? void 0 : name === "field" ? fieldLabel(String(value)) : nameUnseen(String(value));
  }
  function textOf(code) {
    return lookUp(texts, code);
  }
  function lookUp(tables, key) {
    for (const name of [language, language.replace(/-[^]*/, ""), English]) {
      const found = Object.entries(tables[name] ?? {}).find(([known]) => known === key)?.[1];
      if (found !== void 0) {
        return found;
      }
    }
    return void 0;
  }

  // client/failures.ts
  var RefusedError = class extends Error {
  };
  var MaxMessageLength = 2e3;
  var PrivilegeDenied = 2147746336;
  function describeFailure(problem) {
    const original = messageOf(problem);
    const coded = /^([^]*?)\s*\[([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)\]$/.exec(original);
    if (coded?.[1] !== void 0 && coded[2] !== void 0) {
      return { message: cut(coded[1]), code: coded[2], original };
    }
    const denied = isObject(problem) && problem["errorCode"] === PrivilegeDenied;
    return {
      message: denied ? say("failure.not-allowed") : original === "" ? say("failure.no-reason") : cut(original),
      code: null,
      original
    };
  }
  function messageOf(problem) {
    const text = typeof problem === "string" ? problem : isObject(problem) && typeof problem["message"] === "string" ? problem["message"] : "";
    return (innerMessage(text) ?? text).trim();
  }
  function innerMessage(text) {
    if (!text.trimStart().startsWith("{")) {
      return null;
    }
    try {
      const body = JSON.parse(text);
      const error = isObject(body) ? body["error"] ?? body : null;
      return isObject(error) && typeof error["message"] === "string" ? error["message"] : "";
    } catch {
      return "";
    }
  }
  function isObject(value) {
    return typeof value === "object" && value !== null;
  }
  function cut(text) {
    return text.length <= MaxMessageLength ? text : `${text.slice(0, MaxMessageLength - 1)}…`;
  }

  // client/commands.ts
  var OutcomeId = "matterport-outcome";
  async function runCommand(client, title, work) {
    try {
      await work();
    } catch (problem) {
      if (problem instanceof RefusedError) {
        await client.Navigation.openAlertDialog({ title, text: problem.message });
        return;
      }
      const failure = describeFailure(problem);
      await client.Navigation.openErrorDialog({ message: failure.message, details: failure.original || failure.message });
    }
  }
  function throwIfRefused(refusal) {
    if (refusal !== null) {
      throw new RefusedError(refusal);
    }
  }
  async function withProgress(client, message, work) {
    client.Utility.showProgressIndicator(message);
    try {
      return await work();
    } finally {
      client.Utility.closeProgressIndicator();
    }
  }
  async function askToConfirm(client, title, text, confirmButtonLabel) {
    const answer = await client.Navigation.openConfirmDialog({ title, text, confirmButtonLabel, cancelButtonLabel: say("button.cancel") });
    return answer.confirmed;
  }
  function showOutcome(form, outcome) {
    form.ui.setFormNotification(outcome.text, outcome.level, OutcomeId);
  }
  function clearOutcome(form) {
    form.ui.clearFormNotification(OutcomeId);
  }

  // client/privileges.ts
  function privilegeName(act, table2) {
    return `prv${act}${table2.schemaName}`;
  }
  async function userPrivileges(client) {
    const byId = await client.Utility.getGlobalContext().userSettings.getSecurityRolePrivilegesInfo();
    return new Set(Object.values(byId).map((held) => held.privilegeName?.toLowerCase() ?? ""));
  }
  function privilegeRefusal(held, needed, code, role) {
    const missing = [...new Set(needed)].filter((name) => name !== null && !held.has(name.toLowerCase()));
    return missing.length === 0 ? null : say(code, { privileges: missing.map(String).reduce((first, last) => say("list.and", { first, last })), role });
  }

  // client/fetchXml.ts
  function fetchXml(query2) {
    const xml = document.implementation.createDocument(null, "fetch");
    xml.documentElement.setAttribute("top", String(query2.top));
    const table2 = append(xml.documentElement, "entity", { name: query2.table });
    query2.columns.forEach((column) => append(table2, "attribute", { name: column }));
    if (query2.order !== void 0) {
      append(table2, "order", { attribute: query2.order.column, descending: String(query2.order.descending ?? false) });
    }
    const filter = append(table2, "filter", { type: "and" });
    query2.where.forEach((condition) => appendCondition(filter, condition));
    return new XMLSerializer().serializeToString(xml);
  }
  function appendCondition(filter, { column, operator, values: values2 }) {
    if (operator !== "in") {
      append(filter, "condition", { attribute: column, operator, ...values2.length === 0 ? {} : { value: String(values2[0]) } });
      return;
    }
    const condition = append(filter, "condition", { attribute: column, operator });
    values2.forEach((value) => {
      append(condition, "value", {}).textContent = String(value);
    });
  }
  function append(holder, name, attributes) {
    const element2 = holder.ownerDocument.createElementNS(null, name);
    Object.entries(attributes).forEach(([key, value]) => {
      element2.setAttribute(key, value);
    });
    holder.append(element2);
    return element2;
  }

  // client/ids.ts
  var Guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
  function parseId(text) {
    const id2 = typeof text === "string" ? text.replace(/^\{|\}$/g, "").toLowerCase() : "";
    return Guid.test(id2) ? id2 : null;
  }
  function parseIds(texts2) {
    return Array.isArray(texts2) ? texts2.map(parseId).filter((id2) => id2 !== null) : [];
  }
  function parseRowKey(text) {
    const [, table2, ...parts] = /^([a-z0-9_]+):([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(text) ?? [];
    return table2 === void 0 ? null : { table: table2, id: parts.join("-") };
  }

  // client/rows.ts
  var Formatted = "@OData.Community.Display.V1.FormattedValue";
  function lookupProperty(column) {
    return `_${column}_value`;
  }
  async function readRow(client, table2, id2, columns6) {
    return client.WebApi.retrieveRecord(table2, id2, `?$select=${columns6.join(",")}`);
  }
  async function queryRows(client, table2, fetchXml2) {
    const answer = await client.WebApi.retrieveMultipleRecords(table2, `?fetchXml=${encodeURIComponent(fetchXml2)}`);
    return answer.entities;
  }
  function textOf2(row, column) {
    const value = row[column];
    return typeof value === "string" ? value : "";
  }
  function numberOf(row, column) {
    const value = row[column];
    return typeof value === "number" ? value : null;
  }
  function lookupOf(row, column) {
    const id2 = parseId(row[lookupProperty(column)]);
    return id2 === null ? null : { id: id2, name: textOf2(row, lookupProperty(column) + Formatted) };
  }
  function formattedValueOf(row, column) {
    return textOf2(row, column + Formatted);
  }

  // schema.g.ts
  var accountTable = {
    name: "mpt_account",
    schemaName: "mpt_Account",
    setName: "mpt_accounts",
    label: "Matterport account",
    id: "mpt_accountid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** When the setup check last ran. */
      checkedOn: "mpt_checkedon",
      /** The team that owns the rows that belong to no property. */
      defaultTeamId: "mpt_defaultteamid",
      /** The ID of the client that requests short-lived viewer links. */
      embedClientId: "mpt_embedclientid",
      /** The secret of the client that requests short-lived viewer links; set it with mpt_SetSecret. */
      embedClientSecret: "mpt_embedclientsecret",
      /** The environment that synchronizes this account. In any other one, nothing is sent to Matterport. Clear it if a copy or a move is intended. */
      environmentId: "mpt_environmentid",
      /** The number of hours between full sync runs; leave it empty for 168. */
      fullEvery: "mpt_fullevery",
      /** The result of the last test of the guards. */
      guardTest: "mpt_guardtest",
      /** When the guards were last tested. */
      guardTestedOn: "mpt_guardtestedon",
      /** The result of the last setup check. */
      health: "mpt_health",
      /** What the last setup check found, and how to fix it. */
      healthDetail: "mpt_healthdetail",
      /** The number of days that changes are kept; leave it empty for 90. */
      journalDays: "mpt_journaldays",
      /** When all models were last read. */
      lastFullOn: "mpt_lastfullon",
      /** When the list of models was last read. */
      lastListOn: "mpt_lastliston",
      /** The number of the last order that was requested. */
      lastOrderNumber: "mpt_lastordernumber",
      /** When reading tags last began. */
      lastTagsOn: "mpt_lasttagson",
      /** When the clock flow last ran. If this is long ago, the flow might be turned off. */
      lastTickOn: "mpt_lasttickon",
      /** Whether finding models for many records links the clear ones; otherwise they are suggested. Off until you turn it on. */
      linkClear: "mpt_linkclear",
      /** The user who asked to turn on live ordering, which takes a second user. */
      liveAskedBy: "mpt_liveaskedby",
      /** When somebody asked to turn on live ordering. */
      liveAskedOn: "mpt_liveaskedon",
      /** Whether the account is in Matterport's sandbox or in production. */
      mode: "mpt_mode",
      /** How often the modification date of a model moved when somebody changed its tags in Matterport. Counted up to 100. */
      modifiedMovedCount: "mpt_modifiedmovedcount",
      /** How often the modification date of a model stayed as it was when somebody changed its tags in Matterport. Counted up to 100. */
      modifiedStayedCount: "mpt_modifiedstayedcount",
      /** The name of the account. */
      name: "mpt_name",
      /** The ID of the API token to use after the current one is revoked. */
      nextTokenId: "mpt_nexttokenid",
      /** The secret of the API token to use after the current one is revoked; set it with mpt_SetSecret. */
      nextTokenSecret: "mpt_nexttokensecret",
      /** Whether orders for models of the account are placed. */
      orderMode: "mpt_ordermode",
      /** Until when background work sends no requests for this account, because Matterport asked to wait. Empty or in the past if nothing is paused. */
      pausedUntil: "mpt_pauseduntil",
      /** The features that the account's plan includes, as of the last setup check. */
      planFeatures: "mpt_planfeatures",
      /** The number of minutes between incremental sync runs; leave it empty for 5. */
      syncEvery: "mpt_syncevery",
      /** Whether the tags of models are synchronized. */
      syncTags: "mpt_synctags",
      /** Within how many hours the tags of every model are read. */
      tagsEvery: "mpt_tagsevery",
      /** The Windows ID of the time zone in which budgets, limits, and policies begin and end, such as W. Europe Standard Time; leave it empty for UTC. */
      timeZone: "mpt_timezone",
      /** The ID of the API token. */
      tokenId: "mpt_tokenid",
      /** The secret of the API token, which can be set but not read; Azure Key Vault is the better place for it. */
      tokenSecret: "mpt_tokensecret",
      /** How many events of a type that this version does not know Matterport has sent. Their models were read all the same. */
      unknownEvents: "mpt_unknownevents",
      /** The address of the secret in Azure Key Vault; when it is set, the secret is read from there. */
      vaultSecretUri: "mpt_vaultsecreturi",
      /** The latest modification time seen in Matterport; the next listing starts shortly before it. */
      watermark: "mpt_watermark",
      /** The secret that Matterport's webhook calls carry; set it with mpt_SetSecret. */
      webhookSecret: "mpt_webhooksecret",
      /** What happens to the row of a tag that Matterport no longer has. */
      whenTagMissing: "mpt_whentagmissing",
      /** The days on which approvers are reminded of orders that wait for them; Monday to Friday while empty. */
      workingDays: "mpt_workingdays",
      /** The hour, in the time zone of the account, from which approvers are reminded; 8 while empty. */
      workingHoursFrom: "mpt_workinghoursfrom",
      /** The hour, in the time zone of the account, until which approvers are reminded; 18 while empty. If it is not later than the first, they are reminded until midnight. */
      workingHoursUntil: "mpt_workinghoursuntil",
      /** Whether changes can be sent to Matterport; off until you turn it on. */
      writeEnabled: "mpt_writeenabled",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      embedClientId: 100,
      embedClientSecret: 200,
      environmentId: 100,
      guardTest: 100,
      healthDetail: 4e3,
      name: 100,
      nextTokenId: 100,
      nextTokenSecret: 200,
      planFeatures: 400,
      timeZone: 100,
      tokenId: 100,
      tokenSecret: 200,
      vaultSecretUri: 400,
      webhookSecret: 200
    }
  };
  var assetTable = {
    name: "mpt_asset",
    schemaName: "mpt_Asset",
    setName: "mpt_assets",
    label: "File",
    id: "mpt_assetid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** The add-on that the file came with. */
      addOnId: "mpt_addonid",
      /** Names the add-on even when its row is deleted. */
      addOnKey: "mpt_addonkey",
      /** The ID of the add-on that the file came with; empty if none. */
      bundleId: "mpt_bundleid",
      /** The format of the file, such as png. */
      format: "mpt_format",
      /** What the file shows. */
      kind: "mpt_kind",
      /** What names the file among those of its model. */
      matterportId: "mpt_matterportid",
      /** The model that the file belongs to. */
      modelId: "mpt_modelid",
      /** The table and ID of the model as text; kept after the model is deleted. */
      modelKey: "mpt_modelkey",
      /** The name of the file. */
      name: "mpt_name",
      /** Whether the file can be downloaded. */
      availability: "mpt_availability",
      /** The user or team that owns the row. */
      ownerId: "ownerid",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      addOnKey: 100,
      bundleId: 100,
      format: 50,
      matterportId: 300,
      modelKey: 150,
      name: 300
    }
  };
  var changeTable = {
    name: "mpt_change",
    schemaName: "mpt_Change",
    setName: "mpt_changes",
    label: "Change",
    id: "mpt_changeid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** The user who made the change. */
      changedBy: "mpt_changedby",
      /** When the change was made. */
      changedOn: "mpt_changedon",
      /** The number of fields that changed. */
      fieldCount: "mpt_fieldcount",
      /** The fields that changed, with their values before and after, as JSON. */
      fields: "mpt_fields",
      /** The model that changed. */
      modelId: "mpt_modelid",
      /** The table and ID of the model as text; kept after the model is deleted. */
      modelKey: "mpt_modelkey",
      /** A short description of the change. */
      name: "mpt_name",
      /** Identifies everything that one operation wrote, so that it can be undone as a whole. */
      operationId: "mpt_operationid",
      /** The ID of the row that changed. */
      rowId: "mpt_rowid",
      /** The table and ID of the sync run as text; kept after the run is deleted. */
      runKey: "mpt_runkey",
      /** The side on which the change was made. */
      side: "mpt_side",
      /** The logical name of the table that changed. */
      tableName: "mpt_tablename",
      /** The user or team that owns the row. */
      ownerId: "ownerid",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      fields: 1048576,
      modelKey: 150,
      name: 300,
      operationId: 100,
      rowId: 40,
      runKey: 150,
      tableName: 100
    }
  };
  var delegationTable = {
    name: "mpt_delegation",
    schemaName: "mpt_Delegation",
    setName: "mpt_delegations",
    label: "Order delegation",
    id: "mpt_delegationid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** The approver who is away. */
      absentId: "mpt_absentid",
      /** The user who decides on their behalf. */
      delegateId: "mpt_delegateid",
      /** From when on. */
      from: "mpt_from",
      /** Who stands in for whom. */
      name: "mpt_name",
      /** Until when; this time is no longer included. */
      until: "mpt_until",
      /** The user or team that owns the row. */
      ownerId: "ownerid",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      name: 200
    }
  };
  var fieldMappingTable = {
    name: "mpt_fieldmapping",
    schemaName: "mpt_FieldMapping",
    setName: "mpt_fieldmappings",
    label: "Field mapping",
    id: "mpt_fieldmappingid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** Whether the mapping is used. */
      active: "mpt_active",
      /** The logical name of the column. */
      column: "mpt_column",
      /** The direction in which changes are synchronized. */
      direction: "mpt_direction",
      /** The field of the model in Matterport. */
      field: "mpt_field",
      /** Which value is kept the first time that the two sides are compared. After that, Winner applies. */
      firstContact: "mpt_firstcontact",
      /** A short description of the mapping. */
      name: "mpt_name",
      /** What happens on the other side when a field is cleared. */
      nullPolicy: "mpt_nullpolicy",
      /** The logical name of the table. */
      tableName: "mpt_tablename",
      /** How the text is changed before it is written. */
      transform: "mpt_transform",
      /** Which value is kept when both sides changed the field. */
      winner: "mpt_winner",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      column: 100,
      field: 100,
      name: 200,
      tableName: 100
    }
  };
  var matchReviewTable = {
    name: "mpt_matchreview",
    schemaName: "mpt_MatchReview",
    setName: "mpt_matchreviews",
    label: "Model suggestion",
    id: "mpt_matchreviewid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** Whether the model is that of the record, when it was last looked at. */
      answer: "mpt_answer",
      /** The user who decided that it is not the model of the record. */
      dismissedBy: "mpt_dismissedby",
      /** When the user decided that it is not the model of the record. */
      dismissedOn: "mpt_dismissedon",
      /** When the model was suggested. */
      foundOn: "mpt_foundon",
      /** The model that may be that of the record. */
      modelId: "mpt_modelid",
      /** The table and ID of the model as text; kept after the model is deleted. */
      modelKey: "mpt_modelkey",
      /** The names of the record and the model. */
      name: "mpt_name",
      /** The property that has no model yet. */
      propertyId: "mpt_propertyid",
      /** The place of the model among the suggestions for the record; 1 is the best. */
      rank: "mpt_rank",
      /** The reasons for and against the model. */
      reasons: "mpt_reasons",
      /** The table and ID of the record as text. */
      recordKey: "mpt_recordkey",
      /** The ID of the record as text. */
      rowId: "mpt_rowid",
      /** The run that suggested the model, as text. */
      runKey: "mpt_runkey",
      /** How well the record and the model match, from 0 to 100. It orders suggestions and decides nothing. */
      score: "mpt_score",
      /** The logical name of the record's table. */
      tableName: "mpt_tablename",
      /** The user or team that owns the row. */
      ownerId: "ownerid",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      modelKey: 150,
      name: 200,
      reasons: 4e3,
      recordKey: 150,
      rowId: 40,
      runKey: 150,
      tableName: 100
    }
  };
  var modelTable = {
    name: "mpt_model",
    schemaName: "mpt_Model",
    setName: "mpt_models",
    label: "Matterport model",
    id: "mpt_modelid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** Who can open the tour. */
      accessVisibility: "mpt_accessvisibility",
      /** The Matterport account that the model belongs to. */
      accountId: "mpt_accountid",
      /** The table and ID of the account as text; kept after the account is deleted. */
      accountKey: "mpt_accountkey",
      /** The street and number. */
      addressLine1: "mpt_addressline1",
      /** The floor, apartment, or suite. */
      addressLine2: "mpt_addressline2",
      /** How much of the address Matterport shows publicly. */
      addressVisibility: "mpt_addressvisibility",
      /** The state, province, or region. */
      administrativeArea: "mpt_administrativearea",
      /** The color behind the dollhouse view. */
      backgroundColor: "mpt_backgroundcolor",
      /** The cell of the map, about 220 m wide, that the model is found by when models are suggested. */
      cellKey: "mpt_cellkey",
      /** The email address of the contact. */
      contactEmail: "mpt_contactemail",
      /** The person whom visitors can contact. */
      contactName: "mpt_contactname",
      /** The phone number of the contact. */
      contactPhone: "mpt_contactphone",
      /** A fingerprint of the latest data from Matterport, used to skip models that have not changed. */
      contentHash: "mpt_contenthash",
      /** The two-letter country code (ISO 3166), such as DE or US. A country's name is replaced by its code. */
      countryCode: "mpt_countrycode",
      /** When the model was created in Matterport. */
      createdInMatterport: "mpt_createdinmatterport",
      /** The district or neighborhood. */
      dependentLocality: "mpt_dependentlocality",
      /** Whether changes made in Dataverse are waiting to be sent to Matterport. */
      dirty: "mpt_dirty",
      /** When the oldest change that is waiting to be sent was made. */
      dirtyOn: "mpt_dirtyon",
      /** Whether the tour shows the dollhouse view. */
      dollhouse: "mpt_dollhouse",
      /** The address for embedding the tour in a page. */
      embedLink: "mpt_embedlink",
      /** The page about the property that the tour links to. */
      externalUrl: "mpt_externalurl",
      /** The floor area in square meters, as measured by Matterport. */
      floorArea: "mpt_floorarea",
      /** The number of floors in the model. */
      floorCount: "mpt_floorcount",
      /** Whether the tour shows the floor plan view. */
      floorplan: "mpt_floorplan",
      /** Whether the tour shows the highlight reel. */
      highlightReel: "mpt_highlightreel",
      /** The indoor floor area in square meters, as measured by Matterport. */
      indoorArea: "mpt_indoorarea",
      /** The internal ID that Matterport stores; an ID that another system set is never overwritten. */
      internalId: "mpt_internalid",
      /** Notes for your colleagues; visitors never see them. */
      internalNotes: "mpt_internalnotes",
      /** The version of the rules that the keys and the search text were made by. */
      keyVersion: "mpt_keyversion",
      /** Whether the tour shows room labels. */
      labels: "mpt_labels",
      /** The table and ID of the sync run that last wrote the model, as text. */
      lastRunKey: "mpt_lastrunkey",
      /** When the two sides were last compared. */
      lastSyncOn: "mpt_lastsyncon",
      /** The latitude in degrees; positive is north. */
      latitude: "mpt_latitude",
      /** The key that Matterport is to store as the internal ID. */
      linkKey: "mpt_linkkey",
      /** The ID of the listing in the listing service (MLS). */
      listingId: "mpt_listingid",
      /** The listing ID in the form that the model is found by when models are suggested. */
      listingKey: "mpt_listingkey",
      /** The name of the listing service (MLS). */
      listingName: "mpt_listingname",
      /** The city, town, or village. */
      locality: "mpt_locality",
      /** The longitude in degrees; positive is east. */
      longitude: "mpt_longitude",
      /** The ID of the model in Matterport, which is part of its links. */
      matterportId: "mpt_matterportid",
      /** Whether visitors can measure in the tour. */
      measurements: "mpt_measurements",
      /** The values that both sides last agreed on; maintained by sync. */
      mergeBase: "mpt_mergebase",
      /** The details, as a code and its arguments. Forms show them as text, and mpt_Describe returns the text. */
      message: "mpt_message",
      /** When the model was first missing from a complete list. It might not have been deleted. */
      missingSince: "mpt_missingsince",
      /** The state of the model in Matterport. */
      modelState: "mpt_modelstate",
      /** When the model was last changed in Matterport. */
      modifiedInMatterport: "mpt_modifiedinmatterport",
      /** The name of the model. */
      name: "mpt_name",
      /** The name in the form that the model is found by when models are suggested. */
      nameKey: "mpt_namekey",
      /** The postal code or ZIP Code. */
      postalCode: "mpt_postalcode",
      /** The postal code and number that the model is found by when models are suggested. */
      postalCodeKey: "mpt_postalcodekey",
      /** A second postal code and number, if the address can be read in two ways. */
      postalCodeKey2: "mpt_postalcodekey2",
      /** The person or company that presents the tour. */
      presentedBy: "mpt_presentedby",
      /** The number of rooms in the model. */
      roomCount: "mpt_roomcount",
      /** The number of scans that make up the model. */
      scanCount: "mpt_scancount",
      /** The words of the name, address, and IDs in the form in which models are searched for. */
      searchText: "mpt_searchtext",
      /** The number of slots in the plan that the model uses. */
      slotsUsed: "mpt_slotsused",
      /** Whether visitors can share the tour. */
      socialSharing: "mpt_socialsharing",
      /** The sorting code that some countries use for mail. */
      sortingCode: "mpt_sortingcode",
      /** The street and number that the model is found by when models are suggested. */
      streetKey: "mpt_streetkey",
      /** A second street and number, if the address can be read in two ways. */
      streetKey2: "mpt_streetkey2",
      /** The public description of the tour. */
      summary: "mpt_summary",
      /** Whether the model is in sync with Matterport. */
      syncState: "mpt_syncstate",
      /** The number of tags in the model. */
      tagCount: "mpt_tagcount",
      /** When the tags of the model are to be read next; empty for at once. */
      tagsDueOn: "mpt_tagsdueon",
      /** Stands for the tags as they were last read; used by the sync. */
      tagsHash: "mpt_tagshash",
      /** When the tags of the model were last read. */
      tagsReadOn: "mpt_tagsreadon",
      /** The ID of the preview picture in Matterport; the picture's link is not stored because it expires. */
      thumbnailId: "mpt_thumbnailid",
      /** Whether the tour shows the guided tour buttons. */
      tourButtons: "mpt_tourbuttons",
      /** The link that opens the tour. */
      tourLink: "mpt_tourlink",
      /** The town and number that the model is found by when models are suggested. */
      townKey: "mpt_townkey",
      /** A second town and number, if the address can be read in two ways. */
      townKey2: "mpt_townkey2",
      /** The postal code or town, unit, street, and number that the model is found by when models are suggested. */
      unitKey: "mpt_unitkey",
      /** A second one, if the address has both a postal code and a town, or can be read in two ways. */
      unitKey2: "mpt_unitkey2",
      /** Whether measurements in the tour are metric or imperial. */
      unitType: "mpt_unittype",
      /** The volume in cubic meters, as measured by Matterport. */
      volume: "mpt_volume",
      /** Whether the tour can be viewed with a VR headset. */
      vr: "mpt_vr",
      /** The user or team that owns the row. */
      ownerId: "ownerid",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode",
      /** A distinctive word of the name that the model is found by when models are suggested. */
      wordKey: "mpt_wordkey",
      /** A second distinctive word of the name that the model is found by when models are suggested. */
      wordKey2: "mpt_wordkey2"
    },
    lengths: {
      accountKey: 150,
      addressLine1: 250,
      addressLine2: 250,
      administrativeArea: 100,
      cellKey: 100,
      contactEmail: 200,
      contactName: 200,
      contactPhone: 50,
      contentHash: 100,
      countryCode: 100,
      dependentLocality: 100,
      embedLink: 1e3,
      externalUrl: 500,
      internalId: 200,
      internalNotes: 4e3,
      lastRunKey: 150,
      linkKey: 100,
      listingId: 100,
      listingKey: 100,
      listingName: 200,
      locality: 100,
      matterportId: 40,
      mergeBase: 1e5,
      message: 4e3,
      name: 200,
      nameKey: 100,
      postalCode: 20,
      postalCodeKey: 100,
      postalCodeKey2: 100,
      presentedBy: 200,
      searchText: 2e3,
      sortingCode: 20,
      streetKey: 100,
      streetKey2: 100,
      summary: 4e3,
      tagsHash: 100,
      thumbnailId: 100,
      tourLink: 500,
      townKey: 100,
      townKey2: 100,
      unitKey: 100,
      unitKey2: 100,
      wordKey: 100,
      wordKey2: 100
    }
  };
  var modelLinkTable = {
    name: "mpt_modellink",
    schemaName: "mpt_ModelLink",
    setName: "mpt_modellinks",
    label: "Model link",
    id: "mpt_modellinkid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** The record key, if the model is the record's current model. A record has only one current model. */
      currentKey: "mpt_currentkey",
      /** The user who linked the model. */
      linkedBy: "mpt_linkedby",
      /** When the link was created. */
      linkedOn: "mpt_linkedon",
      /** The model that is linked to the record. */
      modelId: "mpt_modelid",
      /** The table and ID of the model as text; kept after the model is deleted. */
      modelKey: "mpt_modelkey",
      /** The names of the record and the model. */
      name: "mpt_name",
      /** Identifies everything that linking wrote, so that it can be given back when the link is removed. */
      operationId: "mpt_operationid",
      /** The model key, if the record syncs with the model. A model syncs with only one record. */
      ownerKey: "mpt_ownerkey",
      /** The property that is linked to the model. */
      propertyId: "mpt_propertyid",
      /** The key of the property whose current model a site visit follows, as text; empty for other links. */
      propertyKey: "mpt_propertykey",
      /** The reasons for and against the link. */
      reasons: "mpt_reasons",
      /** The table and ID of the record as text. */
      recordKey: "mpt_recordkey",
      /** How the model relates to the record. */
      role: "mpt_role",
      /** The ID of the record as text. */
      rowId: "mpt_rowid",
      /** How well the record and the model matched when they were linked, from 0 to 100. */
      score: "mpt_score",
      /** The site visit that is linked to the model. */
      siteVisitId: "mpt_sitevisitid",
      /** The logical name of the record's table. */
      tableName: "mpt_tablename",
      /** The user or team that owns the row. */
      ownerId: "ownerid",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      currentKey: 150,
      modelKey: 150,
      name: 200,
      operationId: 100,
      ownerKey: 150,
      propertyKey: 100,
      reasons: 4e3,
      recordKey: 150,
      rowId: 40,
      tableName: 100
    }
  };
  var orderTable = {
    name: "mpt_order",
    schemaName: "mpt_Order",
    setName: "mpt_orders",
    label: "Order",
    id: "mpt_orderid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** The account that is charged. */
      accountId: "mpt_accountid",
      /** Names the account even when its row is deleted. */
      accountKey: "mpt_accountkey",
      /** The amount that Matterport is expected to charge at most, net of tax. */
      amount: "mpt_amount",
      /** How many people approved the order. */
      approvals: "mpt_approvals",
      /** How many people must approve the order. */
      approvalsNeeded: "mpt_approvalsneeded",
      /** The currency of the amount, as an ISO code such as EUR. */
      currencyCode: "mpt_currencycode",
      /** When the order is looked at again. */
      dueOn: "mpt_dueon",
      /** When the order expires unless it is approved and placed. */
      expiresOn: "mpt_expireson",
      /** By when the model, which was made unlisted for this order, is made private again at the latest. Empty while it is not. */
      exposedUntil: "mpt_exposeduntil",
      /** What is approved: the request in its canonical form. */
      frozen: "mpt_frozen",
      /** The hash of the frozen request. */
      hash: "mpt_hash",
      /** What stands in the way of the order, or why it ended as it did. */
      message: "mpt_message",
      /** Whether the order is a dry run or live. */
      mode: "mpt_mode",
      /** The model that the order is for. */
      modelId: "mpt_modelid",
      /** What was ordered, such as 1001: Schematic Floorplan. */
      name: "mpt_name",
      /** The number of the order in its account. */
      number: "mpt_number",
      /** The policy that the order was requested under. */
      policyId: "mpt_policyid",
      /** When Matterport is to deliver at the latest. */
      promisedOn: "mpt_promisedon",
      /** What the order is for, in the words of the requester. */
      purpose: "mpt_purpose",
      /** The record from which the order was requested: the table and the ID of the row. */
      recordKey: "mpt_recordkey",
      /** When the order was last released to be looked at. */
      releasedOn: "mpt_releasedon",
      /** How often the approvers have been reminded of the order. */
      reminders: "mpt_reminders",
      /** When the approvers are reminded next, if the order still waits for them. */
      remindOn: "mpt_remindon",
      /** The user who requested the order. */
      requestedBy: "mpt_requestedby",
      /** When the order was requested. */
      requestedOn: "mpt_requestedon",
      /** The requester and the operation ID of the request, so that a repeated request makes one order. */
      requestKey: "mpt_requestkey",
      /** When it was settled what became of the order. */
      settledOn: "mpt_settledon",
      /** How far the order is. */
      state: "mpt_state",
      /** What the order is for: the kind and the ID in Matterport, such as model:SxQL3iGyoDo. */
      subjectKey: "mpt_subjectkey",
      /** Until when the approved order can be withdrawn. */
      undoUntil: "mpt_undountil",
      /** The user or team that owns the row. */
      ownerId: "ownerid",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      accountKey: 100,
      currencyCode: 3,
      frozen: 1e5,
      hash: 64,
      message: 4e3,
      name: 200,
      purpose: 2e3,
      recordKey: 100,
      requestKey: 200,
      subjectKey: 100
    }
  };
  var orderEventTable = {
    name: "mpt_orderevent",
    schemaName: "mpt_OrderEvent",
    setName: "mpt_orderevents",
    label: "Order event",
    id: "mpt_ordereventid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** The ID of the user who was signed in. */
      authenticatedId: "mpt_authenticatedid",
      /** What happened. */
      command: "mpt_command",
      /** What was known at that time, as JSON. */
      details: "mpt_details",
      /** The state before. */
      fromState: "mpt_fromstate",
      /** When it happened. */
      happenedOn: "mpt_happenedon",
      /** The hash of the frozen request at that time. */
      hash: "mpt_hash",
      /** The ID of the user who began the operation. */
      initiatingId: "mpt_initiatingid",
      /** The line that the event is about; empty if it is about the order. */
      lineNumber: "mpt_linenumber",
      /** What happened, as a code. */
      name: "mpt_name",
      /** The order that the row belongs to. */
      orderId: "mpt_orderid",
      /** Names the order even when its row is deleted. */
      orderKey: "mpt_orderkey",
      /** Why, in the words of the user, or as a code. */
      reason: "mpt_reason",
      /** The ID of the platform’s request. */
      requestId: "mpt_requestid",
      /** The place of the event in the history of its order. */
      sequence: "mpt_sequence",
      /** The state after. */
      toState: "mpt_tostate",
      /** The user who did it; empty if the system did. */
      userId: "mpt_userid",
      /** The user or team that owns the row. */
      ownerId: "ownerid",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      authenticatedId: 36,
      details: 1e5,
      hash: 64,
      initiatingId: 36,
      name: 200,
      orderKey: 100,
      reason: 2e3,
      requestId: 36
    }
  };
  var orderLineTable = {
    name: "mpt_orderline",
    schemaName: "mpt_OrderLine",
    setName: "mpt_orderlines",
    label: "Order line",
    id: "mpt_orderlineid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** What the line does in Matterport. */
      act: "mpt_act",
      /** The amount that Matterport is expected to charge at most, net of tax. */
      amount: "mpt_amount",
      /** The ID of the add-on in Matterport. */
      bundleId: "mpt_bundleid",
      /** What Matterport charged for the line so far, net of tax, in the currency of the order: all charges less all credits that were recorded. Empty while none is recorded. */
      chargedAmount: "mpt_chargedamount",
      /** The date of the last invoice or credit that was recorded. */
      chargedOn: "mpt_chargedon",
      /** The tax on what Matterport charged so far. */
      chargedTax: "mpt_chargedtax",
      /** The currency of the amount, as an ISO code such as EUR. */
      currencyCode: "mpt_currencycode",
      /** Why Matterport failed, as its code. */
      failureCode: "mpt_failurecode",
      /** Why Matterport failed, in its own words. */
      failureReason: "mpt_failurereason",
      /** What names the last invoice or credit that was recorded. */
      invoiceReference: "mpt_invoicereference",
      /** What the line orders. */
      name: "mpt_name",
      /** The number of the line in its order. */
      number: "mpt_number",
      /** The account, subject, act, and add-on while the line is open, so that nothing is ordered twice. */
      openKey: "mpt_openkey",
      /** The options that were chosen, as JSON. */
      options: "mpt_options",
      /** The order that the row belongs to. */
      orderId: "mpt_orderid",
      /** Names the order even when its row is deleted. */
      orderKey: "mpt_orderkey",
      /** When Matterport accepted the line. */
      placedOn: "mpt_placedon",
      /** How far Matterport is with the line, in its own word. */
      progress: "mpt_progress",
      /** Within how many hours Matterport promises to deliver. */
      promisedHours: "mpt_promisedhours",
      /** When Matterport is to deliver. */
      promisedOn: "mpt_promisedon",
      /** How it is known that Matterport accepted the line. */
      proof: "mpt_proof",
      /** How often it was looked for in Matterport while it was unknown. */
      reads: "mpt_reads",
      /** From when on the line may have reached Matterport. */
      sentOn: "mpt_senton",
      /** When it was settled what became of the line. */
      settledOn: "mpt_settledon",
      /** How far the line is. */
      state: "mpt_state",
      /** The user or team that owns the row. */
      ownerId: "ownerid",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      bundleId: 100,
      currencyCode: 3,
      failureCode: 100,
      failureReason: 1e3,
      invoiceReference: 100,
      name: 200,
      openKey: 300,
      options: 1e4,
      orderKey: 100,
      progress: 100
    }
  };
  var policyTable = {
    name: "mpt_policy",
    schemaName: "mpt_Policy",
    setName: "mpt_policies",
    label: "Order policy",
    id: "mpt_policyid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** The account whose orders the policy is for. */
      accountId: "mpt_accountid",
      /** Whether deleting a model in Matterport can be requested. It takes the typed name of the model and two approvers, and cannot be undone. */
      allowDeletion: "mpt_allowdeletion",
      /** The user who confirmed the policy. */
      confirmedBy: "mpt_confirmedby",
      /** When the policy was confirmed. */
      confirmedOn: "mpt_confirmedon",
      /** The currency of the amounts on this row, as an ISO code such as EUR. */
      currencyCode: "mpt_currencycode",
      /** The IDs of the users who edited the draft, who cannot confirm it. */
      editors: "mpt_editors",
      /** From when on the policy is in force. */
      effectiveOn: "mpt_effectiveon",
      /** The number of hours after which a request expires that was not approved and placed; leave it empty for 720. */
      expiresAfter: "mpt_expiresafter",
      /** For how many hours at most a private model is made unlisted for an order that Matterport fails for private models. Empty: never. */
      exposureHours: "mpt_exposurehours",
      /** The hash of the policy and its rows when it was confirmed. */
      hash: "mpt_hash",
      /** What the policy is called, such as 2027. */
      name: "mpt_name",
      /** How many orders a person may request in a day; leave it empty for 20. */
      requestsPerDay: "mpt_requestsperday",
      /** The amount from which an order takes two approvers; leave it empty for none. */
      secondApproverFrom: "mpt_secondapproverfrom",
      /** Whether the policy is a draft or confirmed. */
      state: "mpt_state",
      /** By how many percent of the expected amount a charge may differ before somebody is told. */
      tolerance: "mpt_tolerance",
      /** The number of minutes during which an approved order can still be withdrawn; leave it empty for 10. */
      undoMinutes: "mpt_undominutes",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      currencyCode: 3,
      editors: 1e5,
      hash: 64,
      name: 100
    }
  };
  var propertyTable = {
    name: "mpt_property",
    schemaName: "mpt_Property",
    setName: "mpt_properties",
    label: "Property",
    id: "mpt_propertyid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** The street and number. */
      addressLine1: "mpt_addressline1",
      /** The floor, apartment, or suite. */
      addressLine2: "mpt_addressline2",
      /** The state, province, or region. */
      administrativeArea: "mpt_administrativearea",
      /** The two-letter country code (ISO 3166), such as DE or US. A country's name is replaced by its code. */
      countryCode: "mpt_countrycode",
      /** The model that is shown for this property; change it with Find model and Unlink. */
      currentModelId: "mpt_currentmodelid",
      /** The district or neighborhood. */
      dependentLocality: "mpt_dependentlocality",
      /** The floor area in square meters, as measured by Matterport. */
      floorArea: "mpt_floorarea",
      /** The version of the rules that the keys were made by. */
      keyVersion: "mpt_keyversion",
      /** The latitude in degrees; positive is north. */
      latitude: "mpt_latitude",
      /** The ID of the listing in the listing service (MLS). */
      listingId: "mpt_listingid",
      /** The link to the listing page. */
      listingLink: "mpt_listinglink",
      /** The city, town, or village. */
      locality: "mpt_locality",
      /** The longitude in degrees; positive is east. */
      longitude: "mpt_longitude",
      /** The name of the property. */
      name: "mpt_name",
      /** The postal code or ZIP Code. */
      postalCode: "mpt_postalcode",
      /** The number that identifies the property in other systems. */
      reference: "mpt_reference",
      /** The street and number that other properties at the same address are found by. */
      streetKey: "mpt_streetkey",
      /** A second street and number, if the address can be read in two ways. */
      streetKey2: "mpt_streetkey2",
      /** The public description of the property. */
      summary: "mpt_summary",
      /** The ID of the preview picture in Matterport; the picture's link is not stored because it expires. */
      thumbnailId: "mpt_thumbnailid",
      /** The link that opens the tour of the current model. */
      tourLink: "mpt_tourlink",
      /** Whether the tour can be opened. */
      tourStatus: "mpt_tourstatus",
      /** The user or team that owns the row. */
      ownerId: "ownerid",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      addressLine1: 250,
      addressLine2: 250,
      administrativeArea: 100,
      countryCode: 100,
      dependentLocality: 100,
      listingId: 100,
      listingLink: 500,
      locality: 100,
      name: 200,
      postalCode: 20,
      reference: 50,
      streetKey: 100,
      streetKey2: 100,
      summary: 4e3,
      thumbnailId: 100,
      tourLink: 500
    }
  };
  var siteVisitTable = {
    name: "mpt_sitevisit",
    schemaName: "mpt_SiteVisit",
    setName: "mpt_sitevisits",
    label: "Site visit",
    id: "mpt_sitevisitid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** The model that is shown for this site visit; change it with Find model and Unlink. */
      currentModelId: "mpt_currentmodelid",
      /** The floor area in square meters, as measured by Matterport. */
      floorArea: "mpt_floorarea",
      /** The name of the site visit. */
      name: "mpt_name",
      /** The property that is visited. */
      propertyId: "mpt_propertyid",
      /** The purpose of the site visit. */
      purpose: "mpt_purpose",
      /** The number that identifies the site visit in other systems. */
      reference: "mpt_reference",
      /** The link that opens the tour of the current model. */
      tourLink: "mpt_tourlink",
      /** Whether the tour can be opened. */
      tourStatus: "mpt_tourstatus",
      /** Notes about the site visit. */
      visitNotes: "mpt_visitnotes",
      /** When the site visit takes place. */
      visitOn: "mpt_visiton",
      /** The user or team that owns the row. */
      ownerId: "ownerid",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      name: 200,
      purpose: 200,
      reference: 50,
      tourLink: 500,
      visitNotes: 4e3
    }
  };
  var sweepTable = {
    name: "mpt_sweep",
    schemaName: "mpt_Sweep",
    setName: "mpt_sweeps",
    label: "Sweep",
    id: "mpt_sweepid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** The floor that the sweep is on. */
      floorId: "mpt_floorid",
      /** The table and ID of the floor as text; kept after the floor is deleted. */
      floorKey: "mpt_floorkey",
      /** The ID of the sweep in Matterport. */
      matterportId: "mpt_matterportid",
      /** The model that the sweep belongs to. */
      modelId: "mpt_modelid",
      /** The table and ID of the model as text; kept after the model is deleted. */
      modelKey: "mpt_modelkey",
      /** What the sweep is called in Matterport. */
      name: "mpt_name",
      /** Where the camera stood, along the first axis of the model, in meters. */
      positionX: "mpt_positionx",
      /** Where the camera stood, along the second axis of the model, in meters. */
      positionY: "mpt_positiony",
      /** How high the camera stood, in meters on the axes of the model. */
      positionZ: "mpt_positionz",
      /** The room that the sweep is in. */
      roomId: "mpt_roomid",
      /** The table and ID of the room as text; kept after the room is deleted. */
      roomKey: "mpt_roomkey",
      /** The user or team that owns the row. */
      ownerId: "ownerid",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      floorKey: 150,
      matterportId: 50,
      modelKey: 150,
      name: 300,
      roomKey: 150
    }
  };
  var syncIssueTable = {
    name: "mpt_syncissue",
    schemaName: "mpt_SyncIssue",
    setName: "mpt_syncissues",
    label: "Sync issue",
    id: "mpt_syncissueid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** The account that the issue is about. */
      accountId: "mpt_accountid",
      /** The table and ID of the account as text; kept after the account is deleted. */
      accountKey: "mpt_accountkey",
      /** The value that both sides last agreed on. */
      agreedValue: "mpt_agreedvalue",
      /** The number of attempts so far. */
      attempts: "mpt_attempts",
      /** The value in Dataverse. */
      dataverseValue: "mpt_dataversevalue",
      /** The field that the issue is about. */
      field: "mpt_field",
      /** Identifies the issue, so that it is raised only once. */
      issueKey: "mpt_issuekey",
      /** The kind of issue. */
      kind: "mpt_kind",
      /** The value in Matterport. */
      matterportValue: "mpt_matterportvalue",
      /** The details, as a code and its arguments. Forms show them as text, and mpt_Describe returns the text. */
      message: "mpt_message",
      /** The model that the issue is about. */
      modelId: "mpt_modelid",
      /** The table and ID of the model as text; kept after the model is deleted. */
      modelKey: "mpt_modelkey",
      /** A short description of the issue. */
      name: "mpt_name",
      /** How the issue was resolved. */
      resolution: "mpt_resolution",
      /** The user who resolved the issue. */
      resolvedBy: "mpt_resolvedby",
      /** When the issue was resolved. */
      resolvedOn: "mpt_resolvedon",
      /** When the operation is retried. */
      retryOn: "mpt_retryon",
      /** The ID of the row that the issue is about. */
      rowId: "mpt_rowid",
      /** The table and ID of the sync run as text; kept after the run is deleted. */
      runKey: "mpt_runkey",
      /** The logical name of the table that the issue is about. */
      tableName: "mpt_tablename",
      /** The tag that the issue is about. */
      tagId: "mpt_tagid",
      /** The table and ID of the tag as text; kept after the tag is deleted. */
      tagKey: "mpt_tagkey",
      /** The user or team that owns the row. */
      ownerId: "ownerid",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      accountKey: 150,
      agreedValue: 4e3,
      dataverseValue: 4e3,
      field: 100,
      issueKey: 250,
      matterportValue: 4e3,
      message: 4e3,
      modelKey: 150,
      name: 300,
      resolution: 4e3,
      rowId: 36,
      runKey: 150,
      tableName: 100,
      tagKey: 150
    }
  };
  var syncRunTable = {
    name: "mpt_syncrun",
    schemaName: "mpt_SyncRun",
    setName: "mpt_syncruns",
    label: "Sync run",
    id: "mpt_syncrunid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** The account that was synchronized. */
      accountId: "mpt_accountid",
      /** The table and ID of the account as text; kept after the account is deleted. */
      accountKey: "mpt_accountkey",
      /** The number of conflicts that were found. */
      conflictCount: "mpt_conflictcount",
      /** The number of rows that were created. */
      createdCount: "mpt_createdcount",
      /** The number of requests to Dataverse. */
      dataverseRequests: "mpt_dataverserequests",
      /** When the sync run ended. */
      endedOn: "mpt_endedon",
      /** The number of models that could not be synchronized. */
      failedCount: "mpt_failedcount",
      /** What the sync run covers. */
      kind: "mpt_kind",
      /** The number of requests to Matterport. */
      matterportRequests: "mpt_matterportrequests",
      /** The details, as a code and its arguments. Forms show them as text, and mpt_Describe returns the text. */
      message: "mpt_message",
      /** A short description of the sync run. */
      name: "mpt_name",
      /** The number of models that were read. */
      readCount: "mpt_readcount",
      /** The number of models that were updated in Matterport. */
      sentCount: "mpt_sentcount",
      /** The user who started the sync run; empty if the clock started it. */
      startedBy: "mpt_startedby",
      /** When the sync run started. */
      startedOn: "mpt_startedon",
      /** The number of models that needed no update. */
      unchangedCount: "mpt_unchangedcount",
      /** The number of rows that were updated. */
      updatedCount: "mpt_updatedcount",
      /** The user or team that owns the row. */
      ownerId: "ownerid",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      accountKey: 150,
      message: 4e3,
      name: 200
    }
  };
  var tagTable = {
    name: "mpt_tag",
    schemaName: "mpt_Tag",
    setName: "mpt_tags",
    label: "Tag",
    id: "mpt_tagid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** The table and ID of the account as text; kept after the account is deleted. */
      accountKey: "mpt_accountkey",
      /** The color of the tag, such as #03687d. */
      color: "mpt_color",
      /** When the tag was created in Matterport. */
      createdInMatterport: "mpt_createdinmatterport",
      /** The long text of the tag, up to 2,000 characters. */
      description: "mpt_description",
      /** Whether changes made in Dataverse are waiting to be sent to Matterport. */
      dirty: "mpt_dirty",
      /** When the oldest change that is waiting to be sent was made. */
      dirtyOn: "mpt_dirtyon",
      /** Whether the tour shows the tag. */
      enabled: "mpt_enabled",
      /** The floor that the tag is on. */
      floorId: "mpt_floorid",
      /** The name of the icon of the tag, such as public_symbols_video. */
      icon: "mpt_icon",
      /** The keywords of the tag, one a line. The tour does not show them. */
      keywords: "mpt_keywords",
      /** The table and ID of the sync run that last wrote the tag, as text. */
      lastRunKey: "mpt_lastrunkey",
      /** When the two sides were last compared. */
      lastSyncOn: "mpt_lastsyncon",
      /** The ID of the tag in Matterport; empty until it exists there. */
      matterportId: "mpt_matterportid",
      /** The link to the photo or video of the tag. */
      mediaLink: "mpt_medialink",
      /** What kind of media the tag shows. */
      mediaType: "mpt_mediatype",
      /** The values that both sides last agreed on; maintained by sync. */
      mergeBase: "mpt_mergebase",
      /** The details, as a code and its arguments. Forms show them as text, and mpt_Describe returns the text. */
      message: "mpt_message",
      /** When the tag was first missing from a complete list. It might not have been deleted. */
      missingSince: "mpt_missingsince",
      /** The model that the tag belongs to. */
      modelId: "mpt_modelid",
      /** The table and ID of the model as text; kept after the model is deleted. */
      modelKey: "mpt_modelkey",
      /** When the tag was last changed in Matterport. */
      modifiedInMatterport: "mpt_modifiedinmatterport",
      /** The short text of the tag. */
      name: "mpt_name",
      /** Where the tag touches the surface, along the first axis of the model, in meters. */
      positionX: "mpt_positionx",
      /** Where the tag touches the surface, along the second axis of the model, in meters. */
      positionY: "mpt_positiony",
      /** How high the tag touches the surface, in meters on the axes of the model. */
      positionZ: "mpt_positionz",
      /** The room that the tag is in. */
      roomId: "mpt_roomid",
      /** Whether the tour shows the stem. */
      stemEnabled: "mpt_stemenabled",
      /** The length of the stem in meters. */
      stemLength: "mpt_stemlength",
      /** The direction of the stem along the first axis of the model. */
      stemX: "mpt_stemx",
      /** The direction of the stem along the second axis of the model. */
      stemY: "mpt_stemy",
      /** The direction of the stem upward. */
      stemZ: "mpt_stemz",
      /** Whether the tag is in sync with Matterport. */
      syncState: "mpt_syncstate",
      /** The model and the ID of the tag as text; empty until it exists in Matterport. */
      tagKey: "mpt_tagkey",
      /** What the tag is; its color, icon, and keywords come from the type when the tag is created. */
      tagTypeId: "mpt_tagtypeid",
      /** The link that opens the tour at the tag. */
      tourLink: "mpt_tourlink",
      /** When the sync last looked at the work. */
      workCheckedOn: "mpt_workcheckedon",
      /** The table and ID of the work that the tag stands for, as text. */
      workRecordKey: "mpt_workrecordkey",
      /** The name of the work that the tag stands for. */
      workRecordName: "mpt_workrecordname",
      /** How the work that the tag stands for is getting on. */
      workState: "mpt_workstate",
      /** What kind of work the tag stands for. */
      workTargetId: "mpt_worktargetid",
      /** The user or team that owns the row. */
      ownerId: "ownerid",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      accountKey: 150,
      color: 20,
      description: 2e3,
      icon: 100,
      keywords: 4e3,
      lastRunKey: 150,
      matterportId: 50,
      mediaLink: 2e3,
      mergeBase: 1e5,
      message: 4e3,
      modelKey: 150,
      name: 400,
      tagKey: 150,
      tourLink: 500,
      workRecordKey: 150,
      workRecordName: 300
    }
  };
  var tagTypeTable = {
    name: "mpt_tagtype",
    schemaName: "mpt_TagType",
    setName: "mpt_tagtypes",
    label: "Tag type",
    id: "mpt_tagtypeid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** The color of tags of this type, such as #e5532d. */
      color: "mpt_color",
      /** The name of the icon of tags of this type, such as public_symbols_video. */
      icon: "mpt_icon",
      /** The keywords of tags of this type, one a line. */
      keywords: "mpt_keywords",
      /** What tags of this type are, such as Fire extinguisher. */
      name: "mpt_name",
      /** What tags of this type become by default. */
      workTargetId: "mpt_worktargetid",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      color: 7,
      icon: 100,
      keywords: 2e3,
      name: 100
    }
  };
  var workTargetTable = {
    name: "mpt_worktarget",
    schemaName: "mpt_WorkTarget",
    setName: "mpt_worktargets",
    label: "Work target",
    id: "mpt_worktargetid",
    columns: {
      /** When the row was created. */
      createdOn: "createdon",
      /** When the row was last changed. */
      modifiedOn: "modifiedon",
      /** The values of the state column that mean that the work was canceled, separated by commas. */
      canceledStates: "mpt_canceledstates",
      /** The logical name of the column that gets the description, the floor, the room, and the link into the tour. */
      descriptionColumn: "mpt_descriptioncolumn",
      /** The color that tags get when their work is done; empty to leave the color as it is. */
      doneColor: "mpt_donecolor",
      /** The keyword that tags have when their work is done. */
      doneKeyword: "mpt_donekeyword",
      /** The values of the state column that mean that the work is done, separated by commas. */
      doneStates: "mpt_donestates",
      /** Values that each new row gets, one column a line, such as prioritycode=choice:2 or msdyn_workordertype=lookup:msdyn_workordertype:ID. */
      fixedValues: "mpt_fixedvalues",
      /** Whether tags become this work when no other is chosen. */
      isDefault: "mpt_isdefault",
      /** The logical name of the column that gets the link into the tour. */
      linkColumn: "mpt_linkcolumn",
      /** What the work is called, such as Task or Work order. */
      name: "mpt_name",
      /** The color that tags get while their work is open, such as #e5532d; empty to leave the color as it is. */
      openColor: "mpt_opencolor",
      /** The keyword that tags have while their work is open. */
      openKeyword: "mpt_openkeyword",
      /** The logical name of the column that gets the owner of the tag; empty to leave the owner to the platform. */
      ownerColumn: "mpt_ownercolumn",
      /** The logical name of the choice that tells how the work is getting on; statecode by default. */
      stateColumn: "mpt_statecolumn",
      /** The logical name of the table in which the work is created. */
      tableName: "mpt_tablename",
      /** The logical name of the lookup that gets the tag, such as regardingobjectid. */
      tagColumn: "mpt_tagcolumn",
      /** The logical name of the column that gets the label of the tag. */
      titleColumn: "mpt_titlecolumn",
      /** Whether the row is active or inactive. */
      stateCode: "statecode",
      /** The reason for the row's status. */
      statusCode: "statuscode"
    },
    lengths: {
      canceledStates: 200,
      descriptionColumn: 100,
      doneColor: 7,
      doneKeyword: 100,
      doneStates: 200,
      fixedValues: 4e3,
      linkColumn: 100,
      name: 100,
      openColor: 7,
      openKeyword: 100,
      ownerColumn: 100,
      stateColumn: 100,
      tableName: 100,
      tagColumn: 100,
      titleColumn: 100
    }
  };
  var AccessVisibility = {
    /** Anyone can open it, and search engines can list it. */
    Public: 72027e4,
    /** Anyone with the link can open it. */
    Unlisted: 720270001,
    /** Anyone with the link and the password can open it. */
    Password: 720270002,
    /** Only members of the Matterport account can open it. */
    Private: 720270003,
    /** A value that this version does not support. */
    Other: 720270004
  };
  var AssetAvailability = {
    /** It can be downloaded. */
    Available: 72027e4,
    /** It is not there yet, or no longer. */
    Unavailable: 720270001,
    /** It takes an add-on that is not owned. */
    Locked: 720270002,
    /** Matterport says something else, or nothing. */
    Unknown: 720270003
  };
  var Direction = {
    /** Changes on either side are copied to the other. */
    Both: 72027e4,
    /** Changes in Matterport are copied to Dataverse; changes in Dataverse stay there. */
    ToDataverse: 720270001,
    /** Changes in Dataverse are copied to Matterport; changes in Matterport stay there. */
    ToMatterport: 720270002,
    /** The field is not synchronized. */
    Off: 720270003,
    /** Values in Matterport are copied to Dataverse only where the column is empty. */
    ToDataverseWhereEmpty: 720270004
  };
  var IssueKind = {
    /** Both sides changed the same field. */
    Conflict: 72027e4,
    /** Matterport rejected a change. */
    Rejected: 720270001,
    /** Another system has set the internal ID in Matterport. */
    InternalIDTaken: 720270002,
    /** Matterport can no longer find the model. */
    Missing: 720270003,
    /** A value in Matterport does not fit the column in Dataverse. */
    ValueDoesNotFit: 720270004,
    /** Too many models are missing at once, so none was marked as missing. */
    TooManyMissing: 720270005,
    /** A model could not be read. */
    Unreadable: 720270006,
    /** An error in this solution. The message includes a reference to report. */
    UnexpectedError: 720270007,
    /** This environment is a copy: nothing is sent to Matterport until an administrator confirms it. */
    EnvironmentCopied: 720270008,
    /** Matterport charged more or less for an order than expected. */
    ChargeDiffers: 720270009,
    /** A model that was made unlisted for an order could not be made private again. */
    StillVisible: 720270010,
    /** Somebody in whose name an order was requested or decided says that it was not them. */
    DisputedOrder: 720270011
  };
  var LinkRole = {
    /** The model that is shown on the record. */
    Current: 72027e4,
    /** An earlier model that has been replaced. */
    Superseded: 720270001,
    /** The model of one unit of a property. */
    Unit: 720270002,
    /** The model was scanned during this site visit. */
    Visit: 720270003
  };
  var ModelState = {
    /** The model can be opened. */
    Active: 72027e4,
    /** The model is in the archive and cannot be opened. */
    Archived: 720270001,
    /** Matterport is still processing the model. */
    Processing: 720270002,
    /** The model is prepared but not finished. */
    Staging: 720270003,
    /** Matterport could not process the model. */
    Failed: 720270004,
    /** The model is waiting for a decision or a payment. */
    Pending: 720270005,
    /** The model is being activated. */
    Activating: 720270006,
    /** The model is being archived. */
    Archiving: 720270007,
    /** A state that this version does not support. */
    Other: 720270008
  };
  var OrderAct = {
    /** Buys an add-on for a model. Matterport charges it at once. */
    BuyAddOn: 72027e4,
    /** Activates an archived model, which may be charged and takes slots. */
    Activate: 720270001,
    /** Archives a model, which nobody can view until it is activated again. */
    Archive: 720270002,
    /** Lets more people see a model. */
    MakeMoreVisible: 720270003,
    /** Deletes a model in Matterport for good. */
    DeleteModel: 720270004
  };
  var OrderCommand = {
    /** Somebody asks for the order. */
    Request: 72027e4,
    /** Somebody approves it, and another approval is still needed. */
    Endorse: 720270001,
    /** Somebody gives the last approval that it needs. */
    Approve: 720270002,
    /** Somebody rejects it. */
    Reject: 720270003,
    /** Somebody takes it back. */
    Withdraw: 720270004,
    /** Its time is over. */
    Expire: 720270005,
    /** The model, the options, or the price are no longer those that were approved. */
    Void: 720270006,
    /** An execution takes it in hand, for the first time or after another broke off. */
    Claim: 720270007,
    /** It is recorded that it is about to be sent. */
    Prepare: 720270008,
    /** It is about to be sent; from here on nobody can prove that it was not. */
    Send: 720270009,
    /** Matterport accepts it. */
    Accept: 720270010,
    /** It is not bought: Matterport refuses it for certain, or it is owned already. */
    Refuse: 720270011,
    /** The answer does not tell, or the execution broke off. */
    Doubt: 720270012,
    /** Matterport shows that it was accepted. */
    Find: 720270013,
    /** Two people say that it was charged. */
    SettleAsCharged: 720270014,
    /** Two people say that it was not charged. */
    SettleAsNotCharged: 720270015,
    /** Two people say that somebody else bought it. */
    SettleAsForeign: 720270016,
    /** Matterport delivers it. */
    Deliver: 720270017,
    /** Matterport cannot deliver it. */
    Fail: 720270018,
    /** Matterport cancels it. */
    Cancel: 720270019,
    /** The first of two people says how an unknown line ended. */
    ProposeSettlement: 720270020,
    /** Somebody enters what Matterport charged or credited. */
    RecordCharge: 720270021,
    /** It is recorded that the private model is about to be made unlisted for it. */
    Expose: 720270022,
    /** It is recorded that the model is about to be made private again. */
    PutBack: 720270023,
    /** Matterport shows that the model is no longer unlisted for it. */
    EndExposure: 720270024,
    /** Somebody in whose name it was requested or decided says that it was not them. */
    Dispute: 720270025
  };
  var OrderMode = {
    /** Nobody can request orders. */
    Off: 72027e4,
    /** Orders go all the way and stop before anything is sent to Matterport. */
    DryRun: 720270001,
    /** Approved orders are sent to Matterport, which charges them. */
    Live: 720270002
  };
  var OrderState = {
    /** The order waits for approval. */
    Requested: 72027e4,
    /** The order is approved and can still be withdrawn. */
    Approved: 720270001,
    /** The order is being placed; nothing was sent yet. */
    Claimed: 720270002,
    /** The model is being prepared for the order; nothing that costs money was sent yet. */
    Preparing: 720270003,
    /** The order is being sent to Matterport. */
    Sending: 720270004,
    /** Matterport accepted the order. */
    Placed: 720270005,
    /** Matterport delivered what was ordered. */
    Delivered: 720270006,
    /** Matterport could not deliver what was ordered. */
    Failed: 720270007,
    /** Matterport canceled the order. */
    Canceled: 720270008,
    /** An approver rejected the order. */
    Rejected: 720270009,
    /** The requester or an approver withdrew the order before it was placed. */
    Withdrawn: 720270010,
    /** The order was not approved or placed in time. */
    Expired: 720270011,
    /** What was approved no longer holds: the model, the options, or the price changed. */
    Voided: 720270012,
    /** Matterport refused the order, or it was not needed; nothing was bought. */
    Refused: 720270013,
    /** The order was sent, and nobody knows yet whether Matterport accepted it. */
    Unknown: 720270014
  };
  var PolicyState = {
    /** The policy can be edited and is not in force. */
    Draft: 72027e4,
    /** The policy was confirmed by a second person and can no longer be edited. */
    Confirmed: 720270001
  };
  var SyncState = {
    /** The model has not been compared with Matterport yet. */
    New: 72027e4,
    /** The two sides agree. */
    InSync: 720270001,
    /** Changes are waiting to be sent to Matterport. */
    Waiting: 720270002,
    /** Both sides changed the same field, and someone must choose a value. */
    Conflict: 720270003,
    /** The last attempt failed. */
    Failed: 720270004,
    /** Matterport can no longer find the model. */
    Missing: 720270005
  };
  var TourStatus = {
    /** No model is linked. */
    NoModel: 72027e4,
    /** The tour can be opened. */
    Available: 720270001,
    /** Only members of the Matterport account can open the tour. */
    Private: 720270002,
    /** The model is archived, so its tour cannot be opened. */
    Archived: 720270003,
    /** Matterport is still processing the model. */
    Processing: 720270004,
    /** The tour cannot be opened. */
    Unavailable: 720270005,
    /** Matterport can no longer find the model. */
    Missing: 720270006
  };
  var WorkState = {
    /** The work is still to be done. */
    Open: 72027e4,
    /** The work is done. */
    Done: 720270001,
    /** The work was canceled. */
    Canceled: 720270002,
    /** The row of the work was deleted, or the sync cannot read it. */
    Missing: 720270003
  };
  var SyncRunStatus = {
    Queued: 1,
    Running: 720270001,
    Done: 2,
    DoneWithIssues: 720270002,
    Failed: 720270003
  };
  var RowState = {
    /** The row is in use. */
    Active: 0,
    /** The row is closed. */
    Inactive: 1
  };
  var CheckSetup = {
    name: "mpt_CheckSetup",
    privilege: "prvReadmpt_Account",
    parameters: {
      AccountId: { type: "Edm.Guid", optional: true }
    }
  };
  var ConfirmPolicy = {
    name: "mpt_ConfirmPolicy",
    privilege: "prvDeletempt_OrderRight",
    parameters: {
      PolicyId: { type: "Edm.Guid", optional: false }
    }
  };
  var CreateTag = {
    name: "mpt_CreateTag",
    privilege: "prvCreatempt_Tag",
    parameters: {
      Description: { type: "Edm.String", optional: true },
      FloorId: { type: "Edm.Guid", optional: true },
      Label: { type: "Edm.String", optional: true },
      ModelRowId: { type: "Edm.Guid", optional: false },
      NearRowId: { type: "Edm.Guid", optional: true },
      NearTableName: { type: "Edm.String", optional: true },
      PositionX: { type: "Edm.Decimal", optional: true },
      PositionY: { type: "Edm.Decimal", optional: true },
      PositionZ: { type: "Edm.Decimal", optional: true },
      TagTypeId: { type: "Edm.Guid", optional: true }
    }
  };
  var CreateWorkFromTag = {
    name: "mpt_CreateWorkFromTag",
    privilege: "prvWritempt_Tag",
    parameters: {
      ExistingRowId: { type: "Edm.Guid", optional: true },
      TagId: { type: "Edm.Guid", optional: false },
      WorkTargetId: { type: "Edm.Guid", optional: true }
    }
  };
  var DecideMissing = {
    name: "mpt_DecideMissing",
    privilege: "prvWritempt_Account",
    parameters: {
      AccountId: { type: "Edm.Guid", optional: false },
      Decision: { type: "Edm.String", optional: false },
      TableName: { type: "Edm.String", optional: true }
    }
  };
  var DecideOrder = {
    name: "mpt_DecideOrder",
    privilege: "prvWritempt_OrderRight",
    parameters: {
      Decision: { type: "Edm.String", optional: false },
      Hash: { type: "Edm.String", optional: false },
      OnBehalfOf: { type: "Edm.Guid", optional: true },
      OrderId: { type: "Edm.Guid", optional: false },
      Reason: { type: "Edm.String", optional: true }
    }
  };
  var Delegate = {
    name: "mpt_Delegate",
    privilege: "prvAssignmpt_OrderRight",
    parameters: {
      DelegateId: { type: "Edm.Guid", optional: false },
      EndsOn: { type: "Edm.DateTimeOffset", optional: false },
      StartsOn: { type: "Edm.DateTimeOffset", optional: false }
    }
  };
  var DeleteTag = {
    name: "mpt_DeleteTag",
    privilege: "prvDeletempt_Tag",
    parameters: {
      InMatterport: { type: "Edm.Boolean", optional: true },
      TagId: { type: "Edm.Guid", optional: false }
    }
  };
  var DismissModels = {
    name: "mpt_DismissModels",
    privilege: "prvCreatempt_ModelLink",
    parameters: {
      ModelRowIds: { type: "Edm.String", optional: false },
      Restore: { type: "Edm.Boolean", optional: true },
      RowId: { type: "Edm.Guid", optional: false },
      TableName: { type: "Edm.String", optional: false }
    }
  };
  var DisputeOrder = {
    name: "mpt_DisputeOrder",
    privilege: "prvReadmpt_OrderRight",
    parameters: {
      OrderId: { type: "Edm.Guid", optional: false },
      Reason: { type: "Edm.String", optional: false }
    }
  };
  var EndDelegation = {
    name: "mpt_EndDelegation",
    privilege: "prvAssignmpt_OrderRight",
    parameters: {
      DelegationId: { type: "Edm.Guid", optional: false }
    }
  };
  var GetAssetLink = {
    name: "mpt_GetAssetLink",
    privilege: "prvCreatempt_Download",
    parameters: {
      AssetRowId: { type: "Edm.Guid", optional: false }
    }
  };
  var LinkModel = {
    name: "mpt_LinkModel",
    privilege: "prvCreatempt_ModelLink",
    parameters: {
      AccountId: { type: "Edm.Guid", optional: true },
      ModelId: { type: "Edm.String", optional: false },
      OnlyIfUnlinked: { type: "Edm.Boolean", optional: true },
      Role: { type: "Edm.Int32", optional: true },
      RowId: { type: "Edm.Guid", optional: false },
      TableName: { type: "Edm.String", optional: false },
      TakeOver: { type: "Edm.Boolean", optional: true }
    }
  };
  var MatchRecords = {
    name: "mpt_MatchRecords",
    privilege: "prvCreatempt_ModelLink",
    parameters: {
      AccountId: { type: "Edm.Guid", optional: true },
      FetchXml: { type: "Edm.String", optional: true },
      TableName: { type: "Edm.String", optional: false }
    }
  };
  var QuoteOrder = {
    name: "mpt_QuoteOrder",
    privilege: "prvReadmpt_OrderRight",
    parameters: {
      Lines: { type: "Edm.String", optional: true },
      ModelRowId: { type: "Edm.Guid", optional: false }
    }
  };
  var RecordCharge = {
    name: "mpt_RecordCharge",
    privilege: "prvAppendTompt_OrderRight",
    parameters: {
      ChargedOn: { type: "Edm.DateTimeOffset", optional: false },
      InvoiceReference: { type: "Edm.String", optional: true },
      Kind: { type: "Edm.String", optional: false },
      LineNumber: { type: "Edm.Int32", optional: false },
      NetAmount: { type: "Edm.Decimal", optional: true },
      OperationId: { type: "Edm.String", optional: false },
      OrderId: { type: "Edm.Guid", optional: false },
      TaxAmount: { type: "Edm.Decimal", optional: true }
    }
  };
  var RequestOrder = {
    name: "mpt_RequestOrder",
    privilege: "prvCreatempt_OrderRight",
    parameters: {
      ExpectedAmount: { type: "Edm.Decimal", optional: true },
      Lines: { type: "Edm.String", optional: false },
      ModelRowId: { type: "Edm.Guid", optional: false },
      OperationId: { type: "Edm.String", optional: false },
      Purpose: { type: "Edm.String", optional: true },
      RecordRowId: { type: "Edm.Guid", optional: true },
      RecordTableName: { type: "Edm.String", optional: true },
      TypedName: { type: "Edm.String", optional: true }
    }
  };
  var ResolveIssues = {
    name: "mpt_ResolveIssues",
    privilege: "prvWritempt_SyncIssue",
    parameters: {
      Choice: { type: "Edm.String", optional: false },
      IssueIds: { type: "Edm.String", optional: false },
      Value: { type: "Edm.String", optional: true }
    }
  };
  var SearchModels = {
    name: "mpt_SearchModels",
    privilege: "prvReadmpt_Model",
    parameters: {
      AccountId: { type: "Edm.Guid", optional: true },
      IncludeArchived: { type: "Edm.Boolean", optional: true },
      RowId: { type: "Edm.Guid", optional: true },
      TableName: { type: "Edm.String", optional: true },
      Text: { type: "Edm.String", optional: false },
      Top: { type: "Edm.Int32", optional: true }
    }
  };
  var SetSecret = {
    name: "mpt_SetSecret",
    privilege: "prvWritempt_Account",
    parameters: {
      AccountId: { type: "Edm.Guid", optional: false },
      Purpose: { type: "Edm.String", optional: false },
      Value: { type: "Edm.String", optional: true }
    }
  };
  var SettleOrder = {
    name: "mpt_SettleOrder",
    privilege: "prvAppendmpt_OrderRight",
    parameters: {
      InvoiceReference: { type: "Edm.String", optional: true },
      LineNumber: { type: "Edm.Int32", optional: false },
      OrderId: { type: "Edm.Guid", optional: false },
      Outcome: { type: "Edm.String", optional: false },
      Reason: { type: "Edm.String", optional: true }
    }
  };
  var StartSync = {
    name: "mpt_StartSync",
    privilege: "prvCreatempt_SyncRun",
    parameters: {
      AccountId: { type: "Edm.Guid", optional: true },
      Full: { type: "Edm.Boolean", optional: true },
      ResetClocks: { type: "Edm.Boolean", optional: true }
    }
  };
  var SuggestModels = {
    name: "mpt_SuggestModels",
    privilege: "prvReadmpt_Model",
    parameters: {
      RowId: { type: "Edm.Guid", optional: false },
      TableName: { type: "Edm.String", optional: false },
      Top: { type: "Edm.Int32", optional: true }
    }
  };
  var SwitchOrdering = {
    name: "mpt_SwitchOrdering",
    privilege: "prvSharempt_OrderRight",
    parameters: {
      AccountId: { type: "Edm.Guid", optional: false },
      Mode: { type: "Edm.String", optional: false }
    }
  };
  var SyncModel = {
    name: "mpt_SyncModel",
    privilege: "prvCreatempt_SyncRun",
    parameters: {
      RowId: { type: "Edm.Guid", optional: false },
      TableName: { type: "Edm.String", optional: false }
    }
  };
  var UnlinkModel = {
    name: "mpt_UnlinkModel",
    privilege: "prvDeletempt_ModelLink",
    parameters: {
      LinkId: { type: "Edm.Guid", optional: false },
      Preview: { type: "Edm.Boolean", optional: true },
      Restore: { type: "Edm.Boolean", optional: true }
    }
  };
  var WithdrawOrder = {
    name: "mpt_WithdrawOrder",
    privilege: "prvReadmpt_OrderRight",
    parameters: {
      OrderId: { type: "Edm.Guid", optional: false },
      Reason: { type: "Edm.String", optional: true }
    }
  };
  var webResources = {
    dialogCss: "mpt_/dialog.css",
    dialogHtml: "mpt_/dialog.html",
    matterportJs: "mpt_/matterport.js"
  };

  // issues/currentValue.ts
  async function currentValue(client, issue) {
    return (await currentValues(client, issue.model, [issue.field])).get(issue.field) ?? null;
  }
  async function currentValues(client, model, fields) {
    try {
      const columns6 = await columnsOf(client, fields);
      if (model === null || columns6.length === 0) {
        return /* @__PURE__ */ new Map();
      }
      const names = [...new Set(columns6.map(([, column]) => column))];
      const row = await readRow(client, modelTable.name, model.id, names);
      return new Map(
        columns6.filter(([, column]) => isText(row, column)).map(([field, column]) => [field, normalizeLineEnds(textOf2(row, column))])
      );
    } catch {
      return /* @__PURE__ */ new Map();
    }
  }
  function normalizeLineEnds(text) {
    return text.replace(/\r\n?/g, "\n");
  }
  function isText(row, column) {
    return typeof (row[column] ?? "") === "string";
  }
  async function columnsOf(client, fields) {
    const { columns: columns6 } = fieldMappingTable;
    const mappings = await queryRows(
      client,
      fieldMappingTable.name,
      fetchXml({
        table: fieldMappingTable.name,
        columns: [columns6.field, columns6.column],
        where: [
          { column: columns6.field, operator: "in", values: fields },
          { column: columns6.tableName, operator: "eq", values: [modelTable.name] }
        ],
        top: 100
      })
    );
    const known = new Set(Object.values(modelTable.columns));
    return mappings.map((mapping) => [textOf2(mapping, columns6.field), textOf2(mapping, columns6.column)]).filter(([field, column]) => fields.includes(field) && known.has(column));
  }

  // dialog/elements.ts
  function element(name, attributes, ...content) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => {
      made.setAttribute(key, value);
    });
    made.append(...content.map((part) => typeof part === "string" ? nameUnseen(part) : part));
    return made;
  }
  function button(label, attributes, press3) {
    const made = element("button", { type: "button", ...attributes }, label);
    made.addEventListener("click", press3);
    return made;
  }
  function choice(id2, label, meaning, press3) {
    return element(
      "div",
      { class: "choice" },
      button(label, { class: "primary", "aria-describedby": id2 }, press3),
      element("p", { id: id2 }, meaning)
    );
  }
  function section(id2, heading, ...content) {
    return element("section", { "aria-labelledby": id2 }, element("h2", { id: id2 }, heading), ...content);
  }
  function foreignText(text) {
    return element("p", { class: "foreign", dir: "auto" }, text);
  }
  function moveFocus(target) {
    target.setAttribute("tabindex", "-1");
    target.focus();
  }

  // client/customApis.ts
  async function call(client, api, request) {
    const answer = await client.WebApi.online.execute(requestFor(api, request));
    return await answer.json();
  }
  function requestFor(api, request) {
    const given = Object.entries(request).filter(([, value]) => value !== void 0);
    const types = api.parameters;
    const parameterTypes = Object.fromEntries(given.map(([name]) => [name, typeOf(types, name)]));
    const metadata = { boundParameter: null, operationType: 0, operationName: api.name, parameterTypes };
    return Object.assign(/* @__PURE__ */ Object.create({ getMetadata: () => metadata }), Object.fromEntries(given));
  }
  function typeOf(types, name) {
    const parameter = types[name];
    if (parameter === void 0) {
      throw new TypeError(`There is no parameter ${name}.`);
    }
    return { typeName: parameter.type, structuralProperty: 1 };
  }

  // client/jsonObjects.ts
  function parseJsonObjects(text) {
    const list2 = JSON.parse(text ?? "[]");
    if (!Array.isArray(list2)) {
      throw new SyntaxError(say("answer.unreadable"));
    }
    return list2.filter((item2) => typeof item2 === "object" && item2 !== null);
  }
  function stringProperty(item2, name) {
    const value = item2[name];
    return typeof value === "string" ? value : "";
  }

  // issues/resolveChoices.ts
  async function resolveChoices(client, choices) {
    const refusals = /* @__PURE__ */ new Map();
    for (const side of ["dataverse", "matterport"]) {
      const ids = [...choices].filter(([, chosen]) => chosen === side).map(([id2]) => id2);
      if (ids.length > 0) {
        (await resolveWith(client, side, ids)).forEach(([id2, refusal]) => refusals.set(id2, refusal));
      }
    }
    return refusals;
  }
  async function resolveWith(client, side, ids) {
    try {
      const { Results } = await call(client, ResolveIssues, { IssueIds: ids.join(","), Choice: side });
      return parseJsonObjects(Results).filter((result) => result.outcome === "refused" && ids.includes(stringProperty(result, "issueId"))).map((result) => [stringProperty(result, "issueId"), refusalOf(stringProperty(result, "message"), stringProperty(result, "code"))]);
    } catch (problem) {
      const { message, code } = describeFailure(problem);
      return ids.map((id2) => [id2, refusalOf(message, code)]);
    }
  }
  function refusalOf(message, code) {
    return { message, isSettled: code === "conflict.settled" };
  }

  // issues/decidePage.ts
  var DecidePage = class {
    constructor(context, fields) {
      this.context = context;
      this.fields = fields;
      this.save = button("", { class: "primary" }, () => {
        this.press();
      });
      this.all = element(
        "div",
        { role: "group", "aria-label": say("decide.label.all") },
        this.allButton(say("decide.button.all-ours"), "dataverse"),
        this.allButton(say("decide.button.all-theirs"), "matterport"),
        this.allButton(say("decide.button.clear"), null)
      );
    }
    /** Shows the fields, with nothing chosen. */
    show() {
      const { page } = this.context;
      const decisions2 = element("div", {}, ...this.fields.map((field) => field.box));
      decisions2.addEventListener("change", () => {
        this.count();
      });
      page.content.replaceChildren(
        element("p", {}, say("decide.intro")),
        element("p", { class: "then" }, say("decide.then")),
        this.all,
        decisions2,
        ...this.fields.some(({ issue }) => issue.base !== "") ? [element("p", { class: "legend" }, say("issue.legend"))] : [],
        element("div", { class: "actions" }, this.save, page.closeButton(say("issue.button.later")))
      );
      this.count();
      page.setStatus(sayCount("decide.differ", this.fields.length));
    }
    get open() {
      return this.fields.filter((field) => field.isOpen);
    }
    get choices() {
      return new Map(this.open.flatMap(({ issue, side }) => side === null ? [] : [[issue.id, side]]));
    }
    allButton(label, side) {
      return button(label, {}, () => {
        this.fields.forEach((field) => {
          field.choose(side);
        });
        this.count();
      });
    }
    // The button says it to those who see it, the status to those who hear the page.
    count() {
      const how = { count: this.choices.size, all: this.open.length };
      this.save.textContent = say("decide.button.save", how);
      this.save.hidden = this.all.hidden = this.open.length === 0;
      this.context.page.setStatus(say("decide.decided", how));
    }
    press() {
      const { page } = this.context;
      const choices = this.choices;
      if (choices.size === 0) {
        page.setStatus(say("decide.nothing-chosen"));
        return;
      }
      void page.run(say("issue.settling"), () => this.saveAll(choices));
    }
    async saveAll(choices) {
      const { page, client } = this.context;
      const refusals = await resolveChoices(client, choices);
      const savedCount = choices.size - refusals.size;
      const saved = savedCount === 0 ? [] : [sayCount("decide.done", savedCount)];
      const leftCount = this.open.length - choices.size;
      if (refusals.size === 0) {
        page.finishAndClose([...saved, ...leftCount === 0 ? [] : [sayCount("decide.left", leftCount)]].join(" "));
        return;
      }
      this.removeSaved([...choices.keys()].filter((id2) => !refusals.has(id2)));
      const refused = this.showRefusals(refusals);
      this.count();
      page.showProblem([...saved, sayCount("decide.failed", refusals.size)].join(" "));
      if (refused !== null) {
        moveFocus(refused);
      }
    }
    removeSaved(ids) {
      const saved = this.fields.filter(({ issue }) => ids.includes(issue.id));
      saved.forEach((field) => {
        field.box.remove();
      });
      this.fields = this.fields.filter((field) => !saved.includes(field));
    }
    // Gives back the first reason, where reading goes on.
    showRefusals(refusals) {
      this.fields.forEach((field) => {
        field.showRefusal(refusals.get(field.issue.id) ?? null);
      });
      return this.fields.find(({ issue }) => refusals.has(issue.id))?.reason ?? null;
    }
  };

  // node_modules/diff/libesm/diff/base.js
  var Diff = class {
    diff(oldStr, newStr, options = {}) {
      let callback;
      if (typeof options === "function") {
        callback = options;
        options = {};
      } else if ("callback" in options) {
        callback = options.callback;
      }
      const oldString = this.castInput(oldStr, options);
      const newString = this.castInput(newStr, options);
      const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
      const newTokens = this.removeEmpty(this.tokenize(newString, options));
      return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
      var _a;
      const done = (value) => {
        value = this.postProcess(value, options);
        if (callback) {
          setTimeout(function() {
            callback(value);
          }, 0);
          return void 0;
        } else {
          return value;
        }
      };
      const newLen = newTokens.length, oldLen = oldTokens.length;
      let editLength = 1;
      let maxEditLength = newLen + oldLen;
      if (options.maxEditLength != null) {
        maxEditLength = Math.min(maxEditLength, options.maxEditLength);
      }
      const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
      const abortAfterTimestamp = Date.now() + maxExecutionTime;
      const bestPath = [{ oldPos: -1, lastComponent: void 0 }];
      let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
      if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
        return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
      }
      let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
      const execEditLength = () => {
        for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
          let basePath;
          const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
          if (removePath) {
            bestPath[diagonalPath - 1] = void 0;
          }
          let canAdd = false;
          if (addPath) {
            const addPathNewPos = addPath.oldPos - diagonalPath;
            canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
          }
          const canRemove = removePath && removePath.oldPos + 1 < oldLen;
          if (!canAdd && !canRemove) {
            bestPath[diagonalPath] = void 0;
            continue;
          }
          if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) {
            basePath = this.addToPath(addPath, true, false, 0, options);
          } else {
            basePath = this.addToPath(removePath, false, true, 1, options);
          }
          newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
          if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
            return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
          } else {
            bestPath[diagonalPath] = basePath;
            if (basePath.oldPos + 1 >= oldLen) {
              maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
            }
            if (newPos + 1 >= newLen) {
              minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
            }
          }
        }
        editLength++;
      };
      if (callback) {
        (function exec() {
          setTimeout(function() {
            if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
              return callback(void 0);
            }
            if (!execEditLength()) {
              exec();
            }
          }, 0);
        })();
      } else {
        while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
          const ret = execEditLength();
          if (ret) {
            return ret;
          }
        }
      }
    }
    addToPath(path, added, removed, oldPosInc, options) {
      const last = path.lastComponent;
      if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
        return {
          oldPos: path.oldPos + oldPosInc,
          lastComponent: { count: last.count + 1, added, removed, previousComponent: last.previousComponent }
        };
      } else {
        return {
          oldPos: path.oldPos + oldPosInc,
          lastComponent: { count: 1, added, removed, previousComponent: last }
        };
      }
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
      const newLen = newTokens.length, oldLen = oldTokens.length;
      let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
      while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
        newPos++;
        oldPos++;
        commonCount++;
        if (options.oneChangePerToken) {
          basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
        }
      }
      if (commonCount && !options.oneChangePerToken) {
        basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
      }
      basePath.oldPos = oldPos;
      return newPos;
    }
    equals(left, right, options) {
      if (options.comparator) {
        return options.comparator(left, right);
      } else {
        return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
      }
    }
    removeEmpty(array) {
      const ret = [];
      for (let i = 0; i < array.length; i++) {
        if (array[i]) {
          ret.push(array[i]);
        }
      }
      return ret;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    castInput(value, options) {
      return value;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    tokenize(value, options) {
      return Array.from(value);
    }
    join(chars) {
      return chars.join("");
    }
    postProcess(changeObjects, options) {
      return changeObjects;
    }
    get useLongestToken() {
      return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
      const components = [];
      let nextComponent;
      while (lastComponent) {
        components.push(lastComponent);
        nextComponent = lastComponent.previousComponent;
        delete lastComponent.previousComponent;
        lastComponent = nextComponent;
      }
      components.reverse();
      const componentLen = components.length;
      let componentPos = 0, newPos = 0, oldPos = 0;
      for (; componentPos < componentLen; componentPos++) {
        const component = components[componentPos];
        if (!component.removed) {
          if (!component.added && this.useLongestToken) {
            let value = newTokens.slice(newPos, newPos + component.count);
            value = value.map(function(value2, i) {
              const oldValue = oldTokens[oldPos + i];
              return oldValue.length > value2.length ? oldValue : value2;
            });
            component.value = this.join(value);
          } else {
            component.value = this.join(newTokens.slice(newPos, newPos + component.count));
          }
          newPos += component.count;
          if (!component.added) {
            oldPos += component.count;
          }
        } else {
          component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
          oldPos += component.count;
        }
      }
      return components;
    }
  };

  // node_modules/diff/libesm/util/string.js
  function longestCommonPrefix(str1, str2) {
    let i;
    for (i = 0; i < str1.length && i < str2.length; i++) {
      if (str1[i] != str2[i]) {
        return str1.slice(0, i);
      }
    }
    return str1.slice(0, i);
  }
  function longestCommonSuffix(str1, str2) {
    let i;
    if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) {
      return "";
    }
    for (i = 0; i < str1.length && i < str2.length; i++) {
      if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) {
        return str1.slice(-i);
      }
    }
    return str1.slice(-i);
  }
  function replacePrefix(string, oldPrefix, newPrefix) {
    if (string.slice(0, oldPrefix.length) != oldPrefix) {
      throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);
    }
    return newPrefix + string.slice(oldPrefix.length);
  }
  function replaceSuffix(string, oldSuffix, newSuffix) {
    if (!oldSuffix) {
      return string + newSuffix;
    }
    if (string.slice(-oldSuffix.length) != oldSuffix) {
      throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);
    }
    return string.slice(0, -oldSuffix.length) + newSuffix;
  }
  function removePrefix(string, oldPrefix) {
    return replacePrefix(string, oldPrefix, "");
  }
  function removeSuffix(string, oldSuffix) {
    return replaceSuffix(string, oldSuffix, "");
  }
  function maximumOverlap(string1, string2) {
    return string2.slice(0, overlapCount(string1, string2));
  }
  function overlapCount(a, b) {
    let startA = 0;
    if (a.length > b.length) {
      startA = a.length - b.length;
    }
    let endB = b.length;
    if (a.length < b.length) {
      endB = a.length;
    }
    const map = Array(endB);
    let k = 0;
    map[0] = 0;
    for (let j = 1; j < endB; j++) {
      if (b[j] == b[k]) {
        map[j] = map[k];
      } else {
        map[j] = k;
      }
      while (k > 0 && b[j] != b[k]) {
        k = map[k];
      }
      if (b[j] == b[k]) {
        k++;
      }
    }
    k = 0;
    for (let i = startA; i < a.length; i++) {
      while (k > 0 && a[i] != b[k]) {
        k = map[k];
      }
      if (a[i] == b[k]) {
        k++;
      }
    }
    return k;
  }
  function segment(string, segmenter) {
    const parts = [];
    for (const segmentObj of Array.from(segmenter.segment(string))) {
      const segment2 = segmentObj.segment;
      if (parts.length && /\s/.test(parts[parts.length - 1]) && /\s/.test(segment2)) {
        parts[parts.length - 1] += segment2;
      } else {
        parts.push(segment2);
      }
    }
    return parts;
  }
  function trailingWs(string, segmenter) {
    if (segmenter) {
      return leadingAndTrailingWs(string, segmenter)[1];
    }
    let i;
    for (i = string.length - 1; i >= 0; i--) {
      if (!string[i].match(/\s/)) {
        break;
      }
    }
    return string.substring(i + 1);
  }
  function leadingWs(string, segmenter) {
    if (segmenter) {
      return leadingAndTrailingWs(string, segmenter)[0];
    }
    const match = string.match(/^\s*/);
    return match ? match[0] : "";
  }
  function leadingAndTrailingWs(string, segmenter) {
    if (!segmenter) {
      return [leadingWs(string), trailingWs(string)];
    }
    if (segmenter.resolvedOptions().granularity != "word") {
      throw new Error('The segmenter passed must have a granularity of "word"');
    }
    const segments = segment(string, segmenter);
    const firstSeg = segments[0];
    const lastSeg = segments[segments.length - 1];
    const head = /\s/.test(firstSeg) ? firstSeg : "";
    const tail = /\s/.test(lastSeg) ? lastSeg : "";
    return [head, tail];
  }

  // node_modules/diff/libesm/diff/word.js
  var extendedWordChars = "a-zA-Z0-9_\\u{AD}\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2C6}\\u{2C8}-\\u{2D7}\\u{2DE}-\\u{2FF}\\u{1E00}-\\u{1EFF}";
  var tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\s+|[^${extendedWordChars}]`, "ug");
  var WordDiff = class extends Diff {
    equals(left, right, options) {
      if (options.ignoreCase) {
        left = left.toLowerCase();
        right = right.toLowerCase();
      }
      return left.trim() === right.trim();
    }
    tokenize(value, options = {}) {
      let parts;
      if (options.intlSegmenter) {
        const segmenter = options.intlSegmenter;
        if (segmenter.resolvedOptions().granularity != "word") {
          throw new Error('The segmenter passed must have a granularity of "word"');
        }
        parts = segment(value, segmenter);
      } else {
        parts = value.match(tokenizeIncludingWhitespace) || [];
      }
      const tokens = [];
      let prevPart = null;
      parts.forEach((part) => {
        if (/\s/.test(part)) {
          if (prevPart == null) {
            tokens.push(part);
          } else {
            tokens.push(tokens.pop() + part);
          }
        } else if (prevPart != null && /\s/.test(prevPart)) {
          if (tokens[tokens.length - 1] == prevPart) {
            tokens.push(tokens.pop() + part);
          } else {
            tokens.push(prevPart + part);
          }
        } else {
          tokens.push(part);
        }
        prevPart = part;
      });
      return tokens;
    }
    join(tokens) {
      return tokens.map((token, i) => {
        if (i == 0) {
          return token;
        } else {
          return token.replace(/^\s+/, "");
        }
      }).join("");
    }
    postProcess(changes, options) {
      if (!changes || options.oneChangePerToken) {
        return changes;
      }
      let lastKeep = null;
      let insertion = null;
      let deletion = null;
      changes.forEach((change) => {
        if (change.added) {
          insertion = change;
        } else if (change.removed) {
          deletion = change;
        } else {
          if (insertion || deletion) {
            dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);
          }
          lastKeep = change;
          insertion = null;
          deletion = null;
        }
      });
      if (insertion || deletion) {
        dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);
      }
      return changes;
    }
  };
  var wordDiff = new WordDiff();
  function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {
    if (deletion && insertion) {
      const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);
      const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);
      if (startKeep) {
        const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);
        startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);
        deletion.value = removePrefix(deletion.value, commonWsPrefix);
        insertion.value = removePrefix(insertion.value, commonWsPrefix);
      }
      if (endKeep) {
        const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);
        endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);
        deletion.value = removeSuffix(deletion.value, commonWsSuffix);
        insertion.value = removeSuffix(insertion.value, commonWsSuffix);
      }
    } else if (insertion) {
      if (startKeep) {
        const ws = leadingWs(insertion.value, segmenter);
        insertion.value = insertion.value.substring(ws.length);
      }
      if (endKeep) {
        const ws = leadingWs(endKeep.value, segmenter);
        endKeep.value = endKeep.value.substring(ws.length);
      }
    } else if (startKeep && endKeep) {
      const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);
      const newWsStart = longestCommonPrefix(newWsFull, delWsStart);
      deletion.value = removePrefix(deletion.value, newWsStart);
      const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);
      deletion.value = removeSuffix(deletion.value, newWsEnd);
      endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);
      startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));
    } else if (endKeep) {
      const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);
      const deletionWsSuffix = trailingWs(deletion.value, segmenter);
      const overlap = maximumOverlap(deletionWsSuffix, endKeepWsPrefix);
      deletion.value = removeSuffix(deletion.value, overlap);
    } else if (startKeep) {
      const startKeepWsSuffix = trailingWs(startKeep.value, segmenter);
      const deletionWsPrefix = leadingWs(deletion.value, segmenter);
      const overlap = maximumOverlap(startKeepWsSuffix, deletionWsPrefix);
      deletion.value = removePrefix(deletion.value, overlap);
    }
  }
  var WordsWithSpaceDiff = class extends Diff {
    tokenize(value) {
      const regex = new RegExp(`(\\r?\\n)|[${extendedWordChars}]+|[^\\S\\n\\r]+|[^${extendedWordChars}]`, "ug");
      return value.match(regex) || [];
    }
  };
  var wordsWithSpaceDiff = new WordsWithSpaceDiff();
  function diffWordsWithSpace(oldStr, newStr, options) {
    return wordsWithSpaceDiff.diff(oldStr, newStr, options);
  }

  // issues/differences.ts
  var MaxChanges = 400;
  function differences(before, after) {
    const whole2 = after === "" ? [] : [{ kind: before === after ? "same" : "added", text: after }];
    if (before === "" || after === "" || before === after) {
      return whole2;
    }
    const changes = diffWordsWithSpace(before, after, { maxEditLength: MaxChanges });
    const parts = changes?.map(({ added, removed, value }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value
    }));
    return parts?.some((part) => part.kind === "same" && /[\p{L}\p{N}]/u.test(part.text)) === true ? parts : whole2;
  }

  // issues/valuePanel.ts
  function valuePanel(id2, heading, parts, ...below) {
    return section(id2, heading, valueText(parts), ...below);
  }
  function valueText(parts, attributes = {}) {
    return parts.length === 0 ? element("p", { ...attributes, class: "empty" }, say("issue.value.empty")) : element("p", { ...attributes, class: "foreign", dir: "auto" }, ...parts.map(renderPart));
  }
  function renderPart({ kind, text }) {
    switch (kind) {
      case "added":
        return element("ins", {}, visuallyHidden(say("issue.value.added")), text, visuallyHidden(say("issue.value.end")));
      case "removed":
        return element("del", {}, visuallyHidden(say("issue.value.removed")), text, visuallyHidden(say("issue.value.end")));
      default:
        return text;
    }
  }
  function visuallyHidden(text) {
    return element("span", { class: "visually-hidden" }, text);
  }

  // issues/fieldChoice.ts
  var FieldChoice = class {
    /**
     * @param issue The conflict.
     * @param current What the model holds now; undefined when it cannot be told.
     */
    constructor(issue, current) {
      this.issue = issue;
      this.ours = this.radio("ours", this.id("ours-value"));
      this.theirs = this.radio("theirs", this.id("theirs-value"));
      this.later = this.radio("later");
      this.reason = element("p", { id: this.id("reason"), class: "reason" });
      this.box = element(
        "fieldset",
        { class: "decision", "aria-describedby": this.id("reason") },
        element("legend", { dir: "auto" }, fieldLabel(issue.field)),
        this.reason,
        ...this.values(normalizeLineEnds(current ?? issue.ours)),
        this.labelled(this.later, say("issue.button.later"))
      );
    }
    /** Whether the field can still be decided on. */
    get isOpen() {
      return !this.box.disabled;
    }
    /** The side that was chosen; null while none is. */
    get side() {
      return !this.isOpen ? null : this.ours.checked ? "dataverse" : this.theirs.checked ? "matterport" : null;
    }
    /** Chooses, as pressing does; null takes the choice back. */
    choose(side) {
      if (this.isOpen) {
        this.ours.checked = side === "dataverse";
        this.theirs.checked = side === "matterport";
        this.later.checked = false;
      }
    }
    /** Says why the choice could not be saved; null takes that away. The choice stays, unless there is nothing left to choose. */
    showRefusal(refusal) {
      if (this.isOpen) {
        this.reason.textContent = refusal?.message ?? "";
        this.box.disabled = refusal?.isSettled === true;
      }
    }
    values(ours) {
      const base = normalizeLineEnds(this.issue.base);
      const theirs = normalizeLineEnds(this.issue.theirs);
      const wasEdited = ours !== normalizeLineEnds(this.issue.ours);
      return [
        ...wasEdited ? [element("p", { class: "note" }, say("issue.edited"))] : [],
        element(
          "div",
          { class: "values" },
          ...base === "" ? [] : [panel(element("p", { class: "legend" }, say("issue.section.base")), whole(base))],
          panel(this.labelled(this.ours, say("issue.button.keep-ours")), partsOf(base, ours), this.id("ours-value")),
          panel(this.labelled(this.theirs, say("issue.button.keep-theirs")), partsOf(base, theirs), this.id("theirs-value"))
        )
      ];
    }
    id(part) {
      return `${part}-${this.issue.id}`;
    }
    radio(part, describedBy) {
      return element("input", {
        type: "radio",
        id: this.id(part),
        name: this.issue.id,
        ...describedBy === void 0 ? {} : { "aria-describedby": describedBy }
      });
    }
    labelled(radio, label) {
      return element("span", { class: "check" }, radio, element("label", { for: radio.id }, label));
    }
  };
  function panel(heading, parts, id2) {
    return element("div", { class: "panel" }, heading, valueText(parts, id2 === void 0 ? {} : { id: id2 }));
  }
  function partsOf(base, value) {
    return base === "" ? whole(value) : differences(base, value);
  }
  function whole(text) {
    return text === "" ? [] : [{ kind: "same", text }];
  }

  // words/messages.ts
  function sayMessage(text) {
    return parseList(text).map((phrase) => isPhrase(phrase) ? sayPhrase(phrase.code, phrase.arguments ?? {}) : "").filter((sentence) => sentence !== "").join("; ").replace(/\.; /g, ". ");
  }
  function messageArgument(text, name) {
    return parseList(text).filter(isPhrase).map((phrase) => phrase.arguments?.[name]).find((value) => value !== void 0);
  }
  function sayChanges(text) {
    return parseList(text).map((change) => {
      const { field, before, after } = change;
      return typeof field === "string" ? sayPhrase("change.field", { field, before: shown(before), after: shown(after) }) : "";
    }).filter((sentence) => sentence !== "").join("; ");
  }
  function parseList(text) {
    try {
      const parsed = text === "" ? [] : JSON.parse(text);
      const list2 = Array.isArray(parsed) ? parsed : [parsed];
      return list2.filter((item2) => typeof item2 === "object" && item2 !== null);
    } catch {
      return [];
    }
  }
  function isPhrase(item2) {
    return "code" in item2 && typeof item2.code === "string";
  }
  function shown(value) {
    return typeof value === "string" ? value : "";
  }

  // issues/issue.ts
  var { columns } = syncIssueTable;
  var PlainColumns = [
    columns.name,
    columns.stateCode,
    columns.kind,
    columns.message,
    columns.field,
    columns.agreedValue,
    columns.dataverseValue,
    columns.matterportValue,
    columns.retryOn,
    columns.resolution
  ];
  var Lookups = [columns.accountId, columns.modelId, columns.resolvedBy];
  var ReadColumns = [...PlainColumns, ...Lookups.map(lookupProperty)];
  var QueriedColumns = [...PlainColumns, ...Lookups];
  async function readIssue(client, id2) {
    return issueOf(id2, await readRow(client, syncIssueTable.name, id2, ReadColumns));
  }
  function readIssues(client, ids) {
    return queryIssues(client, [{ column: syncIssueTable.id, operator: "in", values: ids }]);
  }
  async function openConflicts(client, model) {
    const found = await queryIssues(client, [
      { column: columns.modelId, operator: "eq", values: [model] },
      { column: columns.kind, operator: "eq", values: [IssueKind.Conflict] },
      { column: columns.stateCode, operator: "eq", values: [RowState.Active] }
    ]);
    return [...found].sort((one, other) => fieldLabel(one.field).localeCompare(fieldLabel(other.field)));
  }
  async function openMissingIssue(client, account) {
    const [found] = await queryIssues(client, [
      { column: columns.accountId, operator: "eq", values: [account] },
      { column: columns.kind, operator: "eq", values: [IssueKind.TooManyMissing] },
      { column: columns.stateCode, operator: "eq", values: [RowState.Active] }
    ]);
    return found ?? null;
  }
  async function queryIssues(client, where) {
    const { name, id: id2 } = syncIssueTable;
    const rows = await queryRows(client, name, fetchXml({ table: name, columns: [id2, ...QueriedColumns], where, top: 100 }));
    return rows.map((row) => issueOf(textOf2(row, id2), row));
  }
  function issueOf(id2, row) {
    return {
      id: id2,
      name: textOf2(row, columns.name) || say("name.issue"),
      isOpen: numberOf(row, columns.stateCode) !== RowState.Inactive,
      isConflict: numberOf(row, columns.kind) === IssueKind.Conflict,
      isTooManyMissing: numberOf(row, columns.kind) === IssueKind.TooManyMissing,
      missing: messageArgument(textOf2(row, columns.message), "missing"),
      kind: formattedValueOf(row, columns.kind),
      detail: sayMessage(textOf2(row, columns.message)),
      field: textOf2(row, columns.field),
      account: lookupOf(row, columns.accountId),
      model: lookupOf(row, columns.modelId),
      base: textOf2(row, columns.agreedValue),
      ours: textOf2(row, columns.dataverseValue),
      theirs: textOf2(row, columns.matterportValue),
      retryOn: formattedValueOf(row, columns.retryOn),
      resolution: textOf2(row, columns.resolution),
      resolvedBy: lookupOf(row, columns.resolvedBy)?.name ?? ""
    };
  }

  // issues/issueRules.ts
  function resolveRefusal(held, issue) {
    if (issue.isTooManyMissing) {
      return decideMissingRefusal(held);
    }
    return issue.isConflict ? decideRefusal(held) : privilegeRefusal(held, [ResolveIssues.privilege], "privilege.put-away", "Matterport Operator");
  }
  function decideRefusal(held) {
    const needed = [ResolveIssues.privilege, privilegeName("Write", modelTable)];
    return privilegeRefusal(held, needed, "privilege.decide", "Matterport Operator");
  }
  function decideMissingRefusal(held) {
    return privilegeRefusal(held, [DecideMissing.privilege], "privilege.decide-missing", "Matterport Administrator");
  }
  function modelInConflict(issues) {
    const model = issues[0]?.model ?? null;
    return issues.every((issue) => issue.isOpen && issue.isConflict && issue.model?.id === model?.id) ? model : null;
  }
  function resolvedIssueRefusal(issue) {
    return issue.isOpen ? null : say("issue.already-settled", { how: describeResolution(issue) });
  }
  function describeResolution(issue) {
    const how = describeChoice(/^[a-z-]+/.exec(issue.resolution)?.[0]);
    return issue.resolvedBy === "" ? how : say("issue.how.by", { how, person: issue.resolvedBy });
  }
  function describeChoice(choice3) {
    switch (choice3) {
      case "dataverse":
        return say("issue.how.ours");
      case "matterport":
        return say("issue.how.theirs");
      case "value":
        return say("issue.how.value");
      case "dismiss":
        return say("issue.how.closed");
      case "gone":
        return say("issue.how.gone");
      case "keep-looking":
        return say("issue.how.keep-looking");
      default:
        return say("issue.how.obsolete");
    }
  }

  // issues/decideDialog.ts
  async function decideDialog(context) {
    const { page, client, request } = context;
    page.setTitle(say("command.resolve-conflicts"));
    await page.run("", async () => {
      const found = await openConflicts(client, request.id);
      await showDecisions(
        context,
        found.filter((issue) => request.rows?.includes(issue.id) ?? true)
      );
    });
  }
  async function showDecisions(context, conflicts) {
    const { page, client } = context;
    throwIfRefused(decideRefusal(await userPrivileges(client)));
    const model = conflicts[0]?.model ?? null;
    if (conflicts.length === 0) {
      page.finish(say("decide.none", { model: say("name.model") }));
      return;
    }
    const fields = conflicts.map((issue) => issue.field);
    const current = await currentValues(client, model, fields);
    page.setTitle(say("decide.title", { model: model?.name ?? say("name.the-model") }));
    new DecidePage(
      context,
      conflicts.map((issue) => new FieldChoice(issue, current.get(issue.field)))
    ).show();
  }

  // issues/conflict.ts
  function showConflict(page, issue, current, resolve2) {
    const base = normalizeLineEnds(issue.base);
    const ours = current ?? normalizeLineEnds(issue.ours);
    const theirs = normalizeLineEnds(issue.theirs);
    const wasEdited = ours !== normalizeLineEnds(issue.ours);
    page.content.replaceChildren(
      element("p", { dir: "auto" }, question(issue)),
      ...wasEdited ? [element("p", { class: "note" }, say("issue.edited"))] : [],
      element(
        "div",
        { class: "values" },
        valuePanel("base", say("issue.section.base"), base === "" ? [] : [{ kind: "same", text: base }]),
        oursPanel(differences(base, ours), resolve2),
        theirsPanel(differences(base, theirs), resolve2)
      ),
      element("p", { class: "legend" }, say("issue.legend")),
      newValue(ours, resolve2),
      page.closeButton(say("issue.button.later"))
    );
    page.setStatus("");
  }
  function question({ field, model }) {
    return model === null ? say("issue.question", { field }) : say("issue.question-of-model", { field, model: model.name });
  }
  function oursPanel(parts, resolve2) {
    const keep = button(say("issue.button.keep-ours"), { class: "primary", "aria-describedby": "ours-then" }, () => {
      resolve2({ choice: "dataverse", message: say("issue.done.ours") });
    });
    return valuePanel(
      "ours",
      say("issue.section.ours"),
      parts,
      keep,
      element("p", { id: "ours-then", class: "then" }, say("issue.then.ours"))
    );
  }
  function theirsPanel(parts, resolve2) {
    const keep = button(say("issue.button.keep-theirs"), { class: "primary", "aria-describedby": "theirs-then" }, () => {
      resolve2({ choice: "matterport", message: say("issue.done.theirs") });
    });
    return valuePanel(
      "theirs",
      say("issue.section.theirs"),
      parts,
      keep,
      element("p", { id: "theirs-then", class: "then" }, say("issue.then.theirs"))
    );
  }
  function newValue(ours, resolve2) {
    const text = element("textarea", { id: "value", rows: "3", maxlength: String(syncIssueTable.lengths.dataverseValue), dir: "auto" });
    text.value = ours;
    const use = button(say("issue.button.use"), {}, () => {
      resolve2({ choice: "value", value: text.value, message: say("issue.done.value") });
    });
    const label = element("label", { for: "value" }, say("issue.value"));
    return section("other", say("issue.section.other"), label, text, use);
  }

  // issues/missingModels.ts
  var decisions = {
    gone: "missing.done.gone",
    "keep-looking": "missing.done.keep-looking"
  };
  function showMissing(context, issue, account) {
    const { page } = context;
    const marked = issue.missing === void 0 ? [] : [say("missing.then.count", { count: issue.missing })];
    page.content.replaceChildren(
      section("what", say("issue.section.happened"), foreignText(issue.detail || issue.name)),
      section(
        "decide",
        say("missing.section.decide"),
        choice("gone", say("missing.button.gone"), [...marked, say("missing.then.gone")].join(" "), () => {
          decide(context, account, "gone");
        }),
        choice("keep-looking", say("missing.button.keep-looking"), say("missing.then.keep-looking"), () => {
          decide(context, account, "keep-looking");
        })
      ),
      page.closeButton(say("issue.button.later"))
    );
    page.setStatus("");
  }
  function decide({ page, client }, account, decision) {
    void page.run(say("issue.settling"), async () => {
      await call(client, DecideMissing, { AccountId: account, Decision: decision });
      page.finishAndClose(say(decisions[decision]));
    });
  }

  // issues/otherIssue.ts
  var MaxRemarkLength = 1e3;
  function showOtherIssue(page, issue, resolve2) {
    const remark = element("textarea", { id: "remark", rows: "2", maxlength: String(MaxRemarkLength), dir: "auto" });
    const away = button(say("issue.button.put-away"), { class: "primary" }, () => {
      const value = remark.value.trim();
      resolve2({ choice: "dismiss", ...value === "" ? {} : { value }, message: say("issue.done.closed") });
    });
    page.content.replaceChildren(
      section("what", say("issue.section.happened"), foreignText(issue.detail || issue.name), facts(issue)),
      section("away", say("issue.section.away"), element("label", { for: "remark" }, say("issue.remark")), remark, away),
      page.closeButton(say("issue.button.leave"))
    );
    page.setStatus("");
  }
  function facts(issue) {
    const known = [
      [say("issue.fact.kind"), issue.kind],
      [say("issue.fact.model"), issue.model?.name ?? ""],
      [say("issue.fact.field"), fieldLabel(issue.field)],
      [say("issue.fact.ours"), issue.ours],
      [say("issue.fact.theirs"), issue.theirs],
      [say("issue.fact.retry"), issue.retryOn]
    ].filter(([, value]) => value !== "");
    return element(
      "dl",
      {},
      ...known.flatMap(([name, value]) => [element("dt", {}, name ?? ""), element("dd", { dir: "auto" }, value ?? "")])
    );
  }

  // issues/resolveDialog.ts
  async function resolveDialog(context) {
    const { page, client, request } = context;
    page.setTitle(say("command.resolve"));
    await page.run("", async () => {
      const issue = await readIssue(client, request.id);
      const settled = resolvedIssueRefusal(issue);
      page.setTitle(issue.name);
      if (settled !== null) {
        page.finish(settled);
      } else if (issue.isConflict) {
        showConflict(page, issue, await currentValue(client, issue), resolveHandler(context, issue));
      } else if (issue.isTooManyMissing && issue.account !== null) {
        showMissing(context, issue, issue.account.id);
      } else {
        showOtherIssue(page, issue, resolveHandler(context, issue));
      }
    });
  }
  function resolveHandler({ page, client }, issue) {
    return ({ choice: choice3, value, message }) => void page.run(say("issue.settling"), async () => {
      const asked = { IssueIds: issue.id, Choice: choice3 };
      await call(client, ResolveIssues, value === void 0 ? asked : { ...asked, Value: value });
      page.finishAndClose(message);
    });
  }

  // linking/foundModels.ts
  function parseModels(text) {
    return parseJsonObjects(text).map((item2) => ({
      modelId: stringProperty(item2, "modelId"),
      rowId: parseId(item2.rowId),
      name: stringProperty(item2, "name") || say("find.no-name"),
      address: stringProperty(item2, "address") || say("find.no-address"),
      state: stringProperty(item2, "state"),
      visibility: stringProperty(item2, "visibility"),
      accountId: parseId(item2.accountId),
      answer: answerOf(item2),
      reasons: sentences(item2.reasons),
      doubts: sentences(item2.doubts),
      linkedTo: stringProperty(item2, "linkedTo") || null
    }));
  }
  function answerOf({ answer }) {
    return answer === "clear" || answer === "ask" || answer === "no" ? answer : "";
  }
  function sentences(list2) {
    return Array.isArray(list2) ? list2.filter((item2) => typeof item2 === "string") : [];
  }
  function marksOf(model, isCurrent) {
    return [
      ...isCurrent ? [say("find.mark.here")] : [],
      ...model.answer === "clear" ? [say("find.mark.clear")] : model.answer === "no" ? [say("find.mark.no")] : [],
      ...model.linkedTo === null || isCurrent ? [] : [say("find.mark.linked", { property: model.linkedTo })],
      ...model.state === "inactive" ? [say("find.mark.archived")] : model.state === "active" || model.state === "" ? [] : [say("find.mark.not-ready", { state: model.state })],
      ...model.visibility === "private" ? [say("find.mark.private")] : []
    ];
  }

  // linking/linkableRows.ts
  function linkableTable(name) {
    return [propertyTable, siteVisitTable].find((table2) => table2.name === name) ?? null;
  }
  async function readLinkableRow(client, table2, id2) {
    const { columns: columns6 } = table2;
    const row = await readRow(client, table2.name, id2, [columns6.name, lookupProperty(columns6.currentModelId), columns6.stateCode]);
    return {
      table: table2,
      id: id2,
      name: textOf2(row, columns6.name) || say("name.row"),
      model: lookupOf(row, columns6.currentModelId),
      isActive: numberOf(row, columns6.stateCode) !== RowState.Inactive
    };
  }

  // linking/linkRules.ts
  function linkRefusal(held) {
    return privilegeRefusal(
      held,
      [.../* @__PURE__ */ new Set([SuggestModels.privilege, SearchModels.privilege, LinkModel.privilege])],
      "privilege.link",
      "Matterport Operator"
    );
  }
  function matchRefusal(held) {
    return privilegeRefusal(held, [MatchRecords.privilege], "privilege.link", "Matterport Operator");
  }
  function dismissRefusal(held) {
    return privilegeRefusal(held, [DismissModels.privilege], "privilege.link", "Matterport Operator");
  }
  function linkTargetRefusal(row) {
    if (!row.isActive) {
      return say("link.inactive-row", { row: row.name });
    }
    return row.table !== propertyTable && row.model !== null ? say("link.unlink-first", { row: row.name, model: row.model.name }) : null;
  }
  function unlinkRefusal(held) {
    return privilegeRefusal(held, [UnlinkModel.privilege], "privilege.unlink", "Matterport Operator");
  }
  function noModelRefusal(row, code) {
    return row.model === null ? say(code, { row: row.name }) : null;
  }

  // linking/linkQuestion.ts
  var MaxDoubts = 3;
  function linkQuestion(model, row, place) {
    const improbable = improbableBecause(model, place?.name || row.name);
    const others = [...takenFrom(model, row), ...replacedIn(row)];
    return improbable.length + others.length === 0 ? null : [
      ...improbable,
      ...others,
      say(improbable.length === 0 ? "find.ask-link" : "find.ask-link-anyway", { model: model.name, row: row.name })
    ].join(" ");
  }
  function improbableBecause({ name, answer, doubts }, property) {
    return answer !== "no" ? [] : doubts.length === 0 ? [say("find.ask-unproved", { model: name, property })] : [say("find.ask-improbable", { model: name, property }), ...doubts.slice(0, MaxDoubts).map((doubt) => say("find.doubt", { doubt }))];
  }
  function takenFrom({ name, linkedTo }, { table: table2 }) {
    return linkedTo === null || table2 !== propertyTable ? [] : [say("find.ask-taken", { model: name, property: linkedTo })];
  }
  function replacedIn({ name, model }) {
    return model === null ? [] : [say("find.ask-replaced", { row: name, model: model.name })];
  }

  // linking/modelCard.ts
  function modelCard(model, choices) {
    const card = element(
      "li",
      { class: model.answer === "no" ? "card no-match" : "card" },
      element("h3", { dir: "auto" }, model.name),
      ...marksList(model, choices.isCurrent),
      element("p", { dir: "auto" }, model.address),
      ...evidence(`${choices.id}-reasons`, say("find.label.reasons"), "reasons", model.reasons),
      ...evidence(`${choices.id}-doubts`, say("find.label.doubts"), "doubts", model.doubts)
    );
    if (!choices.isCurrent) {
      card.append(linkButton(model, choices, card));
    }
    return card;
  }
  function marksList(model, isCurrent) {
    const clear = say("find.mark.clear");
    const items = marksOf(model, isCurrent).map(
      (mark) => element("li", { dir: "auto", ...model.answer === "clear" && mark === clear ? { class: "clear" } : {} }, mark)
    );
    return items.length === 0 ? [] : [element("ul", { class: "marks", "aria-label": say("find.label.marks") }, ...items)];
  }
  function evidence(id2, label, className, lines) {
    return lines.length === 0 ? [] : [
      element("p", { id: id2, class: "label" }, label),
      element("ul", { class: className, "aria-labelledby": id2 }, ...lines.map((line) => element("li", { dir: "auto" }, line)))
    ];
  }
  function linkButton(model, choices, card) {
    const asks = choices.question !== null;
    const target = { model: model.name, address: model.address };
    const name = asks ? say("find.button.link-of-asking", target) : say("find.button.link-of", target);
    const label = asks ? say("find.button.link-asking") : say("find.button.link");
    return button(label, { class: model.answer === "clear" ? "primary" : "plain", "aria-label": name }, () => {
      if (choices.question === null) {
        choices.link(card);
      } else {
        askInCard(card, choices.question, () => {
          choices.link(card);
        });
      }
    });
  }
  function askInCard(card, question2, yes) {
    card.querySelector(".question")?.remove();
    const words = element("p", { dir: "auto" }, question2);
    const box = element("div", { class: "question", role: "group", "aria-label": say("find.label.question") }, words);
    const close = () => {
      box.remove();
      card.querySelector("button")?.focus();
    };
    box.append(button(say("find.button.yes"), { class: "primary" }, yes), button(say("button.no"), {}, close));
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        event.preventDefault();
        close();
      }
    });
    card.append(box);
    moveFocus(words);
  }

  // linking/recordPlace.ts
  async function readRecordPlace(client, row) {
    if (row.table === propertyTable) {
      return readProperty(client, row.id);
    }
    const column = siteVisitTable.columns.propertyId;
    const property = lookupOf(await readRow(client, row.table.name, row.id, [lookupProperty(column)]), column);
    return property === null ? null : readProperty(client, property.id).catch(() => null);
  }
  async function readProperty(client, id2) {
    const { name, columns: columns6 } = propertyTable;
    const row = await readRow(client, name, id2, [columns6.name, columns6.locality]);
    return { name: textOf2(row, columns6.name), town: textOf2(row, columns6.locality) };
  }

  // linking/searchForm.ts
  var MaxSearchLength = 256;
  function searchForm(start2, actions) {
    const text = textBox(start2);
    const archived = element("input", { id: "archived", type: "checkbox" });
    const form = element(
      "form",
      { class: "search", role: "search" },
      element("label", { for: "text" }, say("find.label.text")),
      text,
      labelled(archived),
      element("div", {}, element("button", { type: "submit" }, say("find.button.search")), newestButton(archived, actions))
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const words = text.value.trim();
      if (words === "") {
        text.focus();
        actions.askForText();
      } else {
        actions.search(words, archived.checked);
      }
    });
    return { form, text };
  }
  function textBox(start2) {
    const text = element("input", { id: "text", type: "search", maxlength: String(MaxSearchLength), autocomplete: "off", dir: "auto" });
    text.value = start2.slice(0, MaxSearchLength);
    text.addEventListener("mousedown", (event) => {
      if (document.activeElement !== text) {
        event.preventDefault();
        text.focus();
        text.select();
      }
    });
    return text;
  }
  function labelled(archived) {
    return element("span", { class: "check" }, archived, element("label", { for: archived.id }, say("find.label.archived")));
  }
  function newestButton(archived, actions) {
    return button(say("find.button.newest"), {}, () => {
      actions.showNewest(archived.checked);
    });
  }

  // linking/findModelDialog.ts
  var MaxSuggestions = 5;
  var MaxSearchResults = 20;
  async function findModelDialog(context) {
    const table2 = linkableTable(context.request.table);
    context.page.setTitle(say("command.find-model"));
    if (table2 === null) {
      context.page.showProblem(say("find.wrong-table"));
      return;
    }
    await context.page.run(say("find.looking"), async () => {
      const row = await readLinkableRow(context.client, table2, context.request.id);
      const refusal = linkTargetRefusal(row);
      if (refusal !== null) {
        context.page.finish(refusal);
        return;
      }
      const [place, current] = [await readRecordPlace(context.client, row), await currentModelId(context.client, row)];
      await new FindModelDialog(context, row, place, current).open();
    });
  }
  async function currentModelId(client, { model }) {
    const { name, columns: columns6 } = modelTable;
    return model === null ? null : textOf2(await readRow(client, name, model.id, [columns6.matterportId]), columns6.matterportId);
  }
  function selectText(text) {
    text.setSelectionRange(0, text.value.length);
  }
  var FindModelDialog = class {
    constructor(context, row, place, current) {
      this.context = context;
      this.row = row;
      this.place = place;
      this.current = current;
      this.notes = element("div", {});
      this.suggestions = element("div", {});
      this.results = element("div", {});
      this.isCurrent = ({ modelId }) => modelId === this.current;
      this.search = searchForm([place?.name, place?.town].filter(Boolean).join(" "), {
        search: (text, withArchived) => void context.page.run(say("find.searching"), () => this.find(text, withArchived)),
        showNewest: (withArchived) => void context.page.run(say("find.looking"), () => this.find("", withArchived)),
        askForText: () => {
          context.page.setStatus(say("find.ask-text"));
        }
      });
    }
    async open() {
      const { page } = this.context;
      page.setTitle(say("find.title", { row: this.row.name }));
      page.content.replaceChildren(
        this.notes,
        this.suggestions,
        section("search", say("find.section.search"), this.search.form),
        this.results,
        page.closeButton(say("button.cancel"))
      );
      selectText(this.search.text);
      this.note(false, true);
      await (this.place === null ? this.find("", false) : this.suggest());
    }
    async suggest() {
      const answer = await call(this.context.client, SuggestModels, { ...this.record, Top: MaxSuggestions });
      const models = parseModels(answer.Suggestions);
      this.show(this.suggestions, "suggestions", say("find.section.suggestions"), models);
      this.offerNone(models);
      this.note(models.some(this.isCurrent), answer.Complete);
      this.context.page.setStatus(this.summaryOf(models));
      if (models.length === 0) {
        this.search.text.focus();
      }
    }
    // What a person has ruled out is not suggested again; what is improbable anyway needs nobody to say so.
    offerNone(models) {
      const ids = models.filter((model) => model.answer !== "no" && !this.isCurrent(model)).flatMap((model) => model.rowId ?? []);
      if (ids.length > 0) {
        this.suggestions.append(
          button(say("find.button.none"), {}, () => void this.context.page.run(say("find.dismissing"), () => this.dismiss(ids)))
        );
      }
    }
    async dismiss(ids) {
      const { DismissedCount } = await call(this.context.client, DismissModels, { ...this.record, ModelRowIds: ids.join(",") });
      await this.suggest();
      this.context.page.setStatus(sayCount("find.dismissed", DismissedCount));
    }
    summaryOf(models) {
      const clear = models.find((model) => model.answer === "clear");
      const others = models.filter((model) => model.answer !== "no" && !this.isCurrent(model));
      const possible = sayCount("find.may-fit", others.length);
      if (clear !== void 0 && this.isCurrent(clear)) {
        return say("find.clear-here", { model: clear.name });
      }
      return others.length === 0 ? say(models.some(this.isCurrent) ? "find.none-else" : "find.none-fits") : clear === void 0 ? say("find.unclear", { models: possible }) : say("find.clear", { models: possible, model: clear.name });
    }
    // What the person should know before they look at models.
    note(isCurrentShown, isComplete) {
      const { model } = this.row;
      this.notes.replaceChildren(
        ...model === null || isCurrentShown ? [] : [element("p", { dir: "auto" }, say("find.shows", { model: model.name }))],
        ...isComplete ? [] : [element("p", { class: "note" }, say("find.incomplete"))]
      );
    }
    async find(text, withArchived) {
      const answer = await call(this.context.client, SearchModels, {
        Text: text,
        IncludeArchived: withArchived,
        Top: MaxSearchResults,
        ...this.place === null ? {} : this.record
      });
      const models = parseModels(answer.Models);
      this.show(this.results, "results", text === "" ? say("find.section.newest") : say("find.section.results"), models);
      if (this.place === null) {
        this.note(false, answer.Complete);
      }
      const found = text === "" ? sayCount("find.newest", models.length) : sayCount("find.found", models.length);
      this.context.page.setStatus(
        models.length === 0 ? say("find.none") : answer.More && text !== "" ? say("find.more", { models: found }) : found
      );
    }
    get record() {
      return { TableName: this.row.table.name, RowId: this.row.id };
    }
    // No heading stands over nothing.
    show(where, id2, heading, models) {
      const cards = models.map((model, at) => this.card(`${id2}-${String(at)}`, model));
      where.replaceChildren(...cards.length === 0 ? [] : [section(id2, heading, element("ul", { class: "cards" }, ...cards))]);
    }
    card(id2, model) {
      return modelCard(model, {
        id: id2,
        isCurrent: this.isCurrent(model),
        question: linkQuestion(model, this.row, this.place),
        link: (card) => void this.context.page.run(say("find.linking", { model: model.name }), () => this.link(model, card, model.linkedTo !== null))
      });
    }
    async link(model, card, takeOver) {
      let linked;
      try {
        linked = await call(this.context.client, LinkModel, {
          ModelId: model.modelId,
          TableName: this.row.table.name,
          RowId: this.row.id,
          ...model.accountId === null ? {} : { AccountId: model.accountId },
          ...takeOver && this.row.table === propertyTable ? { TakeOver: true } : {}
        });
      } catch (problem) {
        this.askOrThrow(problem, model, card, takeOver);
        return;
      }
      const message = say("find.linked", { row: this.row.name, model: model.name });
      const conflicts = await this.conflictsOf(linked.ModelRowId);
      if (conflicts.length === 0) {
        this.context.page.finishAndClose(message);
      } else {
        this.offerDecisions(message, conflicts);
      }
    }
    // The link is made: what cannot be read now can be decided later.
    async conflictsOf(model) {
      try {
        return await openConflicts(this.context.client, model);
      } catch {
        return [];
      }
    }
    offerDecisions(message, conflicts) {
      const { page } = this.context;
      page.setTitle(message);
      page.setStatus(sayCount("decide.differ", conflicts.length));
      page.content.replaceChildren(
        element("p", {}, say("decide.differ-hint")),
        button(say("decide.button.now"), { class: "primary" }, () => {
          void page.run("", () => showDecisions(this.context, conflicts));
        }),
        page.closeButton(say("issue.button.later"))
      );
    }
    // Somebody else was faster than the list that is on the screen.
    askOrThrow(problem, model, card, takeOver) {
      const failure = describeFailure(problem);
      if (failure.code !== "link.model-taken" || takeOver) {
        throw problem;
      }
      this.context.page.setStatus("");
      askInCard(card, say("find.ask-take-over", { reason: failure.message, row: this.row.name }), () => {
        void this.context.page.run(say("find.linking", { model: model.name }), () => this.link(model, card, true));
      });
    }
  };

  // linking/links.ts
  var { columns: columns2 } = modelLinkTable;
  var ReadColumns2 = [modelLinkTable.id, columns2.name, columns2.role, columns2.modelId, columns2.propertyId, columns2.siteVisitId];
  async function currentLink(client, row) {
    const [column, role] = row.table === propertyTable ? [columns2.propertyId, LinkRole.Current] : [columns2.siteVisitId, LinkRole.Visit];
    const [link] = await queryLinks(client, [
      { column, operator: "eq", values: [row.id] },
      { column: columns2.role, operator: "eq", values: [role] }
    ]);
    return link ?? null;
  }
  function readLinks(client, ids) {
    return queryLinks(client, [{ column: modelLinkTable.id, operator: "in", values: ids }]);
  }
  async function queryLinks(client, where) {
    const rows = await queryRows(client, modelLinkTable.name, fetchXml({ table: modelLinkTable.name, columns: ReadColumns2, where, top: 50 }));
    return rows.map(linkOf);
  }
  function linkOf(row) {
    const property = lookupOf(row, columns2.propertyId);
    const visit = lookupOf(row, columns2.siteVisitId);
    return {
      id: textOf2(row, modelLinkTable.id),
      name: textOf2(row, columns2.name) || say("name.link"),
      role: numberOf(row, columns2.role),
      model: lookupOf(row, columns2.modelId),
      row: property !== null ? { ...property, table: propertyTable.name } : visit !== null ? { ...visit, table: siteVisitTable.name } : null
    };
  }
  function unlinkQuestion(link) {
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
  function unlinkedSentence({ model, row }) {
    return say("unlink.done", { model: model?.name ?? say("name.model"), row: row?.name ?? say("name.the-record") });
  }

  // linking/restoredFields.ts
  function parseRestored(text) {
    const columns6 = parseJsonObjects(text).map((item2) => ({
      isOfModel: item2.tableName === modelTable.name,
      label: stringProperty(item2, "label") || stringProperty(item2, "column"),
      before: stringProperty(item2, "before"),
      isRestored: item2.outcome === "restored",
      reason: stringProperty(item2, "reason")
    }));
    return columns6.sort((one, other) => one.label.localeCompare(other.label));
  }
  function restoredLists(link, columns6) {
    return [false, true].flatMap((isOfModel) => {
      const ofSide = columns6.filter((column) => column.isRestored && column.isOfModel === isOfModel);
      return list(
        say("unlink.gets-back", { owner: ownerOf(link, isOfModel) }),
        ofSide.map(({ label, before }) => [label, valueOf(before)])
      );
    });
  }
  function keptList(link, columns6) {
    const kept = columns6.filter((column) => !column.isRestored);
    return list(
      say("unlink.not-restored"),
      kept.map(({ label, isOfModel, reason }) => [
        say("unlink.field-of", { label, owner: ownerOf(link, isOfModel) }),
        element("dd", { dir: "auto" }, reason)
      ])
    );
  }
  function list(heading, rows) {
    const items = rows.flatMap(([label, value]) => [element("dt", { dir: "auto" }, label), value]);
    return rows.length === 0 ? [] : [element("h2", { dir: "auto" }, heading), element("dl", {}, ...items)];
  }
  function valueOf(before) {
    return before === "" ? element("dd", { class: "empty" }, say("issue.value.empty")) : element("dd", { class: "foreign", dir: "auto" }, before);
  }
  function ownerOf({ model, row }, isOfModel) {
    return isOfModel ? model?.name ?? say("name.model") : row?.name ?? say("name.row");
  }

  // linking/unlinkDialog.ts
  async function unlinkDialog(context) {
    const { page, client, request } = context;
    page.setTitle(say("command.unlink"));
    await page.run(say("unlink.looking"), async () => {
      const [link] = await readLinks(client, [request.id]);
      if (link === void 0) {
        page.finish(say("unlink.gone"));
        return;
      }
      show2(context, link, await readPreview(client, link));
      page.setStatus("");
    });
  }
  async function readPreview(client, link) {
    try {
      const { Restored } = await call(client, UnlinkModel, { LinkId: link.id, Preview: true });
      return { columns: parseRestored(Restored), problem: null };
    } catch (problem) {
      return { columns: [], problem: describeFailure(problem).message };
    }
  }
  function show2(context, link, preview) {
    const restore = element("input", { id: "restore", type: "checkbox", "aria-describedby": "restore-means" });
    context.page.content.replaceChildren(
      element("p", { dir: "auto" }, unlinkQuestion(link)),
      ...restorePart(link, preview, restore),
      element(
        "div",
        { class: "actions" },
        button(say("command.unlink"), { class: "primary" }, () => {
          unlink(context, link, restore.checked);
        }),
        context.page.closeButton(say("button.cancel"))
      )
    );
  }
  function restorePart(link, { columns: columns6, problem }, restore) {
    if (problem !== null) {
      return [element("p", { class: "note", dir: "auto" }, say("unlink.preview-failed", { reason: problem }))];
    }
    if (columns6.length === 0) {
      return [element("p", {}, say("unlink.nothing-to-restore"))];
    }
    const choice3 = [
      element("div", { class: "check" }, restore, element("label", { for: "restore" }, say("unlink.label.restore"))),
      element("p", { id: "restore-means", class: "then" }, say("unlink.restore-means"))
    ];
    const isAny = columns6.some((column) => column.isRestored);
    return [
      ...isAny ? choice3 : [element("p", {}, say("unlink.none-restorable"))],
      ...restoredLists(link, columns6),
      ...keptList(link, columns6)
    ];
  }
  function unlink({ page, client }, link, restore) {
    void page.run(say("unlink.working"), async () => {
      if (!restore) {
        await call(client, UnlinkModel, { LinkId: link.id });
        page.finishAndClose(unlinkedSentence(link));
        return;
      }
      const { Restored } = await call(client, UnlinkModel, { LinkId: link.id, Restore: true });
      const columns6 = parseRestored(Restored);
      page.finish([unlinkedSentence(link), ...countsOf(columns6)].join(" "), ...keptList(link, columns6));
    });
  }
  function countsOf(columns6) {
    const restored = columns6.filter((column) => column.isRestored).length;
    const kept = columns6.length - restored;
    return [sayCount("unlink.restored", restored), ...kept === 0 ? [] : [sayCount("unlink.kept", kept)]];
  }

  // linking/modelOfRow.ts
  async function modelOfRow(client, row, code) {
    const table2 = linkableTable(row.table);
    if (table2 === null) {
      const { name } = modelTable.columns;
      return { id: row.id, name: textOf2(await readRow(client, modelTable.name, row.id, [name]), name) || say("name.model") };
    }
    const linkable = await readLinkableRow(client, table2, row.id);
    if (linkable.model === null) {
      throw new RefusedError(say(code, { row: linkable.name }));
    }
    return linkable.model;
  }

  // ordering/acts.ts
  var values = {
    activate: OrderAct.Activate,
    archive: OrderAct.Archive,
    "make-more-visible": OrderAct.MakeMoreVisible,
    "delete-model": OrderAct.DeleteModel
  };
  var modelActs = [
    { act: "activate", options: {} },
    { act: "archive", options: {} },
    { act: "make-more-visible", options: { visibility: "unlisted" } },
    { act: "make-more-visible", options: { visibility: "public" } },
    { act: "delete-model", options: {} }
  ];
  function actOf(value) {
    return Object.keys(values).find((name) => values[name] === value) ?? null;
  }
  function sayAct({ act, options }) {
    switch (act) {
      case "activate":
        return say("ordering.act.activate");
      case "archive":
        return say("ordering.act.archive");
      case "make-more-visible":
        return say(options["visibility"] === "public" ? "ordering.act.make-public" : "ordering.act.make-unlisted");
      case "delete-model":
        return say("ordering.act.delete");
    }
  }

  // ordering/radioGroup.ts
  var RadioGroup = class {
    constructor(name, question2, choices) {
      this.choices = choices;
      this.radios = choices.map(
        ({ meaning }, at) => element("input", {
          id: `${name}-${String(at)}`,
          type: "radio",
          name,
          ...meaning === void 0 ? {} : { "aria-describedby": `${name}-${String(at)}-meaning` }
        })
      );
      this.element = element(
        "fieldset",
        { class: "decision" },
        element("legend", {}, question2),
        ...choices.flatMap((choice3, at) => this.answer(choice3, at))
      );
    }
    /** What is chosen; undefined while nothing is. */
    get value() {
      return this.choices[this.radios.findIndex((radio) => radio.checked)]?.value;
    }
    /** Goes there. */
    focus() {
      this.radios[0]?.focus();
    }
    answer({ label, meaning }, at) {
      const radio = this.radios[at];
      return radio === void 0 ? [] : [
        element("div", { class: "check" }, radio, element("label", { for: radio.id, dir: "auto" }, label)),
        ...meaning === void 0 ? [] : [element("p", { id: `${radio.id}-meaning`, class: "meaning" }, meaning)]
      ];
    }
  };

  // ordering/actChoice.ts
  var ActChoice = class {
    /** @param model The name of the model in Matterport. */
    constructor(model) {
      this.model = model;
      this.nothingChosen = say("ordering.no-act-chosen");
      this.typed = element("input", { id: "typed-name", type: "text", autocomplete: "off", dir: "auto" });
      this.acts = new RadioGroup(
        "act",
        say("ordering.label.act"),
        modelActs.map((act, at) => ({ value: String(at), label: sayAct(act) }))
      );
      this.typedField = element(
        "div",
        { class: "fields", hidden: "" },
        element("label", { for: this.typed.id, dir: "auto" }, say("ordering.label.typed-name", { model })),
        this.typed
      );
      this.element.append(this.typedField);
      this.element.addEventListener("change", () => {
        this.typedField.hidden = this.chosen?.act !== "delete-model";
      });
    }
    get element() {
      return this.acts.element;
    }
    get lines() {
      return this.chosen === void 0 ? [] : [this.chosen];
    }
    get parameters() {
      return this.chosen?.act === "delete-model" ? { TypedName: this.typed.value } : {};
    }
    /** Deleting wants the name of the model, exactly as Matterport has it. */
    findProblem() {
      if (this.chosen?.act !== "delete-model" || this.typed.value === this.model) {
        return null;
      }
      this.typed.focus();
      return say("ordering.ask-typed-name", { model: this.model });
    }
    get chosen() {
      return modelActs[Number(this.acts.value)];
    }
  };

  // ordering/items.ts
  function parseItem(text) {
    const item2 = JSON.parse(text || "null");
    if (!isItem(item2)) {
      throw new SyntaxError(say("answer.unreadable"));
    }
    return item2;
  }
  function itemsOf(list2) {
    return Array.isArray(list2) ? list2.filter(isItem) : [];
  }
  function itemIn(item2, name) {
    const value = item2[name];
    return isItem(value) ? value : {};
  }
  function textIn(item2, name) {
    const value = item2[name];
    return typeof value === "string" ? value : "";
  }
  function numberIn(item2, name) {
    const value = item2[name];
    return typeof value === "number" ? value : null;
  }
  function textsIn(item2, name) {
    const value = item2[name];
    return Array.isArray(value) ? value.filter((text) => typeof text === "string") : [];
  }
  function isItem(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }

  // ordering/quote.ts
  async function askQuote(client, model, lines = []) {
    const asked = lines.length === 0 ? {} : { Lines: JSON.stringify(lines) };
    const { Quote: text } = await call(client, QuoteOrder, { ModelRowId: model, ...asked });
    return readQuote(parseItem(text ?? ""), lines);
  }
  function refusalOfAddOns({ refusal, lines }) {
    return lines.some(({ act }) => act !== null) ? "" : refusal;
  }
  function readQuote(quote, asked) {
    return {
      model: textIn(quote, "model"),
      ordering: textIn(quote, "ordering"),
      refusal: textIn(quote, "refusal"),
      addOns: itemsOf(quote["addOns"]).map(readAddOn),
      lines: itemsOf(quote["lines"]).map((line, at) => readLine(line, asked[at])),
      amount: numberIn(quote, "amount"),
      currency: textIn(quote, "currency"),
      budgetLeft: numberIn(quote, "budgetLeft"),
      slots: numberIn(quote, "slots")
    };
  }
  function readAddOn(addOn) {
    return {
      id: textIn(addOn, "id"),
      name: textIn(addOn, "name"),
      description: textIn(addOn, "description"),
      amount: numberIn(addOn, "amount"),
      currency: textIn(addOn, "currency"),
      hours: numberIn(addOn, "deliveryHours"),
      refusal: textIn(addOn, "refusal"),
      options: itemsOf(addOn["options"]).map((option3) => ({
        key: textIn(option3, "key"),
        description: textIn(option3, "description"),
        values: textsIn(option3, "values")
      }))
    };
  }
  function readLine(line, asked) {
    const act = asked?.act ?? null;
    return {
      act,
      bundle: textIn(line, "bundleId"),
      name: act === null ? textIn(line, "name") : sayAct({ act, options: asked?.options ?? {} }),
      approvers: numberIn(line, "approvers"),
      effects: textsIn(line, "effects"),
      amount: numberIn(line, "amount"),
      hours: numberIn(line, "deliveryHours"),
      refusal: textIn(line, "refusal")
    };
  }

  // ordering/operation.ts
  var Operation = class {
    constructor() {
      this.current = { content: "", id: "" };
    }
    /** The ID of an operation with that content: another content is another operation. */
    idFor(content) {
      if (this.current.content !== content) {
        this.current = { content, id: crypto.randomUUID() };
      }
      return this.current.id;
    }
  };

  // ordering/sayOrder.ts
  var HoursInDay = 24;
  var UsualDigits = 2;
  function sayAmount(amount, currency) {
    return say("ordering.amount", { amount: formatNumber(amount, minorDigits(currency)), currency });
  }
  function sayDelivery(hours) {
    if (hours === null) {
      return say("ordering.delivery.unknown");
    }
    return hours > HoursInDay && hours % HoursInDay === 0 ? sayCount("ordering.delivery.days", hours / HoursInDay) : sayCount("ordering.delivery.hours", hours);
  }
  function sayOptions(options) {
    return Object.entries(options).map(([key, value]) => say("ordering.option", { option: key, value })).join("; ");
  }
  function minorUnit(currency) {
    const digits = minorDigits(currency);
    return (10 ** -digits).toFixed(digits);
  }
  function minorDigits(currency) {
    try {
      return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? UsualDigits;
    } catch {
      return UsualDigits;
    }
  }

  // ordering/orderRules.ts
  var Requester = "Matterport Requester";
  var Approver = "Matterport Approver";
  var Administrator = "Matterport Administrator";
  function requestRefusal(held) {
    return privilegeRefusal(held, [RequestOrder.privilege], "privilege.request-order", Requester);
  }
  function decideRefusal2(held) {
    return privilegeRefusal(held, [DecideOrder.privilege], "privilege.decide-order", Approver);
  }
  function withdrawRefusal(held) {
    return privilegeRefusal(held, [WithdrawOrder.privilege], "privilege.withdraw-order", Requester);
  }
  function downloadRefusal(held) {
    return privilegeRefusal(held, [GetAssetLink.privilege], "privilege.download", Requester);
  }
  function unavailableRefusal(availability) {
    return availability === AssetAvailability.Available ? null : say("ordering.not-available");
  }
  function confirmRefusal(held) {
    return privilegeRefusal(held, [ConfirmPolicy.privilege], "privilege.confirm-policy", Administrator);
  }
  function switchRefusal(held) {
    return privilegeRefusal(held, [SwitchOrdering.privilege], "privilege.switch-ordering", Administrator);
  }
  function settleRefusal(held) {
    return privilegeRefusal(held, [SettleOrder.privilege], "privilege.settle-order", Approver);
  }
  function chargeRefusal(held) {
    return privilegeRefusal(held, [RecordCharge.privilege], "privilege.record-charge", Administrator);
  }
  function chargeableLineRefusal(sent) {
    return sent > 0 ? null : say("ordering.nothing-to-charge");
  }
  function delegateRefusal(held) {
    return privilegeRefusal(held, [Delegate.privilege], "privilege.delegate", Approver);
  }
  function delegationTimeRefusal(until, now) {
    return until > now ? null : say("ordering.delegation-over");
  }
  function disputeRefusal(held) {
    return privilegeRefusal(held, [DisputeOrder.privilege], "privilege.dispute-order", Requester);
  }
  function unknownLineRefusal(unknown) {
    return unknown > 0 ? null : say("ordering.nothing-unknown");
  }
  function decisionStateRefusal(state) {
    return state === OrderState.Requested ? null : say("ordering.not-waiting");
  }
  function withdrawStateRefusal(state) {
    return state === OrderState.Requested || state === OrderState.Approved ? null : say("ordering.too-late");
  }
  function policyStateRefusal(state) {
    return state === PolicyState.Confirmed ? say("ordering.confirmed-already") : null;
  }
  function quoteRefusal(quote) {
    const { amount, budgetLeft: left, currency } = quote;
    if (refusalOfAddOns(quote) !== "" || quote.ordering === "Off") {
      return refusalOfAddOns(quote) || say("ordering.off");
    }
    if (amount === null) {
      const refused = quote.lines.find((line) => line.refusal !== "");
      return refused === void 0 ? say("ordering.currencies") : refused.act === null ? say("ordering.line-refused") : refused.refusal;
    }
    if (left === null) {
      return say("ordering.no-budget", { currency });
    }
    return amount > left ? say("ordering.over-budget", { amount: sayAmount(amount, currency), left: sayAmount(left, currency) }) : null;
  }

  // ordering/priceSection.ts
  function priceSection(quote, refusal) {
    const { currency } = quote;
    return section(
      "price",
      say("ordering.heading.price"),
      element("ul", {}, ...quote.lines.map((line) => element("li", { dir: "auto" }, sayLine(line, currency)))),
      element("dl", {}, ...facts2(quote)),
      ...refusal === null ? effectsSection(doingOf(quote)) : [element("p", { class: "note" }, refusal)]
    );
  }
  function effectsSection({ told, isDryRun, isAct }) {
    const live = isAct ? [say("ordering.effect.act"), say("ordering.effect.act-once")] : [say("ordering.effect.charge"), say("ordering.effect.once")];
    const usual = isDryRun ? [say("ordering.effect.dry-run")] : live;
    const sentences2 = [...usual, ...told.length === 0 ? [say("ordering.effect.visibility")] : told, say("ordering.effect.budget")];
    return [
      section(
        "effects",
        say("ordering.heading.effects"),
        element("ul", {}, ...sentences2.map((text) => element("li", { dir: "auto" }, text)))
      )
    ];
  }
  function fact(term, value) {
    return [element("dt", {}, term), element("dd", { dir: "auto" }, value)];
  }
  function doingOf({ lines, ordering }) {
    return {
      told: [...new Set(lines.flatMap(({ effects }) => effects))],
      isDryRun: ordering !== "Live",
      isAct: lines.some(({ act }) => act !== null)
    };
  }
  function facts2({ amount, budgetLeft, currency, lines, slots }) {
    const approvers = Math.max(0, ...lines.map((line) => line.approvers ?? 0));
    const longest = Math.max(0, ...lines.map((line) => line.hours ?? 0));
    return [
      ...amount === null ? [] : fact(say("ordering.label.amount"), sayAmount(amount, currency)),
      ...longest === 0 ? [] : fact(say("ordering.label.delivery"), sayDelivery(longest)),
      ...fact(say("ordering.label.budget-left"), budgetLeft === null ? say("ordering.value.no-budget") : sayAmount(budgetLeft, currency)),
      ...amount === null || budgetLeft === null || amount > budgetLeft ? [] : fact(say("ordering.label.budget-after"), sayAmount(budgetLeft - amount, currency)),
      ...approvers === 0 ? [] : fact(say("ordering.label.approvers"), say(approvers > 1 ? "ordering.approvers.two" : "ordering.approvers.one")),
      ...slots === null ? [] : fact(say("ordering.label.slots"), sayCount("ordering.slots", slots))
    ];
  }
  function sayLine({ act, name, amount, hours, refusal }, currency) {
    if (refusal !== "" || amount === null) {
      return say("ordering.line.refused", { addon: name, reason: refusal || say("ordering.value.unknown") });
    }
    if (act !== null) {
      return say("ordering.line.act", { act: name, amount: sayAmount(amount, currency) });
    }
    return say("ordering.line.price", { addon: name, amount: sayAmount(amount, currency), delivery: sayDelivery(hours) });
  }

  // ordering/requestDialog.ts
  var RequestDialog = class {
    /**
     * @param context What the dialog works with.
     * @param model The row of the model.
     * @param offer What was asked before anything was chosen.
     * @param choice What there is to choose.
     */
    constructor(context, model, offer, choice3) {
      this.context = context;
      this.model = model;
      this.offer = offer;
      this.choice = choice3;
      this.purpose = element("textarea", { id: "purpose", rows: "3", maxlength: String(orderTable.lengths.purpose), dir: "auto" });
      this.price = element("div", {});
      this.actions = element("div", { class: "actions" });
      this.operation = new Operation();
      this.priced = "";
    }
    /** Shows the choice, without a price. */
    show(intro, ...others) {
      const { page } = this.context;
      const { element: choices } = this.choice;
      ["change", "input"].forEach((event) => {
        choices.addEventListener(event, () => {
          this.forgetPriceOfAnother();
        });
      });
      page.setStatus(this.offer.ordering === "Live" ? "" : say(this.offer.ordering === "Off" ? "ordering.off" : "ordering.dry-run"));
      page.content.replaceChildren(element("p", {}, intro), choices, ...others, this.purposeField(), this.price, this.actions);
      this.forgetPrice();
    }
    purposeField() {
      return element("div", { class: "fields" }, element("label", { for: this.purpose.id }, say("ordering.label.purpose")), this.purpose);
    }
    // What was priced may no longer be what is chosen.
    forgetPriceOfAnother() {
      if (JSON.stringify(this.choice.lines) !== this.priced) {
        this.forgetPrice();
      }
    }
    forgetPrice() {
      this.priced = "";
      this.price.replaceChildren();
      this.showActions(
        button(say("ordering.button.price"), { class: "primary" }, () => {
          this.askPrice();
        })
      );
    }
    showActions(first) {
      this.actions.replaceChildren(first, this.context.page.closeButton(say("button.cancel")));
    }
    askPrice() {
      const { page, client } = this.context;
      const { lines, nothingChosen } = this.choice;
      if (lines.length === 0) {
        page.showProblem(nothingChosen);
        return;
      }
      void page.run(say("ordering.asking"), async () => {
        this.showPrice(await askQuote(client, this.model.id, lines), JSON.stringify(lines));
      });
    }
    showPrice(quote, lines) {
      const { page } = this.context;
      const refusal = quoteRefusal(quote);
      const priced = priceSection(quote, refusal);
      this.priced = lines;
      this.price.replaceChildren(priced);
      if (refusal === null) {
        this.showActions(
          button(say("ordering.button.request"), { class: "primary" }, () => {
            this.press(lines, quote.amount);
          })
        );
      }
      page.setStatus(refusal ?? say("ordering.priced"));
      moveFocus(priced);
    }
    press(lines, amount) {
      const { page } = this.context;
      const problem = this.choice.findProblem();
      if (problem !== null) {
        page.showProblem(problem);
        return;
      }
      void page.run(say("ordering.requesting"), () => this.request(lines, amount));
    }
    async request(lines, amount) {
      const { page, client, request } = this.context;
      const purpose = this.purpose.value.trim();
      const isRecord = request.table !== modelTable.name;
      await call(client, RequestOrder, {
        ModelRowId: this.model.id,
        Lines: lines,
        OperationId: this.operation.idFor(lines),
        ...this.choice.parameters,
        ...amount === null ? {} : { ExpectedAmount: amount },
        ...purpose === "" ? {} : { Purpose: purpose },
        ...isRecord ? { RecordTableName: request.table, RecordRowId: request.id } : {}
      });
      page.finishAndClose(say("ordering.requested"));
    }
  };

  // ordering/actDialog.ts
  async function actDialog(context) {
    const { page, client, request } = context;
    page.setTitle(say("command.request-act"));
    await page.run(say("ordering.asking"), async () => {
      const model = await modelOfRow(client, request, "link.nothing-to-order");
      page.setTitle(say("ordering.title.act", { model: model.name }));
      const offer = await askQuote(client, model.id);
      new RequestDialog(context, model, offer, new ActChoice(offer.model || model.name)).show(say("ordering.intro-act"));
    });
  }

  // ordering/chargeFields.ts
  var kinds = [
    { value: "invoice", label: "ordering.charge.invoice", meaning: "ordering.charge.invoice-means" },
    { value: "credit", label: "ordering.charge.credit", meaning: "ordering.charge.credit-means" },
    { value: "not-charged", label: "ordering.charge.not-charged", meaning: "ordering.charge.not-charged-means" }
  ];
  var ChargeFields = class {
    /** @param currency The currency of the order; nothing else can be recorded for it. */
    constructor(currency) {
      this.kind = new RadioGroup(
        "kind",
        say("ordering.label.charge-kind"),
        kinds.map(({ value, label, meaning }) => ({ value, label: say(label), meaning: say(meaning) }))
      );
      this.day = element("input", { id: "charged-on", type: "date" });
      this.invoice = element("input", {
        id: "invoice",
        type: "text",
        maxlength: String(orderLineTable.lengths.invoiceReference),
        autocomplete: "off",
        dir: "auto"
      });
      const amount = { type: "number", min: "0", step: minorUnit(currency), inputmode: "decimal" };
      this.net = element("input", { id: "net", ...amount });
      this.tax = element("input", { id: "tax", ...amount });
      const ofCharge = element(
        "div",
        { class: "fields" },
        ...labelled2(this.net, say("ordering.label.net", { currency })),
        ...labelled2(this.tax, say("ordering.label.tax", { currency })),
        ...labelled2(this.invoice, say("ordering.label.invoice"))
      );
      this.kind.element.addEventListener("change", () => {
        ofCharge.hidden = this.kind.value === "not-charged";
      });
      this.element = element(
        "div",
        {},
        this.kind.element,
        ofCharge,
        element("div", { class: "fields" }, ...labelled2(this.day, say("ordering.label.charged-on")))
      );
    }
    /** What was entered, as the custom API takes it. */
    get charge() {
      const common = { Kind: this.kind.value ?? "", ChargedOn: `${this.day.value}T00:00:00Z` };
      return this.kind.value === "not-charged" ? common : {
        ...common,
        NetAmount: Number(this.net.value),
        ...this.tax.value === "" ? {} : { TaxAmount: Number(this.tax.value) },
        InvoiceReference: this.invoice.value.trim()
      };
    }
    /** What is missing, and goes to where it is entered; null when everything is there. Whether it is right, the custom API says. */
    findProblem() {
      const isCharge = this.kind.value !== "not-charged";
      const missing = [
        { is: this.kind.value === void 0, code: "ordering.ask-charge-kind", field: this.kind },
        { is: isCharge && this.net.value === "", code: "ordering.ask-net", field: this.net },
        { is: isCharge && this.invoice.value.trim() === "", code: "ordering.ask-invoice", field: this.invoice },
        { is: this.day.value === "", code: "ordering.ask-charged-on", field: this.day }
      ];
      const first = missing.find(({ is }) => is);
      first?.field.focus();
      return first === void 0 ? null : say(first.code);
    }
  };
  function labelled2(input, label) {
    return [element("label", { for: input.id }, label), input];
  }

  // ordering/lineField.ts
  var LineField = class {
    /**
     * @param lines The lines to choose from: one at least.
     * @param change What happens when another one is chosen.
     */
    constructor(lines, change) {
      this.lines = lines;
      this.select = element(
        "select",
        { id: "line" },
        ...lines.map(({ number, name }) => element("option", { value: String(number), dir: "auto" }, name))
      );
      this.select.addEventListener("change", change);
      this.element = element(
        "div",
        { class: "fields", ...lines.length > 1 ? {} : { hidden: "" } },
        element("label", { for: this.select.id }, say("ordering.label.line")),
        this.select
      );
    }
    /** The line that is chosen. */
    get line() {
      return this.lines[Math.max(0, this.select.selectedIndex)];
    }
  };

  // ordering/orderLines.ts
  var MaxLines = 20;
  var chargeable = [
    OrderState.Placed,
    OrderState.Delivered,
    OrderState.Failed,
    OrderState.Canceled,
    OrderState.Refused
  ];
  async function readLines(client, order2) {
    const { columns: columns6, name } = orderLineTable;
    const query2 = {
      table: name,
      columns: [
        columns6.number,
        columns6.name,
        columns6.state,
        columns6.amount,
        columns6.currencyCode,
        columns6.sentOn,
        columns6.reads,
        columns6.chargedAmount,
        columns6.chargedTax,
        columns6.invoiceReference,
        columns6.chargedOn
      ],
      where: [{ column: columns6.orderId, operator: "eq", values: [order2] }],
      top: MaxLines,
      order: { column: columns6.number }
    };
    return (await queryRows(client, name, fetchXml(query2))).map(readLine2);
  }
  function isUnknown({ state }) {
    return state === OrderState.Unknown;
  }
  function isChargeable({ state }) {
    return chargeable.includes(state);
  }
  function readLine2(row) {
    const { columns: columns6 } = orderLineTable;
    return {
      number: numberOf(row, columns6.number) ?? 0,
      name: textOf2(row, columns6.name),
      state: numberOf(row, columns6.state),
      stateLabel: formattedValueOf(row, columns6.state),
      expected: numberOf(row, columns6.amount) ?? 0,
      currency: textOf2(row, columns6.currencyCode),
      sentOn: formattedValueOf(row, columns6.sentOn),
      looks: numberOf(row, columns6.reads) ?? 0,
      charged: numberOf(row, columns6.chargedAmount),
      tax: numberOf(row, columns6.chargedTax),
      invoice: textOf2(row, columns6.invoiceReference),
      chargedOn: formattedValueOf(row, columns6.chargedOn)
    };
  }

  // ordering/frozen.ts
  function readFrozen(text) {
    const frozen = parseItem(text);
    const lines = itemsOf(frozen["lines"]).map(readLine3);
    const facts4 = itemIn(frozen, "facts");
    return {
      currency: textIn(frozen, "currency"),
      isDryRun: frozen["dry"] === true,
      lines,
      amount: lines.reduce((sum2, line) => sum2 + line.amount, 0),
      model: textIn(facts4, "name"),
      slots: numberIn(facts4, "slots"),
      state: numberIn(facts4, "state"),
      visibility: numberIn(facts4, "visibility"),
      effects: itemsOf(frozen["effects"]).map((effect) => sayPhrase(textIn(effect, "code"), textsOf(itemIn(effect, "arguments"))))
    };
  }
  function readLine3(line) {
    const act = actOf(numberIn(line, "act"));
    const options = textsOf(itemIn(line, "options"));
    return {
      wanted: act === null ? { bundleId: textIn(line, "bundle"), options } : { act, options },
      amount: Number(textIn(line, "amount")),
      hours: numberIn(line, "hours")
    };
  }
  function textsOf(item2) {
    return Object.fromEntries(Object.keys(item2).map((name) => [name, textIn(item2, name)]));
  }

  // ordering/orderRow.ts
  async function readOrder(client, id2) {
    const { columns: columns6, name } = orderTable;
    const lookups = [columns6.modelId, columns6.requestedBy].map(lookupProperty);
    const plain = [columns6.name, columns6.state, columns6.hash, columns6.frozen, columns6.requestedOn, columns6.expiresOn, columns6.purpose];
    const row = await readRow(client, name, id2, [...plain, ...lookups]);
    return {
      id: id2,
      name: textOf2(row, columns6.name) || say("name.row"),
      state: numberOf(row, columns6.state),
      hash: textOf2(row, columns6.hash),
      frozen: readFrozen(textOf2(row, columns6.frozen)),
      model: lookupOf(row, columns6.modelId),
      requestedBy: lookupOf(row, columns6.requestedBy)?.name ?? "",
      requestedOn: formattedValueOf(row, columns6.requestedOn),
      expiresOn: formattedValueOf(row, columns6.expiresOn),
      purpose: textOf2(row, columns6.purpose)
    };
  }
  async function readProgress(client, id2) {
    const { columns: columns6, name } = orderTable;
    const asked = [columns6.name, columns6.state, columns6.approvals, columns6.approvalsNeeded, columns6.undoUntil];
    const row = await readRow(client, name, id2, asked);
    return {
      name: textOf2(row, columns6.name) || say("name.row"),
      state: numberOf(row, columns6.state),
      approvals: numberOf(row, columns6.approvals) ?? 0,
      needed: numberOf(row, columns6.approvalsNeeded) ?? 0,
      undoUntil: formattedValueOf(row, columns6.undoUntil)
    };
  }

  // ordering/chargeDialog.ts
  async function chargeDialog(context) {
    const { page, client, request } = context;
    page.setTitle(say("command.record-charge"));
    await page.run(say("ordering.reading"), async () => {
      const order2 = await readProgress(client, request.id);
      page.setTitle(say("ordering.title.charge", { order: order2.name }));
      const lines = (await readLines(client, request.id)).filter(isChargeable);
      const [first] = lines;
      const refusal = chargeableLineRefusal(lines.length);
      if (refusal !== null || first === void 0) {
        throw new RefusedError(refusal ?? "");
      }
      new ChargeDialog(context, lines, first.currency).show();
    });
  }
  var ChargeDialog = class {
    constructor(context, lines, currency) {
      this.context = context;
      this.known = element("div", {});
      this.operation = new Operation();
      this.fields = new ChargeFields(currency);
      this.line = new LineField(lines, () => {
        this.showKnown();
      });
    }
    show() {
      const { page } = this.context;
      this.showKnown();
      page.setStatus(say("ordering.charge-intro"));
      page.content.replaceChildren(
        this.line.element,
        this.known,
        this.fields.element,
        element(
          "div",
          { class: "actions" },
          button(say("command.record-charge"), { class: "primary" }, () => {
            this.press();
          }),
          page.closeButton(say("button.cancel"))
        )
      );
    }
    showKnown() {
      const { line } = this.line;
      this.known.replaceChildren(...line === void 0 ? [] : [recordedSection(line)]);
    }
    press() {
      const { page } = this.context;
      const { line } = this.line;
      const problem = this.fields.findProblem();
      if (problem !== null) {
        page.showProblem(problem);
      } else if (line !== void 0) {
        void page.run(say("ordering.recording"), () => this.record(line));
      }
    }
    async record({ number, expected, currency }) {
      const { page, client, request } = this.context;
      const charge = { OrderId: request.id, LineNumber: number, ...this.fields.charge };
      const { ChargedAmount, Differs } = await call(client, RecordCharge, {
        ...charge,
        OperationId: this.operation.idFor(JSON.stringify(charge))
      });
      const recorded = say("ordering.recorded", { amount: sayAmount(ChargedAmount, currency), expected: sayAmount(expected, currency) });
      if (Differs) {
        page.finish(recorded, element("p", { class: "note" }, say("ordering.recorded-differs")));
      } else {
        page.finishAndClose(recorded);
      }
    }
  };
  function recordedSection({ name, stateLabel, expected, currency, charged, tax, invoice, chargedOn }) {
    const none = say("ordering.value.none");
    return section(
      "recorded",
      say("ordering.heading.recorded"),
      element(
        "dl",
        {},
        ...fact(say("ordering.label.line"), name),
        ...fact(say("ordering.label.state"), stateLabel),
        ...fact(say("ordering.label.amount"), sayAmount(expected, currency)),
        ...fact(say("ordering.label.recorded"), charged === null ? none : sayAmount(charged, currency)),
        ...charged === null ? [] : [
          ...fact(say("ordering.label.recorded-tax"), sayAmount(tax ?? 0, currency)),
          ...fact(say("ordering.label.difference"), sayAmount(charged - expected, currency)),
          ...fact(say("ordering.label.last-invoice"), invoice || none),
          ...fact(say("ordering.label.last-charged-on"), chargedOn || none)
        ]
      )
    );
  }

  // ordering/comparison.ts
  var visibilities = {
    [AccessVisibility.Public]: "ordering.visibility.public",
    [AccessVisibility.Unlisted]: "ordering.visibility.unlisted",
    [AccessVisibility.Password]: "ordering.visibility.password",
    [AccessVisibility.Private]: "ordering.visibility.private",
    [AccessVisibility.Other]: "ordering.value.unknown"
  };
  var states = {
    [ModelState.Active]: "ordering.state.active",
    [ModelState.Archived]: "ordering.state.archived",
    [ModelState.Processing]: "ordering.state.processing",
    [ModelState.Staging]: "ordering.state.processing",
    [ModelState.Failed]: "ordering.state.failed",
    [ModelState.Pending]: "ordering.state.processing",
    [ModelState.Activating]: "ordering.state.processing",
    [ModelState.Archiving]: "ordering.state.processing",
    [ModelState.Other]: "ordering.value.unknown"
  };
  function compare(frozen, { quote, state, visibility }) {
    return [
      ...frozen.lines.flatMap((line) => compareLine(line, frozen.currency, quote)),
      {
        label: say("ordering.label.amount"),
        then: sayAmount(frozen.amount, frozen.currency),
        now: quote === null || quote.amount === null ? null : sayAmount(quote.amount, quote.currency)
      },
      { label: say("ordering.label.mode"), then: sayMode(frozen.isDryRun ? "DryRun" : "Live"), now: quote && sayMode(quote.ordering) },
      { label: say("ordering.label.model"), then: frozen.model || say("ordering.value.unknown"), now: quote && quote.model },
      { label: say("ordering.label.slots"), then: sayNumber(frozen.slots), now: quote && sayNumber(quote.slots) },
      { label: say("ordering.label.visibility"), then: sayVisibility(frozen.visibility), now: sayVisibility(visibility) },
      { label: say("ordering.label.state"), then: sayState(frozen.state), now: sayState(state) }
    ];
  }
  function isChanged({ then, now }) {
    return now !== null && now !== then;
  }
  function comparisonTable(rows) {
    const heads = [say("ordering.column.what"), say("ordering.column.then"), say("ordering.column.now")];
    return element(
      "table",
      { class: "comparison" },
      element("caption", { class: "visually-hidden" }, say("ordering.heading.comparison")),
      element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
      element("tbody", {}, ...rows.map(tableRow))
    );
  }
  function tableRow(row) {
    const now = row.now ?? say("ordering.value.unknown");
    const mark = element("strong", { class: "note" }, say("ordering.changed"));
    return element(
      "tr",
      isChanged(row) ? { class: "changed" } : {},
      element("th", { scope: "row", dir: "auto" }, row.label),
      element("td", { dir: "auto" }, row.then),
      element("td", { dir: "auto" }, ...isChanged(row) ? [mark, " ", now] : [now])
    );
  }
  function compareLine({ wanted, amount, hours }, currency, quote) {
    const { act, bundleId = "", options } = wanted;
    const line = quote?.lines.find(({ bundle }) => bundle === bundleId);
    return [
      {
        label: act === void 0 ? sayAddOn(line?.name ?? bundleId, options) : sayAct({ act, options }),
        then: sayPrice(amount, currency, hours, act !== void 0),
        now: line === void 0 ? null : sayNow(line, quote?.currency ?? currency)
      }
    ];
  }
  function sayAddOn(addon, options) {
    const chosen = sayOptions(options);
    return chosen === "" ? addon : say("ordering.line.options", { addon, options: chosen });
  }
  function sayNow({ act, amount, hours, refusal }, currency) {
    return amount === null ? refusal || say("ordering.value.unknown") : sayPrice(amount, currency, hours, act !== null);
  }
  function sayPrice(amount, currency, hours, isAct) {
    if (isAct) {
      return sayAmount(amount, currency);
    }
    return say("ordering.price", { amount: sayAmount(amount, currency), delivery: sayDelivery(hours) });
  }
  function sayMode(ordering) {
    return say(ordering === "Live" ? "ordering.mode.live" : ordering === "Off" ? "ordering.mode.off" : "ordering.mode.dry-run");
  }
  function sayNumber(value) {
    return value === null ? say("ordering.value.unknown") : String(value);
  }
  function sayVisibility(value) {
    return say(visibilities[value ?? AccessVisibility.Other]);
  }
  function sayState(value) {
    return say(states[value ?? ModelState.Other]);
  }

  // ordering/delegations.ts
  var MaxDelegations = 50;
  async function readAbsent(client, now) {
    const { columns: columns6, name } = delegationTable;
    const query2 = {
      table: name,
      columns: [columns6.absentId, columns6.from, columns6.until],
      where: [
        { column: columns6.delegateId, operator: "eq-userid", values: [] },
        { column: columns6.stateCode, operator: "eq", values: [RowState.Active] }
      ],
      top: MaxDelegations
    };
    const rows = await queryRows(client, name, fetchXml(query2));
    const valid = rows.filter((row) => new Date(textOf2(row, columns6.from)) <= now && now < new Date(textOf2(row, columns6.until)));
    return valid.map((row) => lookupOf(row, columns6.absentId)).filter((absent) => absent !== null);
  }
  function onBehalfField(absent) {
    if (absent.length === 0) {
      return null;
    }
    const options = absent.map(({ id: id2, name }) => element("option", { value: id2, dir: "auto" }, name));
    return element("select", { id: "on-behalf" }, element("option", { value: "" }, say("ordering.value.myself")), ...options);
  }

  // ordering/present.ts
  async function readPresent(client, { model, frozen }) {
    if (model === null) {
      return { quote: null, problem: "", state: null, visibility: null };
    }
    const { columns: columns6, name } = modelTable;
    const quoted = askQuote(
      client,
      model.id,
      frozen.lines.map(({ wanted }) => wanted)
    ).then(
      (quote) => ({ quote, problem: "" }),
      (problem) => ({ quote: null, problem: describeFailure(problem).message })
    );
    const row = await readRow(client, name, model.id, [columns6.modelState, columns6.accessVisibility]);
    return { ...await quoted, state: numberOf(row, columns6.modelState), visibility: numberOf(row, columns6.accessVisibility) };
  }

  // ordering/decideOrderDialog.ts
  var titles = { approve: "ordering.title.approve", reject: "ordering.title.reject" };
  var commands = { approve: "command.approve-order", reject: "command.reject-order" };
  var reasons = { approve: "ordering.label.reason-if-any", reject: "ordering.label.reason" };
  var LongestReason = "2000";
  var approveOrderDialog = (context) => decideOrderDialog(context, "approve");
  var rejectOrderDialog = (context) => decideOrderDialog(context, "reject");
  async function decideOrderDialog(context, decision) {
    const { page, client, request } = context;
    page.setTitle(say(commands[decision]));
    await page.run(say("ordering.comparing"), async () => {
      const order2 = await readOrder(client, request.id);
      page.setTitle(say(titles[decision], { order: order2.name }));
      throwIfRefused(decisionStateRefusal(order2.state));
      const absent = onBehalfField(await readAbsent(client, /* @__PURE__ */ new Date()));
      show3(context, { decision, order: order2, absent }, await readPresent(client, order2));
    });
  }
  function show3(context, asked, present) {
    const { page } = context;
    const { decision, order: order2, absent } = asked;
    const rows = compare(order2.frozen, present);
    const changes = rows.filter(isChanged).length;
    const reason = element("textarea", { id: "reason", rows: "3", maxlength: LongestReason, dir: "auto" });
    const decide2 = button(say(commands[decision]), { class: "primary" }, () => {
      press(context, asked, reason);
    });
    page.content.replaceChildren(
      element("dl", {}, ...facts3(order2, present)),
      comparisonTable(rows),
      element("p", { class: "then" }, say("ordering.as-synchronized")),
      ...effectsSection(doingOf2(order2.frozen)),
      element(
        "div",
        { class: "fields" },
        ...absent === null ? [] : [element("label", { for: absent.id }, say("ordering.label.on-behalf")), absent],
        element("label", { for: reason.id }, say(reasons[decision])),
        reason
      ),
      element("div", { class: "actions" }, decide2, page.closeButton(say("button.cancel")))
    );
    page.setStatus(sayChanges2(changes, present));
  }
  function doingOf2({ effects, isDryRun, lines }) {
    return { told: effects, isDryRun, isAct: lines.some(({ wanted }) => wanted.act !== void 0) };
  }
  function sayChanges2(changes, { problem, quote }) {
    if (problem !== "") {
      return say("ordering.present-unreadable", { reason: problem });
    }
    return [
      ...quote === null || refusalOfAddOns(quote) === "" ? [] : [refusalOfAddOns(quote)],
      changes === 0 ? say("ordering.unchanged") : sayCount("ordering.changes", changes)
    ].join(" ");
  }
  function facts3({ requestedBy, requestedOn, expiresOn, purpose }, { quote }) {
    return [
      ...fact(say("ordering.label.requested-by"), requestedBy),
      ...fact(say("ordering.label.requested-on"), requestedOn),
      ...fact(say("ordering.label.expires-on"), expiresOn),
      ...fact(say("ordering.label.purpose-given"), purpose || say("ordering.value.none")),
      ...quote === null || quote.budgetLeft === null ? [] : fact(say("ordering.label.budget-besides"), sayAmount(quote.budgetLeft, quote.currency))
    ];
  }
  function press({ page, client }, { decision, order: order2, absent }, input) {
    const reason = input.value.trim();
    if (decision === "reject" && reason === "") {
      page.showProblem(say("ordering.ask-reason"));
      input.focus();
      return;
    }
    void page.run(say("ordering.deciding"), async () => {
      const answer = await call(client, DecideOrder, {
        OrderId: order2.id,
        Decision: decision,
        Hash: order2.hash,
        ...absent === null || absent.value === "" ? {} : { OnBehalfOf: absent.value },
        ...reason === "" ? {} : { Reason: reason }
      });
      page.finishAndClose(
        answer.State === OrderState.Rejected ? say("ordering.rejected") : answer.State === OrderState.Approved ? say("ordering.approved") : sayCount("ordering.endorsed", answer.ApprovalsMissing)
      );
    });
  }

  // ordering/people.ts
  var MaxPeople = 20;
  var users = { name: "systemuser", id: "systemuserid", fullName: "fullname", isDisabled: "isdisabled" };
  async function findPeople(client, text) {
    const literally = text.replace(/[[%_]/g, "[$&]");
    const query2 = {
      table: users.name,
      columns: [users.id, users.fullName],
      where: [
        { column: users.fullName, operator: "like", values: [`%${literally}%`] },
        { column: users.isDisabled, operator: "eq", values: [0] }
      ],
      top: MaxPeople,
      order: { column: users.fullName }
    };
    const rows = await queryRows(client, users.name, fetchXml(query2));
    return rows.flatMap((row) => {
      const id2 = parseId(row[users.id]);
      return id2 === null ? [] : [{ id: id2, name: textOf2(row, users.fullName) }];
    });
  }

  // ordering/delegateDialog.ts
  function delegateDialog(context) {
    new DelegateDialog(context).show();
    return Promise.resolve();
  }
  var DelegateDialog = class {
    constructor(context) {
      this.context = context;
      this.text = element("input", { id: "text", type: "search", maxlength: "100", autocomplete: "off", dir: "auto" });
      this.found = element("div", {});
      this.from = element("input", { id: "from", type: "datetime-local" });
      this.until = element("input", { id: "until", type: "datetime-local", "aria-describedby": "time-hint" });
      this.people = null;
    }
    show() {
      const { page } = this.context;
      page.setTitle(say("ordering.title.delegate"));
      page.setStatus(say("ordering.delegate-intro"));
      page.content.replaceChildren(
        this.search(),
        this.found,
        this.times(),
        element(
          "div",
          { class: "actions" },
          button(say("command.delegate"), { class: "primary" }, () => {
            this.press();
          }),
          page.closeButton(say("button.cancel"))
        )
      );
    }
    times() {
      return element(
        "div",
        { class: "fields" },
        element("label", { for: this.from.id }, say("ordering.label.from")),
        this.from,
        element("label", { for: this.until.id }, say("ordering.label.until")),
        this.until,
        element("p", { id: "time-hint", class: "then" }, say("ordering.delegate-time"))
      );
    }
    search() {
      const form = element(
        "form",
        { class: "search", role: "search" },
        element("label", { for: this.text.id }, say("ordering.label.person")),
        this.text,
        element("button", { type: "submit" }, say("find.button.search"))
      );
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        void this.context.page.run(say("ordering.looking-for-people"), async () => {
          this.offer(await findPeople(this.context.client, this.text.value.trim()));
        });
      });
      return form;
    }
    offer(people) {
      const choices = people.map(({ id: id2, name }) => ({ value: id2, label: name }));
      this.people = people.length === 0 ? null : new RadioGroup("person", say("ordering.label.stand-in"), choices);
      this.found.replaceChildren(...this.people === null ? [] : [this.people.element]);
      this.people?.focus();
      this.context.page.setStatus(sayCount("ordering.people", people.length));
    }
    press() {
      const { page, client } = this.context;
      const person = this.people?.value;
      const missing = [
        { is: person === void 0, code: "ordering.ask-stand-in", field: this.people ?? this.text },
        { is: this.from.value === "", code: "ordering.ask-from", field: this.from },
        { is: this.until.value === "", code: "ordering.ask-until", field: this.until }
      ];
      const first = missing.find(({ is }) => is);
      if (first !== void 0 || person === void 0) {
        page.showProblem(say(first?.code ?? "ordering.ask-stand-in"));
        first?.field.focus();
        return;
      }
      void page.run(say("ordering.delegating"), async () => {
        await call(client, Delegate, { DelegateId: person, StartsOn: instant(this.from), EndsOn: instant(this.until) });
        page.finishAndClose(say("ordering.delegated"));
      });
    }
  };
  function instant({ value }) {
    return new Date(value).toISOString();
  }

  // ordering/disputeDialog.ts
  var LongestReason2 = "2000";
  async function disputeDialog(context) {
    const { page, client, request } = context;
    page.setTitle(say("command.dispute-order"));
    await page.run(say("ordering.comparing"), async () => {
      const order2 = await readProgress(client, request.id);
      page.setTitle(say("ordering.title.dispute", { order: order2.name }));
      const known = element("textarea", { id: "reason", rows: "4", maxlength: LongestReason2, dir: "auto" });
      const dispute = button(say("command.dispute-order"), { class: "primary" }, () => {
        press2(context, known);
      });
      page.content.replaceChildren(
        element("p", {}, say("ordering.dispute-intro")),
        element("p", {}, say("ordering.dispute-bought")),
        element("div", { class: "fields" }, element("label", { for: known.id }, say("ordering.label.known")), known),
        element("div", { class: "actions" }, dispute, page.closeButton(say("button.cancel")))
      );
    });
  }
  function press2({ page, client, request }, known) {
    const reason = known.value.trim();
    if (reason === "") {
      page.showProblem(say("ordering.ask-known"));
      known.focus();
      return;
    }
    void page.run(say("ordering.disputing"), async () => {
      const answer = await call(client, DisputeOrder, { OrderId: request.id, Reason: reason });
      page.finishAndClose(say(answer.OrderingOff ? "ordering.disputed" : "ordering.disputed-was-off"));
    });
  }

  // ordering/addOnField.ts
  var LongestValue = "100";
  var AddOnField = class {
    constructor(addOn, at) {
      this.addOn = addOn;
      const id2 = `add-on-${String(at)}`;
      this.box = element("input", { id: id2, type: "checkbox", "aria-describedby": `${id2}-costs` });
      this.controls = new Map(addOn.options.map((option3, index) => [option3.key, control(`${id2}-option-${String(index)}`, option3)]));
      const { name, description, amount, currency, hours } = addOn;
      this.element = element(
        "fieldset",
        { class: "decision" },
        element("legend", { dir: "auto" }, name),
        ...description === "" ? [] : [element("p", { class: "foreign", dir: "auto" }, description)],
        element(
          "p",
          { id: `${id2}-costs` },
          say("ordering.add-on.costs", {
            amount: amount === null ? say("ordering.value.unknown") : sayAmount(amount, currency),
            delivery: sayDelivery(hours)
          })
        ),
        element("div", { class: "check" }, this.box, element("label", { for: id2 }, say("ordering.label.add-on", { addon: name }))),
        ...this.options()
      );
    }
    /** What was chosen; null when the add-on was not. */
    get line() {
      const chosen = [...this.controls].map(([key, { value }]) => [key, value.trim()]).filter(([, value]) => value !== "");
      return this.box.checked ? { bundleId: this.addOn.id, options: Object.fromEntries(chosen) } : null;
    }
    options() {
      const fields = this.addOn.options.flatMap((option3) => {
        const made = this.controls.get(option3.key);
        return made === void 0 ? [] : [element("label", { for: made.id, dir: "auto" }, option3.description || option3.key), made];
      });
      return fields.length === 0 ? [] : [element("div", { class: "fields" }, ...fields)];
    }
  };
  function control(id2, { values: values2 }) {
    if (values2.length === 0) {
      return element("input", { id: id2, type: "text", maxlength: LongestValue, autocomplete: "off", dir: "auto" });
    }
    const options = values2.map((value) => element("option", { value, dir: "auto" }, value));
    return element("select", { id: id2 }, element("option", { value: "" }, say("ordering.option.none")), ...options);
  }

  // ordering/addOnChoice.ts
  var AddOnChoice = class {
    constructor(addOns) {
      this.nothingChosen = say("ordering.nothing-chosen");
      this.parameters = {};
      this.fields = addOns.map((addOn, at) => new AddOnField(addOn, at));
      this.element = element("div", {}, ...this.fields.map((field) => field.element));
    }
    get lines() {
      return this.fields.map((field) => field.line).filter((line) => line !== null);
    }
    findProblem() {
      return null;
    }
  };

  // ordering/orderDialog.ts
  async function orderDialog(context) {
    const { page, client, request } = context;
    page.setTitle(say("command.order"));
    await page.run(say("ordering.asking"), async () => {
      const model = await modelOfRow(client, request, "link.nothing-to-order");
      page.setTitle(say("ordering.title", { model: model.name }));
      const offer = await askQuote(client, model.id);
      const offered = offer.addOns.filter(({ refusal }) => refusal === "");
      const refused = offer.addOns.filter(({ refusal }) => refusal !== "");
      const others = refused.length === 0 ? [] : [refusedSection(refused)];
      const reason = offer.refusal || (offered.length === 0 ? say("ordering.nothing") : "");
      if (reason !== "") {
        page.finish(reason, ...others);
        return;
      }
      new RequestDialog(context, model, offer, new AddOnChoice(offered)).show(say("ordering.intro"), ...others);
    });
  }
  function refusedSection(addOns) {
    const items = addOns.map(
      ({ name, refusal }) => element("li", { dir: "auto" }, say("ordering.line.refused", { addon: name, reason: refusal }))
    );
    return section("refused", say("ordering.heading.refused"), element("ul", {}, ...items));
  }

  // ordering/doubts.ts
  var MaxEvents = 100;
  async function readDoubts(client, order2) {
    const { columns: columns6, name } = orderEventTable;
    const query2 = {
      table: name,
      columns: [columns6.command, columns6.lineNumber, columns6.happenedOn, columns6.details, columns6.reason, columns6.userId],
      where: [
        { column: columns6.orderId, operator: "eq", values: [order2] },
        { column: columns6.command, operator: "in", values: [OrderCommand.Doubt, OrderCommand.ProposeSettlement] }
      ],
      top: MaxEvents,
      order: { column: columns6.sequence, descending: true }
    };
    const events = await queryRows(client, name, fetchXml(query2));
    const latest = (command, line) => events.find((event) => numberOf(event, columns6.command) === command && (numberOf(event, columns6.lineNumber) ?? line) === line);
    return (line) => {
      const [sent, said] = [latest(OrderCommand.Doubt, line), latest(OrderCommand.ProposeSettlement, line)];
      return {
        answer: sent === void 0 ? "" : sayPhrase(textOf2(sent, columns6.reason), {}),
        proposal: said === void 0 ? null : readProposal(said)
      };
    };
  }
  function readProposal(event) {
    const { columns: columns6 } = orderEventTable;
    const said = parseItem(textOf2(event, columns6.details));
    return {
      by: lookupOf(event, columns6.userId)?.name ?? "",
      on: formattedValueOf(event, columns6.happenedOn),
      outcome: textIn(said, "outcome"),
      invoice: textIn(said, "invoice"),
      reason: textOf2(event, columns6.reason)
    };
  }

  // ordering/settleDialog.ts
  var outcomes = [
    { value: "charged", label: "ordering.outcome.charged", meaning: "ordering.outcome.charged-means" },
    { value: "not-charged", label: "ordering.outcome.not-charged", meaning: "ordering.outcome.not-charged-means" },
    { value: "foreign", label: "ordering.outcome.foreign", meaning: "ordering.outcome.foreign-means" }
  ];
  async function settleDialog(context) {
    const { page, client, request } = context;
    page.setTitle(say("command.settle-order"));
    await page.run(say("ordering.reading"), async () => {
      const order2 = await readProgress(client, request.id);
      page.setTitle(say("ordering.title.settle", { order: order2.name }));
      const lines = (await readLines(client, request.id)).filter(isUnknown);
      const refusal = unknownLineRefusal(lines.length);
      if (refusal !== null) {
        throw new RefusedError(refusal);
      }
      new SettleDialog(context, lines, await readDoubts(client, request.id)).show();
    });
  }
  var SettleDialog = class {
    constructor(context, lines, doubtOf) {
      this.context = context;
      this.doubtOf = doubtOf;
      this.known = element("div", {});
      this.outcome = new RadioGroup(
        "outcome",
        say("ordering.label.outcome"),
        outcomes.map(({ value, label, meaning }) => ({ value, label: say(label), meaning: say(meaning) }))
      );
      this.invoice = element("input", {
        id: "invoice",
        type: "text",
        maxlength: String(orderLineTable.lengths.invoiceReference),
        autocomplete: "off",
        dir: "auto",
        "aria-describedby": "invoice-hint"
      });
      this.reason = element("textarea", {
        id: "reason",
        rows: "3",
        maxlength: String(orderEventTable.lengths.reason),
        dir: "auto"
      });
      this.line = new LineField(lines, () => {
        this.showKnown();
      });
    }
    show() {
      const { page } = this.context;
      this.showKnown();
      page.setStatus(say("ordering.settle-intro"));
      page.content.replaceChildren(
        this.line.element,
        this.known,
        this.outcome.element,
        this.fields(),
        element(
          "div",
          { class: "actions" },
          button(say("command.settle-order"), { class: "primary" }, () => {
            this.press();
          }),
          page.closeButton(say("button.cancel"))
        )
      );
    }
    fields() {
      return element(
        "div",
        { class: "fields" },
        element("label", { for: this.invoice.id }, say("ordering.label.invoice")),
        this.invoice,
        element("p", { id: "invoice-hint", class: "then" }, say("ordering.invoice-hint")),
        element("label", { for: this.reason.id }, say("ordering.label.reason-if-any")),
        this.reason
      );
    }
    showKnown() {
      const { line } = this.line;
      this.known.replaceChildren(...line === void 0 ? [] : knownSections(line, this.doubtOf(line.number)));
    }
    press() {
      const { page } = this.context;
      const [outcome, invoice] = [this.outcome.value, this.invoice.value.trim()];
      if (outcome === void 0) {
        page.showProblem(say("ordering.ask-outcome"));
        this.outcome.focus();
      } else if (outcome === "charged" && invoice === "") {
        page.showProblem(say("ordering.ask-invoice"));
        this.invoice.focus();
      } else {
        void page.run(say("ordering.settling"), () => this.settle(outcome, invoice));
      }
    }
    async settle(outcome, invoice) {
      const { page, client, request } = this.context;
      const reason = this.reason.value.trim();
      const { Waiting } = await call(client, SettleOrder, {
        OrderId: request.id,
        LineNumber: this.line.line?.number ?? 0,
        Outcome: outcome,
        ...invoice === "" ? {} : { InvoiceReference: invoice },
        ...reason === "" ? {} : { Reason: reason }
      });
      if (Waiting) {
        page.finish(say("ordering.settle-waiting"));
      } else {
        page.finishAndClose(say("ordering.settled"));
      }
    }
  };
  function knownSections({ name, expected, currency, sentOn, looks }, { answer, proposal }) {
    return [
      section(
        "known",
        say("ordering.heading.known"),
        element(
          "dl",
          {},
          ...fact(say("ordering.label.line"), name),
          ...fact(say("ordering.label.amount"), sayAmount(expected, currency)),
          ...fact(say("ordering.label.sent-on"), sentOn || say("ordering.value.unknown")),
          ...fact(say("ordering.label.answer"), answer || say("ordering.value.none")),
          ...fact(say("ordering.label.looks"), String(looks))
        )
      ),
      section(
        "proposed",
        say("ordering.heading.proposed"),
        ...proposal === null ? [element("p", {}, say("ordering.not-proposed"))] : proposed(proposal)
      )
    ];
  }
  function proposed({ by, on, outcome, invoice, reason }) {
    const said = outcomes.find(({ value }) => value === outcome);
    return [
      element(
        "dl",
        {},
        ...fact(say("ordering.label.proposed-by"), by),
        ...fact(say("ordering.label.proposed-on"), on),
        ...fact(say("ordering.label.outcome"), said === void 0 ? outcome : say(said.label)),
        ...fact(say("ordering.label.invoice"), invoice || say("ordering.value.none")),
        ...fact(say("ordering.label.reason"), reason || say("ordering.value.none"))
      ),
      element("p", { class: "note" }, say("ordering.proposed-hint"))
    ];
  }

  // ordering/switchOrderingDialog.ts
  var modes = [
    { name: "off", value: OrderMode.Off, label: "ordering.mode.off", meaning: "ordering.switch.off", done: "ordering.switched.off" },
    {
      name: "dry-run",
      value: OrderMode.DryRun,
      label: "ordering.mode.dry-run",
      meaning: "ordering.switch.dry-run",
      done: "ordering.switched.dry-run"
    },
    { name: "live", value: OrderMode.Live, label: "ordering.mode.live", meaning: "ordering.switch.live", done: "ordering.switched.live" }
  ];
  async function switchOrderingDialog(context) {
    const { page, client, request } = context;
    const { columns: columns6, name: table2 } = accountTable;
    page.setTitle(say("command.switch-ordering"));
    await page.run("", async () => {
      const asked = [columns6.name, columns6.orderMode, columns6.liveAskedOn, lookupProperty(columns6.liveAskedBy)];
      const row = await readRow(client, table2, request.id, asked);
      const current = modes.find(({ value }) => value === numberOf(row, columns6.orderMode)) ?? modes[0];
      const by = lookupOf(row, columns6.liveAskedBy)?.name;
      page.setTitle(say("ordering.title.switch", { account: textOf2(row, columns6.name) || say("name.account") }));
      page.setStatus(say("ordering.mode.now", { mode: say(current.label) }));
      page.content.replaceChildren(
        ...by === void 0 ? [] : [element("p", { class: "note" }, say("ordering.live-asked", { user: by, on: formattedValueOf(row, columns6.liveAskedOn) }))],
        ...modes.filter((mode) => mode !== current).map((mode) => modeChoice(context, mode)),
        page.closeButton(say("button.cancel"))
      );
    });
  }
  function modeChoice({ page, client, request }, { name, label, meaning, done }) {
    return choice(`mode-${name}`, say(label), say(meaning), () => {
      void page.run(say("ordering.switching"), async () => {
        const { Waiting } = await call(client, SwitchOrdering, { AccountId: request.id, Mode: name });
        if (Waiting) {
          page.finish(say("ordering.live-waiting"));
        } else {
          page.finishAndClose(say(done));
        }
      });
    });
  }

  // setup/checks.ts
  var Order = ["bad", "note", "good"];
  function outcomeLabel(outcome) {
    switch (outcome) {
      case "bad":
        return say("check.outcome.bad");
      case "note":
        return say("check.outcome.note");
      default:
        return say("check.outcome.good");
    }
  }
  function parseChecks(text) {
    const checks = parseJsonObjects(text).map(checkOf);
    return Order.flatMap((outcome) => checks.filter((check) => check.outcome === outcome));
  }
  function checkOf(item2) {
    const outcome = Order.find((known) => known === item2.outcome) ?? "note";
    return { outcome, account: stringProperty(item2, "account"), found: stringProperty(item2, "found"), fix: stringProperty(item2, "fix") };
  }
  function describeChecks(checks) {
    const bad = checks.filter((check) => check.outcome === "bad").length;
    const notes = checks.filter((check) => check.outcome === "note").length;
    const said = bad === 0 ? say("check.all-good") : sayCount("check.bad", bad);
    return notes === 0 ? said : `${said} ${sayCount("check.notes", notes)}`;
  }

  // setup/checkSetupDialog.ts
  async function checkSetupDialog(context) {
    const { page, client, request } = context;
    const list2 = element("ul", { class: "cards" });
    const check = () => page.run(say("check.working"), async () => {
      const answer = await call(client, CheckSetup, { AccountId: request.id });
      const checks = parseChecks(answer.Checks);
      list2.replaceChildren(...checks.map(item));
      page.setStatus(describeChecks(checks));
    });
    page.setTitle(say("command.check-setup"));
    page.content.replaceChildren(
      list2,
      button(say("check.button.again"), { class: "primary" }, () => void check()),
      page.closeButton()
    );
    await check();
  }
  function item(check) {
    const line = element("li", { class: `card check-${check.outcome}` });
    line.append(
      element("p", { class: "outcome" }, outcomeLabel(check.outcome)),
      element(
        "p",
        { dir: "auto" },
        check.account === "" ? check.found : say("check.of-account", { account: check.account, found: check.found })
      )
    );
    if (check.fix !== "") {
      line.append(element("p", { class: "fix", dir: "auto" }, check.fix));
    }
    return line;
  }

  // setup/setSecretDialog.ts
  var purposes = {
    token: "secret.purpose.token",
    "next-token": "secret.purpose.next-token",
    webhook: "secret.purpose.webhook",
    "embed-client": "secret.purpose.embed-client"
  };
  var purposeNames = Object.keys(purposes);
  function setSecretDialog(context) {
    const { page } = context;
    const purpose = element("select", { id: "purpose" }, ...purposeNames.map(option));
    const value = element("input", { id: "value", type: "password", autocomplete: "off", "aria-describedby": "hint" });
    const chosen = () => purposeNames[purpose.selectedIndex] ?? "token";
    page.setTitle(say("command.set-secret"));
    page.setStatus(say("secret.never-shown"));
    page.content.replaceChildren(
      element("label", { for: "purpose" }, say("secret.label.purpose")),
      purpose,
      element("label", { for: "value" }, say("secret.label.value")),
      value,
      element("p", { id: "hint" }, say("secret.hint")),
      button(say("secret.button.store"), { class: "primary" }, () => void store(context, chosen(), value)),
      button(say("secret.button.remove"), {}, () => {
        askToRemove(context, chosen());
      }),
      page.closeButton(say("button.cancel"))
    );
    return Promise.resolve();
  }
  function option(purpose) {
    return element("option", { value: purpose }, say(purposes[purpose]));
  }
  async function store(context, purpose, input) {
    if (input.value === "") {
      context.page.showProblem(say("secret.empty"));
      input.focus();
      return;
    }
    await set(context, { Purpose: purpose, Value: input.value }, () => {
      input.value = "";
      return say("secret.stored");
    });
  }
  function askToRemove(context, purpose) {
    const remove = () => set(context, { Purpose: purpose }, () => say("secret.removed"));
    context.page.content.replaceChildren(
      element("p", {}, say("secret.ask-remove", { secret: say(purposes[purpose]) })),
      button(say("secret.button.yes-remove"), { class: "primary" }, () => void remove()),
      button(say("button.cancel"), {}, () => void setSecretDialog(context))
    );
  }
  function set({ page, client, request }, secret, done) {
    return page.run(say("secret.working"), async () => {
      await call(client, SetSecret, { AccountId: request.id, ...secret });
      page.finishAndClose(done());
    });
  }

  // syncing/accounts.ts
  async function readAccount(client, id2) {
    const { columns: columns6 } = accountTable;
    const row = await readRow(client, accountTable.name, id2, [columns6.name, columns6.stateCode]);
    return { name: textOf2(row, columns6.name) || say("name.account"), isActive: numberOf(row, columns6.stateCode) !== RowState.Inactive };
  }

  // syncing/describeRuns.ts
  function describeRuns({ ended, running }) {
    const goesOn = running === 0 ? [] : [describeRunning(ended.length, running)];
    const told = [...new Set(ended.map((run) => run.outcome).filter((outcome) => outcome !== ""))];
    if (ended.some((run) => run.status === SyncRunStatus.Failed)) {
      const failed = ended.length + running === 1 ? say("run.failed") : say("run.failed-partly");
      return { text: [failed, ...told, ...goesOn].join(" "), level: "ERROR" };
    }
    const needs = describeIssues(ended);
    const text = [...ended.length === 0 ? [] : [describeChanges(ended)], ...needs, ...told, ...goesOn].join(" ");
    return { text, level: needs.length + told.length > 0 ? "WARNING" : "INFO" };
  }
  function describeRunning(ended, running) {
    return ended === 0 ? say("run.background") : sayCount("run.background-some", running);
  }
  function describeChanges(runs) {
    const [created, updated, sent] = [sum(runs, "created"), sum(runs, "updated"), sum(runs, "sent")];
    const done = [
      ...created > 0 ? [sayCount("run.added", created)] : [],
      ...updated > 0 ? [sayCount("run.changed-here", updated)] : [],
      ...sent > 0 ? [sayCount("run.changed-there", sent)] : []
    ];
    return done.length === 0 ? say("run.no-changes") : say("run.changes", { changes: done.join(", ") });
  }
  function describeIssues(runs) {
    const [conflicts, failed] = [sum(runs, "conflicts"), sum(runs, "failed")];
    return [...conflicts > 0 ? [sayCount("run.conflicts", conflicts)] : [], ...failed > 0 ? [sayCount("run.failed-models", failed)] : []];
  }
  function sum(runs, of) {
    return runs.reduce((total, run) => total + run[of], 0);
  }

  // syncing/runs.ts
  var PollInterval = 2e3;
  var MaxPolls = 30;
  var { columns: columns3 } = syncRunTable;
  var ReadColumns3 = [
    syncRunTable.id,
    columns3.stateCode,
    columns3.statusCode,
    columns3.readCount,
    columns3.createdCount,
    columns3.updatedCount,
    columns3.sentCount,
    columns3.conflictCount,
    columns3.failedCount,
    columns3.message
  ];
  async function pollRuns(client, wait2, ids, report) {
    const seen = /* @__PURE__ */ new Set();
    let ended = [];
    for (let poll = 0; poll < MaxPolls && ended.length < ids.length; poll++) {
      await wait2(PollInterval);
      const rows = await readRuns(client, ids).catch(() => null);
      if (rows === null) {
        break;
      }
      rows.forEach((row) => seen.add(textOf2(row, syncRunTable.id)));
      ended = [...rows.filter(hasEnded).map(runOf), ...Array(seen.size - rows.length).fill(EmptyRun)];
      report(ended.length);
    }
    return { ended, running: ids.length - ended.length };
  }
  var EmptyRun = { status: null, read: 0, created: 0, updated: 0, sent: 0, conflicts: 0, failed: 0, outcome: "" };
  function readRuns(client, ids) {
    const where = [{ column: syncRunTable.id, operator: "in", values: ids }];
    return queryRows(client, syncRunTable.name, fetchXml({ table: syncRunTable.name, columns: ReadColumns3, where, top: ids.length }));
  }
  function hasEnded(row) {
    return numberOf(row, columns3.stateCode) === RowState.Inactive;
  }
  function runOf(row) {
    return {
      status: numberOf(row, columns3.statusCode),
      read: numberOf(row, columns3.readCount) ?? 0,
      created: numberOf(row, columns3.createdCount) ?? 0,
      updated: numberOf(row, columns3.updatedCount) ?? 0,
      sent: numberOf(row, columns3.sentCount) ?? 0,
      conflicts: numberOf(row, columns3.conflictCount) ?? 0,
      failed: numberOf(row, columns3.failedCount) ?? 0,
      outcome: sayMessage(textOf2(row, columns3.message))
    };
  }

  // syncing/startSyncDialog.ts
  async function startSyncDialog(context) {
    const { page, client, request } = context;
    page.setTitle(say("command.sync-now"));
    await page.run("", async () => {
      const account = await readAccount(client, request.id);
      page.setTitle(say("run.title", { account: account.name }));
      page.content.replaceChildren(
        choice("changed", say("run.choice.changed"), say("run.choice.changed-means"), () => {
          start(context, false);
        }),
        choice("everything", say("run.choice.all"), say("run.choice.all-means"), () => {
          start(context, true);
        }),
        page.closeButton(say("button.cancel"))
      );
    });
  }
  function start({ page, client, request, wait: wait2 }, full) {
    void page.run(say("run.progress-closable"), async () => {
      const { RunId } = await call(client, StartSync, { AccountId: request.id, Full: full });
      page.finish(describeRuns(await pollRuns(client, wait2, [RunId], () => void 0)).text);
    });
  }

  // tags/tag.ts
  var { columns: columns4 } = tagTable;
  var ReadColumns4 = [
    tagTable.id,
    columns4.name,
    columns4.modelId,
    columns4.tagTypeId,
    columns4.matterportId,
    columns4.workRecordKey,
    columns4.workState,
    columns4.workTargetId
  ];
  async function readTags(client, ids) {
    const where = [{ column: tagTable.id, operator: "in", values: ids }];
    const rows = await queryRows(client, tagTable.name, fetchXml({ table: tagTable.name, columns: ReadColumns4, where, top: ids.length }));
    return rows.map(tagOf);
  }
  async function readTag(client, id2) {
    const [tag] = await readTags(client, [id2]);
    if (tag === void 0) {
      throw new RefusedError(say("tag.gone"));
    }
    return tag;
  }
  async function requireModel(client, id2) {
    const { model } = await readTag(client, id2);
    if (model === null) {
      throw new RefusedError(say("tag.nothing-to-sync"));
    }
    return model;
  }
  function tagOf(row) {
    const isGone = numberOf(row, columns4.workState) === WorkState.Missing;
    return {
      id: textOf2(row, tagTable.id),
      name: textOf2(row, columns4.name) || say("name.tag"),
      model: lookupOf(row, columns4.modelId),
      type: lookupOf(row, columns4.tagTypeId),
      isInMatterport: textOf2(row, columns4.matterportId) !== "",
      work: isGone ? null : parseRowKey(textOf2(row, columns4.workRecordKey)),
      workTarget: lookupOf(row, columns4.workTargetId)
    };
  }

  // tags/tagTypes.ts
  var MaxTypes = 250;
  var { name: table, id, columns: columns5 } = tagTypeTable;
  async function readTagTypes(client) {
    const where = [{ column: columns5.stateCode, operator: "eq", values: [RowState.Active] }];
    const order2 = { column: columns5.name };
    const rows = await queryRows(client, table, fetchXml({ table, columns: [id, columns5.name], where, top: MaxTypes, order: order2 }));
    return rows.map((row) => ({ id: textOf2(row, id), name: textOf2(row, columns5.name) }));
  }
  async function workTargetOfType(client, type) {
    return lookupOf(await readRow(client, table, type, [lookupProperty(columns5.workTargetId)]), columns5.workTargetId);
  }

  // tags/workTargets.ts
  var MaxTargets = 50;
  async function readWorkTargets(client) {
    const { name: table2, id: id2, columns: columns6 } = workTargetTable;
    const where = [{ column: columns6.stateCode, operator: "eq", values: [RowState.Active] }];
    const read = [id2, columns6.name, columns6.isDefault];
    const rows = await queryRows(client, table2, fetchXml({ table: table2, columns: read, where, top: MaxTargets, order: { column: columns6.name } }));
    return rows.map((row) => ({ id: textOf2(row, id2), name: textOf2(row, columns6.name), isDefault: row[columns6.isDefault] === true }));
  }

  // tags/createWorkDialog.ts
  async function createWorkDialog(context) {
    const { page, client, request } = context;
    page.setTitle(say("command.create-work"));
    await page.run("", async () => {
      const tag = await readTag(client, request.id);
      page.setTitle(say("work.title", { tag: tag.name }));
      const targets = await readWorkTargets(client);
      show4(context, targets, await usualTarget(client, tag, targets));
    });
  }
  async function usualTarget(client, tag, targets) {
    const ofType = tag.type === null ? null : await workTargetOfType(client, tag.type.id);
    const usual = tag.workTarget ?? ofType;
    return targets.find((target) => target.id === usual?.id) ?? targets.find((target) => target.isDefault) ?? targets[0];
  }
  function show4(context, targets, usual) {
    let chosen = usual;
    const options = targets.map(
      (target, at) => option2(`target-${String(at)}`, target, target === usual, () => {
        chosen = target;
      })
    );
    context.page.content.replaceChildren(
      element("fieldset", { class: "decision" }, element("legend", {}, say("work.label.target")), ...options),
      element(
        "div",
        { class: "actions" },
        button(say("command.create-work"), { class: "primary" }, () => {
          create(context, chosen);
        }),
        context.page.closeButton(say("button.cancel"))
      )
    );
  }
  function option2(id2, { name }, isChosen, choose2) {
    const radio = element("input", { id: id2, type: "radio", name: "target" });
    radio.checked = isChosen;
    radio.addEventListener("change", choose2);
    return element("div", { class: "check" }, radio, element("label", { for: id2, dir: "auto" }, name));
  }
  function create({ page, client, request }, target) {
    void page.run(say("work.creating"), async () => {
      await call(client, CreateWorkFromTag, { TagId: request.id, ...target === void 0 ? {} : { WorkTargetId: target.id } });
      page.finishAndClose(say("work.created"));
    });
  }

  // tags/deleteTagsDialog.ts
  async function deleteTagsDialog(context) {
    const { page, client, request } = context;
    page.setTitle(say("command.delete-tag"));
    await page.run("", async () => {
      const tags = await readTags(client, request.rows ?? [request.id]);
      if (tags.length === 0) {
        page.finish(say("tag.gone"));
        return;
      }
      show5(context, tags);
    });
  }
  function show5(context, tags) {
    const inMatterport = element("input", { id: "in-matterport", type: "checkbox", "aria-describedby": "in-matterport-means" });
    context.page.content.replaceChildren(
      element("p", {}, sayCount("tag.ask-delete", tags.length)),
      element("ul", {}, ...tags.map((tag) => element("li", { dir: "auto" }, tag.name))),
      ...tags.some((tag) => tag.isInMatterport) ? choice2(inMatterport) : [],
      element(
        "div",
        { class: "actions" },
        button(say("command.delete-tag"), { class: "primary" }, () => {
          void context.page.run(say("tag.deleting"), () => deleteAll(context, tags, inMatterport.checked));
        }),
        context.page.closeButton(say("button.cancel"))
      )
    );
  }
  function choice2(inMatterport) {
    return [
      element("div", { class: "check" }, inMatterport, element("label", { for: inMatterport.id }, say("tag.label.in-matterport"))),
      element("p", { id: "in-matterport-means", class: "then" }, say("tag.in-matterport"))
    ];
  }
  async function deleteAll({ page, client }, tags, inMatterport) {
    const failures = await deleteEach(client, tags, inMatterport);
    const done = sayCount("tag.deleted", tags.length - failures.length);
    if (failures.length === 0) {
      page.finishAndClose(done);
      return;
    }
    const reasons2 = failures.map(({ name, message }) => element("li", { dir: "auto" }, say("select.failure", { name, reason: message })));
    page.finish(done, section("not-deleted", say("tag.not-deleted"), element("ul", {}, ...reasons2)));
  }
  async function deleteEach(client, tags, inMatterport) {
    const failures = [];
    for (const tag of tags) {
      try {
        await call(client, DeleteTag, { TagId: tag.id, ...inMatterport ? { InMatterport: true } : {} });
      } catch (problem) {
        failures.push({ name: tag.name, message: describeFailure(problem).message });
      }
    }
    return failures;
  }

  // tags/placeField.ts
  var PlaceField = class {
    /** @param find Finds places by a part of their names, the latest ones for no text. */
    constructor(find) {
      this.find = find;
      this.text = element("input", {
        id: "place-text",
        type: "search",
        maxlength: String(sweepTable.lengths.name),
        autocomplete: "off",
        dir: "auto"
      });
      this.found = element("div", { class: "options" });
      this.chosen = null;
      this.element = element(
        "fieldset",
        { class: "decision" },
        element("legend", {}, say("tag.label.place")),
        element("p", { class: "then" }, say("tag.ask-place")),
        this.form(),
        this.found
      );
    }
    /** What has been chosen; null while nothing has. */
    get value() {
      return this.chosen;
    }
    /** Offers places. What was chosen stays chosen while it is among them. */
    show(places) {
      this.chosen = places.find((place) => place.id === this.chosen?.id) ?? null;
      this.found.replaceChildren(...places.map((place, at) => this.option(`place-${String(at)}`, place)));
    }
    form() {
      const form = element(
        "form",
        { class: "search", role: "search" },
        element("label", { for: this.text.id }, say("tag.label.search")),
        this.text,
        element(
          "div",
          {},
          element("button", { type: "submit" }, say("tag.button.search")),
          button(say("tag.button.latest"), {}, () => {
            this.text.value = "";
            this.find("");
          })
        )
      );
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.find(this.text.value.trim());
      });
      return form;
    }
    option(id2, place) {
      const radio = element("input", { id: id2, type: "radio", name: "place" });
      radio.checked = place === this.chosen;
      radio.addEventListener("change", () => {
        this.chosen = place;
      });
      return element("div", { class: "check" }, radio, element("label", { for: id2, dir: "auto" }, place.words));
    }
  };

  // tags/places.ts
  var MaxPlaces = 10;
  var MaxLatest = 50;
  async function latestTagIds(client, model) {
    const { name, id: id2, columns: columns6 } = tagTable;
    const order2 = { column: columns6.createdOn, descending: true };
    const rows = await queryRows(client, name, fetchXml({ table: name, columns: [id2], where: ofModel(model), top: MaxLatest, order: order2 }));
    return rows.map((row) => textOf2(row, id2));
  }
  async function findPlaces(client, model, text) {
    const tags = await query(client, tagTable, model, text, { column: tagTable.columns.createdOn, descending: true });
    const sweeps = await query(client, sweepTable, model, text, { column: sweepTable.columns.name });
    return [...tags.map(tagPlace), ...sweeps.map(sweepPlace)];
  }
  function query(client, { name, id: id2, columns: columns6 }, model, text, order2) {
    const read = [id2, columns6.name, columns6.matterportId, columns6.floorId, columns6.roomId];
    const named = text === "" ? [] : [{ column: columns6.name, operator: "like", values: [`%${text}%`] }];
    return queryRows(client, name, fetchXml({ table: name, columns: read, where: [...ofModel(model), ...named], top: MaxPlaces, order: order2 }));
  }
  function ofModel(model) {
    const { columns: columns6 } = tagTable;
    return [
      { column: columns6.modelId, operator: "eq", values: [model] },
      { column: columns6.stateCode, operator: "eq", values: [RowState.Active] }
    ];
  }
  function tagPlace(row) {
    const [name, place] = [textOf2(row, tagTable.columns.name) || say("name.tag"), placeOf(row)];
    const words = place === "" ? say("tag.place.tag", { name }) : say("tag.place.tag-in", { name, place });
    return { table: tagTable.name, id: textOf2(row, tagTable.id), words };
  }
  function sweepPlace(row) {
    const { columns: columns6 } = sweepTable;
    const [name, place] = [textOf2(row, columns6.name) || textOf2(row, columns6.matterportId), placeOf(row)];
    const words = place === "" ? say("tag.place.sweep", { name }) : say("tag.place.sweep-in", { name, place });
    return { table: sweepTable.name, id: textOf2(row, sweepTable.id), words };
  }
  function placeOf(row) {
    const floor = lookupOf(row, tagTable.columns.floorId)?.name ?? "";
    const room = lookupOf(row, tagTable.columns.roomId)?.name ?? "";
    return floor === "" || room === "" ? floor + room : say("tag.place.both", { floor, room });
  }

  // tours/tourRules.ts
  var ByTourStatus = {
    [TourStatus.NoModel]: "tour.none",
    [TourStatus.Archived]: "tour.archived",
    [TourStatus.Processing]: "tour.not-ready",
    [TourStatus.Unavailable]: "tour.unavailable",
    [TourStatus.Missing]: "tour.missing"
  };
  var ByModelState = {
    [ModelState.Archived]: "tour.archived",
    [ModelState.Archiving]: "tour.archived",
    [ModelState.Processing]: "tour.not-ready",
    [ModelState.Staging]: "tour.not-ready",
    [ModelState.Pending]: "tour.not-ready",
    [ModelState.Activating]: "tour.not-ready",
    [ModelState.Failed]: "tour.failed"
  };
  function tourStatusRefusal(status) {
    return sayIfAny(ByTourStatus[status ?? TourStatus.Available]);
  }
  function modelStateRefusal(state) {
    return sayIfAny(ByModelState[state ?? ModelState.Active]);
  }
  function tourLinkRefusal(link) {
    if (link === "") {
      return say("tour.none");
    }
    const url = parse(link);
    const isTheirs = url !== null && url.protocol === "https:" && /(^|\.)matterport\.com$/.test(url.hostname);
    return isTheirs && url.username === "" && url.password === "" && url.port === "" ? null : say("tour.bad-link");
  }
  function sayIfAny(code) {
    return code === void 0 ? null : say(code);
  }
  function parse(link) {
    try {
      return new URL(link);
    } catch {
      return null;
    }
  }

  // tags/tagRules.ts
  var Role = "Matterport Tag Editor";
  function createTagRefusal(held) {
    return privilegeRefusal(held, [CreateTag.privilege], "privilege.create-tag", Role);
  }
  function createWorkRefusal(held) {
    return privilegeRefusal(held, [CreateWorkFromTag.privilege], "privilege.create-work", Role);
  }
  function deleteTagRefusal(held) {
    return privilegeRefusal(held, [DeleteTag.privilege], "privilege.delete-tag", Role);
  }
  function tagLinkRefusal(link) {
    return link === "" ? say("tag.no-link") : tourLinkRefusal(link);
  }
  function newTagRefusal(entered) {
    if (entered.label === "" && !entered.hasType) {
      return say("tag.ask-label");
    }
    return entered.hasPlace ? null : say("tag.ask-place");
  }

  // tags/newTagDialog.ts
  async function newTagDialog(context) {
    const { page, client, request } = context;
    page.setTitle(say("command.new-tag"));
    await page.run(say("tag.looking"), async () => {
      const { name } = modelTable.columns;
      const model = textOf2(await readRow(client, modelTable.name, request.id, [name]), name) || say("name.model");
      await new NewTagDialog(context, await readTagTypes(client)).open(model);
    });
  }
  var NewTagDialog = class {
    constructor(context, types) {
      this.context = context;
      this.types = types;
      this.label = element("input", {
        id: "label",
        type: "text",
        maxlength: String(tagTable.lengths.name),
        autocomplete: "off",
        dir: "auto"
      });
      this.description = element("textarea", {
        id: "description",
        rows: "4",
        maxlength: String(tagTable.lengths.description),
        dir: "auto"
      });
      this.place = new PlaceField((text) => void this.context.page.run(say("tag.looking"), () => this.find(text)));
      const options = types.map(({ id: id2, name }) => element("option", { value: id2, dir: "auto" }, name));
      this.type = element("select", { id: "type" }, element("option", { value: "" }, say("tag.no-type")), ...options);
    }
    async open(model) {
      const { page, client, request } = this.context;
      const places = await findPlaces(client, request.id, "");
      page.setTitle(say("tag.title", { model }));
      if (places.length === 0) {
        page.finish(say("tag.no-places"));
        return;
      }
      this.place.show(places);
      page.setStatus("");
      page.content.replaceChildren(this.fields(), this.place.element, this.buttons());
    }
    fields() {
      return element(
        "div",
        { class: "fields" },
        element("label", { for: this.type.id }, say("tag.label.type")),
        this.type,
        element("label", { for: this.label.id }, say("tag.label.label")),
        this.label,
        element("label", { for: this.description.id }, say("tag.label.description")),
        this.description
      );
    }
    buttons() {
      return element(
        "div",
        { class: "actions" },
        button(say("tag.button.create"), { class: "primary" }, () => {
          this.create();
        }),
        this.context.page.closeButton(say("button.cancel"))
      );
    }
    async find(text) {
      const places = await findPlaces(this.context.client, this.context.request.id, text);
      this.place.show(places);
      this.context.page.setStatus(places.length === 0 ? say("tag.none-found") : "");
    }
    create() {
      const { page } = this.context;
      const label = this.label.value.trim();
      const type = this.types[this.type.selectedIndex - 1];
      const refusal = newTagRefusal({ label, hasType: type !== void 0, hasPlace: this.place.value !== null });
      if (refusal !== null) {
        page.showProblem(refusal);
        return;
      }
      void page.run(say("tag.creating"), () => this.send(label, type));
    }
    async send(label, type) {
      const { page, client, request } = this.context;
      const [description, place] = [this.description.value.trim(), this.place.value];
      await call(client, CreateTag, {
        ModelRowId: request.id,
        ...type === void 0 ? {} : { TagTypeId: type.id },
        ...label === "" ? {} : { Label: label },
        ...description === "" ? {} : { Description: description },
        ...place === null ? {} : { NearTableName: place.table, NearRowId: place.id }
      });
      page.finishAndClose(say("tag.created", { tag: label === "" ? type?.name ?? "" : label }));
    }
  };

  // dialog/dialogs.ts
  var dialogs = {
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
    switchOrdering: switchOrderingDialog
  };

  // dialog/page.ts
  var DialogPage = class {
    /**
     * @param root Where the dialog is shown.
     * @param close Closes the dialog; it may do nothing.
     */
    constructor(root, close) {
      this.close = close;
      this.content = element("div", { class: "content" });
      this.heading = element("h1", {});
      this.status = element("p", { role: "status", class: "status" });
      this.problem = element("p", { role: "alert", class: "problem" });
      this.isWorking = false;
      root.replaceChildren(this.heading, this.status, this.problem, this.content);
    }
    /** Names the dialog, and begins reading there. */
    setTitle(text) {
      this.heading.textContent = nameUnseen(text);
      document.title = this.heading.textContent;
      moveFocus(this.heading);
    }
    /** Says how things stand. */
    setStatus(message) {
      this.status.textContent = nameUnseen(message);
    }
    /** Says what went wrong. */
    showProblem(message) {
      this.status.textContent = "";
      this.problem.textContent = nameUnseen(message);
    }
    /** Does one thing at a time: what is pressed meanwhile is not heard. What goes wrong is said, and the dialog stays as it is. */
    async run(message, task) {
      if (this.isWorking) {
        return;
      }
      this.isWorking = true;
      this.problem.textContent = "";
      this.setStatus(message);
      this.content.setAttribute("aria-busy", "true");
      try {
        await task();
      } catch (problem) {
        this.showProblem(describeFailure(problem).message);
      } finally {
        this.isWorking = false;
        this.content.removeAttribute("aria-busy");
      }
    }
    /**
     * Says how it ended, and closes. No page says how a web resource closes its dialog: window.close() does in the browser, and does
     * nothing in the apps for phones (https://github.com/MicrosoftDocs/dynamics-365-customer-engagement/issues/629). So what is left says it too.
     */
    finishAndClose(message) {
      this.finish(message);
      this.close();
    }
    /** Says how it ended, with what there is to read about it, and leaves it on the screen. */
    finish(message, ...details) {
      this.setStatus(message);
      this.content.replaceChildren(...details, element("p", {}, say("dialog.may-close")), this.closeButton());
      moveFocus(this.heading);
    }
    /** A button that closes the dialog. */
    closeButton(label = say("button.close")) {
      return button(label, {}, () => {
        this.close();
      });
    }
  };

  // dialog/request.ts
  async function openDialog(client, title, request) {
    await client.Navigation.navigateTo(
      { pageType: "webresource", webresourceName: webResources.dialogHtml, data: JSON.stringify(request) },
      { target: 2, position: 1, width: { value: 70, unit: "%" }, height: { value: 80, unit: "%" }, title }
    );
  }
  function parseRequest(data) {
    const given = parse2(data ?? "");
    const dialog = Object.keys(dialogs).find((name) => name === given["dialog"]);
    const id2 = parseId(given["id"]);
    const table2 = given["table"];
    const rows = parseIds(given["rows"]);
    return dialog !== void 0 && id2 !== null && typeof table2 === "string" ? { dialog, table: table2, id: id2, ...rows.length === 0 ? {} : { rows } } : null;
  }
  function parse2(text) {
    try {
      const value = JSON.parse(text);
      return typeof value === "object" && value !== null ? { ...value } : {};
    } catch {
      return {};
    }
  }

  // dialog/start.ts
  async function startDialog(window2, wait2) {
    const page = new DialogPage(window2.document.querySelector("main") ?? window2.document.body, () => {
      window2.close();
    });
    const client = clientOf(window2);
    if (client !== null) {
      useLanguageOf(client);
    }
    const request = parseRequest(new URLSearchParams(window2.location.search).get("data"));
    if (client === null || request === null) {
      page.setTitle(say("dialog.title"));
      page.showProblem(say("dialog.not-from-app"));
      return;
    }
    await dialogs[request.dialog]({ page, client, request, wait: wait2 });
  }
  function clientOf(window2) {
    try {
      return window2.parent.Xrm ?? null;
    } catch {
      return null;
    }
  }

  // client/forms.ts
  var FormType = { Create: 1, Update: 2, ReadOnly: 3, Disabled: 4 };
  function unsavedRowRefusal(formType, command) {
    return formType === FormType.Create ? say("form.unsaved", { command }) : null;
  }
  function rowOf(form, command) {
    const refusal = unsavedRowRefusal(form.ui.getFormType(), command);
    const id2 = parseId(form.data.entity.getId());
    if (refusal !== null || id2 === null) {
      throw new RefusedError(refusal ?? say("form.no-row", { command }));
    }
    return { table: form.data.entity.getEntityName(), id: id2 };
  }
  async function saveEdits(form) {
    if (!form.data.entity.getIsDirty()) {
      return;
    }
    try {
      await form.data.save();
    } catch {
      throw new RefusedError(say("form.not-saved"));
    }
  }
  async function valuesOf(client, form, row, columns6) {
    const attributes = columns6.map((column) => form.getAttribute(column));
    return attributes.every((attribute) => attribute !== null) ? Object.fromEntries(columns6.map((column, index) => [column, attributes[index]?.getValue()])) : readRow(client, row.table, row.id, columns6);
  }

  // forms/describeModel.ts
  function describeNoModel() {
    return info(say("state.no-model"));
  }
  function describeNoProperty() {
    return info(say("state.no-property"));
  }
  function describeModel(model) {
    if (model.syncState === SyncState.Missing) {
      return warning(say("state.missing", { model: model.name }));
    }
    if (model.modelState === ModelState.Archived || model.modelState === ModelState.Archiving) {
      return warning(say("state.archived", { model: model.name }));
    }
    return describeSyncState(model) ?? (model.modelState === ModelState.Processing ? info(say("state.processing", { model: model.name })) : null);
  }
  function describeSyncState({ name, syncState, lastError, conflicts }) {
    switch (syncState) {
      case SyncState.Conflict:
        return warning(conflicts === 0 ? say("state.conflict", { model: name }) : sayCount("state.conflicts", conflicts, { model: name }));
      case SyncState.Failed:
        return { text: describeSyncFailure(name, lastError.trim()), level: "ERROR" };
      case SyncState.Waiting:
        return info(say("state.behind"));
      case SyncState.New:
        return info(say("state.new", { model: name }));
      default:
        return null;
    }
  }
  function describeSyncFailure(model, reason) {
    return reason === "" ? say("state.failed", { model }) : say("state.failed-because", { model, reason });
  }
  function warning(text) {
    return { text, level: "WARNING" };
  }
  function info(text) {
    return { text, level: "INFO" };
  }

  // forms/describeTag.ts
  function describeTag(syncState, lastError) {
    switch (syncState) {
      case SyncState.Missing:
        return { text: say("state.tag-missing"), level: "WARNING" };
      case SyncState.Conflict:
        return { text: say("state.tag-conflict"), level: "WARNING" };
      case SyncState.Failed:
        return { text: lastError === "" ? say("state.tag-failed") : say("state.tag-failed-because", { reason: lastError }), level: "ERROR" };
      case SyncState.Waiting:
        return { text: say("state.behind"), level: "INFO" };
      case SyncState.New:
        return { text: say("state.tag-new"), level: "INFO" };
      default:
        return null;
    }
  }

  // forms/showState.ts
  var StateId = "matterport-state";
  var MaxConflicts = 50;
  var Codes = /* @__PURE__ */ new Map([
    [changeTable.name, { column: changeTable.columns.fields, say: sayChanges }],
    [modelLinkTable.name, { column: modelLinkTable.columns.reasons, say: sayMessage }],
    [orderTable.name, { column: orderTable.columns.message, say: sayMessage }],
    [matchReviewTable.name, { column: matchReviewTable.columns.reasons, say: sayMessage }]
  ]);
  async function showState(client, form) {
    useLanguageOf(client);
    const id2 = parseId(form.data.entity.getId());
    form.ui.clearFormNotification(StateId);
    if (form.ui.getFormType() === FormType.Create || id2 === null) {
      return;
    }
    const state = await readState(client, form, id2).catch(unreadable);
    if (state !== null) {
      form.ui.setFormNotification(state.text, state.level, StateId);
    }
  }
  function unreadable(problem) {
    return { text: say("state.unreadable", { reason: describeFailure(problem).message }), level: "WARNING" };
  }
  async function readState(client, form, id2) {
    const name = form.data.entity.getEntityName();
    if (name === syncIssueTable.name) {
      return readIssueState(client, id2);
    }
    const codes = Codes.get(name);
    if (codes !== void 0) {
      return note(codes.say(textOf2(await readRow(client, name, id2, [codes.column]), codes.column)));
    }
    if (name === tagTable.name) {
      return readTagState(client, id2);
    }
    const table2 = linkableTable(name);
    if (table2 === null) {
      return name === modelTable.name ? readModelState(client, id2) : null;
    }
    const model = await modelIdOn(client, form, table2, id2);
    return model === null ? describeNoModel() : describeModel(await readSummary(client, model, await readModel(client, model)));
  }
  async function readModelState(client, id2) {
    const row = await readModel(client, id2);
    return describeModel(await readSummary(client, id2, row)) ?? (textOf2(row, modelTable.columns.linkKey) === "" ? describeNoProperty() : null);
  }
  function note(text) {
    return text === "" ? null : { text, level: "INFO" };
  }
  async function modelIdOn(client, form, table2, id2) {
    const attribute = form.getAttribute(table2.columns.currentModelId);
    if (attribute === null) {
      return (await readLinkableRow(client, table2, id2)).model?.id ?? null;
    }
    const value = attribute.getValue();
    return Array.isArray(value) ? parseId(value[0]?.id) : null;
  }
  async function readTagState(client, id2) {
    const { columns: columns6 } = tagTable;
    const row = await readRow(client, tagTable.name, id2, [columns6.syncState, columns6.message]);
    return describeTag(numberOf(row, columns6.syncState), sayMessage(textOf2(row, columns6.message)));
  }
  async function readIssueState(client, id2) {
    const issue = await readIssue(client, id2);
    if (!issue.isOpen) {
      return { text: say("issue.settled", { how: describeResolution(issue) }), level: "INFO" };
    }
    if (issue.isTooManyMissing) {
      return { text: [issue.detail, say("issue.open-missing")].join(" ").trim(), level: "WARNING" };
    }
    return issue.isConflict ? { text: [issue.detail, say("issue.open-conflict")].join(" ").trim(), level: "WARNING" } : { text: [issue.detail, say("issue.open-other")].join(" ").trim(), level: "INFO" };
  }
  function readModel(client, id2) {
    const { columns: columns6 } = modelTable;
    return readRow(client, modelTable.name, id2, [columns6.name, columns6.syncState, columns6.modelState, columns6.message, columns6.linkKey]);
  }
  async function readSummary(client, id2, row) {
    const { columns: columns6 } = modelTable;
    const syncState = numberOf(row, columns6.syncState);
    return {
      name: textOf2(row, columns6.name) || say("name.model"),
      syncState,
      modelState: numberOf(row, columns6.modelState),
      lastError: sayMessage(textOf2(row, columns6.message)),
      conflicts: syncState === SyncState.Conflict ? await countConflicts(client, id2) : 0
    };
  }
  async function countConflicts(client, model) {
    const { columns: columns6 } = syncIssueTable;
    const rows = await queryRows(
      client,
      syncIssueTable.name,
      fetchXml({
        table: syncIssueTable.name,
        columns: [syncIssueTable.id],
        where: [
          { column: columns6.modelId, operator: "eq", values: [model] },
          { column: columns6.kind, operator: "eq", values: [IssueKind.Conflict] },
          { column: columns6.stateCode, operator: "eq", values: [RowState.Active] }
        ],
        top: MaxConflicts
      })
    );
    return rows.length;
  }

  // forms/viewerOptions.ts
  var MaxMappings = 250;
  async function unlockMappedColumns(client, form) {
    if (form.data.entity.getEntityName() !== modelTable.name) {
      return;
    }
    const { columns: columns6, name: table2 } = fieldMappingTable;
    const query2 = {
      table: table2,
      columns: [columns6.column],
      where: [
        { column: columns6.tableName, operator: "eq", values: [modelTable.name] },
        { column: columns6.active, operator: "eq", values: [1] },
        { column: columns6.direction, operator: "in", values: [Direction.Both, Direction.ToMatterport] }
      ],
      top: MaxMappings
    };
    const mapped = await queryRows(client, table2, fetchXml(query2)).catch(() => []);
    mapped.forEach((row) => form.getControl(textOf2(row, columns6.column))?.setDisabled(false));
  }

  // client/selection.ts
  var MaxRows = 20;
  function oneRow(selected, code) {
    const [id2, ...others] = parseIds(selected);
    if (id2 === void 0 || others.length > 0) {
      throw new RefusedError(say(code));
    }
    return id2;
  }
  function someRows(selected, code) {
    const ids = parseIds(selected);
    if (ids.length === 0 || ids.length > MaxRows) {
      throw new RefusedError(ids.length === 0 ? say(code) : say("select.too-many", { selected: ids.length, most: MaxRows }));
    }
    return ids;
  }
  function listFailures(failures) {
    const shown2 = failures.slice(0, 5).map(({ name, message }) => say("select.failure", { name, reason: message }));
    return [...shown2, ...failures.length > 5 ? [say("select.more-failures", { count: failures.length - 5 })] : []].join("\n");
  }

  // issues/resolveConflicts.ts
  async function resolveConflictsOnForm(client, form) {
    const row = rowOf(form, say("command.resolve-conflicts"));
    throwIfRefused(decideRefusal(await userPrivileges(client)));
    await saveEdits(form);
    const model = await modelOfRow(client, row, "link.nothing-to-decide");
    const before = await openConflicts(client, model.id);
    throwIfRefused(before.length === 0 ? say("decide.none", { model: model.name }) : null);
    await openDialog(client, say("command.resolve-conflicts"), { dialog: "decide", table: modelTable.name, id: model.id });
    const outcome = describeDecided(before.length, (await openConflicts(client, model.id)).length);
    if (outcome !== null) {
      showOutcome(form, outcome);
      await form.data.refresh(false);
      await showState(client, form);
    }
  }
  function describeDecided(before, after) {
    const left = after === 0 ? "" : sayCount("decide.left", after);
    return after >= before ? null : { text: `${sayCount("decide.done", before - after)} ${left}`.trim(), level: "INFO" };
  }

  // issues/resolve.ts
  async function resolveOnForm(client, form) {
    const row = rowOf(form, say("command.resolve"));
    await saveEdits(form);
    const outcome = await openResolveDialog(client, row.id);
    if (outcome !== null) {
      showOutcome(form, outcome);
      await form.data.refresh(false);
      await showState(client, form);
    }
  }
  async function resolveInGrid(client, grid, selected) {
    const ids = someRows(selected, "select.some-issues");
    const [first] = ids;
    const outcome = first !== void 0 && ids.length === 1 ? await openResolveDialog(client, first) : await openDecideDialog(client, ids);
    if (outcome !== null) {
      await client.Navigation.openAlertDialog({ title: say("command.resolve"), text: outcome.text });
      grid.refresh();
    }
  }
  async function openResolveDialog(client, id2, title = say("command.resolve")) {
    const before = await readIssue(client, id2);
    throwIfRefused(resolvedIssueRefusal(before));
    throwIfRefused(resolveRefusal(await userPrivileges(client), before));
    await openDialog(client, title, { dialog: "resolve", table: syncIssueTable.name, id: id2 });
    const after = await readIssue(client, id2);
    return after.isOpen ? null : { text: describeResolution(after), level: "INFO" };
  }
  async function openDecideDialog(client, ids) {
    const before = await readIssues(client, ids);
    const model = modelInConflict(before);
    if (model === null) {
      throw new RefusedError(say("select.same-model"));
    }
    throwIfRefused(decideRefusal(await userPrivileges(client)));
    const issues = before.map((issue) => issue.id);
    await openDialog(client, say("command.resolve-conflicts"), { dialog: "decide", table: modelTable.name, id: model.id, rows: issues });
    return describeDecided(before.length, (await readIssues(client, issues)).filter((issue) => issue.isOpen).length);
  }

  // issues/reviewMissing.ts
  async function reviewMissingOnForm(client, form) {
    const title = say("command.review-missing");
    const row = rowOf(form, title);
    throwIfRefused(decideMissingRefusal(await userPrivileges(client)));
    await saveEdits(form);
    const issue = await openMissingIssue(client, row.id);
    if (issue === null) {
      throw new RefusedError(say("missing.none", { account: (await readAccount(client, row.id)).name }));
    }
    const outcome = await openResolveDialog(client, issue.id, title);
    if (outcome !== null) {
      showOutcome(form, outcome);
      await form.data.refresh(false);
    }
  }

  // linking/findModel.ts
  async function findModelOnForm(client, form) {
    const row = rowOf(form, say("command.find-model"));
    throwIfRefused(linkRefusal(await userPrivileges(client)));
    await saveEdits(form);
    const outcome = await openFindModelDialog(client, requireLinkableTable(row.table), row.id);
    if (outcome !== null) {
      showOutcome(form, outcome);
      await form.data.refresh(false);
      await showState(client, form);
    }
  }
  async function findModelInGrid(client, grid, selected) {
    const table2 = requireLinkableTable(grid.getEntityName());
    const id2 = oneRow(selected, table2 === propertyTable ? "select.one-property" : "select.one-site-visit");
    throwIfRefused(linkRefusal(await userPrivileges(client)));
    const outcome = await openFindModelDialog(client, table2, id2);
    if (outcome !== null) {
      await client.Navigation.openAlertDialog({ title: say("command.find-model"), text: outcome.text });
      grid.refresh();
    }
  }
  function requireLinkableTable(name) {
    const table2 = linkableTable(name);
    if (table2 === null) {
      throw new RefusedError(say("find.wrong-table"));
    }
    return table2;
  }
  async function openFindModelDialog(client, table2, id2) {
    const before = await readLinkableRow(client, table2, id2);
    throwIfRefused(linkTargetRefusal(before));
    await openDialog(client, say("command.find-model"), { dialog: "findModel", table: table2.name, id: id2 });
    const { name, model } = await readLinkableRow(client, table2, id2);
    return model === null || model.id === before.model?.id ? null : { text: say("find.linked", { row: name, model: model.name }), level: "INFO" };
  }

  // linking/matchRecords.ts
  async function matchInGrid(client, grid) {
    throwIfRefused(matchRefusal(await userPrivileges(client)));
    const title = say("command.match-records");
    if (!await askToConfirm(client, title, say("match.ask"), title)) {
      return;
    }
    await withProgress(
      client,
      say("match.starting"),
      () => call(client, MatchRecords, { TableName: grid.getEntityName(), FetchXml: grid.getFetchXml() })
    );
    await client.Navigation.openAlertDialog({ title, text: say("match.started") });
  }

  // linking/suggestions.ts
  var Link = {
    title: "command.link-suggestion",
    ask: "suggestion.ask-link",
    done: "suggestion.linked",
    isForOpen: true,
    refusal: linkRefusal,
    run: (client, suggestion) => call(client, LinkModel, {
      ...recordOf(suggestion),
      ModelId: suggestion.matterport?.id ?? "",
      ...suggestion.matterport?.account == null ? {} : { AccountId: suggestion.matterport.account },
      OnlyIfUnlinked: true
    })
  };
  var Dismiss = {
    title: "command.dismiss-suggestion",
    ask: "suggestion.ask-dismiss",
    done: "suggestion.dismissed",
    isForOpen: true,
    refusal: dismissRefusal,
    run: (client, suggestion) => call(client, DismissModels, { ...recordOf(suggestion), ModelRowIds: suggestion.model?.id ?? "" })
  };
  var Restore = {
    title: "command.restore-suggestion",
    ask: "suggestion.ask-restore",
    done: "suggestion.restored",
    isForOpen: false,
    refusal: dismissRefusal,
    run: (client, suggestion) => call(client, DismissModels, { ...recordOf(suggestion), ModelRowIds: suggestion.model?.id ?? "", Restore: true })
  };
  async function actOnForm(client, form, act) {
    const row = rowOf(form, say(act.title));
    throwIfRefused(act.refusal(await userPrivileges(client)));
    await saveEdits(form);
    const [suggestion] = await readSuggestions(client, [row.id]);
    throwIfRefused(suggestionRefusal(suggestion, act));
    if (suggestion === void 0) {
      return;
    }
    await withProgress(client, say("suggestion.working"), () => act.run(client, suggestion));
    const text = sayCount(act.done, 1);
    const { property } = suggestion;
    if (act !== Link || property === null) {
      showOutcome(form, { text, level: "INFO" });
      await form.data.refresh(false);
      await showState(client, form);
      return;
    }
    await client.Navigation.openAlertDialog({ title: say(act.title), text });
    await client.Navigation.navigateTo({ pageType: "entityrecord", entityName: propertyTable.name, entityId: property.id }, { target: 1 });
  }
  async function actInGrid(client, grid, selected, act) {
    const ids = someRows(selected, "select.some-suggestions");
    throwIfRefused(act.refusal(await userPrivileges(client)));
    const suggestions = await readSuggestions(client, ids);
    const fit = suggestions.filter((one) => suggestionRefusal(one, act) === null);
    if (fit.length === 0) {
      throw new RefusedError(suggestionRefusal(suggestions[0], act) ?? say("suggestion.gone"));
    }
    const names = fit.map((suggestion) => `- ${suggestion.name}`).join("\n");
    if (!await askToConfirm(client, say(act.title), `${sayCount(act.ask, fit.length)}
${names}`, say(act.title))) {
      return;
    }
    const failures = await withProgress(client, say("suggestion.working"), () => runEach(client, fit, act));
    const text = [sayCount(act.done, fit.length - failures.length), listFailures(failures)].join("\n").trim();
    await client.Navigation.openAlertDialog({ title: say(act.title), text });
    grid.refresh();
  }
  async function runEach(client, suggestions, act) {
    const failures = [];
    for (const suggestion of suggestions) {
      try {
        await act.run(client, suggestion);
      } catch (problem) {
        failures.push({ name: suggestion.name, message: describeFailure(problem).message });
      }
    }
    return failures;
  }
  function suggestionRefusal(suggestion, act) {
    if (suggestion === void 0 || suggestion.property === null || suggestion.model === null) {
      return say("suggestion.gone");
    }
    return suggestion.isOpen === act.isForOpen ? null : say(act.isForOpen ? "suggestion.is-dismissed" : "suggestion.is-open");
  }
  function recordOf({ property }) {
    return { TableName: propertyTable.name, RowId: property?.id ?? "" };
  }
  async function readSuggestions(client, ids) {
    const { name, id: id2, columns: columns6 } = matchReviewTable;
    const read = [id2, columns6.name, columns6.stateCode, columns6.propertyId, columns6.modelId];
    const where = [{ column: id2, operator: "in", values: ids }];
    const rows = await queryRows(client, name, fetchXml({ table: name, columns: read, where, top: ids.length }));
    const models = await matterportModels(client, rows);
    return rows.map((row) => suggestionOf(row, models));
  }
  async function matterportModels(client, rows) {
    const { name, id: id2, columns: columns6 } = modelTable;
    const ids = [...new Set(rows.flatMap((row) => lookupOf(row, matchReviewTable.columns.modelId)?.id ?? []))];
    if (ids.length === 0) {
      return /* @__PURE__ */ new Map();
    }
    const where = [{ column: id2, operator: "in", values: ids }];
    const read = [id2, columns6.matterportId, columns6.accountId];
    const models = await queryRows(client, name, fetchXml({ table: name, columns: read, where, top: ids.length }));
    return new Map(
      models.map((model) => [
        textOf2(model, id2).toLowerCase(),
        { id: textOf2(model, columns6.matterportId), account: lookupOf(model, columns6.accountId)?.id ?? null }
      ])
    );
  }
  function suggestionOf(row, models) {
    const { columns: columns6 } = matchReviewTable;
    const model = lookupOf(row, columns6.modelId);
    const matterport = models.get(model?.id.toLowerCase() ?? "") ?? null;
    return {
      name: textOf2(row, columns6.name) || say("name.suggestion"),
      isOpen: numberOf(row, columns6.stateCode) === RowState.Active,
      property: lookupOf(row, columns6.propertyId),
      model: matterport === null ? null : model,
      matterport
    };
  }

  // linking/unlink.ts
  async function unlinkOnForm(client, form) {
    const row = rowOf(form, say("command.unlink"));
    throwIfRefused(unlinkRefusal(await userPrivileges(client)));
    await saveEdits(form);
    const link = await linkOf2(client, row);
    if (!await isUnlinkedInDialog(client, link)) {
      return;
    }
    const text = unlinkedSentence(link);
    if (row.table === modelLinkTable.name) {
      await openLinkedRow(client, link, text);
      return;
    }
    showOutcome(form, { text, level: "INFO" });
    await form.data.refresh(false);
    await showState(client, form);
  }
  async function isUnlinkedInDialog(client, link) {
    await openDialog(client, say("command.unlink"), { dialog: "unlink", table: modelLinkTable.name, id: link.id });
    return (await readLinks(client, [link.id])).length === 0;
  }
  async function linkOf2(client, row) {
    const table2 = linkableTable(row.table);
    if (table2 === null) {
      return requireLink((await readLinks(client, [row.id]))[0]);
    }
    const linkable = await readLinkableRow(client, table2, row.id);
    throwIfRefused(noModelRefusal(linkable, "link.nothing-to-unlink"));
    return requireLink(await currentLink(client, linkable));
  }
  function requireLink(link) {
    if (link === null || link === void 0) {
      throw new RefusedError(say("unlink.gone"));
    }
    return link;
  }
  async function openLinkedRow(client, { row }, text) {
    await client.Navigation.openAlertDialog({ title: say("command.unlink"), text });
    await client.Navigation.navigateTo(
      row === null ? { pageType: "entitylist", entityName: modelLinkTable.name } : { pageType: "entityrecord", entityName: row.table, entityId: row.id },
      { target: 1 }
    );
  }
  async function unlinkInGrid(client, grid, selected) {
    const ids = someRows(selected, "select.some-links");
    throwIfRefused(unlinkRefusal(await userPrivileges(client)));
    const links = await readLinks(client, ids);
    const [first] = links;
    if (first === void 0) {
      throw new RefusedError(say("unlink.gone"));
    }
    const text = links.length === 1 ? await unlinkOne(client, first) : await unlinkMany(client, links);
    if (text !== null) {
      await client.Navigation.openAlertDialog({ title: say("command.unlink"), text });
      grid.refresh();
    }
  }
  async function unlinkOne(client, link) {
    return await isUnlinkedInDialog(client, link) ? unlinkedSentence(link) : null;
  }
  async function unlinkMany(client, links) {
    if (!await askToConfirm(client, say("command.unlink"), unlinkManyQuestion(links), say("command.unlink"))) {
      return null;
    }
    const failures = await withProgress(client, say("unlink.working"), () => unlinkEach(client, links));
    const done = sayCount("unlink.done-many", links.length - failures.length);
    return [done, listFailures(failures)].join("\n").trim();
  }
  function unlinkManyQuestion(links) {
    const names = links.map((link) => `- ${link.name}`).join("\n");
    return `${say("unlink.ask-many", { count: links.length })}
${names}`;
  }
  async function unlinkEach(client, links) {
    const failures = [];
    for (const link of links) {
      try {
        await call(client, UnlinkModel, { LinkId: link.id });
      } catch (problem) {
        failures.push({ name: link.name, message: describeFailure(problem).message });
      }
    }
    return failures;
  }

  // ordering/confirmPolicy.ts
  async function confirmPolicyOnForm(client, form) {
    const title = say("command.confirm-policy");
    const { columns: columns6, name: table2 } = policyTable;
    const { id: id2 } = rowOf(form, title);
    throwIfRefused(confirmRefusal(await userPrivileges(client)));
    await saveEdits(form);
    const draft = await readRow(client, table2, id2, [columns6.name, columns6.state]);
    throwIfRefused(policyStateRefusal(numberOf(draft, columns6.state)));
    const policy = textOf2(draft, columns6.name) || say("name.row");
    if (!await askToConfirm(client, title, say("ordering.ask-confirm", { policy }), title)) {
      return;
    }
    await withProgress(client, say("ordering.confirming"), () => call(client, ConfirmPolicy, { PolicyId: id2 }));
    const from = formattedValueOf(await readRow(client, table2, id2, [columns6.effectiveOn]), columns6.effectiveOn);
    showOutcome(form, { text: say("ordering.confirmed", { policy, from }), level: "INFO" });
    await form.data.refresh(false);
  }

  // ordering/download.ts
  async function downloadOnForm(client, form) {
    const { id: id2 } = rowOf(form, say("command.download"));
    throwIfRefused(downloadRefusal(await userPrivileges(client)));
    const { availability } = assetTable.columns;
    throwIfRefused(unavailableRefusal(numberOf(await readRow(client, assetTable.name, id2, [availability]), availability)));
    const answer = await withProgress(client, say("ordering.getting-link"), () => call(client, GetAssetLink, { AssetRowId: id2 }));
    client.Navigation.openUrl(new URL(answer.Link ?? "").href);
  }

  // ordering/decideOrder.ts
  var approveOrderOnForm = (client, form) => decideOnForm(client, form, say("command.approve-order"), "approveOrder");
  var rejectOrderOnForm = (client, form) => decideOnForm(client, form, say("command.reject-order"), "rejectOrder");
  async function withdrawOrderOnForm(client, form) {
    const title = say("command.withdraw-order");
    const { id: id2 } = rowOf(form, title);
    throwIfRefused(withdrawRefusal(await userPrivileges(client)));
    const order2 = await readProgress(client, id2);
    throwIfRefused(withdrawStateRefusal(order2.state));
    if (!await askToConfirm(client, title, say("ordering.ask-withdraw", { order: order2.name }), title)) {
      return;
    }
    await withProgress(client, say("ordering.withdrawing"), () => call(client, WithdrawOrder, { OrderId: id2 }));
    showOutcome(form, { text: say("ordering.withdrawn"), level: "INFO" });
    await form.data.refresh(false);
  }
  async function decideOnForm(client, form, title, dialog) {
    const { table: table2, id: id2 } = rowOf(form, title);
    throwIfRefused(decideRefusal2(await userPrivileges(client)));
    const before = await readProgress(client, id2);
    throwIfRefused(decisionStateRefusal(before.state));
    await openDialog(client, title, { dialog, table: table2, id: id2 });
    const after = await readProgress(client, id2);
    if (after.state !== before.state || after.approvals !== before.approvals) {
      showOutcome(form, outcomeOf(after));
    }
    await form.data.refresh(false);
  }
  function outcomeOf({ state, approvals, needed, undoUntil }) {
    switch (state) {
      case OrderState.Requested:
        return { text: sayCount("ordering.endorsed", Math.max(0, needed - approvals)), level: "INFO" };
      case OrderState.Approved:
        return { text: undoUntil === "" ? say("ordering.approved") : say("ordering.approved-until", { until: undoUntil }), level: "INFO" };
      case OrderState.Rejected:
        return { text: say("ordering.rejected"), level: "INFO" };
      default:
        return { text: say("ordering.moved-on"), level: "INFO" };
    }
  }

  // ordering/delegate.ts
  var NoRow = "00000000-0000-0000-0000-000000000000";
  async function delegateInGrid(client, grid) {
    throwIfRefused(delegateRefusal(await userPrivileges(client)));
    await openDialog(client, say("command.delegate"), { dialog: "delegate", table: grid.getEntityName(), id: NoRow });
    grid.refresh();
  }

  // ordering/dispute.ts
  async function disputeOrderOnForm(client, form) {
    const title = say("command.dispute-order");
    const { table: table2, id: id2 } = rowOf(form, title);
    throwIfRefused(disputeRefusal(await userPrivileges(client)));
    await openDialog(client, title, { dialog: "dispute", table: table2, id: id2 });
    await form.data.refresh(false);
  }

  // ordering/endDelegation.ts
  async function endDelegationOnForm(client, form) {
    const title = say("command.end-delegation");
    const { columns: columns6, name: table2 } = delegationTable;
    const { id: id2 } = rowOf(form, title);
    throwIfRefused(delegateRefusal(await userPrivileges(client)));
    const row = await readRow(client, table2, id2, [columns6.name, columns6.until]);
    throwIfRefused(delegationTimeRefusal(new Date(textOf2(row, columns6.until)), /* @__PURE__ */ new Date()));
    const delegation = textOf2(row, columns6.name) || say("name.row");
    if (!await askToConfirm(client, title, say("ordering.ask-end-delegation", { delegation }), title)) {
      return;
    }
    await withProgress(client, say("ordering.ending-delegation"), () => call(client, EndDelegation, { DelegationId: id2 }));
    showOutcome(form, { text: say("ordering.delegation-ended"), level: "INFO" });
    await form.data.refresh(false);
  }

  // ordering/order.ts
  var Latest = 5;
  var orderOnForm = (client, form) => requestOnForm(client, form, say("command.order"), "order");
  var requestActOnForm = (client, form) => requestOnForm(client, form, say("command.request-act"), "requestAct");
  async function requestOnForm(client, form, title, dialog) {
    const row = rowOf(form, title);
    throwIfRefused(requestRefusal(await userPrivileges(client)));
    await saveEdits(form);
    const model = await modelOfRow(client, row, "link.nothing-to-order");
    const before = await latestOrderIds(client, model.id);
    await openDialog(client, title, { dialog, table: row.table, id: row.id });
    const requested = (await latestOrderIds(client, model.id)).find((id2) => !before.includes(id2));
    if (requested !== void 0) {
      await client.Navigation.navigateTo({ pageType: "entityrecord", entityName: orderTable.name, entityId: requested }, { target: 1 });
    }
  }
  async function latestOrderIds(client, model) {
    const { columns: columns6, name, id: id2 } = orderTable;
    const query2 = {
      table: name,
      columns: [id2],
      where: [
        { column: columns6.modelId, operator: "eq", values: [model] },
        { column: columns6.requestedBy, operator: "eq-userid", values: [] }
      ],
      top: Latest,
      order: { column: columns6.requestedOn, descending: true }
    };
    return parseIds((await queryRows(client, name, fetchXml(query2))).map((row) => row[id2]));
  }

  // ordering/recordCharge.ts
  async function recordChargeOnForm(client, form) {
    const title = say("command.record-charge");
    const { table: table2, id: id2 } = rowOf(form, title);
    throwIfRefused(chargeRefusal(await userPrivileges(client)));
    throwIfRefused(chargeableLineRefusal((await readLines(client, id2)).filter(isChargeable).length));
    await openDialog(client, title, { dialog: "recordCharge", table: table2, id: id2 });
    await form.data.refresh(false);
  }

  // ordering/settle.ts
  async function settleOrderOnForm(client, form) {
    const title = say("command.settle-order");
    const { table: table2, id: id2 } = rowOf(form, title);
    throwIfRefused(settleRefusal(await userPrivileges(client)));
    const before = await countUnknown(client, id2);
    throwIfRefused(unknownLineRefusal(before));
    await openDialog(client, title, { dialog: "settle", table: table2, id: id2 });
    if (await countUnknown(client, id2) < before) {
      showOutcome(form, { text: say("ordering.settled"), level: "INFO" });
    }
    await form.data.refresh(false);
  }
  async function countUnknown(client, order2) {
    return (await readLines(client, order2)).filter(isUnknown).length;
  }

  // ordering/switchOrdering.ts
  async function switchOrderingOnForm(client, form) {
    const { table: table2, id: id2 } = rowOf(form, say("command.switch-ordering"));
    throwIfRefused(switchRefusal(await userPrivileges(client)));
    await saveEdits(form);
    await openDialog(client, say("command.switch-ordering"), { dialog: "switchOrdering", table: table2, id: id2 });
    await form.data.refresh(false);
  }

  // setup/checkSetup.ts
  function checkSetupRefusal(held) {
    return privilegeRefusal(held, [CheckSetup.privilege], "privilege.check-setup", "Matterport Reader");
  }
  async function checkSetupOnForm(client, form) {
    const row = rowOf(form, say("command.check-setup"));
    throwIfRefused(checkSetupRefusal(await userPrivileges(client)));
    await saveEdits(form);
    await openDialog(client, say("command.check-setup"), { dialog: "checkSetup", table: row.table, id: row.id });
    await form.data.refresh(false);
  }

  // setup/setSecret.ts
  function setSecretRefusal(held) {
    return privilegeRefusal(held, [SetSecret.privilege], "privilege.set-secret", "Matterport Administrator");
  }
  async function setSecretOnForm(client, form) {
    const row = rowOf(form, say("command.set-secret"));
    throwIfRefused(setSecretRefusal(await userPrivileges(client)));
    await saveEdits(form);
    await openDialog(client, say("command.set-secret"), { dialog: "setSecret", table: row.table, id: row.id });
    await form.data.refresh(false);
  }

  // syncing/syncRules.ts
  function syncRefusal(held) {
    return privilegeRefusal(held, [SyncModel.privilege, StartSync.privilege], "privilege.sync", "Matterport Operator");
  }
  function inactiveAccountRefusal(account) {
    return account.isActive ? null : say("run.account.inactive", { account: account.name });
  }

  // syncing/syncAccount.ts
  async function syncAccountOnForm(client, form) {
    const row = rowOf(form, say("command.sync-now"));
    throwIfRefused(syncRefusal(await userPrivileges(client)));
    await saveEdits(form);
    throwIfRefused(inactiveAccountRefusal(await readAccount(client, row.id)));
    await openDialog(client, say("command.sync-now"), { dialog: "startSync", table: row.table, id: row.id });
    await form.data.refresh(false);
  }

  // syncing/syncNow.ts
  async function syncOnForm(client, wait2, form) {
    const row = rowOf(form, say("command.sync-now"));
    throwIfRefused(syncRefusal(await userPrivileges(client)));
    await saveEdits(form);
    const model = await modelOf(client, row);
    const followed = await withProgress(client, say("run.asking"), async () => {
      const { RunId } = await call(client, SyncModel, { TableName: modelTable.name, RowId: model });
      return pollWithProgress(client, wait2, [RunId]);
    });
    showOutcome(form, describeRuns(followed));
    await form.data.refresh(false);
    await showState(client, form);
  }
  async function modelOf(client, row) {
    if (row.table === tagTable.name) {
      return (await requireModel(client, row.id)).id;
    }
    const table2 = linkableTable(row.table);
    if (table2 === null && row.table !== modelTable.name) {
      throw new RefusedError(say("run.wrong-table"));
    }
    if (table2 === null) {
      return row.id;
    }
    const linkable = await readLinkableRow(client, table2, row.id);
    throwIfRefused(noModelRefusal(linkable, "link.nothing-to-sync"));
    return linkable.model?.id ?? "";
  }
  async function syncInGrid(client, wait2, grid, selected) {
    const ids = someRows(selected, "select.some-models");
    throwIfRefused(syncRefusal(await userPrivileges(client)));
    const failures = [];
    const text = await withProgress(client, say("run.asking"), async () => {
      const runs = await queueEach(client, ids, failures);
      return runs.length === 0 ? "" : describeRuns(await pollWithProgress(client, wait2, runs)).text;
    });
    await client.Navigation.openAlertDialog({ title: say("command.sync-now"), text: [text, listFailures(failures)].join("\n").trim() });
    grid.refresh();
  }
  async function queueEach(client, ids, failures) {
    const runs = [];
    for (const [index, id2] of ids.entries()) {
      try {
        runs.push((await call(client, SyncModel, { TableName: modelTable.name, RowId: id2 })).RunId);
      } catch (problem) {
        failures.push({ name: say("run.row", { number: index + 1 }), message: describeFailure(problem).message });
      }
    }
    return runs;
  }
  function pollWithProgress(client, wait2, runs) {
    client.Utility.showProgressIndicator(say("run.progress"));
    return pollRuns(client, wait2, runs, (ended) => {
      if (runs.length > 1) {
        client.Utility.showProgressIndicator(sayCount("run.progress-of", ended, { all: runs.length }));
      }
    });
  }

  // tags/createWork.ts
  async function createWorkOnForm(client, form) {
    const { id: id2 } = rowOf(form, say("command.create-work"));
    throwIfRefused(createWorkRefusal(await userPrivileges(client)));
    await saveEdits(form);
    await openWork(client, await readTag(client, id2));
  }
  async function createWorkInGrid(client, selected) {
    const id2 = oneRow(selected, "select.one-tag");
    throwIfRefused(createWorkRefusal(await userPrivileges(client)));
    await openWork(client, await readTag(client, id2));
  }
  async function openWork(client, tag) {
    const work = tag.work ?? await createWork(client, tag);
    if (work !== null) {
      await client.Navigation.navigateTo({ pageType: "entityrecord", entityName: work.table, entityId: work.id }, { target: 1 });
    }
  }
  async function createWork(client, tag) {
    const [target, ...others] = await readWorkTargets(client);
    if (target === void 0) {
      throw new RefusedError(say("work.no-target"));
    }
    return others.length === 0 ? withProgress(client, say("work.creating"), () => create2(client, tag, target)) : choose(client, tag);
  }
  async function create2(client, tag, target) {
    const { TableName, RowId } = await call(client, CreateWorkFromTag, { TagId: tag.id, WorkTargetId: target.id });
    if (TableName === null) {
      throw new RefusedError(say("work.unopened"));
    }
    return { table: TableName, id: RowId };
  }
  async function choose(client, tag) {
    await openDialog(client, say("command.create-work"), { dialog: "createWork", table: tagTable.name, id: tag.id });
    return (await readTag(client, tag.id)).work;
  }

  // tags/deleteTags.ts
  async function deleteTagOnForm(client, form) {
    const row = rowOf(form, say("command.delete-tag"));
    throwIfRefused(deleteTagRefusal(await userPrivileges(client)));
    await saveEdits(form);
    const { model } = await readTag(client, row.id);
    if (await deleteInDialog(client, [row.id]) === 0) {
      return;
    }
    await client.Navigation.openAlertDialog({ title: say("command.delete-tag"), text: sayCount("tag.deleted", 1) });
    await client.Navigation.navigateTo(
      model === null ? { pageType: "entitylist", entityName: tagTable.name } : { pageType: "entityrecord", entityName: modelTable.name, entityId: model.id },
      { target: 1 }
    );
  }
  async function deleteTagsInGrid(client, grid, selected) {
    const ids = someRows(selected, "select.some-tags");
    throwIfRefused(deleteTagRefusal(await userPrivileges(client)));
    const count = await deleteInDialog(client, ids);
    if (count > 0) {
      await client.Navigation.openAlertDialog({ title: say("command.delete-tag"), text: sayCount("tag.deleted", count) });
      grid.refresh();
    }
  }
  async function deleteInDialog(client, ids) {
    const before = (await readTags(client, ids)).map((tag) => tag.id);
    const [first] = before;
    if (first === void 0) {
      throw new RefusedError(say("tag.gone"));
    }
    await openDialog(client, say("command.delete-tag"), { dialog: "deleteTags", table: tagTable.name, id: first, rows: before });
    return before.length - (await readTags(client, before)).length;
  }

  // tags/newTag.ts
  async function newTagOnForm(client, form) {
    const row = rowOf(form, say("command.new-tag"));
    throwIfRefused(createTagRefusal(await userPrivileges(client)));
    await saveEdits(form);
    const model = await modelOfRow(client, row, "link.nothing-to-tag");
    const before = await latestTagIds(client, model.id);
    await openDialog(client, say("command.new-tag"), { dialog: "newTag", table: modelTable.name, id: model.id });
    const created = (await latestTagIds(client, model.id)).find((id2) => !before.includes(id2));
    if (created !== void 0) {
      await client.Navigation.navigateTo({ pageType: "entityrecord", entityName: tagTable.name, entityId: created }, { target: 1 });
    }
  }

  // tags/openInTour.ts
  async function openInTourOnForm(client, form) {
    const row = rowOf(form, say("command.open-in-tour"));
    const { tourLink } = tagTable.columns;
    const link = textOf2(await valuesOf(client, form, row, [tourLink]), tourLink);
    throwIfRefused(tagLinkRefusal(link));
    client.Navigation.openUrl(new URL(link).href);
  }

  // tours/openTour.ts
  async function openTourOnForm(client, form) {
    const row = rowOf(form, say("command.open-tour"));
    const place = tourColumnsOf(row.table);
    const values2 = await valuesOf(client, form, row, [place.link, place.state]);
    const link = textOf2(values2, place.link);
    throwIfRefused(place.rule(numberOf(values2, place.state)) ?? tourLinkRefusal(link));
    client.Navigation.openUrl(new URL(link).href);
  }
  function tourColumnsOf(name) {
    if (name === modelTable.name) {
      return { link: modelTable.columns.tourLink, state: modelTable.columns.modelState, rule: modelStateRefusal };
    }
    const table2 = linkableTable(name);
    if (table2 === null) {
      throw new RefusedError(say("tour.wrong-table"));
    }
    return { link: table2.columns.tourLink, state: table2.columns.tourStatus, rule: tourStatusRefusal };
  }

  // index.ts
  var wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  function onForm(title, form, command) {
    const client = Xrm;
    useLanguageOf(client);
    clearOutcome(form);
    return runCommand(client, say(title), () => command(client, form));
  }
  function inGrid(title, command) {
    const client = Xrm;
    useLanguageOf(client);
    return runCommand(client, say(title), () => command(client));
  }
  var findModel = (form) => onForm("command.find-model", form, findModelOnForm);
  var findModelForRow = (grid, selected) => inGrid("command.find-model", (client) => findModelInGrid(client, grid, selected));
  var matchRecords = (grid) => inGrid("command.match-records", (client) => matchInGrid(client, grid));
  var linkSuggestion = (form) => onForm("command.link-suggestion", form, (client) => actOnForm(client, form, Link));
  var linkSuggestionRows = (grid, selected) => inGrid("command.link-suggestion", (client) => actInGrid(client, grid, selected, Link));
  var dismissSuggestion = (form) => onForm("command.dismiss-suggestion", form, (client) => actOnForm(client, form, Dismiss));
  var dismissSuggestionRows = (grid, selected) => inGrid("command.dismiss-suggestion", (client) => actInGrid(client, grid, selected, Dismiss));
  var restoreSuggestion = (form) => onForm("command.restore-suggestion", form, (client) => actOnForm(client, form, Restore));
  var restoreSuggestionRows = (grid, selected) => inGrid("command.restore-suggestion", (client) => actInGrid(client, grid, selected, Restore));
  var syncNow = (form) => onForm("command.sync-now", form, (client) => syncOnForm(client, wait, form));
  var syncRows = (grid, selected) => inGrid("command.sync-now", (client) => syncInGrid(client, wait, grid, selected));
  var syncAccount = (form) => onForm("command.sync-now", form, syncAccountOnForm);
  var checkSetup = (form) => onForm("command.check-setup", form, checkSetupOnForm);
  var setSecret = (form) => onForm("command.set-secret", form, setSecretOnForm);
  var unlink2 = (form) => onForm("command.unlink", form, unlinkOnForm);
  var unlinkRows = (grid, selected) => inGrid("command.unlink", (client) => unlinkInGrid(client, grid, selected));
  var resolve = (form) => onForm("command.resolve", form, resolveOnForm);
  var resolveRows = (grid, selected) => inGrid("command.resolve", (client) => resolveInGrid(client, grid, selected));
  var resolveConflicts = (form) => onForm("command.resolve-conflicts", form, resolveConflictsOnForm);
  var reviewMissing = (form) => onForm("command.review-missing", form, reviewMissingOnForm);
  var openTour = (form) => onForm("command.open-tour", form, openTourOnForm);
  var newTag = (form) => onForm("command.new-tag", form, newTagOnForm);
  var openInTour = (form) => onForm("command.open-in-tour", form, openInTourOnForm);
  var createWork2 = (form) => onForm("command.create-work", form, createWorkOnForm);
  var createWorkForRow = (_grid, selected) => inGrid("command.create-work", (client) => createWorkInGrid(client, selected));
  var deleteTag = (form) => onForm("command.delete-tag", form, deleteTagOnForm);
  var deleteTagRows = (grid, selected) => inGrid("command.delete-tag", (client) => deleteTagsInGrid(client, grid, selected));
  var order = (form) => onForm("command.order", form, orderOnForm);
  var requestAct = (form) => onForm("command.request-act", form, requestActOnForm);
  var approveOrder = (form) => onForm("command.approve-order", form, approveOrderOnForm);
  var rejectOrder = (form) => onForm("command.reject-order", form, rejectOrderOnForm);
  var withdrawOrder = (form) => onForm("command.withdraw-order", form, withdrawOrderOnForm);
  var settleOrder = (form) => onForm("command.settle-order", form, settleOrderOnForm);
  var recordCharge = (form) => onForm("command.record-charge", form, recordChargeOnForm);
  var downloadFile = (form) => onForm("command.download", form, downloadOnForm);
  var delegateOnList = (grid) => inGrid("command.delegate", (client) => delegateInGrid(client, grid));
  var endDelegation = (form) => onForm("command.end-delegation", form, endDelegationOnForm);
  var disputeOrder = (form) => onForm("command.dispute-order", form, disputeOrderOnForm);
  var confirmPolicy = (form) => onForm("command.confirm-policy", form, confirmPolicyOnForm);
  var switchOrdering = (form) => onForm("command.switch-ordering", form, switchOrderingOnForm);
  async function onLoad(event) {
    const form = event.getFormContext();
    await Promise.all([showState(Xrm, form), unlockMappedColumns(Xrm, form)]);
  }
  if (document.currentScript?.hasAttribute("data-dialog") === true) {
    void startDialog(window, wait);
  }
  return __toCommonJS(index_exports);
})();
