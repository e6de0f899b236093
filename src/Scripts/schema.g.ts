// Written by eng/schema.cs from solution-package; edit the package instead.

/** A table: its names, its columns, and how long their texts may be. */
export interface Table {
  readonly name: string;
  readonly schemaName: string;
  readonly setName: string;
  readonly label: string;
  readonly id: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly lengths: Readonly<Record<string, number>>;
}

/** A custom API: its name, the privilege it asks for, and what it is asked and answers. */
export interface CustomApi<Request, Response> {
  readonly name: string;
  readonly privilege: string | null;
  readonly parameters: { readonly [Name in keyof Request]-?: Parameter };
  /** Never set: it carries the type of the answer. */
  readonly response?: Response;
}

/** A request parameter: its type in the Web API, and whether it may be left out. */
export interface Parameter {
  readonly type: "Edm.Boolean" | "Edm.DateTimeOffset" | "Edm.Decimal" | "Edm.Int32" | "Edm.String" | "Edm.Guid";
  readonly optional: boolean;
}

/** A Matterport account: its API token, its settings, and the result of its last setup check. */
export const accountTable = {
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
    statusCode: "statuscode",
  },
  lengths: {
    embedClientId: 100,
    embedClientSecret: 200,
    environmentId: 100,
    guardTest: 100,
    healthDetail: 4000,
    name: 100,
    nextTokenId: 100,
    nextTokenSecret: 200,
    planFeatures: 400,
    timeZone: 100,
    tokenId: 100,
    tokenSecret: 200,
    vaultSecretUri: 400,
    webhookSecret: 200,
  },
} as const satisfies Table;

/** An add-on that was bought for a model, by an order here or elsewhere. */
export const addOnTable = {
  name: "mpt_addon",
  schemaName: "mpt_AddOn",
  setName: "mpt_addons",
  label: "Add-on",
  id: "mpt_addonid",
  columns: {
    /** When the row was created. */
    createdOn: "createdon",
    /** When the row was last changed. */
    modifiedOn: "modifiedon",
    /** The ID of the add-on in Matterport, such as floorplan:schematic. */
    bundleId: "mpt_bundleid",
    /** When it was first seen that the add-on is owned or ordered. */
    firstSeenOn: "mpt_firstseenon",
    /** The model that the add-on belongs to. */
    modelId: "mpt_modelid",
    /** The table and ID of the model as text; kept after the model is deleted. */
    modelKey: "mpt_modelkey",
    /** What Matterport calls the add-on. */
    name: "mpt_name",
    /** The order here that bought the add-on; empty if it was bought elsewhere. */
    orderId: "mpt_orderid",
    /** Names the order even when its row is deleted. */
    orderKey: "mpt_orderkey",
    /** How far Matterport is, in its own word. */
    progress: "mpt_progress",
    /** When Matterport last moved it. */
    progressOn: "mpt_progresson",
    /** How far the add-on is. */
    state: "mpt_state",
    /** The user or team that owns the row. */
    ownerId: "ownerid",
    /** Whether the row is active or inactive. */
    stateCode: "statecode",
    /** The reason for the row's status. */
    statusCode: "statuscode",
  },
  lengths: {
    bundleId: 100,
    modelKey: 150,
    name: 300,
    orderKey: 100,
    progress: 100,
  },
} as const satisfies Table;

/** What an approver decided about an order. */
export const approvalTable = {
  name: "mpt_approval",
  schemaName: "mpt_Approval",
  setName: "mpt_approvals",
  label: "Order decision",
  id: "mpt_approvalid",
  columns: {
    /** When the row was created. */
    createdOn: "createdon",
    /** When the row was last changed. */
    modifiedOn: "modifiedon",
    /** The amount that the approver decided about, which counts toward their limit. */
    amount: "mpt_amount",
    /** The user who decided. */
    approverId: "mpt_approverid",
    /** The currency of the amount, as an ISO code such as EUR. */
    currencyCode: "mpt_currencycode",
    /** When the approver decided. */
    decidedOn: "mpt_decidedon",
    /** What the approver decided. */
    decision: "mpt_decision",
    /** The hash of the frozen request that the approver saw. */
    hash: "mpt_hash",
    /** Who decided what. */
    name: "mpt_name",
    /** The user for whom the approver stood in; empty if it was their own right. */
    onBehalfOf: "mpt_onbehalfof",
    /** The order that the row belongs to. */
    orderId: "mpt_orderid",
    /** Names the order even when its row is deleted. */
    orderKey: "mpt_orderkey",
    /** Why, in the words of the approver. */
    reason: "mpt_reason",
    /** The user or team that owns the row. */
    ownerId: "ownerid",
    /** Whether the row is active or inactive. */
    stateCode: "statecode",
    /** The reason for the row's status. */
    statusCode: "statuscode",
  },
  lengths: {
    currencyCode: 3,
    hash: 64,
    name: 200,
    orderKey: 100,
    reason: 2000,
  },
} as const satisfies Table;

/** A file of a model in Matterport. A link to it is made each time that somebody downloads it, and never kept. */
export const assetTable = {
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
    statusCode: "statuscode",
  },
  lengths: {
    addOnKey: 100,
    bundleId: 100,
    format: 50,
    matterportId: 300,
    modelKey: 150,
    name: 300,
  },
} as const satisfies Table;

/** How much may be spent on orders of an account in a month, quarter, or year. */
export const budgetTable = {
  name: "mpt_budget",
  schemaName: "mpt_Budget",
  setName: "mpt_budgets",
  label: "Budget",
  id: "mpt_budgetid",
  columns: {
    /** When the row was created. */
    createdOn: "createdon",
    /** When the row was last changed. */
    modifiedOn: "modifiedon",
    /** The amount that may be spent in the period, net of tax. */
    amount: "mpt_amount",
    /** The currency of the amount, as an ISO code such as EUR. */
    currencyCode: "mpt_currencycode",
    /** What the budget is called. */
    name: "mpt_name",
    /** For which time the amount is. */
    period: "mpt_period",
    /** The policy that the row belongs to. */
    policyId: "mpt_policyid",
    /** Whether the row is active or inactive. */
    stateCode: "statecode",
    /** The reason for the row's status. */
    statusCode: "statuscode",
  },
  lengths: {
    currencyCode: 3,
    name: 100,
  },
} as const satisfies Table;

/** An entry in the journal: what changed on either side, the values before and after, and who changed them. */
export const changeTable = {
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
    statusCode: "statuscode",
  },
  lengths: {
    fields: 1048576,
    modelKey: 150,
    name: 300,
    operationId: 100,
    rowId: 40,
    runKey: 150,
    tableName: 100,
  },
} as const satisfies Table;

/** Who decides about orders while an approver is away. */
export const delegationTable = {
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
    statusCode: "statuscode",
  },
  lengths: {
    name: 200,
  },
} as const satisfies Table;

/** A tag that was deleted in Dataverse, so that it is recognized when Matterport still has it. */
export const deletedTagTable = {
  name: "mpt_deletedtag",
  schemaName: "mpt_DeletedTag",
  setName: "mpt_deletedtags",
  label: "Deleted tag",
  id: "mpt_deletedtagid",
  columns: {
    /** When the row was created. */
    createdOn: "createdon",
    /** When the row was last changed. */
    modifiedOn: "modifiedon",
    /** The table and ID of the account as text. */
    accountKey: "mpt_accountkey",
    /** The user who deleted the tag. */
    deletedBy: "mpt_deletedby",
    /** When the tag was deleted in Dataverse. */
    deletedOn: "mpt_deletedon",
    /** What the tag becomes in Matterport. */
    deletion: "mpt_deletion",
    /** When Matterport had hidden or deleted the tag. */
    doneOn: "mpt_doneon",
    /** What the tag held when it was deleted. */
    fields: "mpt_fields",
    /** The ID of the tag in Matterport. */
    matterportId: "mpt_matterportid",
    /** The model that the deleted tag belongs to. */
    modelId: "mpt_modelid",
    /** The table and ID of the model as text; kept after the model is deleted. */
    modelKey: "mpt_modelkey",
    /** The short text of the tag. */
    name: "mpt_name",
    /** The model and the ID of the tag as text. */
    tagKey: "mpt_tagkey",
    /** The user or team that owns the row. */
    ownerId: "ownerid",
    /** Whether the row is active or inactive. */
    stateCode: "statecode",
    /** The reason for the row's status. */
    statusCode: "statuscode",
  },
  lengths: {
    accountKey: 150,
    fields: 20000,
    matterportId: 50,
    modelKey: 150,
    name: 400,
    tagKey: 150,
  },
} as const satisfies Table;

/** That somebody was given a link to a file. The link itself is never kept. */
export const downloadTable = {
  name: "mpt_download",
  schemaName: "mpt_Download",
  setName: "mpt_downloads",
  label: "Download",
  id: "mpt_downloadid",
  columns: {
    /** When the row was created. */
    createdOn: "createdon",
    /** When the row was last changed. */
    modifiedOn: "modifiedon",
    /** The file that the link led to. */
    assetId: "mpt_assetid",
    /** Names the file even when its row is deleted. */
    assetKey: "mpt_assetkey",
    /** The ID of the user who was signed in. */
    authenticatedId: "mpt_authenticatedid",
    /** The ID of the user who began the operation. */
    initiatingId: "mpt_initiatingid",
    /** When the link was made. */
    issuedOn: "mpt_issuedon",
    /** The name of the file. */
    name: "mpt_name",
    /** The ID of the platform’s request. */
    requestId: "mpt_requestid",
    /** The user who was given the link. */
    userId: "mpt_userid",
    /** Until when the link works, as Matterport says; empty if it does not say. */
    validUntil: "mpt_validuntil",
    /** The user or team that owns the row. */
    ownerId: "ownerid",
    /** Whether the row is active or inactive. */
    stateCode: "statecode",
    /** The reason for the row's status. */
    statusCode: "statuscode",
  },
  lengths: {
    assetKey: 100,
    authenticatedId: 36,
    initiatingId: 36,
    name: 300,
    requestId: 36,
  },
} as const satisfies Table;

/** Maps a column to a Matterport field and sets the direction and which side wins. */
export const fieldMappingTable = {
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
    statusCode: "statuscode",
  },
  lengths: {
    column: 100,
    field: 100,
    name: 200,
    tableName: 100,
  },
} as const satisfies Table;

/** A floor of a model. */
export const floorTable = {
  name: "mpt_floor",
  schemaName: "mpt_Floor",
  setName: "mpt_floors",
  label: "Floor",
  id: "mpt_floorid",
  columns: {
    /** When the row was created. */
    createdOn: "createdon",
    /** When the row was last changed. */
    modifiedOn: "modifiedon",
    /** The ID of the floor in Matterport. */
    matterportId: "mpt_matterportid",
    /** The model that the floor belongs to. */
    modelId: "mpt_modelid",
    /** The table and ID of the model as text; kept after the model is deleted. */
    modelKey: "mpt_modelkey",
    /** What the floor is called in Matterport. */
    name: "mpt_name",
    /** The place of the floor from below; 0 is the lowest. */
    sequence: "mpt_sequence",
    /** The user or team that owns the row. */
    ownerId: "ownerid",
    /** Whether the row is active or inactive. */
    stateCode: "statecode",
    /** The reason for the row's status. */
    statusCode: "statuscode",
  },
  lengths: {
    matterportId: 50,
    modelKey: 150,
    name: 300,
  },
} as const satisfies Table;

/** A model that may be that of a record, for a person to decide. */
export const matchReviewTable = {
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
    statusCode: "statuscode",
  },
  lengths: {
    modelKey: 150,
    name: 200,
    reasons: 4000,
    recordKey: 150,
    rowId: 40,
    runKey: 150,
    tableName: 100,
  },
} as const satisfies Table;

/** The copy of a Matterport model in Dataverse, where changes from both sides are merged. */
export const modelTable = {
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
    wordKey2: "mpt_wordkey2",
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
    embedLink: 1000,
    externalUrl: 500,
    internalId: 200,
    internalNotes: 4000,
    lastRunKey: 150,
    linkKey: 100,
    listingId: 100,
    listingKey: 100,
    listingName: 200,
    locality: 100,
    matterportId: 40,
    mergeBase: 100000,
    message: 4000,
    name: 200,
    nameKey: 100,
    postalCode: 20,
    postalCodeKey: 100,
    postalCodeKey2: 100,
    presentedBy: 200,
    searchText: 2000,
    sortingCode: 20,
    streetKey: 100,
    streetKey2: 100,
    summary: 4000,
    tagsHash: 100,
    thumbnailId: 100,
    tourLink: 500,
    townKey: 100,
    townKey2: 100,
    unitKey: 100,
    unitKey2: 100,
    wordKey: 100,
    wordKey2: 100,
  },
} as const satisfies Table;

/** Links a Matterport model to a property or site visit and records the reasons. */
export const modelLinkTable = {
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
    statusCode: "statuscode",
  },
  lengths: {
    currentKey: 150,
    modelKey: 150,
    name: 200,
    operationId: 100,
    ownerKey: 150,
    propertyKey: 100,
    reasons: 4000,
    recordKey: 150,
    rowId: 40,
    tableName: 100,
  },
} as const satisfies Table;

/** A request to do in Matterport what costs money, shows a building to more people, or cannot be undone, and what became of it. */
export const orderTable = {
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
    statusCode: "statuscode",
  },
  lengths: {
    accountKey: 100,
    currencyCode: 3,
    frozen: 100000,
    hash: 64,
    message: 4000,
    name: 200,
    purpose: 2000,
    recordKey: 100,
    requestKey: 200,
    subjectKey: 100,
  },
} as const satisfies Table;

/** What happened to an order: the ledger, to which rows are only added. */
export const orderEventTable = {
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
    statusCode: "statuscode",
  },
  lengths: {
    authenticatedId: 36,
    details: 100000,
    hash: 64,
    initiatingId: 36,
    name: 200,
    orderKey: 100,
    reason: 2000,
    requestId: 36,
  },
} as const satisfies Table;

/** One act of an order, sent to Matterport at most once. */
export const orderLineTable = {
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
    statusCode: "statuscode",
  },
  lengths: {
    bundleId: 100,
    currencyCode: 3,
    failureCode: 100,
    failureReason: 1000,
    invoiceReference: 100,
    name: 200,
    openKey: 300,
    options: 10000,
    orderKey: 100,
    progress: 100,
  },
} as const satisfies Table;

/** Carries the privileges of the order APIs and never has rows: Create requests orders, Write decides, Assign delegates, Append settles, Append To records charges, Share switches live ordering, Delete confirms policies, Read quotes and withdraws. */
export const orderRightTable = {
  name: "mpt_orderright",
  schemaName: "mpt_OrderRight",
  setName: "mpt_orderrights",
  label: "Order right",
  id: "mpt_orderrightid",
  columns: {
    /** When the row was created. */
    createdOn: "createdon",
    /** When the row was last changed. */
    modifiedOn: "modifiedon",
    /** Never filled. */
    name: "mpt_name",
    /** The user or team that owns the row. */
    ownerId: "ownerid",
    /** Whether the row is active or inactive. */
    stateCode: "statecode",
    /** The reason for the row's status. */
    statusCode: "statuscode",
  },
  lengths: {
    name: 100,
  },
} as const satisfies Table;

/** A version of what orders cost, who may approve how much, and what may be spent. It is in force once a second person has confirmed it. */
export const policyTable = {
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
    statusCode: "statuscode",
  },
  lengths: {
    currencyCode: 3,
    editors: 100000,
    hash: 64,
    name: 100,
  },
} as const satisfies Table;

/** What an act costs at most, net of tax: the base price of an add-on, or the surcharge of an option. */
export const priceBookItemTable = {
  name: "mpt_pricebookitem",
  schemaName: "mpt_PriceBookItem",
  setName: "mpt_pricebookitems",
  label: "Price",
  id: "mpt_pricebookitemid",
  columns: {
    /** When the row was created. */
    createdOn: "createdon",
    /** When the row was last changed. */
    modifiedOn: "modifiedon",
    /** What the price is for. */
    act: "mpt_act",
    /** The amount at most, net of tax. */
    amount: "mpt_amount",
    /** The ID of the add-on in Matterport, such as floorplan:schematic; empty for other acts. */
    bundleId: "mpt_bundleid",
    /** The currency of the amount, as an ISO code such as EUR. */
    currencyCode: "mpt_currencycode",
    /** Within how many hours Matterport promises to deliver; empty if it promises nothing. */
    deliveryHours: "mpt_deliveryhours",
    /** The size of the model from which the price holds, in scans or square meters; empty for any. */
    from: "mpt_from",
    /** What the price depends on. */
    measure: "mpt_measure",
    /** What the price is for, such as Floor plan, color. */
    name: "mpt_name",
    /** The key of the option that costs extra, or * for any other option; empty for the base price. */
    optionKey: "mpt_optionkey",
    /** The value of the option that costs extra; empty for any value. */
    optionValue: "mpt_optionvalue",
    /** The policy that the row belongs to. */
    policyId: "mpt_policyid",
    /** The size of the model below which the price holds, in scans or square meters; empty for any. */
    to: "mpt_to",
    /** The first day on which the price holds; empty for any. */
    validFrom: "mpt_validfrom",
    /** The first day on which the price no longer holds; empty for any. */
    validTo: "mpt_validto",
    /** Whether the row is active or inactive. */
    stateCode: "statecode",
    /** The reason for the row's status. */
    statusCode: "statuscode",
  },
  lengths: {
    bundleId: 100,
    currencyCode: 3,
    name: 100,
    optionKey: 100,
    optionValue: 100,
  },
} as const satisfies Table;

/** A building, apartment, or lot that you manage and that can have a Matterport model. */
export const propertyTable = {
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
    statusCode: "statuscode",
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
    summary: 4000,
    thumbnailId: 100,
    tourLink: 500,
  },
} as const satisfies Table;

/** A room of a model. */
export const roomTable = {
  name: "mpt_room",
  schemaName: "mpt_Room",
  setName: "mpt_rooms",
  label: "Room",
  id: "mpt_roomid",
  columns: {
    /** When the row was created. */
    createdOn: "createdon",
    /** When the row was last changed. */
    modifiedOn: "modifiedon",
    /** The floor that the room is on. */
    floorId: "mpt_floorid",
    /** The table and ID of the floor as text; kept after the floor is deleted. */
    floorKey: "mpt_floorkey",
    /** The types of room that Matterport recognized, separated by commas. */
    kinds: "mpt_kinds",
    /** The ID of the room in Matterport. */
    matterportId: "mpt_matterportid",
    /** The model that the room belongs to. */
    modelId: "mpt_modelid",
    /** The table and ID of the model as text; kept after the model is deleted. */
    modelKey: "mpt_modelkey",
    /** What the room is called in Matterport. */
    name: "mpt_name",
    /** The user or team that owns the row. */
    ownerId: "ownerid",
    /** Whether the row is active or inactive. */
    stateCode: "statecode",
    /** The reason for the row's status. */
    statusCode: "statuscode",
  },
  lengths: {
    floorKey: 150,
    kinds: 400,
    matterportId: 50,
    modelKey: 150,
    name: 300,
  },
} as const satisfies Table;

/** A visit to a property, with notes and the model that shows it. */
export const siteVisitTable = {
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
    statusCode: "statuscode",
  },
  lengths: {
    name: 200,
    purpose: 200,
    reference: 50,
    tourLink: 500,
    visitNotes: 4000,
  },
} as const satisfies Table;

/** How much a person, or everybody with a security role, may approve. Nobody approves anything without such a row. */
export const spendingLimitTable = {
  name: "mpt_spendinglimit",
  schemaName: "mpt_SpendingLimit",
  setName: "mpt_spendinglimits",
  label: "Spending limit",
  id: "mpt_spendinglimitid",
  columns: {
    /** When the row was created. */
    createdOn: "createdon",
    /** When the row was last changed. */
    modifiedOn: "modifiedon",
    /** The currency of the amount, as an ISO code such as EUR. */
    currencyCode: "mpt_currencycode",
    /** Whom the limit is for. */
    name: "mpt_name",
    /** The amount up to which orders may be approved in a calendar month. */
    perMonth: "mpt_permonth",
    /** The amount up to which an order may be approved. */
    perOrder: "mpt_perorder",
    /** The policy that the row belongs to. */
    policyId: "mpt_policyid",
    /** The ID of the security role whose members may approve; empty if it is for a person. */
    securityRoleId: "mpt_securityroleid",
    /** The person who may approve; empty if it is for a role. */
    userId: "mpt_userid",
    /** Whether the row is active or inactive. */
    stateCode: "statecode",
    /** The reason for the row's status. */
    statusCode: "statuscode",
  },
  lengths: {
    currencyCode: 3,
    name: 100,
    securityRoleId: 36,
  },
} as const satisfies Table;

/** A place in a model where the camera stood. */
export const sweepTable = {
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
    statusCode: "statuscode",
  },
  lengths: {
    floorKey: 150,
    matterportId: 50,
    modelKey: 150,
    name: 300,
    roomKey: 150,
  },
} as const satisfies Table;

/** A conflict to resolve, or a failure to review or retry. */
export const syncIssueTable = {
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
    statusCode: "statuscode",
  },
  lengths: {
    accountKey: 150,
    agreedValue: 4000,
    dataverseValue: 4000,
    field: 100,
    issueKey: 250,
    matterportValue: 4000,
    message: 4000,
    modelKey: 150,
    name: 300,
    resolution: 4000,
    rowId: 36,
    runKey: 150,
    tableName: 100,
    tagKey: 150,
  },
} as const satisfies Table;

/** A sync run: what it did and how many requests it made. */
export const syncRunTable = {
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
    statusCode: "statuscode",
  },
  lengths: {
    accountKey: 150,
    message: 4000,
    name: 200,
  },
} as const satisfies Table;

/** A tag in a model. */
export const tagTable = {
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
    statusCode: "statuscode",
  },
  lengths: {
    accountKey: 150,
    color: 20,
    description: 2000,
    icon: 100,
    keywords: 4000,
    lastRunKey: 150,
    matterportId: 50,
    mediaLink: 2000,
    mergeBase: 100000,
    message: 4000,
    modelKey: 150,
    name: 400,
    tagKey: 150,
    tourLink: 500,
    workRecordKey: 150,
    workRecordName: 300,
  },
} as const satisfies Table;

/** A named look of tags, so that people pick a name instead of a color and an icon. */
export const tagTypeTable = {
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
    statusCode: "statuscode",
  },
  lengths: {
    color: 7,
    icon: 100,
    keywords: 2000,
    name: 100,
  },
} as const satisfies Table;

/** A work item of a sync run: when it is due, whether it is running, and how far it has come. */
export const workTable = {
  name: "mpt_work",
  schemaName: "mpt_Work",
  setName: "mpt_works",
  label: "Work item",
  id: "mpt_workid",
  columns: {
    /** When the row was created. */
    createdOn: "createdon",
    /** When the row was last changed. */
    modifiedOn: "modifiedon",
    /** The account that the work item is for. */
    accountId: "mpt_accountid",
    /** The table and ID of the account as text; kept after the account is deleted. */
    accountKey: "mpt_accountkey",
    /** The number of attempts so far. */
    attempts: "mpt_attempts",
    /** The point at which the work item continues; it moves only after a success. */
    bookmark: "mpt_bookmark",
    /** The user whose rights bound the work; empty for work of the sync itself. */
    callerId: "mpt_callerid",
    /** The time until which the work item is reserved for the process that runs it. */
    claimedUntil: "mpt_claimeduntil",
    /** What the work item has done so far. */
    counts: "mpt_counts",
    /** The earliest time at which the work item can start. */
    dueOn: "mpt_dueon",
    /** What the work item does. */
    kind: "mpt_kind",
    /** The details, as a code and its arguments. Forms show them as text, and mpt_Describe returns the text. */
    message: "mpt_message",
    /** A short description of the work item. */
    name: "mpt_name",
    /** Why the last attempt failed. */
    problem: "mpt_problem",
    /** When the clock released the work item. */
    releasedOn: "mpt_releasedon",
    /** The table and ID of the sync run as text; kept after the run is deleted. */
    runKey: "mpt_runkey",
    /** Identifies the work item, so that it is queued only once. */
    workKey: "mpt_workkey",
    /** The user or team that owns the row. */
    ownerId: "ownerid",
    /** Whether the row is active or inactive. */
    stateCode: "statecode",
    /** The reason for the row's status. */
    statusCode: "statuscode",
  },
  lengths: {
    accountKey: 150,
    bookmark: 1048576,
    counts: 4000,
    message: 4000,
    name: 200,
    runKey: 150,
    workKey: 200,
  },
} as const satisfies Table;

/** A table that tags become work in. */
export const workTargetTable = {
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
    statusCode: "statuscode",
  },
  lengths: {
    canceledStates: 200,
    descriptionColumn: 100,
    doneColor: 7,
    doneKeyword: 100,
    doneStates: 200,
    fixedValues: 4000,
    linkColumn: 100,
    name: 100,
    openColor: 7,
    openKeyword: 100,
    ownerColumn: 100,
    stateColumn: 100,
    tableName: 100,
    tagColumn: 100,
    titleColumn: 100,
  },
} as const satisfies Table;

/** Who can open the tour of a model. */
export const AccessVisibility = {
  /** Anyone can open it, and search engines can list it. */
  Public: 720270000,
  /** Anyone with the link can open it. */
  Unlisted: 720270001,
  /** Anyone with the link and the password can open it. */
  Password: 720270002,
  /** Only members of the Matterport account can open it. */
  Private: 720270003,
  /** A value that this version does not support. */
  Other: 720270004,
} as const;
export type AccessVisibility = (typeof AccessVisibility)[keyof typeof AccessVisibility];

/** The Matterport environment that an account uses. */
export const AccountMode = {
  /** Matterport's trial environment, which has demo models and is free. */
  Sandbox: 720270000,
  /** The production account; changes there are public and can cost money. */
  Production: 720270001,
} as const;
export type AccountMode = (typeof AccountMode)[keyof typeof AccountMode];

/** How far an add-on of a model is, as Matterport says. */
export const AddOnState = {
  /** It is owned; Matterport tells no progress. */
  Owned: 720270000,
  /** It is ordered and not delivered yet. */
  InProgress: 720270001,
  /** It is delivered. */
  Delivered: 720270002,
  /** Matterport could not deliver it. */
  Failed: 720270003,
  /** It was canceled. */
  Canceled: 720270004,
  /** It was owned or ordered, and is no longer. */
  NotOwned: 720270005,
} as const;
export type AddOnState = (typeof AddOnState)[keyof typeof AddOnState];

/** How much of the address the tour shows. */
export const AddressVisibility = {
  /** The whole address. */
  Full: 720270000,
  /** Part of the address. */
  Partial: 720270001,
  /** No address. */
  None: 720270002,
  /** A value that this version does not support. */
  Other: 720270003,
} as const;
export type AddressVisibility = (typeof AddressVisibility)[keyof typeof AddressVisibility];

/** Whether a file can be downloaded, as Matterport says. */
export const AssetAvailability = {
  /** It can be downloaded. */
  Available: 720270000,
  /** It is not there yet, or no longer. */
  Unavailable: 720270001,
  /** It takes an add-on that is not owned. */
  Locked: 720270002,
  /** Matterport says something else, or nothing. */
  Unknown: 720270003,
} as const;
export type AssetAvailability = (typeof AssetAvailability)[keyof typeof AssetAvailability];

/** What a file shows. */
export const AssetKind = {
  /** A photo or a picture of the model. */
  Image: 720270000,
  /** A film of the model. */
  Video: 720270001,
  /** A plan of the floors. */
  FloorPlan: 720270002,
  /** The surfaces of the model. */
  Mesh: 720270003,
  /** The points that were measured. */
  PointCloud: 720270004,
  /** A view in all directions from one place. */
  Panorama: 720270005,
  /** A drawing for CAD or BIM programs. */
  Drawing: 720270006,
  /** Several files in one. */
  Package: 720270007,
  /** Anything else. */
  Other: 720270008,
} as const;
export type AssetKind = (typeof AssetKind)[keyof typeof AssetKind];

/** The color behind the dollhouse view. */
export const BackgroundColor = {
  /** A black background. */
  Black: 720270000,
  /** A gray background. */
  Gray: 720270001,
  /** A white background. */
  White: 720270002,
} as const;
export type BackgroundColor = (typeof BackgroundColor)[keyof typeof BackgroundColor];

/** For which time a budget is. */
export const BudgetPeriod = {
  /** A calendar month. */
  Month: 720270000,
  /** A calendar quarter. */
  Quarter: 720270001,
  /** A calendar year. */
  Year: 720270002,
} as const;
export type BudgetPeriod = (typeof BudgetPeriod)[keyof typeof BudgetPeriod];

/** What an approver decided. */
export const Decision = {
  /** The approver agreed to exactly this order. */
  Approve: 720270000,
  /** The approver rejected the order. */
  Reject: 720270001,
} as const;
export type Decision = (typeof Decision)[keyof typeof Decision];

/** The direction in which a field is synchronized. */
export const Direction = {
  /** Changes on either side are copied to the other. */
  Both: 720270000,
  /** Changes in Matterport are copied to Dataverse; changes in Dataverse stay there. */
  ToDataverse: 720270001,
  /** Changes in Dataverse are copied to Matterport; changes in Matterport stay there. */
  ToMatterport: 720270002,
  /** The field is not synchronized. */
  Off: 720270003,
  /** Values in Matterport are copied to Dataverse only where the column is empty. */
  ToDataverseWhereEmpty: 720270004,
} as const;
export type Direction = (typeof Direction)[keyof typeof Direction];

/** Which value is kept the first time the two sides are compared. */
export const InitialWinner = {
  /** Both values are kept until someone resolves the conflict. */
  RaiseConflict: 720270000,
  /** The value in Dataverse is kept. */
  Dataverse: 720270001,
  /** The value in Matterport is kept. */
  Matterport: 720270002,
} as const;
export type InitialWinner = (typeof InitialWinner)[keyof typeof InitialWinner];

/** The result of an account's last setup check. */
export const Health = {
  /** The setup has not been checked yet. */
  Unknown: 720270000,
  /** Every check passed. */
  Healthy: 720270001,
  /** Sync works, but something needs attention. */
  Degraded: 720270002,
  /** Nothing can be synchronized until the setup is fixed. */
  Broken: 720270003,
} as const;
export type Health = (typeof Health)[keyof typeof Health];

/** The kind of issue that needs attention. */
export const IssueKind = {
  /** Both sides changed the same field. */
  Conflict: 720270000,
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
  DisputedOrder: 720270011,
} as const;
export type IssueKind = (typeof IssueKind)[keyof typeof IssueKind];

/** How a model relates to the record that it is linked to. */
export const LinkRole = {
  /** The model that is shown on the record. */
  Current: 720270000,
  /** An earlier model that has been replaced. */
  Superseded: 720270001,
  /** The model of one unit of a property. */
  Unit: 720270002,
  /** The model was scanned during this site visit. */
  Visit: 720270003,
} as const;
export type LinkRole = (typeof LinkRole)[keyof typeof LinkRole];

/** Whether a model is that of a record. */
export const MatchAnswer = {
  /** Everything agrees and no other model can be meant. */
  Clear: 720270000,
  /** The model may be the right one; a person has to decide. */
  NeedsADecision: 720270001,
  /** Something speaks against the model. */
  Improbable: 720270002,
} as const;
export type MatchAnswer = (typeof MatchAnswer)[keyof typeof MatchAnswer];

/** Whether visitors can measure in the tour. */
export const Measurements = {
  /** Visitors cannot measure or see measurements. */
  Off: 720270000,
  /** Visitors can measure. */
  Measure: 720270001,
  /** Visitors can measure and see saved measurements. */
  MeasureAndView: 720270002,
} as const;
export type Measurements = (typeof Measurements)[keyof typeof Measurements];

/** What kind of media a tag shows. */
export const MediaType = {
  /** A photo. */
  Photo: 720270000,
  /** A video. */
  Video: 720270001,
  /** Another page or file. */
  RichMedia: 720270002,
} as const;
export type MediaType = (typeof MediaType)[keyof typeof MediaType];

/** The state of a model in Matterport. */
export const ModelState = {
  /** The model can be opened. */
  Active: 720270000,
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
  Other: 720270008,
} as const;
export type ModelState = (typeof ModelState)[keyof typeof ModelState];

/** What happens on the other side when a field is cleared. */
export const WhenCleared = {
  /** The field is also cleared on the other side. */
  Clear: 720270000,
  /** The value on the other side is kept. */
  Keep: 720270001,
} as const;
export type WhenCleared = (typeof WhenCleared)[keyof typeof WhenCleared];

/** What an order does in Matterport. */
export const OrderAct = {
  /** Buys an add-on for a model. Matterport charges it at once. */
  BuyAddOn: 720270000,
  /** Activates an archived model, which may be charged and takes slots. */
  Activate: 720270001,
  /** Archives a model, which nobody can view until it is activated again. */
  Archive: 720270002,
  /** Lets more people see a model. */
  MakeMoreVisible: 720270003,
  /** Deletes a model in Matterport for good. */
  DeleteModel: 720270004,
} as const;
export type OrderAct = (typeof OrderAct)[keyof typeof OrderAct];

/** What happens to an order. */
export const OrderCommand = {
  /** Somebody asks for the order. */
  Request: 720270000,
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
  Dispute: 720270025,
} as const;
export type OrderCommand = (typeof OrderCommand)[keyof typeof OrderCommand];

/** Whether orders for models of an account are placed. */
export const OrderMode = {
  /** Nobody can request orders. */
  Off: 720270000,
  /** Orders go all the way and stop before anything is sent to Matterport. */
  DryRun: 720270001,
  /** Approved orders are sent to Matterport, which charges them. */
  Live: 720270002,
} as const;
export type OrderMode = (typeof OrderMode)[keyof typeof OrderMode];

/** How it is known that Matterport accepted an order. */
export const OrderProof = {
  /** Matterport answered the order itself. */
  Answer: 720270000,
  /** The add-on was found unlocked later, which does not prove that this order did it. */
  Found: 720270001,
  /** Two people settled it. */
  People: 720270002,
} as const;
export type OrderProof = (typeof OrderProof)[keyof typeof OrderProof];

/** How far an order is. */
export const OrderState = {
  /** The order waits for approval. */
  Requested: 720270000,
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
  Unknown: 720270014,
} as const;
export type OrderState = (typeof OrderState)[keyof typeof OrderState];

/** Whether a policy is in force. */
export const PolicyState = {
  /** The policy can be edited and is not in force. */
  Draft: 720270000,
  /** The policy was confirmed by a second person and can no longer be edited. */
  Confirmed: 720270001,
} as const;
export type PolicyState = (typeof PolicyState)[keyof typeof PolicyState];

/** By what a price depends on the size of a model. */
export const PriceMeasure = {
  /** The price is the same for every model. */
  None: 720270000,
  /** The price depends on the number of scans. */
  ScanCount: 720270001,
  /** The price depends on the floor area, in square meters. */
  FloorArea: 720270002,
} as const;
export type PriceMeasure = (typeof PriceMeasure)[keyof typeof PriceMeasure];

/** What a sync run covers. */
export const RunKind = {
  /** Models that changed since the last sync run. */
  Incremental: 720270000,
  /** All models of the account. */
  Full: 720270001,
  /** Selected models only. */
  Models: 720270002,
  /** A test of the guards, which the setup check starts. */
  SelfTest: 720270003,
  /** Records without a model, whose models are looked for. */
  Match: 720270004,
  /** Tags of models that are due to be read. */
  Tags: 720270005,
} as const;
export type RunKind = (typeof RunKind)[keyof typeof RunKind];

/** The system in which a change was made. */
export const Side = {
  /** The change was made in Matterport. */
  Matterport: 720270000,
  /** The change was made in Dataverse. */
  Dataverse: 720270001,
} as const;
export type Side = (typeof Side)[keyof typeof Side];

/** Whether a model is in sync with Matterport. */
export const SyncState = {
  /** The model has not been compared with Matterport yet. */
  New: 720270000,
  /** The two sides agree. */
  InSync: 720270001,
  /** Changes are waiting to be sent to Matterport. */
  Waiting: 720270002,
  /** Both sides changed the same field, and someone must choose a value. */
  Conflict: 720270003,
  /** The last attempt failed. */
  Failed: 720270004,
  /** Matterport can no longer find the model. */
  Missing: 720270005,
} as const;
export type SyncState = (typeof SyncState)[keyof typeof SyncState];

/** What a deleted tag becomes in Matterport. */
export const TagDeletion = {
  /** The tag is kept in Matterport and hidden in the tour. */
  Hide: 720270000,
  /** The tag is deleted in Matterport, too. */
  Delete: 720270001,
  /** The tag stays in Matterport as it is. */
  Keep: 720270002,
} as const;
export type TagDeletion = (typeof TagDeletion)[keyof typeof TagDeletion];

/** Whether the record has a tour that can be opened. */
export const TourStatus = {
  /** No model is linked. */
  NoModel: 720270000,
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
  Missing: 720270006,
} as const;
export type TourStatus = (typeof TourStatus)[keyof typeof TourStatus];

/** How a text is changed before it is written. */
export const Transform = {
  /** The text is not changed. */
  None: 720270000,
  /** Spaces at the beginning and end are removed. */
  Trim: 720270001,
  /** Line breaks are replaced with spaces. */
  SingleLine: 720270002,
} as const;
export type Transform = (typeof Transform)[keyof typeof Transform];

/** The units of measurement in the tour. */
export const Units = {
  /** Meters and square meters. */
  Metric: 720270000,
  /** Feet and square feet. */
  Imperial: 720270001,
} as const;
export type Units = (typeof Units)[keyof typeof Units];

/** Whether the tour shows a feature. */
export const ViewerSetting = {
  /** The setting of the Matterport account applies. */
  AccountDefault: 720270000,
  /** The tour shows it. */
  Shown: 720270001,
  /** The tour hides it. */
  Hidden: 720270002,
} as const;
export type ViewerSetting = (typeof ViewerSetting)[keyof typeof ViewerSetting];

/** What happens to a row when Matterport no longer has what it stands for. */
export const WhenMissing = {
  /** The row is kept and marked as missing; it is no longer synchronized. */
  Unlink: 720270000,
  /** The row is marked as missing and deactivated. */
  Deactivate: 720270001,
  /** The row is deleted. */
  Delete: 720270002,
} as const;
export type WhenMissing = (typeof WhenMissing)[keyof typeof WhenMissing];

/** Which value is kept when both sides changed the same field. */
export const Winner = {
  /** The value from Matterport is kept. */
  Matterport: 720270000,
  /** The value from Dataverse is kept. */
  Dataverse: 720270001,
  /** The later change is kept. */
  SideSavedLast: 720270002,
  /** Both values are kept until someone resolves the conflict. */
  RaiseConflict: 720270003,
} as const;
export type Winner = (typeof Winner)[keyof typeof Winner];

/** The days of the week on which people are reminded. */
export const WorkingDays = {
  /** People are reminded from Monday to Friday. */
  MondayToFriday: 720270000,
  /** People are reminded from Monday to Saturday. */
  MondayToSaturday: 720270001,
  /** People are reminded from Sunday to Thursday. */
  SundayToThursday: 720270002,
  /** People are reminded on every day of the week. */
  EveryDay: 720270003,
} as const;
export type WorkingDays = (typeof WorkingDays)[keyof typeof WorkingDays];

/** What a work item does. */
export const WorkKind = {
  /** Reads a page of the list of models. */
  List: 720270000,
  /** Reads the details of models. */
  Read: 720270001,
  /** Writes changes to Matterport. */
  Send: 720270002,
  /** Checks whether missing models are really gone. */
  Verify: 720270003,
  /** Deletes changes that are older than the account keeps them. */
  Prune: 720270004,
  /** Tests whether the guards let the solution write and refuse everyone else. */
  SelfTest: 720270005,
  /** Compares records with their models after a field mapping was changed. */
  Compare: 720270006,
  /** Looks for the models of records that have none. */
  Match: 720270007,
  /** Reads and sends the tags of models. */
  Tags: 720270008,
  /** Looks at how the work that tags stand for is getting on. */
  FollowWork: 720270009,
  /** Reads the add-ons of models and their files. */
  AddOns: 720270010,
} as const;
export type WorkKind = (typeof WorkKind)[keyof typeof WorkKind];

/** Why a work item stopped. */
export const WorkProblem = {
  /** Matterport could not be reached, or is limiting requests. The work item is retried. */
  MatterportUnavailable: 720270000,
  /** Matterport rejected the request. */
  RejectedByMatterport: 720270001,
  /** Something must be changed in Dataverse first. */
  NotPossible: 720270002,
  /** An error in this solution. The plug-in trace log has the details. */
  UnexpectedError: 720270003,
  /** The work was interrupted too often before it was finished. */
  Interrupted: 720270004,
} as const;
export type WorkProblem = (typeof WorkProblem)[keyof typeof WorkProblem];

/** How the work that a tag stands for is getting on. */
export const WorkState = {
  /** The work is still to be done. */
  Open: 720270000,
  /** The work is done. */
  Done: 720270001,
  /** The work was canceled. */
  Canceled: 720270002,
  /** The row of the work was deleted, or the sync cannot read it. */
  Missing: 720270003,
} as const;
export type WorkState = (typeof WorkState)[keyof typeof WorkState];

/** Status reasons of Matterport account. */
export const AccountStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type AccountStatus = (typeof AccountStatus)[keyof typeof AccountStatus];

/** Status reasons of Add-on. */
export const AddOnStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type AddOnStatus = (typeof AddOnStatus)[keyof typeof AddOnStatus];

/** Status reasons of Order decision. */
export const ApprovalStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type ApprovalStatus = (typeof ApprovalStatus)[keyof typeof ApprovalStatus];

/** Status reasons of File. */
export const AssetStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type AssetStatus = (typeof AssetStatus)[keyof typeof AssetStatus];

/** Status reasons of Budget. */
export const BudgetStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type BudgetStatus = (typeof BudgetStatus)[keyof typeof BudgetStatus];

/** Status reasons of Change. */
export const ChangeStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type ChangeStatus = (typeof ChangeStatus)[keyof typeof ChangeStatus];

/** Status reasons of Order delegation. */
export const DelegationStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type DelegationStatus = (typeof DelegationStatus)[keyof typeof DelegationStatus];

/** Status reasons of Deleted tag. */
export const DeletedTagStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type DeletedTagStatus = (typeof DeletedTagStatus)[keyof typeof DeletedTagStatus];

/** Status reasons of Download. */
export const DownloadStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type DownloadStatus = (typeof DownloadStatus)[keyof typeof DownloadStatus];

/** Status reasons of Field mapping. */
export const FieldMappingStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type FieldMappingStatus = (typeof FieldMappingStatus)[keyof typeof FieldMappingStatus];

/** Status reasons of Floor. */
export const FloorStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type FloorStatus = (typeof FloorStatus)[keyof typeof FloorStatus];

/** Status reasons of Model suggestion. */
export const MatchReviewStatus = {
  Open: 1,
  NotTheModel: 2,
  Unlinked: 3,
} as const;
export type MatchReviewStatus = (typeof MatchReviewStatus)[keyof typeof MatchReviewStatus];

/** Status reasons of Matterport model. */
export const ModelStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type ModelStatus = (typeof ModelStatus)[keyof typeof ModelStatus];

/** Status reasons of Model link. */
export const ModelLinkStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type ModelLinkStatus = (typeof ModelLinkStatus)[keyof typeof ModelLinkStatus];

/** Status reasons of Order. */
export const OrderStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type OrderStatus = (typeof OrderStatus)[keyof typeof OrderStatus];

/** Status reasons of Order event. */
export const OrderEventStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type OrderEventStatus = (typeof OrderEventStatus)[keyof typeof OrderEventStatus];

/** Status reasons of Order line. */
export const OrderLineStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type OrderLineStatus = (typeof OrderLineStatus)[keyof typeof OrderLineStatus];

/** Status reasons of Order right. */
export const OrderRightStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type OrderRightStatus = (typeof OrderRightStatus)[keyof typeof OrderRightStatus];

/** Status reasons of Order policy. */
export const PolicyStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type PolicyStatus = (typeof PolicyStatus)[keyof typeof PolicyStatus];

/** Status reasons of Price. */
export const PriceBookItemStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type PriceBookItemStatus = (typeof PriceBookItemStatus)[keyof typeof PriceBookItemStatus];

/** Status reasons of Property. */
export const PropertyStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type PropertyStatus = (typeof PropertyStatus)[keyof typeof PropertyStatus];

/** Status reasons of Room. */
export const RoomStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type RoomStatus = (typeof RoomStatus)[keyof typeof RoomStatus];

/** Status reasons of Site visit. */
export const SiteVisitStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type SiteVisitStatus = (typeof SiteVisitStatus)[keyof typeof SiteVisitStatus];

/** Status reasons of Spending limit. */
export const SpendingLimitStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type SpendingLimitStatus = (typeof SpendingLimitStatus)[keyof typeof SpendingLimitStatus];

/** Status reasons of Sweep. */
export const SweepStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type SweepStatus = (typeof SweepStatus)[keyof typeof SweepStatus];

/** Status reasons of Sync issue. */
export const SyncIssueStatus = {
  Open: 1,
  Resolved: 2,
  Obsolete: 720270001,
} as const;
export type SyncIssueStatus = (typeof SyncIssueStatus)[keyof typeof SyncIssueStatus];

/** Status reasons of Sync run. */
export const SyncRunStatus = {
  Queued: 1,
  Running: 720270001,
  Done: 2,
  DoneWithIssues: 720270002,
  Failed: 720270003,
} as const;
export type SyncRunStatus = (typeof SyncRunStatus)[keyof typeof SyncRunStatus];

/** Status reasons of Tag. */
export const TagStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type TagStatus = (typeof TagStatus)[keyof typeof TagStatus];

/** Status reasons of Tag type. */
export const TagTypeStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type TagTypeStatus = (typeof TagTypeStatus)[keyof typeof TagTypeStatus];

/** Status reasons of Work item. */
export const WorkStatus = {
  Waiting: 1,
  Running: 720270001,
  Done: 2,
  Failed: 720270002,
} as const;
export type WorkStatus = (typeof WorkStatus)[keyof typeof WorkStatus];

/** Status reasons of Work target. */
export const WorkTargetStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type WorkTargetStatus = (typeof WorkTargetStatus)[keyof typeof WorkTargetStatus];

/** Whether a row is active. */
export const RowState = {
  /** The row is in use. */
  Active: 0,
  /** The row is closed. */
  Inactive: 1,
} as const;
export type RowState = (typeof RowState)[keyof typeof RowState];

/** The result of resolving one issue. */
export interface IssueResult {
  /** The ID of the issue. */
  readonly issueId: string;
  /** Whether the issue was resolved. */
  readonly outcome: "resolved" | "refused";
  /** The code of the reason it was refused; omitted when it was resolved. */
  readonly code?: string;
  /** The reason it was refused, as a sentence; omitted when it was resolved. */
  readonly message?: string;
}

/** A model that was found by a search or suggested for a property. */
export interface ModelSuggestion {
  /** The ID of the model in Matterport. */
  readonly modelId: string;
  /** The ID of the model's row in Dataverse; null when it has none yet. */
  readonly rowId: string | null;
  /** The name of the model in Matterport. */
  readonly name: string | null;
  /** The address of the model in one line. */
  readonly address: string | null;
  /** The state of the model, in Matterport's terms. */
  readonly state: string | null;
  /** Who can open the model, in Matterport's terms. */
  readonly visibility: string | null;
  /** The ID of the account that the model belongs to. */
  readonly accountId: string;
  /** How well the model matches, from 0 to 100: orders suggestions, and decides nothing. */
  readonly score: number;
  /** What speaks for the model. */
  readonly reasons: readonly string[];
  /** The property that the model is already linked to; null when there is none. */
  readonly linkedTo: string | null;
  /** Whether it is the model of the record: clear, ask, no; empty for a site visit without a property. */
  readonly answer: string;
  /** What speaks against the model, what rules it out first. */
  readonly doubts: readonly string[];
}

/** One column that linking changed, and whether it gets back what it held before. */
export interface RestoredField {
  /** The logical name of the table. */
  readonly tableName: string;
  /** The logical name of the column. */
  readonly column: string;
  /** What people call the column. */
  readonly label: string;
  /** Whether the column gets back what it held before. */
  readonly outcome: "restored" | "kept";
  /** What the column held before; omitted when it was empty. */
  readonly before?: string;
  /** The reason it keeps what it holds, as a sentence; omitted when it is restored. */
  readonly reason?: string;
}

/** One result of the setup check: what was checked, the outcome, and how to fix it. */
export interface SetupCheck {
  /** The name of the check. */
  readonly check: string;
  /** The account that was checked; omitted when the check is about the installation. */
  readonly account?: string;
  /** The outcome of the check. */
  readonly outcome: "good" | "note" | "bad";
  /** The code of what was found. */
  readonly code: string;
  /** The values for the placeholders of the code, by name. */
  readonly arguments: Readonly<Record<string, string>>;
  /** What was found, as a sentence in the caller's language. */
  readonly found: string;
  /** The code of the fix; omitted when there is nothing to fix. */
  readonly fixCode?: string;
  /** How to fix it, as a sentence in the caller's language; omitted when there is nothing to fix. */
  readonly fix?: string;
}

/** What is asked of mpt_CheckSetup. */
export interface CheckSetupRequest {
  /** The account to check; if omitted, all accounts are checked. */
  readonly AccountId?: string;
}

/** What mpt_CheckSetup answers. */
export interface CheckSetupResponse {
  /** The checks as a JSON array, each with its outcome and its fix. */
  readonly Checks: string | null;
  /** Whether every check passed. */
  readonly Healthy: boolean;
}

/** Runs the setup check on the token, plan, keys, clock, roles, and secret, and returns how to fix what fails. */
export const CheckSetup: CustomApi<CheckSetupRequest, CheckSetupResponse> = {
  name: "mpt_CheckSetup",
  privilege: "prvReadmpt_Account",
  parameters: {
    AccountId: { type: "Edm.Guid", optional: true },
  },
};

/** What is asked of mpt_ConfirmPolicy. */
export interface ConfirmPolicyRequest {
  /** The ID of the row of mpt_policy. */
  readonly PolicyId: string;
}

/** What mpt_ConfirmPolicy answers. */
export interface ConfirmPolicyResponse {
  /** From when on the policy is in force. */
  readonly EffectiveOn: string;
}

/** Confirms a draft of an order policy, which freezes it. It is in force from the next day on. Nobody who edited the draft can confirm it. */
export const ConfirmPolicy: CustomApi<ConfirmPolicyRequest, ConfirmPolicyResponse> = {
  name: "mpt_ConfirmPolicy",
  privilege: "prvDeletempt_OrderRight",
  parameters: {
    PolicyId: { type: "Edm.Guid", optional: false },
  },
};

/** What is asked of mpt_CreateTag. */
export interface CreateTagRequest {
  /** The long text of the tag, up to 2,000 characters. */
  readonly Description?: string;
  /** The floor that the tag is on; that of the tag or sweep by default. */
  readonly FloorId?: string;
  /** The short text of the tag; the name of its type by default. */
  readonly Label?: string;
  /** The ID of the row of mpt_model. */
  readonly ModelRowId: string;
  /** The ID of the tag or sweep whose position, floor, and room the tag gets. */
  readonly NearRowId?: string;
  /** The table of the row whose position the tag gets: mpt_tag or mpt_sweep. */
  readonly NearTableName?: string;
  /** Where the tag touches the surface, in meters on the axes of the model. */
  readonly PositionX?: number;
  /** Where the tag touches the surface, in meters on the axes of the model. */
  readonly PositionY?: number;
  /** Where the tag touches the surface, in meters; up is positive. */
  readonly PositionZ?: number;
  /** The type of the tag, which gives it its color, icon, and keywords. */
  readonly TagTypeId?: string;
}

/** What mpt_CreateTag answers. */
export interface CreateTagResponse {
  /** The ID of the row of mpt_tag that was created. */
  readonly TagId: string;
}

/** Creates a tag in a model; the next sync run makes it in Matterport. The position comes from another tag or a sweep unless it is given. */
export const CreateTag: CustomApi<CreateTagRequest, CreateTagResponse> = {
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
    TagTypeId: { type: "Edm.Guid", optional: true },
  },
};

/** What is asked of mpt_CreateWorkFromTag. */
export interface CreateWorkFromTagRequest {
  /** The ID of a row of the work target's table to link instead of creating one. */
  readonly ExistingRowId?: string;
  /** The ID of the row of mpt_tag. */
  readonly TagId: string;
  /** What to create; the work target of the tag's type, or the default one, if left out. */
  readonly WorkTargetId?: string;
}

/** What mpt_CreateWorkFromTag answers. */
export interface CreateWorkFromTagResponse {
  /** Whether the work was created; otherwise the tag had it already, or it was linked. */
  readonly IsNew: boolean;
  /** The ID of the work. */
  readonly RowId: string;
  /** The table of the work. */
  readonly TableName: string | null;
}

/** Creates the work that a tag stands for as a row of the table that a work target names, or links a row that exists. */
export const CreateWorkFromTag: CustomApi<CreateWorkFromTagRequest, CreateWorkFromTagResponse> = {
  name: "mpt_CreateWorkFromTag",
  privilege: "prvWritempt_Tag",
  parameters: {
    ExistingRowId: { type: "Edm.Guid", optional: true },
    TagId: { type: "Edm.Guid", optional: false },
    WorkTargetId: { type: "Edm.Guid", optional: true },
  },
};

/** What is asked of mpt_DecideMissing. */
export interface DecideMissingRequest {
  /** The ID of the account. */
  readonly AccountId: string;
  /** What is decided: gone or keep-looking. */
  readonly Decision: string;
  /** What is missing: mpt_model, which is the default, or mpt_tag. */
  readonly TableName?: string;
}

/** What mpt_DecideMissing answers. */
export interface DecideMissingResponse {
  /** The ID of the sync run. */
  readonly RunId: string;
}

/** Decides about models that are missing in Matterport: they are gone, or sync keeps looking for them. Queues the work and returns immediately. */
export const DecideMissing: CustomApi<DecideMissingRequest, DecideMissingResponse> = {
  name: "mpt_DecideMissing",
  privilege: "prvWritempt_Account",
  parameters: {
    AccountId: { type: "Edm.Guid", optional: false },
    Decision: { type: "Edm.String", optional: false },
    TableName: { type: "Edm.String", optional: true },
  },
};

/** What is asked of mpt_DecideOrder. */
export interface DecideOrderRequest {
  /** What the approver decides: approve or reject. */
  readonly Decision: string;
  /** The hash of the frozen request that the approver saw. */
  readonly Hash: string;
  /** The ID of the user for whom the approver stands in. */
  readonly OnBehalfOf?: string;
  /** The ID of the row of mpt_order. */
  readonly OrderId: string;
  /** Why the approver decides so; it is required to reject. */
  readonly Reason?: string;
}

/** What mpt_DecideOrder answers. */
export interface DecideOrderResponse {
  /** How many approvals are still missing. */
  readonly ApprovalsMissing: number;
  /** The state of the order afterwards, a value of mpt_orderstate. */
  readonly State: number;
}

/** Approves or rejects an order. Only a person who is signed in as themselves can do so, and never the requester. */
export const DecideOrder: CustomApi<DecideOrderRequest, DecideOrderResponse> = {
  name: "mpt_DecideOrder",
  privilege: "prvWritempt_OrderRight",
  parameters: {
    Decision: { type: "Edm.String", optional: false },
    Hash: { type: "Edm.String", optional: false },
    OnBehalfOf: { type: "Edm.Guid", optional: true },
    OrderId: { type: "Edm.Guid", optional: false },
    Reason: { type: "Edm.String", optional: true },
  },
};

/** What is asked of mpt_Delegate. */
export interface DelegateRequest {
  /** The ID of the user who stands in. */
  readonly DelegateId: string;
  /** Until when the user stands in; this time is no longer included. */
  readonly EndsOn: string;
  /** From when on the user stands in. */
  readonly StartsOn: string;
}

/** What mpt_Delegate answers. */
export interface DelegateResponse {
  /** The ID of the row of mpt_delegation. */
  readonly DelegationId: string;
}

/** Lets somebody decide about orders on the caller’s behalf for a time. */
export const Delegate: CustomApi<DelegateRequest, DelegateResponse> = {
  name: "mpt_Delegate",
  privilege: "prvAssignmpt_OrderRight",
  parameters: {
    DelegateId: { type: "Edm.Guid", optional: false },
    EndsOn: { type: "Edm.DateTimeOffset", optional: false },
    StartsOn: { type: "Edm.DateTimeOffset", optional: false },
  },
};

/** What is asked of mpt_DeleteTag. */
export interface DeleteTagRequest {
  /** Whether the tag is deleted in Matterport, too; otherwise it is hidden in the tour. */
  readonly InMatterport?: boolean;
  /** The ID of the row of mpt_tag. */
  readonly TagId: string;
}

/** What mpt_DeleteTag answers. */
export interface DeleteTagResponse {
  /** The ID of the row of mpt_deletedtag that remembers the tag; the empty ID if nothing of it was left in Matterport. */
  readonly DeletedTagId: string;
}

/** Deletes a tag in Dataverse and, if you ask for it, in Matterport, where it cannot be brought back. Otherwise it is only hidden in the tour. */
export const DeleteTag: CustomApi<DeleteTagRequest, DeleteTagResponse> = {
  name: "mpt_DeleteTag",
  privilege: "prvDeletempt_Tag",
  parameters: {
    InMatterport: { type: "Edm.Boolean", optional: true },
    TagId: { type: "Edm.Guid", optional: false },
  },
};

/** What is asked of mpt_Describe. */
export interface DescribeRequest {
  /** The ID of the language, such as 1033; your own when it is left out. */
  readonly Language?: number;
  /** The ID of the row. */
  readonly RowId: string;
  /** The logical name of the table. */
  readonly TableName: string;
}

/** What mpt_Describe answers. */
export interface DescribeResponse {
  /** The sentences, a line each; empty when there is nothing to say. */
  readonly Text: string | null;
}

/** Says in words what an issue, a sync run, a work item, a change, a link, a model, or an account holds as a code. */
export const Describe: CustomApi<DescribeRequest, DescribeResponse> = {
  name: "mpt_Describe",
  privilege: "prvReadmpt_Model",
  parameters: {
    Language: { type: "Edm.Int32", optional: true },
    RowId: { type: "Edm.Guid", optional: false },
    TableName: { type: "Edm.String", optional: false },
  },
};

/** What is asked of mpt_DismissModels. */
export interface DismissModelsRequest {
  /** The IDs of up to 50 rows of mpt_model, separated by commas. */
  readonly ModelRowIds: string;
  /** Whether to suggest the models again; the default is no. */
  readonly Restore?: boolean;
  /** The ID of the record. */
  readonly RowId: string;
  /** The logical name of the record's table: mpt_property or mpt_sitevisit. */
  readonly TableName: string;
}

/** What mpt_DismissModels answers. */
export interface DismissModelsResponse {
  /** How many models were dismissed, or are suggested again. */
  readonly DismissedCount: number;
}

/** Remembers that models are not those of a record, so that they are not suggested again, or forgets it. */
export const DismissModels: CustomApi<DismissModelsRequest, DismissModelsResponse> = {
  name: "mpt_DismissModels",
  privilege: "prvCreatempt_ModelLink",
  parameters: {
    ModelRowIds: { type: "Edm.String", optional: false },
    Restore: { type: "Edm.Boolean", optional: true },
    RowId: { type: "Edm.Guid", optional: false },
    TableName: { type: "Edm.String", optional: false },
  },
};

/** What is asked of mpt_DisputeOrder. */
export interface DisputeOrderRequest {
  /** The ID of the row of mpt_order. */
  readonly OrderId: string;
  /** What the caller knows about it. */
  readonly Reason: string;
}

/** What mpt_DisputeOrder answers. */
export interface DisputeOrderResponse {
  /** Whether this call turned ordering off; it may have been off already. */
  readonly OrderingOff: boolean;
}

/** Says that an order was requested or decided in the caller’s name, but not by them. Turns ordering of the account off at once and opens an issue. It does not undo what was bought. */
export const DisputeOrder: CustomApi<DisputeOrderRequest, DisputeOrderResponse> = {
  name: "mpt_DisputeOrder",
  privilege: "prvReadmpt_OrderRight",
  parameters: {
    OrderId: { type: "Edm.Guid", optional: false },
    Reason: { type: "Edm.String", optional: false },
  },
};

/** What is asked of mpt_EndDelegation. */
export interface EndDelegationRequest {
  /** The ID of the row of mpt_delegation. */
  readonly DelegationId: string;
}

/** What mpt_EndDelegation answers. */
export interface EndDelegationResponse {
  /** Yes if the delegation was ended; no if its time was over already. */
  readonly Ended: boolean;
}

/** Ends a delegation before its time: whoever stands in decides no longer for the absent person. Only one of the two can end it. */
export const EndDelegation: CustomApi<EndDelegationRequest, EndDelegationResponse> = {
  name: "mpt_EndDelegation",
  privilege: "prvAssignmpt_OrderRight",
  parameters: {
    DelegationId: { type: "Edm.Guid", optional: false },
  },
};

/** What is asked of mpt_GetAssetLink. */
export interface GetAssetLinkRequest {
  /** The ID of the row of mpt_asset. */
  readonly AssetRowId: string;
}

/** What mpt_GetAssetLink answers. */
export interface GetAssetLinkResponse {
  /** The name of the file. */
  readonly FileName: string | null;
  /** The link. Whoever has it can download the file until it stops working. */
  readonly Link: string | null;
}

/** Gives a link by which the caller can download a file now. The link works for a short time, is never kept, and each one is recorded with who was given it. */
export const GetAssetLink: CustomApi<GetAssetLinkRequest, GetAssetLinkResponse> = {
  name: "mpt_GetAssetLink",
  privilege: "prvCreatempt_Download",
  parameters: {
    AssetRowId: { type: "Edm.Guid", optional: false },
  },
};

/** What is asked of mpt_InstallDefaults. */
export type InstallDefaultsRequest = Readonly<Record<string, never>>;

/** What mpt_InstallDefaults answers. */
export interface InstallDefaultsResponse {
  /** The number of rows that were created. */
  readonly Created: number;
  /** The number of rows that already existed. */
  readonly Existing: number;
}

/** Creates the default field mappings and work target, and leaves existing ones unchanged. */
export const InstallDefaults: CustomApi<InstallDefaultsRequest, InstallDefaultsResponse> = {
  name: "mpt_InstallDefaults",
  privilege: "prvCreatempt_FieldMapping",
  parameters: {},
};

/** What is asked of mpt_LinkModel. */
export interface LinkModelRequest {
  /** The account of the model; required when there is more than one account. */
  readonly AccountId?: string;
  /** The ID or link of the model in Matterport. */
  readonly ModelId: string;
  /** Whether to refuse when the record already has another model, instead of replacing it, and when the model was dismissed for the record or linked to it before; the default is no. */
  readonly OnlyIfUnlinked?: boolean;
  /** How the model relates to the record (a value of Link role); the default is Current. */
  readonly Role?: number;
  /** The ID of the record. */
  readonly RowId: string;
  /** The logical name of the record's table. */
  readonly TableName: string;
  /** Whether to link the model even if it is linked to another record, which then loses it; the default is no. */
  readonly TakeOver?: boolean;
}

/** What mpt_LinkModel answers. */
export interface LinkModelResponse {
  /** Whether the link is new. */
  readonly Created: boolean;
  /** The ID of the link. */
  readonly LinkId: string;
  /** The ID of the model's row. */
  readonly ModelRowId: string;
}

/** Links a model to a record; calling it again changes nothing. */
export const LinkModel: CustomApi<LinkModelRequest, LinkModelResponse> = {
  name: "mpt_LinkModel",
  privilege: "prvCreatempt_ModelLink",
  parameters: {
    AccountId: { type: "Edm.Guid", optional: true },
    ModelId: { type: "Edm.String", optional: false },
    OnlyIfUnlinked: { type: "Edm.Boolean", optional: true },
    Role: { type: "Edm.Int32", optional: true },
    RowId: { type: "Edm.Guid", optional: false },
    TableName: { type: "Edm.String", optional: false },
    TakeOver: { type: "Edm.Boolean", optional: true },
  },
};

/** What is asked of mpt_MatchRecords. */
export interface MatchRecordsRequest {
  /** The Matterport account whose run this is; the default is the first one. Models of all accounts are found. */
  readonly AccountId?: string;
  /** Which rows to look at, as FetchXML of that table, for example that of a view. Rows that have a model are left out. All rows by default. */
  readonly FetchXml?: string;
  /** The logical name of the table: mpt_property. */
  readonly TableName: string;
}

/** What mpt_MatchRecords answers. */
export interface MatchRecordsResponse {
  /** The ID of the run that was queued. */
  readonly RunId: string;
}

/** Queues a search for the models of records without a model. It suggests models, and links the clear ones where the account allows it. */
export const MatchRecords: CustomApi<MatchRecordsRequest, MatchRecordsResponse> = {
  name: "mpt_MatchRecords",
  privilege: "prvCreatempt_ModelLink",
  parameters: {
    AccountId: { type: "Edm.Guid", optional: true },
    FetchXml: { type: "Edm.String", optional: true },
    TableName: { type: "Edm.String", optional: false },
  },
};

/** What is asked of mpt_OnApprovalWaiting. */
export interface OnApprovalWaitingRequest {
  /** The ID of the account that is charged. */
  readonly AccountId?: string;
  /** The ID of the row of mpt_model that the order is for. */
  readonly ModelRowId?: string;
  /** The ID of the row of mpt_order. */
  readonly OrderId: string;
  /** How often people have been reminded before: 0 when the order was just requested. */
  readonly Reminder: number;
}

/** What mpt_OnApprovalWaiting answers. */
export type OnApprovalWaitingResponse = Readonly<Record<string, never>>;

/** Raised when an order is requested, and again on each working day on which it still waits for an approval; use it to start a flow. */
export const OnApprovalWaiting: CustomApi<OnApprovalWaitingRequest, OnApprovalWaitingResponse> = {
  name: "mpt_OnApprovalWaiting",
  privilege: null,
  parameters: {
    AccountId: { type: "Edm.Guid", optional: true },
    ModelRowId: { type: "Edm.Guid", optional: true },
    OrderId: { type: "Edm.Guid", optional: false },
    Reminder: { type: "Edm.Int32", optional: false },
  },
};

/** What is asked of mpt_OnConflictRaised. */
export interface OnConflictRaisedRequest {
  /** The account that the issue is about. */
  readonly AccountId?: string;
  /** The ID of the issue's row. */
  readonly IssueId: string;
  /** The row ID of the model that the issue is about. */
  readonly ModelRowId?: string;
  /** The ID of the row whose field both sides changed. */
  readonly RowId?: string;
  /** The logical name of the row's table. */
  readonly TableName?: string;
}

/** What mpt_OnConflictRaised answers. */
export type OnConflictRaisedResponse = Readonly<Record<string, never>>;

/** Raised when both sides changed the same field and someone must choose a value; use it to start a flow. */
export const OnConflictRaised: CustomApi<OnConflictRaisedRequest, OnConflictRaisedResponse> = {
  name: "mpt_OnConflictRaised",
  privilege: null,
  parameters: {
    AccountId: { type: "Edm.Guid", optional: true },
    IssueId: { type: "Edm.Guid", optional: false },
    ModelRowId: { type: "Edm.Guid", optional: true },
    RowId: { type: "Edm.Guid", optional: true },
    TableName: { type: "Edm.String", optional: true },
  },
};

/** What is asked of mpt_OnModelProcessed. */
export interface OnModelProcessedRequest {
  /** The account that the model belongs to. */
  readonly AccountId?: string;
  /** The ID of the model's row. */
  readonly ModelRowId: string;
}

/** What mpt_OnModelProcessed answers. */
export type OnModelProcessedResponse = Readonly<Record<string, never>>;

/** Raised when Matterport has finished processing a model; use it to start a flow. */
export const OnModelProcessed: CustomApi<OnModelProcessedRequest, OnModelProcessedResponse> = {
  name: "mpt_OnModelProcessed",
  privilege: null,
  parameters: {
    AccountId: { type: "Edm.Guid", optional: true },
    ModelRowId: { type: "Edm.Guid", optional: false },
  },
};

/** What is asked of mpt_OnOrderDecided. */
export interface OnOrderDecidedRequest {
  /** The ID of the account that is charged. */
  readonly AccountId?: string;
  /** The ID of the row of mpt_model that the order is for. */
  readonly ModelRowId?: string;
  /** The ID of the row of mpt_order. */
  readonly OrderId: string;
  /** The state of the order after the decision, as a value of mpt_orderstate: approved or rejected. */
  readonly State: number;
}

/** What mpt_OnOrderDecided answers. */
export type OnOrderDecidedResponse = Readonly<Record<string, never>>;

/** Raised when an order was approved by everybody who must approve it, or was rejected; use it to start a flow. */
export const OnOrderDecided: CustomApi<OnOrderDecidedRequest, OnOrderDecidedResponse> = {
  name: "mpt_OnOrderDecided",
  privilege: null,
  parameters: {
    AccountId: { type: "Edm.Guid", optional: true },
    ModelRowId: { type: "Edm.Guid", optional: true },
    OrderId: { type: "Edm.Guid", optional: false },
    State: { type: "Edm.Int32", optional: false },
  },
};

/** What is asked of mpt_OnOrderDelivered. */
export interface OnOrderDeliveredRequest {
  /** The ID of the account that is charged. */
  readonly AccountId?: string;
  /** The ID of the row of mpt_model that the order is for. */
  readonly ModelRowId?: string;
  /** The ID of the row of mpt_order. */
  readonly OrderId: string;
}

/** What mpt_OnOrderDelivered answers. */
export type OnOrderDeliveredResponse = Readonly<Record<string, never>>;

/** Raised when everything that was bought with an order was delivered; use it to start a flow. */
export const OnOrderDelivered: CustomApi<OnOrderDeliveredRequest, OnOrderDeliveredResponse> = {
  name: "mpt_OnOrderDelivered",
  privilege: null,
  parameters: {
    AccountId: { type: "Edm.Guid", optional: true },
    ModelRowId: { type: "Edm.Guid", optional: true },
    OrderId: { type: "Edm.Guid", optional: false },
  },
};

/** What is asked of mpt_OnTagCreated. */
export interface OnTagCreatedRequest {
  /** The ID of the row of mpt_model. */
  readonly ModelRowId: string;
  /** The ID of the row of mpt_tag. */
  readonly TagId: string;
  /** The ID of the type of the tag, if it has one. */
  readonly TagTypeId?: string;
}

/** What mpt_OnTagCreated answers. */
export type OnTagCreatedResponse = Readonly<Record<string, never>>;

/** Raised when a tag was added to a model, here or in Matterport; use it to start a flow. */
export const OnTagCreated: CustomApi<OnTagCreatedRequest, OnTagCreatedResponse> = {
  name: "mpt_OnTagCreated",
  privilege: null,
  parameters: {
    ModelRowId: { type: "Edm.Guid", optional: false },
    TagId: { type: "Edm.Guid", optional: false },
    TagTypeId: { type: "Edm.Guid", optional: true },
  },
};

/** What is asked of mpt_QuoteOrder. */
export interface QuoteOrderRequest {
  /** The acts to price, as a JSON array of objects with the members act, bundleId, and options. */
  readonly Lines?: string;
  /** The ID of the row of mpt_model. */
  readonly ModelRowId: string;
}

/** What mpt_QuoteOrder answers. */
export interface QuoteOrderResponse {
  /** What can be ordered, as JSON. */
  readonly Quote: string | null;
}

/** Tells what can be ordered for a model, at what expected price, with what side effects, and what is left of the budget. Orders nothing. */
export const QuoteOrder: CustomApi<QuoteOrderRequest, QuoteOrderResponse> = {
  name: "mpt_QuoteOrder",
  privilege: "prvReadmpt_OrderRight",
  parameters: {
    Lines: { type: "Edm.String", optional: true },
    ModelRowId: { type: "Edm.Guid", optional: false },
  },
};

/** What is asked of mpt_ReceiveModelEvent. */
export interface ReceiveModelEventRequest {
  /** The account that the webhook is registered for; leave it out if there is only one. */
  readonly AccountId?: string;
  /** The body of the webhook request from Matterport, in version 1 or 2: at most 64 KB of JSON. */
  readonly Payload: string;
}

/** What mpt_ReceiveModelEvent answers. */
export interface ReceiveModelEventResponse {
  /** Yes if reading the model was queued; no if it waits to be read already. */
  readonly Queued: boolean;
  /** Yes if the type of the event is known; the model is read in any case. */
  readonly TypeKnown: boolean;
}

/** Takes an event from Matterport and queues that its model is read again; nothing else in the event is used. Repeated events do no harm. */
export const ReceiveModelEvent: CustomApi<ReceiveModelEventRequest, ReceiveModelEventResponse> = {
  name: "mpt_ReceiveModelEvent",
  privilege: "prvAppendmpt_Work",
  parameters: {
    AccountId: { type: "Edm.Guid", optional: true },
    Payload: { type: "Edm.String", optional: false },
  },
};

/** What is asked of mpt_RecordCharge. */
export interface RecordChargeRequest {
  /** The date of the invoice or the credit. */
  readonly ChargedOn: string;
  /** What names it. Required for an invoice and a credit. */
  readonly InvoiceReference?: string;
  /** What it is: invoice, credit, or not-charged. */
  readonly Kind: string;
  /** The number of the line. */
  readonly LineNumber: number;
  /** The amount without tax, in the currency of the order. Required for an invoice and a credit. */
  readonly NetAmount?: number;
  /** Names the call, so that a second press records nothing. */
  readonly OperationId: string;
  /** The row of the order. */
  readonly OrderId: string;
  /** The tax. */
  readonly TaxAmount?: number;
}

/** What mpt_RecordCharge answers. */
export interface RecordChargeResponse {
  /** What was charged for the line so far, without tax. */
  readonly ChargedAmount: number;
  /** Whether it differs from the expected amount by more than the tolerance of the policy. */
  readonly Differs: boolean;
}

/** Records what Matterport charged or credited for a line of an order, or that it charged nothing. Budgets count it instead of the expected amount. */
export const RecordCharge: CustomApi<RecordChargeRequest, RecordChargeResponse> = {
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
    TaxAmount: { type: "Edm.Decimal", optional: true },
  },
};

/** What is asked of mpt_RequestOrder. */
export interface RequestOrderRequest {
  /** The amount that the requester was shown; the request is refused if it is no longer right. */
  readonly ExpectedAmount?: number;
  /** The acts to order, as a JSON array of objects with the members act, bundleId, and options. */
  readonly Lines: string;
  /** The ID of the row of mpt_model. */
  readonly ModelRowId: string;
  /** An ID of the caller’s own; a request that is repeated with it makes no second order. */
  readonly OperationId: string;
  /** What the order is for. */
  readonly Purpose?: string;
  /** The ID of the row of that record. */
  readonly RecordRowId?: string;
  /** The logical name of the table of the record that the order is requested from. */
  readonly RecordTableName?: string;
  /** The name of the model, typed by who asks to delete it. Required for a deletion. */
  readonly TypedName?: string;
}

/** What mpt_RequestOrder answers. */
export interface RequestOrderResponse {
  /** The hash of the frozen request. */
  readonly Hash: string | null;
  /** The ID of the row of mpt_order. */
  readonly OrderId: string;
}

/** Requests an order. Nothing is bought until the right people have approved exactly this request. */
export const RequestOrder: CustomApi<RequestOrderRequest, RequestOrderResponse> = {
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
    TypedName: { type: "Edm.String", optional: true },
  },
};

/** What is asked of mpt_ResolveIssues. */
export interface ResolveIssuesRequest {
  /** Which value to keep: dataverse, matterport, or value (the one in Value); for issues that are not conflicts, dismiss. */
  readonly Choice: string;
  /** The IDs of up to 100 issues, separated by commas. */
  readonly IssueIds: string;
  /** The new value when the choice is value, or a note when the choice is dismiss. */
  readonly Value?: string;
}

/** What mpt_ResolveIssues answers. */
export interface ResolveIssuesResponse {
  /** The number of issues that were resolved. */
  readonly ResolvedCount: number;
  /** The result for each issue as a JSON array. */
  readonly Results: string | null;
}

/** Resolves conflicts with the value of either side or a new value, and dismisses other issues. */
export const ResolveIssues: CustomApi<ResolveIssuesRequest, ResolveIssuesResponse> = {
  name: "mpt_ResolveIssues",
  privilege: "prvWritempt_SyncIssue",
  parameters: {
    Choice: { type: "Edm.String", optional: false },
    IssueIds: { type: "Edm.String", optional: false },
    Value: { type: "Edm.String", optional: true },
  },
};

/** What is asked of mpt_RunDueWork. */
export interface RunDueWorkRequest {
  /** The maximum number of work items to release. */
  readonly Top?: number;
}

/** What mpt_RunDueWork answers. */
export interface RunDueWorkResponse {
  /** The number of work items that were released. */
  readonly Released: number;
  /** The number of work items that are due and still waiting. */
  readonly Waiting: number;
}

/** Releases the work items that are due; the clock flow calls it, and extra calls do no harm. */
export const RunDueWork: CustomApi<RunDueWorkRequest, RunDueWorkResponse> = {
  name: "mpt_RunDueWork",
  privilege: "prvWritempt_Work",
  parameters: {
    Top: { type: "Edm.Int32", optional: true },
  },
};

/** What is asked of mpt_SearchModels. */
export interface SearchModelsRequest {
  /** The account whose models to search; if omitted, all accounts are searched. */
  readonly AccountId?: string;
  /** Whether to include archived models; the default is no. */
  readonly IncludeArchived?: boolean;
  /** The ID of the property or site visit that models are compared with; if omitted, they are not compared. */
  readonly RowId?: string;
  /** The logical name of the table of the row that models are compared with; if omitted, they are not compared. */
  readonly TableName?: string;
  /** The words to search for. */
  readonly Text: string;
  /** The maximum number of models to return; the default is 20. */
  readonly Top?: number;
}

/** What mpt_SearchModels answers. */
export interface SearchModelsResponse {
  /** Whether every model of the account has been read from Matterport at least once. */
  readonly Complete: boolean;
  /** The number of models in the array. */
  readonly Count: number;
  /** The models as a JSON array. */
  readonly Models: string | null;
  /** Whether there are more models than were returned. */
  readonly More: boolean;
}

/** Finds models by words in their name, address, or listing ID, by their ID, or by a link, among the rows that the caller can read. */
export const SearchModels: CustomApi<SearchModelsRequest, SearchModelsResponse> = {
  name: "mpt_SearchModels",
  privilege: "prvReadmpt_Model",
  parameters: {
    AccountId: { type: "Edm.Guid", optional: true },
    IncludeArchived: { type: "Edm.Boolean", optional: true },
    RowId: { type: "Edm.Guid", optional: true },
    TableName: { type: "Edm.String", optional: true },
    Text: { type: "Edm.String", optional: false },
    Top: { type: "Edm.Int32", optional: true },
  },
};

/** What is asked of mpt_SetSecret. */
export interface SetSecretRequest {
  /** The ID of the account. */
  readonly AccountId: string;
  /** What the secret is for: token, next-token, webhook, or embed-client. */
  readonly Purpose: string;
  /** The secret; omit it to remove the stored secret. */
  readonly Value?: string;
}

/** What mpt_SetSecret answers. */
export interface SetSecretResponse {
  /** Whether a secret is now stored. */
  readonly IsSet: boolean;
}

/** Stores a secret of an account, which can be replaced but never read. */
export const SetSecret: CustomApi<SetSecretRequest, SetSecretResponse> = {
  name: "mpt_SetSecret",
  privilege: "prvWritempt_Account",
  parameters: {
    AccountId: { type: "Edm.Guid", optional: false },
    Purpose: { type: "Edm.String", optional: false },
    Value: { type: "Edm.String", optional: true },
  },
};

/** What is asked of mpt_SettleOrder. */
export interface SettleOrderRequest {
  /** What names the invoice that shows it. Required if it was charged. */
  readonly InvoiceReference?: string;
  /** The number of the line. */
  readonly LineNumber: number;
  /** The row of the order. */
  readonly OrderId: string;
  /** How it ended: charged, not-charged, or foreign (somebody else bought it). */
  readonly Outcome: string;
  /** Why it ended so, in the person’s own words. */
  readonly Reason?: string;
}

/** What mpt_SettleOrder answers. */
export interface SettleOrderResponse {
  /** The state of the order afterwards. */
  readonly State: number;
  /** Whether a second person has to say the same. */
  readonly Waiting: boolean;
}

/** Says how a line of an order ended that nobody could find out about. It takes two people who say the same, neither of whom requested the order. */
export const SettleOrder: CustomApi<SettleOrderRequest, SettleOrderResponse> = {
  name: "mpt_SettleOrder",
  privilege: "prvAppendmpt_OrderRight",
  parameters: {
    InvoiceReference: { type: "Edm.String", optional: true },
    LineNumber: { type: "Edm.Int32", optional: false },
    OrderId: { type: "Edm.Guid", optional: false },
    Outcome: { type: "Edm.String", optional: false },
    Reason: { type: "Edm.String", optional: true },
  },
};

/** What is asked of mpt_StartSync. */
export interface StartSyncRequest {
  /** The account to check; if omitted, all accounts are checked. */
  readonly AccountId?: string;
  /** Whether to read all models instead of only those that changed; the default is no. */
  readonly Full?: boolean;
  /** Whether to forget when the account was last listed and list everything; requires write access to the account. The default is no. */
  readonly ResetClocks?: boolean;
}

/** What mpt_StartSync answers. */
export interface StartSyncResponse {
  /** The ID of the first sync run that was queued. */
  readonly RunId: string;
}

/** Queues a sync run and returns immediately. */
export const StartSync: CustomApi<StartSyncRequest, StartSyncResponse> = {
  name: "mpt_StartSync",
  privilege: "prvCreatempt_SyncRun",
  parameters: {
    AccountId: { type: "Edm.Guid", optional: true },
    Full: { type: "Edm.Boolean", optional: true },
    ResetClocks: { type: "Edm.Boolean", optional: true },
  },
};

/** What is asked of mpt_SuggestModels. */
export interface SuggestModelsRequest {
  /** The ID of the row. */
  readonly RowId: string;
  /** The logical name of the table. */
  readonly TableName: string;
  /** The maximum number of suggestions; the default is 5. */
  readonly Top?: number;
}

/** What mpt_SuggestModels answers. */
export interface SuggestModelsResponse {
  /** Whether every model of the account has been read from Matterport at least once. */
  readonly Complete: boolean;
  /** The Matterport ID of the clear match, if there is one. */
  readonly ModelId: string | null;
  /** The score of the best suggestion, from 0 to 100. */
  readonly Score: number;
  /** The suggestions as a JSON array: the current model first, and then the best. */
  readonly Suggestions: string | null;
  /** Whether there is a clear match, more than one possible match, or none. */
  readonly Verdict: string | null;
}

/** Suggests models for a property, each with reasons for and against it. */
export const SuggestModels: CustomApi<SuggestModelsRequest, SuggestModelsResponse> = {
  name: "mpt_SuggestModels",
  privilege: "prvReadmpt_Model",
  parameters: {
    RowId: { type: "Edm.Guid", optional: false },
    TableName: { type: "Edm.String", optional: false },
    Top: { type: "Edm.Int32", optional: true },
  },
};

/** What is asked of mpt_SwitchOrdering. */
export interface SwitchOrderingRequest {
  /** The ID of the row of mpt_account. */
  readonly AccountId: string;
  /** The mode that is wanted: off, dry-run, or live. */
  readonly Mode: string;
}

/** What mpt_SwitchOrdering answers. */
export interface SwitchOrderingResponse {
  /** The mode that now holds: off, dry-run, or live. */
  readonly Mode: string | null;
  /** Whether a second person must call this as well. */
  readonly Waiting: boolean;
}

/** Turns ordering of an account off, to dry runs, or live. Live takes two people. */
export const SwitchOrdering: CustomApi<SwitchOrderingRequest, SwitchOrderingResponse> = {
  name: "mpt_SwitchOrdering",
  privilege: "prvSharempt_OrderRight",
  parameters: {
    AccountId: { type: "Edm.Guid", optional: false },
    Mode: { type: "Edm.String", optional: false },
  },
};

/** What is asked of mpt_SyncModel. */
export interface SyncModelRequest {
  /** The ID of the row. */
  readonly RowId: string;
  /** The logical name of the table. */
  readonly TableName: string;
}

/** What mpt_SyncModel answers. */
export interface SyncModelResponse {
  /** The ID of the sync run. */
  readonly RunId: string;
}

/** Queues a sync run for one model and returns immediately. */
export const SyncModel: CustomApi<SyncModelRequest, SyncModelResponse> = {
  name: "mpt_SyncModel",
  privilege: "prvCreatempt_SyncRun",
  parameters: {
    RowId: { type: "Edm.Guid", optional: false },
    TableName: { type: "Edm.String", optional: false },
  },
};

/** What is asked of mpt_UnlinkModel. */
export interface UnlinkModelRequest {
  /** The ID of the link. */
  readonly LinkId: string;
  /** Whether to only report what would be given back, and change nothing. */
  readonly Preview?: boolean;
  /** Whether to give back what linking changed, on both sides, where nobody has changed it since. */
  readonly Restore?: boolean;
}

/** What mpt_UnlinkModel answers. */
export interface UnlinkModelResponse {
  /** What linking changed and whether it is given back, as a JSON array; omitted unless Restore or Preview is true. */
  readonly Restored: string | null;
  /** Whether the link existed and was removed. */
  readonly Unlinked: boolean;
}

/** Removes a link between a record and a model; the model is kept. */
export const UnlinkModel: CustomApi<UnlinkModelRequest, UnlinkModelResponse> = {
  name: "mpt_UnlinkModel",
  privilege: "prvDeletempt_ModelLink",
  parameters: {
    LinkId: { type: "Edm.Guid", optional: false },
    Preview: { type: "Edm.Boolean", optional: true },
    Restore: { type: "Edm.Boolean", optional: true },
  },
};

/** What is asked of mpt_WithdrawOrder. */
export interface WithdrawOrderRequest {
  /** The ID of the row of mpt_order. */
  readonly OrderId: string;
  /** Why the order is withdrawn. */
  readonly Reason?: string;
}

/** What mpt_WithdrawOrder answers. */
export interface WithdrawOrderResponse {
  /** The state of the order afterwards, a value of mpt_orderstate. */
  readonly State: number;
}

/** Stops an order that was not placed yet: the requester at any time, an approver until the undo window ends. */
export const WithdrawOrder: CustomApi<WithdrawOrderRequest, WithdrawOrderResponse> = {
  name: "mpt_WithdrawOrder",
  privilege: "prvReadmpt_OrderRight",
  parameters: {
    OrderId: { type: "Edm.Guid", optional: false },
    Reason: { type: "Edm.String", optional: true },
  },
};

/** The web resources, by their file names. */
export const webResources = {
  dialogCss: "mpt_/dialog.css",
  dialogHtml: "mpt_/dialog.html",
  matterportJs: "mpt_/matterport.js",
} as const;
