using System.Net;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

/// <summary>
/// The requests of https://learn.microsoft.com/power-apps/developer/data-platform/webapi/overview: each works, or is refused with 501 and
/// its name. Only what the real platform would refuse as well is the caller's fault.
/// </summary>
public sealed class DocumentedRequestsTests : WebApiTests
{
    private const string Title = """{"mpt_title":"Nine"}""";

    private const string Target = """{"@odata.type":"Microsoft.Dynamics.CRM.mpt_house","mpt_rooms":4""";

    /// <summary>Method, path, body, headers ("name: value", joined by a line) and the status that says that it works.</summary>
    public static readonly TheoryData<string, string, string?, string?, int> Working = new()
    {
        { "GET", "WhoAmI", null, null, 200 },
        { "GET", "WhoAmI()", null, null, 200 },
        { "GET", "mpt_houses", null, null, 200 },
        { "GET", "mpt_houses?$select=mpt_title,mpt_rooms", null, null, 200 },
        { "GET", "mpt_houses?$select=mpt_title&$top=3", null, null, 200 },
        { "GET", "mpt_houses?$select=mpt_title&$count=true", null, null, 200 },
        { "GET", "mpt_houses?$select=mpt_title&$orderby=mpt_rooms desc,mpt_title", null, null, 200 },
        { "GET", "mpt_houses?$filter=mpt_rooms gt 3 and (mpt_title eq 'a' or mpt_title ne 'b')", null, null, 200 },
        { "GET", "mpt_houses?$filter=contains(mpt_title,'in') and not endswith(mpt_title,'x')", null, null, 200 },
        { "GET", "mpt_houses?$filter=startswith(mpt_title,'any(x) or mpt_StreetId/mpt_name')", null, null, 200 },
        { "GET", "mpt_houses?$filter=mpt_rooms in (1,2)", null, null, 200 },
        { "GET", "mpt_houses?$filter=mpt_title eq null", null, null, 200 },
        { "GET", "mpt_houses?$filter=_mpt_streetid_value eq HOUSE", null, null, 200 },
        { "GET", "mpt_houses?$filter=createdon ge 2026-01-01T00:00:00Z", null, null, 200 },
        { "GET", "mpt_houses", null, "Prefer: odata.maxpagesize=2", 200 },
        { "GET", "mpt_houses", null, "Prefer: odata.include-annotations=\"*\"", 200 },
        { "GET", "mpt_houses", null, "Consistency: Strong", 200 },
        { "GET", "mpt_houses", null, "Accept: application/json; odata.metadata=minimal", 200 },
        { "GET", "mpt_houses?fetchXml=<fetch><entity name='mpt_house'/></fetch>", null, null, 200 },
        { "GET", "mpt_houses(HOUSE)", null, null, 200 },
        { "GET", "mpt_houses(HOUSE)?$select=mpt_title", null, "If-None-Match: null", 200 },
        { "GET", "systemusers(ANN)/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()", null, null, 200 },
        { "POST", "mpt_houses", Title, null, 204 },
        { "POST", "mpt_houses?$select=mpt_title", Title, "Prefer: return=representation", 201 },
        { "POST", "mpt_houses", """{"mpt_title":"Nine","mpt_StreetId@odata.bind":"/mpt_streets(STREET)"}""", null, 204 },
        { "POST", "mpt_houses", Title, "MSCRM.SuppressDuplicateDetection: true", 204 },
        { "PATCH", "mpt_houses(HOUSE)", Title, null, 204 },
        { "PATCH", "mpt_houses(HOUSE)", Title, "If-Match: *", 204 },
        { "PATCH", "mpt_houses(HOUSE)", Title, "Prefer: return=representation", 200 },
        { "PATCH", "mpt_houses(00000000-0000-0000-0000-000000000009)", Title, "If-None-Match: *", 204 },
        { "PATCH", "mpt_houses(HOUSE)", """{"mpt_StreetId@odata.bind":null}""", null, 204 },
        { "PATCH", "mpt_houses(HOUSE)", Title, "MSCRM.BypassCustomPluginExecution: false", 204 },
        { "DELETE", "mpt_houses(HOUSE)/mpt_StreetId/$ref", null, null, 204 },
        { "DELETE", "mpt_houses(HOUSE)", null, null, 204 },
        { "POST", "mpt_Rename", """{"HouseId":"HOUSE"}""", null, 200 },
        { "GET", "mpt_houses?$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=7)", null, null, 200 },
        { "GET", "mpt_houses?$filter=Microsoft.Dynamics.CRM.Today(PropertyName='createdon')", null, null, 200 },
        {
            "GET",
            "mpt_houses?$filter=mpt_rooms gt 1 and Microsoft.Dynamics.CRM.Between(PropertyName='mpt_rooms',PropertyValues=['1','2'])",
            null,
            null,
            200
        },
        { "GET", "mpt_houses?$filter=Microsoft.Dynamics.CRM.EqualUserId(PropertyName='ownerid')", null, null, 200 },
        { "GET", "mpt_houses?$filter=mpt_StreetId/mpt_name eq 'Elm'", null, null, 200 },
        { "GET", "mpt_houses?$filter=mpt_house_rooms/any(r:r/mpt_name eq 'x')", null, null, 200 },
        { "GET", "mpt_houses?$filter=mpt_title eq @p1&@p1='x'", null, null, 200 },
        { "GET", "$metadata", null, "Accept: application/xml", 200 },
        { "GET", "EntityDefinitions", null, null, 200 },
        { "GET", "EntityDefinitions?$select=LogicalName,EntitySetName&$filter=LogicalName eq 'mpt_house'", null, null, 200 },
        { "GET", "EntityDefinitions(LogicalName='mpt_house')", null, null, 200 },
        {
            "GET",
            "EntityDefinitions(LogicalName='mpt_house')?$select=LogicalName&$expand=Attributes($select=LogicalName)",
            null,
            null,
            200
        },
        { "GET", "EntityDefinitions(LogicalName='mpt_house')/Attributes(LogicalName='mpt_kind')", null, null, 200 },
        {
            "GET",
            "EntityDefinitions(LogicalName='mpt_house')/Attributes/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$expand=OptionSet",
            null,
            null,
            200
        },
        { "GET", "EntityDefinitions(LogicalName='mpt_house')/Keys", null, null, 200 },
        { "GET", "EntityDefinitions(LogicalName='mpt_house')/ManyToOneRelationships", null, null, 200 },
        { "GET", "RelationshipDefinitions(SchemaName='mpt_street_houses')", null, null, 200 },
        { "GET", "RetrieveTotalRecordCount(EntityNames=['mpt_house'])", null, null, 200 },
        { "GET", "RetrieveTotalRecordCount(EntityNames=@p1)?@p1=['mpt_house']", null, null, 200 },
        { "POST", "mpt_houses/Microsoft.Dynamics.CRM.CreateMultiple", $$"""{"Targets":[{{Target}}}]}""", null, 200 },
        { "POST", "mpt_houses/Microsoft.Dynamics.CRM.UpdateMultiple", $$"""{"Targets":[{{Target}},"mpt_houseid":"HOUSE"}]}""", null, 204 },
        { "POST", "mpt_houses/Microsoft.Dynamics.CRM.UpsertMultiple", $$"""{"Targets":[{{Target}},"mpt_houseid":"HOUSE"}]}""", null, 204 },
        { "PUT", "mpt_houses(HOUSE)/mpt_StreetId/$ref", """{"@odata.id":"mpt_streets(STREET)"}""", null, 204 },
        { "POST", "mpt_streets(STREET)/mpt_street_houses/$ref", """{"@odata.id":"mpt_houses(HOUSE)"}""", null, 204 },
        { "DELETE", "mpt_streets(STREET)/mpt_street_houses(HOUSE)/$ref", null, null, 204 },
        { "DELETE", "mpt_streets(STREET)/mpt_street_houses/$ref?$id=mpt_houses(HOUSE)", null, null, 204 },
        { "GET", "mpt_houses?$expand=mpt_house_rooms($select=mpt_name)", null, null, 200 },
        { "GET", "mpt_houses(HOUSE)?$expand=mpt_house_rooms($top=1),mpt_StreetId($select=mpt_name)", null, null, 200 },
        { "GET", "mpt_houses/$count", null, null, 200 },
        { "GET", "mpt_houses(mpt_code='K1')", null, null, 200 },
        { "GET", "mpt_houses(mpt_code='K1')?$select=mpt_title", null, null, 200 },
        { "GET", "mpt_houses(mpt_houseid=HOUSE)", null, null, 200 },
        { "PATCH", "mpt_houses(mpt_code='K1')", Title, null, 204 },
        { "PATCH", "mpt_houses(mpt_code='K(2)')", Title, "If-None-Match: *", 204 },
        { "PATCH", "mpt_rooms(_mpt_houseid_value=HOUSE,mpt_label='a')", """{"mpt_name":"Hall"}""", null, 204 },
        { "DELETE", "mpt_houses(mpt_code='K1')", null, null, 204 },
        { "GET", "mpt_houses(HOUSE)/mpt_title", null, null, 200 },
        { "GET", "mpt_houses(HOUSE)/mpt_title/$value", null, null, 200 },
        { "PUT", "mpt_houses(HOUSE)/mpt_title", """{"value":"x"}""", null, 204 },
        { "DELETE", "mpt_houses(HOUSE)/mpt_title", null, null, 204 },
        { "GET", "mpt_houses(HOUSE)/mpt_StreetId?$select=mpt_name", null, null, 200 },
        { "GET", "mpt_houses(HOUSE)/mpt_house_rooms?$select=mpt_name", null, null, 200 },
        { "GET", "mpt_houses(HOUSE)/mpt_house_rooms/$count", null, null, 200 },
        { "POST", "mpt_rooms", """{"mpt_HouseId@odata.bind":"/mpt_houses(mpt_code='K1')"}""", null, 204 },
    };

    /// <summary>Method, path, body, headers and the name that the refusal has.</summary>
    public static readonly TheoryData<string, string, string?, string?, string> NotSimulated = new()
    {
        { "GET", "", null, null, "service document" },
        { "GET", "$entity?$id=mpt_houses(HOUSE)", null, null, "$entity" },
        { "GET", "EntityDefinitions?$select=IconVectorName", null, null, "IconVectorName" },
        { "GET", "EntityDefinitions?$filter=IsCustomizable/Value eq true", null, null, "IsCustomizable" },
        { "GET", "EntityDefinitions(LogicalName='mpt_house')/Privileges", null, null, "Privileges" },
        { "POST", "EntityDefinitions", "{}", null, "EntityDefinitions" },
        { "PUT", "EntityDefinitions(HOUSE)", "{}", "MSCRM.MergeLabels: true", "MSCRM.MergeLabels" },
        { "GET", "GlobalOptionSetDefinitions(Name='mpt_kind')", null, null, "GlobalOptionSetDefinitions" },
        { "GET", "ManagedPropertyDefinitions", null, null, "ManagedPropertyDefinitions" },
        { "GET", "RetrieveVersion", null, null, "RetrieveVersion" },
        { "GET", "RetrieveVersion()", null, null, "RetrieveVersion" },
        {
            "GET",
            "RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Default')",
            null,
            null,
            "RetrieveCurrent"
        },
        { "GET", "RetrieveMetadataChanges(Query=@p1)?@p1={}", null, null, "RetrieveMetadataChanges" },
        { "GET", "RetrieveEntityChanges(EntityName='mpt_house')", null, null, "RetrieveEntityChanges" },
        { "GET", "GetTimeZoneCodeByLocalizedName(LocalizedStandardName='x',LocaleId=1033)", null, null, "GetTimeZoneCodeByLocalizedName" },
        { "GET", "FormatAddress(Line1='a')", null, null, "FormatAddress" },
        { "GET", "InitializeFrom(TargetEntityName='mpt_house')", null, null, "InitializeFrom" },
        {
            "GET",
            "systemusers(ANN)/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={}",
            null,
            null,
            "RetrievePrincipalAccess"
        },
        { "GET", "mpt_houses/Microsoft.Dynamics.CRM.RetrieveUnpublishedMultiple()", null, null, "RetrieveUnpublishedMultiple" },
        { "POST", "GrantAccess", "{}", null, "GrantAccess" },
        { "POST", "ModifyAccess", "{}", null, "ModifyAccess" },
        { "POST", "RevokeAccess", "{}", null, "RevokeAccess" },
        { "POST", "Merge", "{}", null, "Merge" },
        { "POST", "BulkDelete", "{}", null, "BulkDelete" },
        { "POST", "PublishXml", "{}", null, "PublishXml" },
        { "POST", "PublishAllXml", "{}", null, "PublishAllXml" },
        { "POST", "ExportSolution", "{}", null, "ExportSolution" },
        { "POST", "ImportSolutionAsync", "{}", null, "ImportSolutionAsync" },
        { "POST", "AddSolutionComponent", "{}", null, "AddSolutionComponent" },
        { "POST", "InitializeFileBlocksUpload", "{}", null, "InitializeFileBlocksUpload" },
        { "POST", "UploadBlock", "{}", null, "UploadBlock" },
        { "POST", "mpt_houses(HOUSE)/Microsoft.Dynamics.CRM.AddToQueue", "{}", null, "AddToQueue" },
        { "POST", "teams(HOUSE)/Microsoft.Dynamics.CRM.AddMembersTeam", "{}", null, "AddMembersTeam" },
        { "GET", "annotations", null, null, "annotations" },
        { "GET", "publishers?$select=uniquename", null, null, "publishers" },
        { "POST", "workflows(HOUSE)/Microsoft.Dynamics.CRM.ExecuteWorkflow", "{}", null, "workflows" },
        { "GET", "savedqueries(HOUSE)", null, null, "savedqueries" },
        { "GET", "mpt_houses?$apply=aggregate($count as c)", null, null, "$apply" },
        { "GET", "mpt_houses?$apply=groupby((mpt_kind))", null, null, "$apply" },
        { "GET", "mpt_houses?$compute=mpt_rooms add 1 as more", null, null, "$compute" },
        { "GET", "mpt_houses?$search=x", null, null, "$search" },
        { "GET", "mpt_houses?$skip=5", null, null, "$skip" },
        { "GET", "mpt_houses?$format=json", null, null, "$format" },
        { "GET", "mpt_houses?$deltatoken=1", null, null, "$deltatoken" },
        { "GET", "mpt_houses?savedQuery=HOUSE", null, null, "savedQuery" },
        { "GET", "mpt_houses?userQuery=HOUSE", null, null, "userQuery" },
        {
            "GET",
            "mpt_houses?$filter=Microsoft.Dynamics.CRM.ContainValues(PropertyName='x',PropertyValues=['1'])",
            null,
            null,
            "ContainValues"
        },
        { "GET", "mpt_houses?$filter=mpt_house_rooms/all(r:r/mpt_name eq 'x')", null, null, "all" },
        { "GET", "mpt_houses?$filter=ownerid/fullname eq 'Ann'", null, null, "ownerid/" },
        {
            "GET",
            "mpt_houses?$filter=Microsoft.Dynamics.CRM.LastXHours(PropertyName='createdon',PropertyValue=7)",
            null,
            null,
            "LastXHours"
        },
        { "GET", "mpt_houses?$orderby=mpt_StreetId/mpt_name", null, null, "mpt_StreetId/" },
        { "GET", "mpt_houses?$filter=mpt_title eq mpt_code", null, null, "$filter" },
        { "GET", "mpt_houses?$filter=tolower(mpt_title) eq 'x'", null, null, "tolower" },
        { "GET", "mpt_houses(HOUSE)/mpt_StreetId/$ref", null, null, "mpt_StreetId" },
        { "GET", "mpt_houses(HOUSE)/mpt_house_rooms/$ref", null, null, "mpt_house_rooms" },
        { "PATCH", "mpt_houses(HOUSE)/mpt_plan", "binary", "x-ms-file-name: a.txt", "mpt_plan" },
        { "PUT", "mpt_houses(HOUSE)/mpt_plan", "binary", null, "mpt_plan" },
        { "GET", "mpt_houses(HOUSE)/mpt_plan/$value?size=full", null, null, "mpt_plan" },
        { "POST", "mpt_houses", """{"mpt_StreetId":{"mpt_name":"Elm"}}""", null, "mpt_StreetId" },
        { "POST", "mpt_houses", """{"mpt_house_rooms":[{"mpt_name":"Hall"}]}""", null, "mpt_house_rooms" },
        { "POST", "mpt_houses", """{"mpt_house_rooms@odata.bind":["/mpt_rooms(HOUSE)"]}""", null, "mpt_house_rooms" },
        { "POST", "mpt_houses?tag=mine", Title, null, "tag" },
        { "POST", "mpt_houses?partitionId=mine", Title, null, "partitionId" },
        { "POST", "mpt_houses", Title, "MSCRM.SuppressDuplicateDetection: false", "MSCRM.SuppressDuplicateDetection" },
        { "POST", "mpt_houses", Title, "MSCRM.SolutionUniqueName: mine", "MSCRM.SolutionUniqueName" },
        { "POST", "mpt_houses", Title, "MSCRM.BypassCustomPluginExecution: true", "BypassCustomPluginExecution" },
        { "PATCH", "mpt_houses(HOUSE)", Title, "MSCRM.BypassBusinessLogicExecution: CustomSync", "BypassBusinessLogicExecution" },
        { "PATCH", "mpt_houses(HOUSE)", Title, "MSCRM.SuppressCallbackRegistrationExpanderJob: true", "MSCRM.SuppressCallback" },
        { "GET", "mpt_houses", null, "MSCRM.SessionToken: 1", "MSCRM.SessionToken" },
        { "GET", "mpt_houses", null, "Prefer: odata.track-changes", "odata.track-changes" },
        { "POST", "mpt_Rename", """{"HouseId":"HOUSE"}""", "Prefer: respond-async", "respond-async" },
        { "GET", "mpt_houses", null, "Accept: application/json; odata.metadata=full", "odata.metadata=full" },
        { "GET", "mpt_houses", null, "Accept: application/json;odata.metadata=none", "odata.metadata=none" },
        { "GET", "mpt_houses", null, "Accept: application/json;IEEE754Compatible=true", "IEEE754Compatible" },
        { "GET", "mpt_houses?fetchXml=<fetch options='OptimizeForUnknown'><entity name='mpt_house'/></fetch>", null, null, "options" },
        { "GET", "/api/data/v9.0/WhoAmI", null, null, "v9.0" },
        { "GET", "/api/data/v8.2/WhoAmI", null, null, "v8.2" },
        { "POST", "/api/search/v1.0/query", "{}", null, "/api/search/" },
        { "POST", "/XRMServices/2011/Organization.svc/web", "<s/>", null, "/XRMServices/" },
    };

    /// <summary>What the real platform refuses too.</summary>
    public static readonly TheoryData<string, string, string?, string?, int> Mistakes = new()
    {
        { "GET", "mpt_hauses", null, null, 404 },
        { "GET", "RetrieveVersoin()", null, null, 404 },
        { "POST", "mpt_Renamed", "{}", null, 404 },
        { "POST", "$batch", "--batch_1\r\nContent-Type: application/http\r\n", "Prefer: odata.continue-on-error", 400 },
        { "GET", "EntityDefinitions(LogicalName='mpt_moat')", null, null, 404 },
        { "GET", "EntityDefinitions(HOUSE)/Attributes", null, null, 404 },
        { "GET", "mpt_houses()", null, null, 404 },
        { "GET", "mpt_houses(5)", null, null, 400 },
        { "GET", "mpt_houses(00000000-0000-0000-0000-000000000009)", null, null, 404 },
        { "GET", "mpt_houses(mpt_code='K9')", null, null, 404 },
        { "PATCH", "mpt_houses(mpt_code='K9')", Title, "If-Match: *", 404 },
        { "DELETE", "mpt_houses(mpt_code='K9')", null, null, 404 },
        { "PATCH", "mpt_houses(mpt_code='K1')", Title, "If-None-Match: *", 412 },
        { "GET", "mpt_houses(mpt_title='Nine')", null, null, 400 },
        { "GET", "mpt_houses(mpt_code='K1',mpt_title='x')", null, null, 400 },
        { "GET", "mpt_houses(mpt_code='a*b')", null, null, 400 },
        { "GET", "systemusers(systemuserid=ANN)", null, null, 400 },
        { "GET", "mpt_houses?$expand=mpt_house_rooms/$ref", null, null, 400 },
        { "GET", "mpt_houses?$expand=mpt_StreetId($top=1)", null, null, 400 },
        { "POST", "mpt_houses", """{"mpt_StreetId@odata.bind":"/mpt_streets(mpt_name='Elm')"}""", null, 400 },
        { "GET", "mpt_houses?$select=mpt_moat", null, null, 400 },
        { "GET", "mpt_houses?$filter=mpt_moat eq 1", null, null, 400 },
        { "GET", "mpt_houses?$filter=mpt_Moat/mpt_name eq 'x'", null, null, 400 },
        { "GET", "mpt_houses?$filter=mpt_moats/any(r:r/mpt_name eq 'x')", null, null, 400 },
        { "GET", "mpt_houses?$filter=Microsoft.Dynamics.CRM.LastXDayz(PropertyName='createdon',PropertyValue=7)", null, null, 400 },
        { "GET", "mpt_houses?$filter=startswith(mpt_title,'Microsoft.Dynamics.CRM.Today(')) eq", null, null, 400 },
        { "GET", "mpt_houses?fetchXml=<fetch", null, null, 400 },
        { "POST", "mpt_houses", "no JSON", null, 400 },
        { "POST", "mpt_houses", """{"mpt_moat":1}""", null, 400 },
        { "POST", "mpt_houses", """{"mpt_moats@odata.bind":[]}""", null, 400 },
        { "PATCH", "mpt_houses", Title, null, 405 },
        { "DELETE", "mpt_houses", null, null, 405 },
        { "POST", "mpt_houses(HOUSE)", Title, null, 405 },
        { "POST", "mpt_houses/Microsoft.Dynamics.CRM.CreateMultiple", """{"Targets":[]}""", null, 400 },
        { "POST", "mpt_houses/Microsoft.Dynamics.CRM.CreateMultiple", """{"Targets":[{"mpt_title":"x"}]}""", null, 400 },
        { "POST", "mpt_houses(HOUSE)/mpt_StreetId/$ref", """{"@odata.id":"mpt_streets(STREET)"}""", null, 405 },
        { "GET", "RetrieveTotalRecordCount(EntityNames=['mpt_moat'])", null, null, 400 },
        { "DELETE", "mpt_houses(HOUSE)/mpt_moat/$ref", null, null, 404 },
        { "POST", "mpt_Rename", "{}", null, 400 },
        { "GET", "mpt_houses", null, "MSCRMCallerID: nobody", 400 },
        { "GET", "/api/data/v7.0/WhoAmI", null, null, 404 },
    };

    [Theory]
    [MemberData(nameof(Working))]
    public async Task What_is_simulated_works(string method, string path, string? body, string? headers, int status)
    {
        Api.Fixture.Platform.RegisterType("Tests.Api", new DelegatePlugin(_ => { }));
        Assert.Equal((HttpStatusCode)status, (await SendAsync(method, path, body, headers)).Status);
    }

    [Theory]
    [MemberData(nameof(NotSimulated))]
    public async Task What_is_not_simulated_is_refused_by_its_name(string method, string path, string? body, string? headers, string named)
    {
        var before = Api.Fixture.Platform.Counters.Snapshot();
        var error = (await SendAsync(method, path, body, headers)).Error;
        Assert.Equal((501, "0x80040800"), (error.Status, error.Code));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Equal(2, Api.Fixture.Platform.Counters.Snapshot().Since(before).TotalWrites); // The house and its street.
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task What_the_real_platform_refuses_too_is_the_callers_fault(
        string method,
        string path,
        string? body,
        string? headers,
        int status
    ) => Assert.Equal((HttpStatusCode)status, (await SendAsync(method, path, body, headers)).Status);

    private Task<WebApiReply> SendAsync(string method, string path, string? body, string? headers)
    {
        var street = Api.CreateStreet("Elm");
        var house = Api.CreateHouse("Nine", ("mpt_streetid", street), ("mpt_code", "K1"));
        string Filled(string text) =>
            text.Replace("HOUSE", house.ToString(), StringComparison.Ordinal)
                .Replace("STREET", street.Id.ToString(), StringComparison.Ordinal)
                .Replace("ANN", Api.Ann.ToString(), StringComparison.Ordinal);
        return Api.SendAsync(
            method,
            Filled(path),
            body is null ? null : Filled(body),
            "ada",
            [.. (headers?.Split('\n') ?? []).Select(header => header.Split(": ")).Select(parts => (parts[0], (string?)parts[1]))]
        );
    }
}
