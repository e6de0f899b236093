using System.Text.RegularExpressions;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// Names that the real Web API has and the playground has not, so that a request for them is told from one with a mistake. Source:
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/about
/// </summary>
internal static partial class PlatformNames
{
    private static readonly HashSet<string> Functions = Names(
        """
        CalculateRollupField CanBeReferenced CanBeReferencing CanManyToMany CheckIncomingEmail CheckPromoteEmail DownloadReportDefinition
        ExpandCalendar ExportFieldTranslation FetchXmlToQueryExpression FormatAddress GetAllTimeZonesWithDisplayName GetAutoNumberSeed
        GetDefaultPriceLevel GetDistinctValuesImportFile GetFileSasUrl GetHeaderColumnsImportFile GetJobStatus GetPreferredSolution
        GetQuantityDecimal GetReportHistoryLimit GetTimeZoneCodeByLocalizedName GetTrackingTokenEmail GetValidManyToMany
        GetValidReferencedEntities GetValidReferencingEntities InitializeFrom IsComponentCustomizable IsDataEncryptionActive
        IsValidStateTransition LocalTimeFromUtcTime QueryExpressionToFetchXml QueryMultipleSchedules QuerySchedule
        RetrieveAadUserPrivileges RetrieveAadUserRoles RetrieveAadUserSetOfPrivilegesByIds RetrieveAadUserSetOfPrivilegesByNames
        RetrieveAbsoluteAndSiteCollectionUrl RetrieveActivePath RetrieveAllChildUsersSystemUser RetrieveAllEntities
        RetrieveAnalyticsStoreDetails RetrieveAppComponents RetrieveApplicationRibbon RetrieveAttribute RetrieveAttributeChangeHistory
        RetrieveAuditDetails RetrieveAuditPartitionList RetrieveAvailableLanguages RetrieveBusinessHierarchyBusinessUnit
        RetrieveByGroupResource RetrieveByResourceResourceGroup RetrieveByResourcesService RetrieveChannelAccessProfilePrivileges
        RetrieveCurrentOrganization RetrieveDependenciesForDelete RetrieveDependenciesForUninstall RetrieveDependentComponents
        RetrieveDeploymentLicenseType RetrieveDeprovisionedLanguages RetrieveDuplicates RetrieveEntity RetrieveEntityChanges
        RetrieveEntityRibbon RetrieveExchangeAppointments RetrieveExchangeRate RetrieveFeatureControlSetting
        RetrieveFeatureControlSettings RetrieveFilteredForms RetrieveFormattedImportJobResults RetrieveFormXml
        RetrieveInstalledLanguagePacks RetrieveInstalledLanguagePackVersion RetrieveLicenseInfo RetrieveLocLabels
        RetrieveMailboxTrackingFolders RetrieveMembersBulkOperation RetrieveMetadataChanges RetrieveMissingComponents
        RetrieveMissingDependencies RetrieveOptionSet RetrieveOrganizationInfo RetrieveOrganizationResources
        RetrieveParentGroupsResourceGroup RetrieveParsedDataImportFile RetrievePersonalWall RetrievePrincipalAccess
        RetrievePrincipalAccessInfo RetrievePrincipalAttributePrivileges RetrievePrincipalSyncAttributeMappings RetrievePrivilegeSet
        RetrieveProcessInstances RetrieveProductProperties RetrieveProvisionedLanguagePackVersion RetrieveProvisionedLanguages
        RetrieveRecordChangeHistory RetrieveRecordWall RetrieveRelationship RetrieveRequiredComponents RetrieveRolePrivilegesRole
        RetrieveSharedLinks RetrieveSharedPrincipalsAndAccess RetrieveSubGroupsResourceGroup RetrieveSubsidiaryTeamsBusinessUnit
        RetrieveSubsidiaryUsersBusinessUnit RetrieveTeamPrivileges RetrieveTenantInfo RetrieveTimelineWallRecords RetrieveTimestamp
        RetrieveTotalRecordCount RetrieveUnpublished RetrieveUnpublishedMultiple RetrieveUserLicenseInfo
        RetrieveUserPrivilegeByPrivilegeId RetrieveUserPrivilegeByPrivilegeName RetrieveUserPrivileges RetrieveUserQueues
        RetrieveUserSetOfPrivilegesByIds RetrieveUserSetOfPrivilegesByNames RetrieveVersion Rollup SearchByBodyKbArticle
        SearchByKeywordsKbArticle SearchByTitleKbArticle UtcTimeFromLocalTime ValidateFetchXmlExpression ValidateRecurrenceRule WhoAmI
        """
    );

    private static readonly HashSet<string> Actions = Names(
        """
        AddAppComponents AddChannelAccessProfilePrivileges AddItemCampaign AddListMembersList AddMemberList AddMembersTeam
        AddPrincipalToQueue AddPrivilegesRole AddRecurrence AddSolutionComponent AddToQueue AddUserToRecordTeam
        ApplyRecordCreationAndUpdateRule ApplyRoutingRule AutoMapEntity Book BulkDelete BulkDetectDuplicates CalculatePrice CloneAsPatch
        CloneAsSolution CloneContract CloneProduct CloseIncident CloseQuote CommitAnnotationBlocksUpload CommitAttachmentBlocksUpload
        CommitFileBlocksUpload ConvertDateAndTimeBehavior ConvertOwnerTeamToAccessTeam CopySystemForm
        CreateAsyncJobToRevokeInheritedAccess CreateCustomerRelationships CreateException CreateInstance CreateMultiple
        CreatePolymorphicLookupAttribute CreateWorkflowFromTemplate DeleteAndPromote DeleteAndPromoteAsync DeleteAuditData DeleteFile
        DeleteMultiple DeleteOpenInstances DeleteOptionValue DeleteRecordChangeHistory DeliverIncomingEmail DeliverPromoteEmail
        DeprovisionLanguage DownloadBlock DownloadSolutionExportData ExecuteCosmosSqlQuery ExecuteWorkflow ExportSolution
        ExportSolutionAsync ExportTranslation FullTextSearchKnowledgeArticle GenerateSharedLink GrantAccess GrantAccessUsingSharedLink
        ImportFieldTranslation ImportRecordsImport ImportSolution ImportSolutionAsync ImportTranslation ImportTranslationAsync
        IncrementKnowledgeArticleViewCount InitializeAnnotationBlocksDownload InitializeAnnotationBlocksUpload
        InitializeAttachmentBlocksDownload InitializeAttachmentBlocksUpload InitializeFileBlocksDownload InitializeFileBlocksUpload
        InsertOptionValue InsertStatusValue InstallSampleData InstantiateFilters InstantiateTemplate LoseOpportunity
        MakeAvailableToOrganizationReport MakeUnavailableToOrganizationReport Merge ModifyAccess OrderOption ParseImport PickFromQueue
        ProvisionLanguage ProvisionLanguageAsync PublishAllXml PublishAllXmlAsync PublishDuplicateRule PublishTheme PublishXml
        QualifyLead QueueUpdateRibbonClientMetadata ReassignObjectsOwner ReassignObjectsSystemUser Recalculate ReleaseToQueue
        RemoveAppComponents RemoveFromQueue RemoveMembersTeam RemoveParent RemovePrivilegeRole RemoveSolutionComponent
        RemoveUserFromRecordTeam ReplacePrivilegesRole Reschedule ResetUserFilters RevertProduct RevokeAccess RevokeSharedLink RouteTo
        SendBulkMail SendEmail SendEmailFromTemplate SendFax SendTemplate SetAutoNumberSeed SetBusinessEquipment SetBusinessSystemUser
        SetDataEncryptionKey SetFeatureStatus SetLocLabels SetParentBusinessUnit SetParentTeam SetPreferredSolution SetProcess
        SetReportRelated StageAndUpgrade StageAndUpgradeAsync StageSolution SyncBulkOperation TransformImport TriggerServiceEndpointCheck
        UninstallSampleData UninstallSolutionAsync UnpublishDuplicateRule UpdateFeatureConfig UpdateMultiple UpdateOptionValue
        UpdateProductProperties UpdateRibbonClientMetadata UpdateSolutionComponent UpdateStateValue UploadBlock UpsertMultiple Validate
        ValidateApp ValidateSavedQuery ValidateUnpublished VerifyProcessStateData WinOpportunity WinQuote
        """
    );

    private static readonly HashSet<string> Tables = Names(
        """
        accounts activitymimeattachments activityparties activitypointers annotations appmodules appointments asyncoperations audits
        backgroundoperations bulkdeleteoperations businessunits calendars catalogassignments catalogs connectionreferences
        connectionroles connections contacts customapirequestparameters customapiresponseproperties customapis duplicaterecords
        duplicateruleconditions duplicaterules emails entitydatasources environmentvariabledefinitions environmentvariablevalues
        exportsolutionuploads faxes fieldpermissions fieldsecurityprofiles fileattachments flowsessions importfiles importjobs importlogs
        importmaps imports knowledgearticles languagelocale letters mailboxes mailmergetemplates managedidentities organizations phonecalls
        pluginassemblies pluginpackages plugintracelogs plugintypes positions principalobjectaccessset privileges processes
        processsessions publishers queueitems queues recurringappointmentmasters reports roleprivilegescollection roles
        savedqueries savedqueryvisualizations sdkmessagefilters sdkmessageprocessingstepimages sdkmessageprocessingsteps sdkmessages
        serviceendpoints sharepointdocumentlocations sharepointsites sitemaps slas socialactivities socialprofiles solutioncomponents
        solutions subjects systemforms systemusers tasks teams templates timezonedefinitions transactioncurrencies userforms userqueries
        userqueryvisualizations usersettingscollection webresourceset workflows
        """
    );

    /// <summary>Whether it is a function, an action, a set of definitions, a table or a system resource of the real Web API.</summary>
    public static bool Knows(string name) =>
        name.StartsWith('$')
        || Functions.Contains(name)
        || Actions.Contains(name)
        || Tables.Contains(name)
        || name is "EntityDefinitions" or "GlobalOptionSetDefinitions" or "RelationshipDefinitions" or "ManagedPropertyDefinitions";

    /// <summary>Whether <c>$filter</c> has such a function in the platform's namespace.</summary>
    public static bool KnowsQueryFunction(string name) => QueryFunction().IsMatch(name);

    private static HashSet<string> Names(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/queryfunctions
    [GeneratedRegex(
        "^("
            + "(Above|Under)(OrEqual)?|NotUnder|(Not)?Between|(Not)?In|Contains|(Contain|DoesNotContain)Values|DoesNotContain"
            + "|(Not)?Equal(User|Business|UserOrUser)(Id|Language|Teams|Hierarchy|HierarchyAndTeams)|EqualRoleBusinessId"
            + "|Yesterday|Today|Tomorrow|(Not)?On|OnOr(After|Before)"
            + "|(Last7|Next7)Days|(Last|This|Next)(Day|Week|Month|Year|FiscalYear|FiscalPeriod)"
            + "|(Last|Next)X(Hours|Days|Weeks|Months|Years|FiscalYears|FiscalPeriods)"
            + "|OlderThanX(Minutes|Hours|Days|Weeks|Months|Years)"
            + "|InFiscal(Year|Period|PeriodAndYear)|InOr(After|Before)FiscalPeriodAndYear"
            + ")$"
    )]
    private static partial Regex QueryFunction();
}
