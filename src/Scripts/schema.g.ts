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

/** A Matterport account: where its secret lies, what it may do, and how it fares. */
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
    /** When the account was last checked. */
    checkedOn: "mpt_checkedon",
    /** The team that owns rows which belong to no property. */
    defaultTeamId: "mpt_defaultteamid",
    /** The ID of the client that asks for short-lived viewer links. */
    embedClientId: "mpt_embedclientid",
    /** The secret of the client that asks for short-lived viewer links. Set it with mpt_SetSecret. */
    embedClientSecret: "mpt_embedclientsecret",
    /** Hours between two full runs; empty means 168. */
    fullEvery: "mpt_fullevery",
    /** How the last check went. */
    health: "mpt_health",
    /** What the last check found, and how to repair it. */
    healthDetail: "mpt_healthdetail",
    /** Days for which changes are kept; empty means 90. */
    journalDays: "mpt_journaldays",
    /** When every model was last read. */
    lastFullOn: "mpt_lastfullon",
    /** When the list of models was last read. */
    lastListOn: "mpt_lastliston",
    /** When the clock last called. A gap means that the flow is off. */
    lastTickOn: "mpt_lasttickon",
    /** Whether this is the trial environment or the real one. */
    mode: "mpt_mode",
    /** What people call the account. */
    name: "mpt_name",
    /** The ID of the API token that takes over when the present one is revoked. */
    nextTokenId: "mpt_nexttokenid",
    /** The secret of the API token that takes over when the present one is revoked. Set it with mpt_SetSecret. */
    nextTokenSecret: "mpt_nexttokensecret",
    /** What the plan of the account allows, as found by the last check. */
    planFeatures: "mpt_planfeatures",
    /** Minutes between two incremental runs; empty means 5. */
    syncEvery: "mpt_syncevery",
    /** The public half of the API token. */
    tokenId: "mpt_tokenid",
    /** The secret half of the API token. Write-only for people; prefer the Key Vault. */
    tokenSecret: "mpt_tokensecret",
    /** The address of the secret in Azure Key Vault. When it is filled, the secret is read from there. */
    vaultSecretUri: "mpt_vaultsecreturi",
    /** The latest modification seen in Matterport. The next list starts a little before it. */
    watermark: "mpt_watermark",
    /** The secret that webhook calls of Matterport carry. Set it with mpt_SetSecret. */
    webhookSecret: "mpt_webhooksecret",
    /** Whether changes may be written to Matterport. Off after installation. */
    writeEnabled: "mpt_writeenabled",
    /** Whether the row is active. */
    stateCode: "statecode",
    /** Where the row stands in its life. */
    statusCode: "statuscode",
  },
  lengths: {
    embedClientId: 100,
    embedClientSecret: 200,
    healthDetail: 4000,
    name: 100,
    nextTokenId: 100,
    nextTokenSecret: 200,
    planFeatures: 400,
    tokenId: 100,
    tokenSecret: 200,
    vaultSecretUri: 400,
    webhookSecret: 200,
  },
} as const satisfies Table;

/** The journal: what changed on either side, from what to what, and by whom. */
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
    /** Who wrote it. */
    changedBy: "mpt_changedby",
    /** When it was written. */
    changedOn: "mpt_changedon",
    /** How many fields changed. */
    fieldCount: "mpt_fieldcount",
    /** The fields that changed, each with its value before and after, as JSON. */
    fields: "mpt_fields",
    /** The model that changed. */
    modelId: "mpt_modelid",
    /** Table and ID of the model as one text. It stays when the model is deleted. */
    modelKey: "mpt_modelkey",
    /** The change in words. */
    name: "mpt_name",
    /** Names everything that one operation wrote, so that it can be undone together. */
    operationId: "mpt_operationid",
    /** The id of the row that changed. */
    rowId: "mpt_rowid",
    /** Table and ID of the run as one text. It stays when the run is deleted. */
    runKey: "mpt_runkey",
    /** Where it was written. */
    side: "mpt_side",
    /** The logical name of the table that changed. */
    tableName: "mpt_tablename",
    /** The person or team that owns the row. */
    ownerId: "ownerid",
    /** Whether the row is active. */
    stateCode: "statecode",
    /** Where the row stands in its life. */
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

/** Which column meets which Matterport field, which way it travels, and who wins. */
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
    /** Whether the mapping is in use. */
    active: "mpt_active",
    /** The logical name of the column. */
    column: "mpt_column",
    /** Which way the field travels. */
    direction: "mpt_direction",
    /** The field of the model in Matterport. */
    field: "mpt_field",
    /** What decides while the two sides have never agreed on this field. Afterward, Winner decides. */
    firstContact: "mpt_firstcontact",
    /** The mapping in words. */
    name: "mpt_name",
    /** What an emptied field does to the other side. */
    nullPolicy: "mpt_nullpolicy",
    /** The logical name of the table. */
    tableName: "mpt_tablename",
    /** What happens to the text on its way. */
    transform: "mpt_transform",
    /** Who wins when both sides changed it. */
    winner: "mpt_winner",
    /** Whether the row is active. */
    stateCode: "statecode",
    /** Where the row stands in its life. */
    statusCode: "statuscode",
  },
  lengths: {
    column: 100,
    field: 100,
    name: 200,
    tableName: 100,
  },
} as const satisfies Table;

/** The mirror of one Matterport model, and the place where changes of both sides meet. */
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
    /** The Matterport account that holds the model. */
    accountId: "mpt_accountid",
    /** Table and ID of the account as one text. It stays when the account is deleted. */
    accountKey: "mpt_accountkey",
    /** Street and number. */
    addressLine1: "mpt_addressline1",
    /** Floor, flat or suite. */
    addressLine2: "mpt_addressline2",
    /** How much of the address Matterport shows in public. */
    addressVisibility: "mpt_addressvisibility",
    /** State, province or region. */
    administrativeArea: "mpt_administrativearea",
    /** The colour behind the dollhouse view. */
    backgroundColor: "mpt_backgroundcolor",
    /** The e-mail address of the contact. */
    contactEmail: "mpt_contactemail",
    /** Whom visitors can ask. */
    contactName: "mpt_contactname",
    /** The phone number of the contact. */
    contactPhone: "mpt_contactphone",
    /** A fingerprint of what Matterport last said, so that unchanged models cost no write. */
    contentHash: "mpt_contenthash",
    /** Two letters of ISO 3166, such as DE or US. */
    countryCode: "mpt_countrycode",
    /** When the model came into being. */
    createdInMatterport: "mpt_createdinmatterport",
    /** District or part of the city. */
    dependentLocality: "mpt_dependentlocality",
    /** Whether changes made here wait to be carried to Matterport. */
    dirty: "mpt_dirty",
    /** When the oldest waiting change was made. */
    dirtyOn: "mpt_dirtyon",
    /** Whether the tour shows the dollhouse view. */
    dollhouse: "mpt_dollhouse",
    /** The address for showing the tour inside a page. */
    embedLink: "mpt_embedlink",
    /** A page about the property that the tour links to. */
    externalUrl: "mpt_externalurl",
    /** Square metres, as Matterport measured them. */
    floorArea: "mpt_floorarea",
    /** How many floors the model has. */
    floorCount: "mpt_floorcount",
    /** Whether the tour shows the floor plan view. */
    floorplan: "mpt_floorplan",
    /** Whether the tour shows the highlight reel. */
    highlightReel: "mpt_highlightreel",
    /** Square metres under a roof, as Matterport measured them. */
    indoorArea: "mpt_indoorarea",
    /** The internal id that Matterport holds. One of somebody else is never overwritten. */
    internalId: "mpt_internalid",
    /** Notes for colleagues; visitors never see them. */
    internalNotes: "mpt_internalnotes",
    /** Whether the tour shows room labels. */
    labels: "mpt_labels",
    /** Table and ID of the run that last wrote the model, as one text. */
    lastRunKey: "mpt_lastrunkey",
    /** When both sides were last compared. */
    lastSyncOn: "mpt_lastsyncon",
    /** Degrees north of the equator. */
    latitude: "mpt_latitude",
    /** The key that we want Matterport to hold as internal id. */
    linkKey: "mpt_linkkey",
    /** The number of the listing (MLS). */
    listingId: "mpt_listingid",
    /** The listing service (MLS) of the number. */
    listingName: "mpt_listingname",
    /** City, town or village. */
    locality: "mpt_locality",
    /** Degrees east of Greenwich. */
    longitude: "mpt_longitude",
    /** The id of the model in Matterport, part of each of its links. */
    matterportId: "mpt_matterportid",
    /** Whether visitors can measure in the tour. */
    measurements: "mpt_measurements",
    /** The last values on which both sides agreed. Kept by the synchronisation; not for people. */
    mergeBase: "mpt_mergebase",
    /** What there is to say, as a code and its arguments. Forms and mpt_Describe put it in words. */
    message: "mpt_message",
    /** When the model was first absent from a complete list. Absence is not deletion. */
    missingSince: "mpt_missingsince",
    /** The state of the model in Matterport. */
    modelState: "mpt_modelstate",
    /** When the model was last changed there. */
    modifiedInMatterport: "mpt_modifiedinmatterport",
    /** The name of the model. */
    name: "mpt_name",
    /** The postal code. */
    postalCode: "mpt_postalcode",
    /** Who presents the tour. */
    presentedBy: "mpt_presentedby",
    /** How many rooms the model has. */
    roomCount: "mpt_roomcount",
    /** How many scans the model was made of. */
    scanCount: "mpt_scancount",
    /** How many places of the plan the model takes. */
    slotsUsed: "mpt_slotsused",
    /** Whether visitors can share the tour. */
    socialSharing: "mpt_socialsharing",
    /** A code some countries use for sorting mail. */
    sortingCode: "mpt_sortingcode",
    /** The public description of the tour. */
    summary: "mpt_summary",
    /** How the model stands to its original. */
    syncState: "mpt_syncstate",
    /** How many tags the model has. */
    tagCount: "mpt_tagcount",
    /** The id of the preview picture in Matterport. Never a link: links to pictures expire. */
    thumbnailId: "mpt_thumbnailid",
    /** Whether the tour shows the buttons of the guided tour. */
    tourButtons: "mpt_tourbuttons",
    /** The address at which the tour opens. */
    tourLink: "mpt_tourlink",
    /** Metric or imperial measurements in the tour. */
    unitType: "mpt_unittype",
    /** Cubic metres, as Matterport measured them. */
    volume: "mpt_volume",
    /** Whether the tour can be seen with a headset. */
    vr: "mpt_vr",
    /** The person or team that owns the row. */
    ownerId: "ownerid",
    /** Whether the row is active. */
    stateCode: "statecode",
    /** Where the row stands in its life. */
    statusCode: "statuscode",
  },
  lengths: {
    accountKey: 150,
    addressLine1: 250,
    addressLine2: 250,
    administrativeArea: 100,
    contactEmail: 200,
    contactName: 200,
    contactPhone: 50,
    contentHash: 100,
    countryCode: 10,
    dependentLocality: 100,
    embedLink: 1000,
    externalUrl: 500,
    internalId: 200,
    internalNotes: 4000,
    lastRunKey: 150,
    linkKey: 100,
    listingId: 100,
    listingName: 200,
    locality: 100,
    matterportId: 40,
    mergeBase: 100000,
    message: 4000,
    name: 200,
    postalCode: 20,
    presentedBy: 200,
    sortingCode: 20,
    summary: 4000,
    thumbnailId: 100,
    tourLink: 500,
  },
} as const satisfies Table;

/** Says that a model shows a record, in which role, and why somebody thought so. */
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
    /** The record key while this is its current model, else empty: a record has one current model. */
    currentKey: "mpt_currentkey",
    /** When the link was made. */
    linkedOn: "mpt_linkedon",
    /** The model that shows the record. */
    modelId: "mpt_modelid",
    /** Table and ID of the model as one text. It stays when the model is deleted. */
    modelKey: "mpt_modelkey",
    /** The record and the model in words. */
    name: "mpt_name",
    /** The model while this record leads it, else empty: a model is led by one record. */
    ownerKey: "mpt_ownerkey",
    /** The record, when it is a property. */
    propertyId: "mpt_propertyid",
    /** What spoke for and against the link. */
    reasons: "mpt_reasons",
    /** Table and id of the record as one text. */
    recordKey: "mpt_recordkey",
    /** What the model is to the record. */
    role: "mpt_role",
    /** The id of the record as text. */
    rowId: "mpt_rowid",
    /** How well record and model fitted when they were linked, up to 100. */
    score: "mpt_score",
    /** The record, when it is a site visit. */
    siteVisitId: "mpt_sitevisitid",
    /** The logical name of the table of the record. */
    tableName: "mpt_tablename",
    /** The person or team that owns the row. */
    ownerId: "ownerid",
    /** Whether the row is active. */
    stateCode: "statecode",
    /** Where the row stands in its life. */
    statusCode: "statuscode",
  },
  lengths: {
    currentKey: 150,
    modelKey: 150,
    name: 200,
    ownerKey: 150,
    reasons: 4000,
    recordKey: 150,
    rowId: 40,
    tableName: 100,
  },
} as const satisfies Table;

/** A building, flat or plot that is looked after here and may have a Matterport model. */
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
    /** Street and number. */
    addressLine1: "mpt_addressline1",
    /** Floor, flat or suite. */
    addressLine2: "mpt_addressline2",
    /** State, province or region. */
    administrativeArea: "mpt_administrativearea",
    /** Two letters of ISO 3166, such as DE or US. */
    countryCode: "mpt_countrycode",
    /** The model that people see for this property. Follows from its links. */
    currentModelId: "mpt_currentmodelid",
    /** District or part of the city. */
    dependentLocality: "mpt_dependentlocality",
    /** Square metres, as Matterport measured them. */
    floorArea: "mpt_floorarea",
    /** Degrees north of the equator. */
    latitude: "mpt_latitude",
    /** The number of the listing (MLS). */
    listingId: "mpt_listingid",
    /** The page of the listing. */
    listingLink: "mpt_listinglink",
    /** City, town or village. */
    locality: "mpt_locality",
    /** Degrees east of Greenwich. */
    longitude: "mpt_longitude",
    /** What people call the property. */
    name: "mpt_name",
    /** The postal code. */
    postalCode: "mpt_postalcode",
    /** The number by which other systems know the property. */
    reference: "mpt_reference",
    /** What the public reads about the property. */
    summary: "mpt_summary",
    /** The id of the preview picture in Matterport. Never a link: links to pictures expire. */
    thumbnailId: "mpt_thumbnailid",
    /** The address at which the tour of the current model opens. */
    tourLink: "mpt_tourlink",
    /** Whether people can open the tour. */
    tourStatus: "mpt_tourstatus",
    /** The person or team that owns the row. */
    ownerId: "ownerid",
    /** Whether the row is active. */
    stateCode: "statecode",
    /** Where the row stands in its life. */
    statusCode: "statuscode",
  },
  lengths: {
    addressLine1: 250,
    addressLine2: 250,
    administrativeArea: 100,
    countryCode: 10,
    dependentLocality: 100,
    listingId: 100,
    listingLink: 500,
    locality: 100,
    name: 200,
    postalCode: 20,
    reference: 50,
    summary: 4000,
    thumbnailId: 100,
    tourLink: 500,
  },
} as const satisfies Table;

/** A visit to a property, with what was seen and the model that shows it. */
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
    /** The model that people see for this visit. Follows from its links. */
    currentModelId: "mpt_currentmodelid",
    /** Square metres, as Matterport measured them. */
    floorArea: "mpt_floorarea",
    /** What people call the visit. */
    name: "mpt_name",
    /** The property that was visited. */
    propertyId: "mpt_propertyid",
    /** What the visit is for. */
    purpose: "mpt_purpose",
    /** The number by which other systems know the visit. */
    reference: "mpt_reference",
    /** The address at which the tour of the current model opens. */
    tourLink: "mpt_tourlink",
    /** Whether people can open the tour. */
    tourStatus: "mpt_tourstatus",
    /** What was seen. */
    visitNotes: "mpt_visitnotes",
    /** When the visit takes or took place. */
    visitOn: "mpt_visiton",
    /** The person or team that owns the row. */
    ownerId: "ownerid",
    /** Whether the row is active. */
    stateCode: "statecode",
    /** Where the row stands in its life. */
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

/** Something that needs a person, or another attempt: a conflict with both values, or a failure. */
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
    /** The account it is about. */
    accountId: "mpt_accountid",
    /** Table and ID of the account as one text. It stays when the account is deleted. */
    accountKey: "mpt_accountkey",
    /** The last value on which both sides agreed. */
    agreedValue: "mpt_agreedvalue",
    /** How often it was tried. */
    attempts: "mpt_attempts",
    /** The value in Dataverse. */
    dataverseValue: "mpt_dataversevalue",
    /** The field it is about. */
    field: "mpt_field",
    /** Names the issue, so that it is raised once. */
    issueKey: "mpt_issuekey",
    /** What sort of issue it is. */
    kind: "mpt_kind",
    /** The value in Matterport. */
    matterportValue: "mpt_matterportvalue",
    /** What there is to say, as a code and its arguments. Forms and mpt_Describe put it in words. */
    message: "mpt_message",
    /** The model it is about. */
    modelId: "mpt_modelid",
    /** Table and ID of the model as one text. It stays when the model is deleted. */
    modelKey: "mpt_modelkey",
    /** The issue in words. */
    name: "mpt_name",
    /** How it was resolved. */
    resolution: "mpt_resolution",
    /** Who resolved it. */
    resolvedBy: "mpt_resolvedby",
    /** When it was resolved. */
    resolvedOn: "mpt_resolvedon",
    /** When it is tried again. */
    retryOn: "mpt_retryon",
    /** ID of the row that the issue is about. */
    rowId: "mpt_rowid",
    /** Table and ID of the run as one text. It stays when the run is deleted. */
    runKey: "mpt_runkey",
    /** Logical name of the table of the row that the issue is about. */
    tableName: "mpt_tablename",
    /** The person or team that owns the row. */
    ownerId: "ownerid",
    /** Whether the row is active. */
    stateCode: "statecode",
    /** Where the row stands in its life. */
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
  },
} as const satisfies Table;

/** One run of the synchronisation: what it did and what it cost. */
export const syncRunTable = {
  name: "mpt_syncrun",
  schemaName: "mpt_SyncRun",
  setName: "mpt_syncruns",
  label: "Synchronisation run",
  id: "mpt_syncrunid",
  columns: {
    /** When the row was created. */
    createdOn: "createdon",
    /** When the row was last changed. */
    modifiedOn: "modifiedon",
    /** The account that was synchronised. */
    accountId: "mpt_accountid",
    /** Table and ID of the account as one text. It stays when the account is deleted. */
    accountKey: "mpt_accountkey",
    /** Fields for a person to decide. */
    conflictCount: "mpt_conflictcount",
    /** Rows that were created. */
    createdCount: "mpt_createdcount",
    /** Requests made to Dataverse. */
    dataverseRequests: "mpt_dataverserequests",
    /** When the run came to its end. */
    endedOn: "mpt_endedon",
    /** Models that could not be synchronised. */
    failedCount: "mpt_failedcount",
    /** How much the run covers. */
    kind: "mpt_kind",
    /** Requests made to Matterport. */
    matterportRequests: "mpt_matterportrequests",
    /** What there is to say, as a code and its arguments. Forms and mpt_Describe put it in words. */
    message: "mpt_message",
    /** The run in words. */
    name: "mpt_name",
    /** Models that were read. */
    readCount: "mpt_readcount",
    /** Models that were changed in Matterport. */
    sentCount: "mpt_sentcount",
    /** When the run began. */
    startedOn: "mpt_startedon",
    /** Models that needed no write. */
    unchangedCount: "mpt_unchangedcount",
    /** Rows that were changed. */
    updatedCount: "mpt_updatedcount",
    /** The person or team that owns the row. */
    ownerId: "ownerid",
    /** Whether the row is active. */
    stateCode: "statecode",
    /** Where the row stands in its life. */
    statusCode: "statuscode",
  },
  lengths: {
    accountKey: 150,
    message: 4000,
    name: 200,
  },
} as const satisfies Table;

/** A piece of work of a run: when it is due, who is at it, and how far it got. */
export const workTable = {
  name: "mpt_work",
  schemaName: "mpt_Work",
  setName: "mpt_works",
  label: "Work",
  id: "mpt_workid",
  columns: {
    /** When the row was created. */
    createdOn: "createdon",
    /** When the row was last changed. */
    modifiedOn: "modifiedon",
    /** The account it works for. */
    accountId: "mpt_accountid",
    /** Table and ID of the account as one text. It stays when the account is deleted. */
    accountKey: "mpt_accountkey",
    /** How often it was tried. */
    attempts: "mpt_attempts",
    /** How far it got. Moves after success only. */
    bookmark: "mpt_bookmark",
    /** Until when somebody is at it. */
    claimedUntil: "mpt_claimeduntil",
    /** What it did so far. */
    counts: "mpt_counts",
    /** When it may start. */
    dueOn: "mpt_dueon",
    /** What it does. */
    kind: "mpt_kind",
    /** What there is to say, as a code and its arguments. Forms and mpt_Describe put it in words. */
    message: "mpt_message",
    /** The piece of work in words. */
    name: "mpt_name",
    /** Why the work could not go on at its last attempt. */
    problem: "mpt_problem",
    /** When the clock let it start. */
    releasedOn: "mpt_releasedon",
    /** Table and ID of the run as one text. It stays when the run is deleted. */
    runKey: "mpt_runkey",
    /** Names the piece of work, so that it is queued once. */
    workKey: "mpt_workkey",
    /** The person or team that owns the row. */
    ownerId: "ownerid",
    /** Whether the row is active. */
    stateCode: "statecode",
    /** Where the row stands in its life. */
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

/** Who can open the tour of a model. */
export const AccessVisibility = {
  /** Everybody, and search engines may list it. */
  Public: 720270000,
  /** Everybody who has the link. */
  Unlisted: 720270001,
  /** Everybody who has the link and the password. */
  Password: 720270002,
  /** Members of the Matterport account only. */
  Private: 720270003,
  /** A visibility that this version does not know. */
  Other: 720270004,
} as const;
export type AccessVisibility = (typeof AccessVisibility)[keyof typeof AccessVisibility];

/** Which Matterport environment an account talks to. */
export const AccountMode = {
  /** The trial environment of Matterport; it holds sample models and costs nothing. */
  Sandbox: 720270000,
  /** The real account; what is written there shows to the public and may cost money. */
  Production: 720270001,
} as const;
export type AccountMode = (typeof AccountMode)[keyof typeof AccountMode];

/** How much of the address the tour shows. */
export const AddressVisibility = {
  /** The whole address. */
  Full: 720270000,
  /** Part of the address. */
  Partial: 720270001,
  /** Nothing of the address. */
  None: 720270002,
  /** A value that this version does not know. */
  Other: 720270003,
} as const;
export type AddressVisibility = (typeof AddressVisibility)[keyof typeof AddressVisibility];

/** The color behind the dollhouse view. */
export const BackgroundColor = {
  /** A black background. */
  Black: 720270000,
  /** A grey background. */
  Grey: 720270001,
  /** A white background. */
  White: 720270002,
} as const;
export type BackgroundColor = (typeof BackgroundColor)[keyof typeof BackgroundColor];

/** Which way a field travels. */
export const Direction = {
  /** Changes on either side reach the other. */
  Both: 720270000,
  /** Matterport leads; changes made here stay here. */
  ToDataverse: 720270001,
  /** Dataverse leads; changes made there are not taken over. */
  ToMatterport: 720270002,
  /** The field is not carried at all. */
  Off: 720270003,
} as const;
export type Direction = (typeof Direction)[keyof typeof Direction];

/** What decides while the two sides have never agreed on a field. */
export const FirstContact = {
  /** Both values stay until somebody decides. */
  Ask: 720270000,
  /** The value in Dataverse is kept. */
  Dataverse: 720270001,
  /** The value in Matterport is kept. */
  Matterport: 720270002,
} as const;
export type FirstContact = (typeof FirstContact)[keyof typeof FirstContact];

/** How a Matterport account answered at its last check. */
export const Health = {
  /** Nobody has checked it yet. */
  Unknown: 720270000,
  /** Every check passed. */
  Healthy: 720270001,
  /** It works, but something needs attention. */
  Degraded: 720270002,
  /** Nothing can be synchronised until it is repaired. */
  Broken: 720270003,
} as const;
export type Health = (typeof Health)[keyof typeof Health];

/** What sort of thing needs attention. */
export const IssueKind = {
  /** Both sides changed the same field. */
  Conflict: 720270000,
  /** Matterport rejected a change. */
  Rejected: 720270001,
  /** The internal id in Matterport belongs to somebody else. */
  ForeignKey: 720270002,
  /** A model is no longer listed. */
  Missing: 720270003,
  /** A value in Matterport does not fit the column in Dataverse. */
  DoesNotFit: 720270004,
  /** Too many models are missing at once, so a person must confirm. */
  Brake: 720270005,
  /** A model could not be read. */
  Unreadable: 720270006,
  /** A bug of this solution; the message has a reference. */
  UnexpectedError: 720270007,
} as const;
export type IssueKind = (typeof IssueKind)[keyof typeof IssueKind];

/** What a model is to the record it is linked to. */
export const LinkRole = {
  /** The model that people see on the record. */
  Current: 720270000,
  /** An earlier model that a newer one replaced. */
  Superseded: 720270001,
  /** One unit of a property with several. */
  Unit: 720270002,
  /** The model was scanned at this visit. */
  Visit: 720270003,
} as const;
export type LinkRole = (typeof LinkRole)[keyof typeof LinkRole];

/** Whether visitors can measure in the tour. */
export const Measurements = {
  /** Visitors can neither measure nor see measurements. */
  Off: 720270000,
  /** Visitors can measure. */
  Measure: 720270001,
  /** Visitors can measure and see saved measurements. */
  MeasureAndView: 720270002,
} as const;
export type Measurements = (typeof Measurements)[keyof typeof Measurements];

/** The state of a model as Matterport reports it. */
export const ModelState = {
  /** The model can be visited. */
  Active: 720270000,
  /** The model is stored and cannot be visited. */
  Archived: 720270001,
  /** Matterport is still building the model. */
  Processing: 720270002,
  /** The model has been prepared and is not finished. */
  Staging: 720270003,
  /** Matterport could not build the model. */
  Failed: 720270004,
  /** The model waits for a decision or a payment. */
  Pending: 720270005,
  /** The model is on its way from archived to active. */
  Activating: 720270006,
  /** The model is on its way from active to archived. */
  Archiving: 720270007,
  /** A state that this version does not know. */
  Other: 720270008,
} as const;
export type ModelState = (typeof ModelState)[keyof typeof ModelState];

/** What an emptied field does to the other side. */
export const NullPolicy = {
  /** The other side is emptied too. */
  Clear: 720270000,
  /** The other side keeps its value. */
  Keep: 720270001,
} as const;
export type NullPolicy = (typeof NullPolicy)[keyof typeof NullPolicy];

/** How much a synchronisation run covers. */
export const RunKind = {
  /** What changed since the last run. */
  Incremental: 720270000,
  /** Every model of the account. */
  Full: 720270001,
  /** Chosen models only. */
  Models: 720270002,
} as const;
export type RunKind = (typeof RunKind)[keyof typeof RunKind];

/** The system in which something happened. */
export const Side = {
  /** It happened in Matterport. */
  Matterport: 720270000,
  /** It happened in Dataverse. */
  Dataverse: 720270001,
} as const;
export type Side = (typeof Side)[keyof typeof Side];

/** How a model stands to its original in Matterport. */
export const SyncState = {
  /** It has not been read yet. */
  New: 720270000,
  /** Both sides agree. */
  InStep: 720270001,
  /** Changes wait to be carried over. */
  Behind: 720270002,
  /** Both sides changed the same field and a person must decide. */
  Conflict: 720270003,
  /** The last attempt failed. */
  Failed: 720270004,
  /** Matterport no longer has the model. */
  Gone: 720270005,
} as const;
export type SyncState = (typeof SyncState)[keyof typeof SyncState];

/** Whether the record has a tour that people can open. */
export const TourStatus = {
  /** No model is linked. */
  None: 720270000,
  /** The tour can be opened. */
  Available: 720270001,
  /** There is a tour, for members of the account only. */
  Private: 720270002,
  /** The model is archived; the tour is closed. */
  Archived: 720270003,
  /** The model is being built. */
  Processing: 720270004,
  /** The model is there, but its tour cannot be opened. */
  Unavailable: 720270005,
  /** Matterport no longer has the model. */
  Gone: 720270006,
} as const;
export type TourStatus = (typeof TourStatus)[keyof typeof TourStatus];

/** What happens to a text on its way. */
export const Transform = {
  /** The text travels as it is. */
  None: 720270000,
  /** Blanks at both ends are removed. */
  Trim: 720270001,
  /** Line breaks become blanks. */
  SingleLine: 720270002,
} as const;
export type Transform = (typeof Transform)[keyof typeof Transform];

/** The units of measurements in the tour. */
export const Units = {
  /** Meters and square meters. */
  Metric: 720270000,
  /** Feet and square feet. */
  Imperial: 720270001,
} as const;
export type Units = (typeof Units)[keyof typeof Units];

/** Whether the tour shows something. */
export const ViewerSetting = {
  /** As the settings of the Matterport account say. */
  AccountDefault: 720270000,
  /** The tour shows it. */
  Shown: 720270001,
  /** The tour hides it. */
  Hidden: 720270002,
} as const;
export type ViewerSetting = (typeof ViewerSetting)[keyof typeof ViewerSetting];

/** Who wins when both sides changed the same field. */
export const Winner = {
  /** The value from Matterport is kept. */
  Matterport: 720270000,
  /** The value from Dataverse is kept. */
  Dataverse: 720270001,
  /** The later change is kept. */
  Newest: 720270002,
  /** Both values stay and a person decides. */
  Ask: 720270003,
} as const;
export type Winner = (typeof Winner)[keyof typeof Winner];

/** What a piece of work does. */
export const WorkKind = {
  /** Reads a page of the list of models. */
  List: 720270000,
  /** Reads the details of models. */
  Read: 720270001,
  /** Writes changes to Matterport. */
  Send: 720270002,
  /** Looks whether missing models are really gone. */
  Verify: 720270003,
  /** Deletes journal rows that are past their time. */
  Prune: 720270004,
} as const;
export type WorkKind = (typeof WorkKind)[keyof typeof WorkKind];

/** Why a work item could not go on. */
export const WorkProblem = {
  /** Matterport could not be reached or asked to wait; the work is tried again. */
  MatterportUnavailable: 720270000,
  /** Matterport did not accept the request. */
  RejectedByMatterport: 720270001,
  /** Something has to be changed in Dataverse first. */
  NotPossible: 720270002,
  /** A bug of this solution; the trace log has the details. */
  UnexpectedError: 720270003,
  /** The platform ended the work too often before it was done. */
  CutOff: 720270004,
} as const;
export type WorkProblem = (typeof WorkProblem)[keyof typeof WorkProblem];

/** Status reasons of Matterport account. */
export const AccountStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type AccountStatus = (typeof AccountStatus)[keyof typeof AccountStatus];

/** Status reasons of Change. */
export const ChangeStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type ChangeStatus = (typeof ChangeStatus)[keyof typeof ChangeStatus];

/** Status reasons of Field mapping. */
export const FieldMappingStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type FieldMappingStatus = (typeof FieldMappingStatus)[keyof typeof FieldMappingStatus];

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

/** Status reasons of Property. */
export const PropertyStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type PropertyStatus = (typeof PropertyStatus)[keyof typeof PropertyStatus];

/** Status reasons of Site visit. */
export const SiteVisitStatus = {
  Active: 1,
  Inactive: 2,
} as const;
export type SiteVisitStatus = (typeof SiteVisitStatus)[keyof typeof SiteVisitStatus];

/** Status reasons of Sync issue. */
export const SyncIssueStatus = {
  Open: 1,
  Resolved: 2,
  Obsolete: 720270001,
} as const;
export type SyncIssueStatus = (typeof SyncIssueStatus)[keyof typeof SyncIssueStatus];

/** Status reasons of Synchronisation run. */
export const SyncRunStatus = {
  Queued: 1,
  Running: 720270001,
  Done: 2,
  DoneWithIssues: 720270002,
  Failed: 720270003,
} as const;
export type SyncRunStatus = (typeof SyncRunStatus)[keyof typeof SyncRunStatus];

/** Status reasons of Work. */
export const WorkStatus = {
  Waiting: 1,
  Running: 720270001,
  Done: 2,
  Failed: 720270002,
} as const;
export type WorkStatus = (typeof WorkStatus)[keyof typeof WorkStatus];

/** Whether a row is active. */
export const RowState = {
  /** The row is in use. */
  Active: 0,
  /** The row is closed. */
  Inactive: 1,
} as const;
export type RowState = (typeof RowState)[keyof typeof RowState];

/** What became of one issue that was to be resolved. */
export interface IssueResult {
  /** The ID of the issue. */
  readonly issueId: string;
  /** Whether it is resolved now. */
  readonly outcome: "resolved" | "refused";
  /** Why it was refused, as a stable code; left out when it is resolved. */
  readonly code?: string;
  /** Why it was refused, in a sentence; left out when it is resolved. */
  readonly message?: string;
}

/** A model as custom APIs show it: found by a search, or suggested for a property. */
export interface ModelSuggestion {
  /** Matterport's id. */
  readonly modelId: string;
  /** Its name in Matterport. */
  readonly name: string | null;
  /** Its address in one line. */
  readonly address: string | null;
  /** Its state, as Matterport calls it. */
  readonly state: string | null;
  /** Who may see it, as Matterport calls it. */
  readonly visibility: string | null;
  /** The id of the account that it is in. */
  readonly accountId: string;
  /** How well it fits, 0 to 100; 0 for a search. */
  readonly score: number;
  /** Why, in words. */
  readonly reasons: readonly string[];
  /** The property that has it already; null when it is free. */
  readonly linkedTo: string | null;
}

/** One line of the setup check: what was looked at, how it stands, and how to mend it. */
export interface SetupCheck {
  /** Stable name of the check. */
  readonly check: string;
  /** The account it is about; left out when it is about the installation. */
  readonly account?: string;
  /** How it stands. */
  readonly outcome: "good" | "note" | "bad";
  /** What was found, as a stable code. */
  readonly code: string;
  /** What the code says besides, by names. */
  readonly arguments: Readonly<Record<string, string>>;
  /** What was found, in a sentence in the caller's language. */
  readonly found: string;
  /** How to mend it, as a stable code; left out when there is nothing to mend. */
  readonly fixCode?: string;
  /** How to mend it, in a sentence in the caller's language; left out likewise. */
  readonly fix?: string;
}

/** What is asked of mpt_CheckSetup. */
export interface CheckSetupRequest {
  /** The account; every account when left out. */
  readonly AccountId?: string;
}

/** What mpt_CheckSetup answers. */
export interface CheckSetupResponse {
  /** The checks as a JSON array, each with its outcome and its repair. */
  readonly Checks: string | null;
  /** Whether every check passed. */
  readonly Healthy: boolean;
}

/** Checks token, plan, keys, clock, roles and where the secret lies, and says how to repair what fails. */
export const CheckSetup: CustomApi<CheckSetupRequest, CheckSetupResponse> = {
  name: "mpt_CheckSetup",
  privilege: "prvReadmpt_Account",
  parameters: {
    AccountId: { type: "Edm.Guid", optional: true },
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

/** What is asked of mpt_InstallDefaults. */
export type InstallDefaultsRequest = Readonly<Record<string, never>>;

/** What mpt_InstallDefaults answers. */
export interface InstallDefaultsResponse {
  /** How many rows were created. */
  readonly Created: number;
  /** How many rows were there already. */
  readonly Existing: number;
}

/** Brings the default mappings. What is there already stays as it is. */
export const InstallDefaults: CustomApi<InstallDefaultsRequest, InstallDefaultsResponse> = {
  name: "mpt_InstallDefaults",
  privilege: "prvCreatempt_FieldMapping",
  parameters: {},
};

/** What is asked of mpt_LinkModel. */
export interface LinkModelRequest {
  /** The account of the model; needed when there are several. */
  readonly AccountId?: string;
  /** The id of the model in Matterport. */
  readonly ModelId: string;
  /** What the model is to the record (a value of Link role); current when left out. */
  readonly Role?: number;
  /** The id of the record. */
  readonly RowId: string;
  /** The logical name of the table of the record. */
  readonly TableName: string;
  /** Whether a model that another record leads may be taken over; no when left out. */
  readonly TakeOver?: boolean;
}

/** What mpt_LinkModel answers. */
export interface LinkModelResponse {
  /** Whether the link is new. */
  readonly Created: boolean;
  /** The id of the link. */
  readonly LinkId: string;
  /** The id of the row of the model. */
  readonly ModelRowId: string;
}

/** Links a record and a model. Doing it again changes nothing. */
export const LinkModel: CustomApi<LinkModelRequest, LinkModelResponse> = {
  name: "mpt_LinkModel",
  privilege: "prvCreatempt_ModelLink",
  parameters: {
    AccountId: { type: "Edm.Guid", optional: true },
    ModelId: { type: "Edm.String", optional: false },
    Role: { type: "Edm.Int32", optional: true },
    RowId: { type: "Edm.Guid", optional: false },
    TableName: { type: "Edm.String", optional: false },
    TakeOver: { type: "Edm.Boolean", optional: true },
  },
};

/** What is asked of mpt_OnConflictRaised. */
export interface OnConflictRaisedRequest {
  /** The account that the issue is about. */
  readonly AccountId?: string;
  /** The id of the row of the issue. */
  readonly IssueId: string;
  /** The id of the row of the model that the issue is about. */
  readonly ModelRowId?: string;
  /** The id of the row in which both sides changed a field. */
  readonly RowId?: string;
  /** The logical name of the table of that row. */
  readonly TableName?: string;
}

/** What mpt_OnConflictRaised answers. */
export type OnConflictRaisedResponse = Readonly<Record<string, never>>;

/** Happens when both sides have changed a field and a person must decide. Flows can wait for it; nobody can call it. */
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
  /** The id of the row of the model. */
  readonly ModelRowId: string;
}

/** What mpt_OnModelProcessed answers. */
export type OnModelProcessedResponse = Readonly<Record<string, never>>;

/** Happens when Matterport has finished processing a model. Flows can wait for it; nobody can call it. */
export const OnModelProcessed: CustomApi<OnModelProcessedRequest, OnModelProcessedResponse> = {
  name: "mpt_OnModelProcessed",
  privilege: null,
  parameters: {
    AccountId: { type: "Edm.Guid", optional: true },
    ModelRowId: { type: "Edm.Guid", optional: false },
  },
};

/** What is asked of mpt_ResolveIssues. */
export interface ResolveIssuesRequest {
  /** What is kept: dataverse, matterport, or value (the one that you give). For issues that are not conflicts: dismiss. */
  readonly Choice: string;
  /** The IDs of the issues, separated by commas; at most 100. */
  readonly IssueIds: string;
  /** The new value when the choice is value, or a note when it is dismiss. */
  readonly Value?: string;
}

/** What mpt_ResolveIssues answers. */
export interface ResolveIssuesResponse {
  /** How many issues were resolved. */
  readonly ResolvedCount: number;
  /** What became of each issue, as a JSON list. */
  readonly Results: string | null;
}

/** Decides conflicts with the value of one side or a new one, and dismisses other issues. */
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
  /** How many pieces of work at most. */
  readonly Top?: number;
}

/** What mpt_RunDueWork answers. */
export interface RunDueWorkResponse {
  /** How many were released. */
  readonly Released: number;
  /** How many are due and still wait. */
  readonly Waiting: number;
}

/** The clock: releases the work that is due. Calling it more often does no harm. */
export const RunDueWork: CustomApi<RunDueWorkRequest, RunDueWorkResponse> = {
  name: "mpt_RunDueWork",
  privilege: "prvWritempt_Work",
  parameters: {
    Top: { type: "Edm.Int32", optional: true },
  },
};

/** What is asked of mpt_SearchModels. */
export interface SearchModelsRequest {
  /** Only models of this account. */
  readonly AccountId?: string;
  /** Whether archived models are found too; no when left out. */
  readonly IncludeArchived?: boolean;
  /** The words to look for. */
  readonly Text: string;
  /** How many models at most; 20 when left out. */
  readonly Top?: number;
}

/** What mpt_SearchModels answers. */
export interface SearchModelsResponse {
  /** How many models are in the array. */
  readonly Count: number;
  /** The models as a JSON array. */
  readonly Models: string | null;
  /** Whether there are more than were asked for. */
  readonly More: boolean;
}

/** Finds models by words in their name, address or notes, among the rows that the caller may read. */
export const SearchModels: CustomApi<SearchModelsRequest, SearchModelsResponse> = {
  name: "mpt_SearchModels",
  privilege: "prvReadmpt_Model",
  parameters: {
    AccountId: { type: "Edm.Guid", optional: true },
    IncludeArchived: { type: "Edm.Boolean", optional: true },
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
  /** The secret. Leave it out to remove the one that is stored. */
  readonly Value?: string;
}

/** What mpt_SetSecret answers. */
export interface SetSecretResponse {
  /** Whether a secret is stored now. */
  readonly IsSet: boolean;
}

/** Stores a secret of an account. Secrets can be replaced, and never read. */
export const SetSecret: CustomApi<SetSecretRequest, SetSecretResponse> = {
  name: "mpt_SetSecret",
  privilege: "prvWritempt_Account",
  parameters: {
    AccountId: { type: "Edm.Guid", optional: false },
    Purpose: { type: "Edm.String", optional: false },
    Value: { type: "Edm.String", optional: true },
  },
};

/** What is asked of mpt_StartSync. */
export interface StartSyncRequest {
  /** The account; every account when left out. */
  readonly AccountId?: string;
  /** Whether every model is read; no when left out. */
  readonly Full?: boolean;
}

/** What mpt_StartSync answers. */
export interface StartSyncResponse {
  /** The first run that was queued. */
  readonly RunId: string;
}

/** Queues a synchronisation run and answers at once. */
export const StartSync: CustomApi<StartSyncRequest, StartSyncResponse> = {
  name: "mpt_StartSync",
  privilege: "prvCreatempt_SyncRun",
  parameters: {
    AccountId: { type: "Edm.Guid", optional: true },
    Full: { type: "Edm.Boolean", optional: true },
  },
};

/** What is asked of mpt_SuggestModels. */
export interface SuggestModelsRequest {
  /** The ID of the row. */
  readonly RowId: string;
  /** The logical name of the table. */
  readonly TableName: string;
  /** How many suggestions at most; 5 when left out. */
  readonly Top?: number;
}

/** What mpt_SuggestModels answers. */
export interface SuggestModelsResponse {
  /** The Matterport id of the clear answer; empty without one. */
  readonly ModelId: string | null;
  /** The score of the best suggestion, up to 100. */
  readonly Score: number;
  /** The suggestions as a JSON array, the best first. */
  readonly Suggestions: string | null;
  /** Whether there is a clear answer, several, or none. */
  readonly Verdict: string | null;
}

/** Says which models may show a property, with a score and the reasons. */
export const SuggestModels: CustomApi<SuggestModelsRequest, SuggestModelsResponse> = {
  name: "mpt_SuggestModels",
  privilege: "prvReadmpt_Model",
  parameters: {
    RowId: { type: "Edm.Guid", optional: false },
    TableName: { type: "Edm.String", optional: false },
    Top: { type: "Edm.Int32", optional: true },
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
  /** The run in which it happens. */
  readonly RunId: string;
}

/** Queues the synchronisation of one model and answers at once. */
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
  /** The id of the link. */
  readonly LinkId: string;
}

/** What mpt_UnlinkModel answers. */
export interface UnlinkModelResponse {
  /** Whether there was such a link. */
  readonly Unlinked: boolean;
}

/** Takes a link between a record and a model away. The model stays. */
export const UnlinkModel: CustomApi<UnlinkModelRequest, UnlinkModelResponse> = {
  name: "mpt_UnlinkModel",
  privilege: "prvDeletempt_ModelLink",
  parameters: {
    LinkId: { type: "Edm.Guid", optional: false },
  },
};

/** The web resources, by their file names. */
export const webResources = {
  dialogCss: "mpt_/dialog.css",
  dialogHtml: "mpt_/dialog.html",
  matterportJs: "mpt_/matterport.js",
} as const;
