using System.Text.Json;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving.Definitions;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api</summary>
public sealed class DefinitionHandlerTests : WebApiTests
{
    internal const string House = "EntityDefinitions(LogicalName='mpt_house')";

    [Fact]
    public async Task Tables_are_told_by_their_names_and_sets()
    {
        var tables = await Api.GetAsync("EntityDefinitions?$select=EntitySetName,LogicalName");
        Assert.EndsWith(
            "$metadata#EntityDefinitions(EntitySetName,LogicalName)",
            tables["@odata.context"].GetString(),
            StringComparison.Ordinal
        );
        var house = tables.Rows.Single(row => row.GetProperty("LogicalName").GetString() == "mpt_house");
        Assert.Equal("mpt_houses", house.GetProperty("EntitySetName").GetString());
        Assert.Equal(["EntitySetName", "LogicalName", "MetadataId"], house.EnumerateObject().Select(property => property.Name));
        Assert.Contains(tables.Rows, row => row.GetProperty("EntitySetName").GetString() == "systemusers");
    }

    [Theory]
    [InlineData("LogicalName eq 'mpt_house'", "mpt_house")]
    [InlineData("SchemaName eq 'mpt_House'", "mpt_house")]
    [InlineData("IsPrivate eq false and (startswith(LogicalName,'mpt_') and not endswith(LogicalName,'m'))", "mpt_house,mpt_street")]
    [InlineData("LogicalName in ('mpt_room','mpt_house') or EntitySetName eq 'tasks'", "mpt_house,mpt_room,task")]
    [InlineData("IsCustomEntity and LogicalName ne 'mpt_room'", "mpt_house,mpt_street")]
    [InlineData("IsCustomEntity eq true and OwnershipType eq Microsoft.Dynamics.CRM.OwnershipTypes'UserOwned'", "mpt_house,mpt_room")]
    [InlineData("LogicalName eq 'nothing'", "")]
    public async Task Tables_are_filtered(string filter, string expected)
    {
        var tables = await Api.GetAsync($"EntityDefinitions?$select=LogicalName&$filter={Uri.EscapeDataString(filter)}");
        Assert.Equal(expected, string.Join(',', tables.Rows.Select(row => row.GetProperty("LogicalName").GetString())));
    }

    [Fact]
    public async Task A_table_is_named_by_its_id_too()
    {
        var house = await Api.GetAsync(House);
        Assert.Equal(
            ("mpt_houseid", "mpt_title", "UserOwned"),
            (house["PrimaryIdAttribute"].GetString(), house["PrimaryNameAttribute"].GetString(), house["OwnershipType"].GetString())
        );
        Assert.Equal("mpt_house", (await Api.GetAsync($"EntityDefinitions({house["MetadataId"].GetGuid()})"))["LogicalName"].GetString());
    }

    [Theory]
    [InlineData("mpt_title", "String", "#Microsoft.Dynamics.CRM.StringAttributeMetadata")]
    [InlineData("mpt_area", "Decimal", "#Microsoft.Dynamics.CRM.DecimalAttributeMetadata")]
    [InlineData("mpt_kind", "Picklist", "#Microsoft.Dynamics.CRM.PicklistAttributeMetadata")]
    [InlineData("mpt_streetid", "Lookup", "#Microsoft.Dynamics.CRM.LookupAttributeMetadata")]
    [InlineData("ownerid", "Owner", "#Microsoft.Dynamics.CRM.OwnerAttributeMetadata")]
    [InlineData("mpt_houseid", "Uniqueidentifier", "#Microsoft.Dynamics.CRM.UniqueidentifierAttributeMetadata")]
    public async Task A_column_is_told_with_its_type(string column, string type, string odataType)
    {
        var told = await Api.GetAsync($"{House}/Attributes(LogicalName='{column}')");
        Assert.Equal((type, odataType), (told["AttributeType"].GetString(), told["@odata.type"].GetString()));
        var listed = await Api.GetAsync($"{House}/Attributes?$select=LogicalName,AttributeType&$filter=LogicalName eq '{column}'");
        Assert.Equal(type, listed.Rows.Single().GetProperty("AttributeType").GetString());
    }

    [Theory]
    [InlineData(
        "/Attributes/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet($select=Options)",
        true
    )]
    [InlineData(
        "/Attributes(LogicalName='mpt_kind')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet",
        false
    )]
    public async Task Choices_come_with_their_options(string path, bool many)
    {
        var reply = await Api.GetAsync(House + path);
        var column = many ? reply.Rows.Single() : reply.Body;
        Assert.Equal("mpt_kind", column.GetProperty("LogicalName").GetString());
        var option = column.GetProperty("OptionSet").GetProperty("Options").EnumerateArray().Single(IsVilla);
        Assert.Equal("Villa", option.GetProperty("Label").GetProperty("UserLocalizedLabel").GetProperty("Label").GetString());
    }

    [Fact]
    public async Task Keys_and_relationships_are_told()
    {
        var key = (await Api.GetAsync(House + "/Keys?$select=SchemaName,KeyAttributes")).Rows.Single();
        Assert.Equal(["mpt_code"], key.GetProperty("KeyAttributes").EnumerateArray().Select(column => column.GetString()));
        var street = (await Api.GetAsync(House + "/ManyToOneRelationships")).Rows.Single();
        Assert.Equal(
            ("mpt_street_houses", "mpt_streetid", "mpt_street"),
            (
                street.GetProperty("SchemaName").GetString(),
                street.GetProperty("ReferencingAttribute").GetString(),
                street.GetProperty("ReferencedEntity").GetString()
            )
        );
        var found = await Api.GetAsync("RelationshipDefinitions?$filter=SchemaName eq 'mpt_street_houses'");
        Assert.Equal(street.GetProperty("MetadataId").GetGuid(), found.Rows.Single().GetProperty("MetadataId").GetGuid());
        var whole = await Api.GetAsync(House + "?$select=LogicalName&$expand=Attributes($select=LogicalName),OneToManyRelationships");
        Assert.Contains(whole["Attributes"].EnumerateArray(), one => one.GetProperty("LogicalName").GetString() == "mpt_title");
        Assert.Equal(1, whole["OneToManyRelationships"].GetArrayLength());
    }

    [Theory]
    [InlineData("EntityDefinitions?$select=IconVectorName", 501, "IconVectorName")]
    [InlineData("EntityDefinitions?$filter=ObjectTypeCode eq 1", 501, "ObjectTypeCode")]
    [InlineData("EntityDefinitions?$filter=IsCustomizable/Value eq true", 501, "IsCustomizable")]
    [InlineData("EntityDefinitions?$filter=LogicalName gt 'a'", 501, "$filter")]
    [InlineData("EntityDefinitions?$top=1", 501, "$top")]
    [InlineData("EntityDefinitions?$expand=Privileges", 501, "Privileges")]
    [InlineData(House + "/Privileges", 501, "Privileges")]
    [InlineData(House + "/Attributes?$select=Format", 501, "Format")]
    [InlineData("GlobalOptionSetDefinitions", 501, "GlobalOptionSetDefinitions")]
    [InlineData("EntityDefinitions?$filter=LogicalName eq", 400, "LogicalName eq")]
    [InlineData("EntityDefinitions(LogicalName='nothing')", 404, "nothing")]
    [InlineData(House + "/Attributes(LogicalName='nothing')", 404, "nothing")]
    [InlineData(House + "/Attributes(LogicalName='mpt_title')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata", 404, "Picklist")]
    public async Task What_is_not_known_is_refused_by_name(string path, int status, string named)
    {
        var error = (await Api.GetAsync(path)).Error;
        Assert.Equal(status, error.Status);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-service-documents#csdl-metadata-document
    [Fact]
    public async Task The_document_of_all_types_tells_tables_and_custom_apis()
    {
        var reply = await Api.GetAsync("$metadata", token: "rob");
        Assert.Equal((200, "application/xml"), ((int)reply.Status, reply.ContentType));
        var house = reply.Text.Split("<EntityType Name=\"mpt_house\">")[1].Split("</EntityType>")[0];
        foreach (
            var named in new[]
            {
                "<PropertyRef Name=\"mpt_houseid\"",
                "<Property Name=\"mpt_title\" Type=\"Edm.String\"",
                "<Property Name=\"_mpt_streetid_value\" Type=\"Edm.Guid\"",
                "<NavigationProperty Name=\"mpt_StreetId\" Type=\"mscrm.mpt_street\"",
                "<NavigationProperty Name=\"mpt_house_rooms\" Type=\"Collection(mscrm.mpt_room)\"",
            }
        )
        {
            Assert.Contains(named, house, StringComparison.Ordinal);
        }

        Assert.Contains("<ActionImport Name=\"mpt_Rename\"", reply.Text, StringComparison.Ordinal);
        Assert.Contains("<EntitySet Name=\"mpt_houses\"", reply.Text, StringComparison.Ordinal);
    }

    private static bool IsVilla(JsonElement option) => option.GetProperty("Value").GetInt32() == PlatformFixture.Villa.Value;
}
