using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace MatterportForDataverse.Packing.Tests;

/// <summary>
/// Microsoft's published schemas, where they are beside the repository, over every part of what is packed that they know: forms and
/// dashboards, queries, layouts, ribbons, site maps and all customizations. The packer has rules of its own for the facts behind them.
/// </summary>
public sealed class SchemaTests
{
    // The layout's schema asks for the number of the table, which no export has.
    private const string Number = "object";

    // What every export has today and the schema of 2016 does not know: an element in another, or an attribute. The number of a table that
    // it wants is what exports have no more.
    private static readonly string[] Newer = (
        "@ExternalValue @indicationOfSubgrid @IsHidden @isinherited @PluginAssemblyId @PluginTypeId @uniqueid "
        + "attribute/AutoNumberFormat attribute/CanModifyGlobalFilterSettings attribute/CanModifyIsSortableSettings "
        + "attribute/IsDataSourceSecret attribute/IsFilterable attribute/IsGlobalFilterEnabled attribute/IsLocalizable "
        + "attribute/IsRetrievable attribute/IsSearchable attribute/IsSortableEnabled "
        + "entity/CanEnableSyncToExternalSearchIndex entity/CanModifyMobileClientOffline "
        + "entity/DaysSinceRecordLastModified entity/EntitySetName entity/IsBPFEntity "
        + "entity/IsDocumentRecommendationsEnabled entity/IsEnabledForExternalChannels "
        + "entity/IsInteractionCentricEnabled entity/IsMSTeamsIntegrationEnabled entity/IsOfflineInMobileClient "
        + "entity/IsRetrieveAuditEnabled entity/IsRetrieveMultipleAuditEnabled entity/IsSLAEnabled "
        + "entity/IsSolutionAware entity/MobileOfflineFilters entity/SyncToExternalSearchIndex "
        + "EntityRelationship/CascadeArchive EntityRelationship/CascadeRollupView "
        + "EntityRelationshipRole/NavigationPropertyName EntityRelationshipRole/RelationshipRoleType "
        + "FieldPermission/CanReadUnmasked form/controlDescriptions ImportExportXml/AppModules "
        + "ImportExportXml/AppModuleSiteMaps ImportExportXml/connectionreferences ImportExportXml/Connectors "
        + "ImportExportXml/CustomControls ImportExportXml/EntityDataProviders optionset/ExternalTypeName "
        + "parameters/HeaderColorCode SdkMessageProcessingStep/PluginTypeId SdkMessageProcessingStep/SdkMessageId "
        + "WebResource/IsAvailableForMobileOffline Workflow/BusinessProcessType Workflow/Descriptions "
        + "Workflow/IsCustomProcessingStepAllowedForOtherPublishers Workflow/JsonFileName Workflow/LocalizedNames"
    ).Split(' ');

    private static readonly (string Schema, string Element)[] Parts =
    [
        ("FormXml.xsd", "form"),
        ("Fetch.xsd", "fetch"),
        ("LayoutXml.xsd", "layoutxml"),
        ("RibbonCore.xsd", "RibbonDiffXml"),
        ("SiteMap.xsd", "SiteMap"),
    ];

    [NeedsFact(Shared = "dataverse/xsd")]
    public void Microsofts_schemas_find_nothing_in_what_is_packed()
    {
        foreach (var managed in new[] { false, true })
        {
            PackingSample.Complete.Zip(managed, out var zip);
            var packed = Customizations(zip);

            foreach (var (schema, name) in Parts)
            {
                var parts = packed.Descendants(name).ToList();

                Assert.NotEmpty(parts);
                Assert.Empty(Errors(Path.Combine("current", schema), parts));
            }
        }
    }

    [NeedsFact(Shared = "dataverse/xsd")]
    public void Microsofts_schema_of_all_customizations_finds_nothing_but_what_is_newer_than_it()
    {
        PackingSample.Complete.Zip(managed: false, out var zip);
        var packed = Customizations(zip);
        foreach (var newer in Newer)
        {
            Without(packed, newer);
        }

        // The other side of a relationship has only what is newer.
        packed.Descendants("EntityRelationshipRole").Where(role => !role.HasElements).Remove();
        foreach (var name in packed.Elements("Entities").Elements("Entity").Elements("Name"))
        {
            name.AddAfterSelf(new XElement("ObjectTypeCode", "10000"));
        }

        Assert.Empty(Errors(Path.Combine("v8", "CustomizationsSolution.xsd"), [packed]));
    }

    [NeedsFact(Shared = "dataverse/xsd")]
    public void Microsofts_schemas_find_what_is_broken()
    {
        Assert.NotEmpty(
            Errors(Path.Combine("current", "Fetch.xsd"), [XElement.Parse("<fetch><entity name=\"a\"><where /></entity></fetch>")])
        );
    }

    private static void Without(XElement packed, string newer)
    {
        var path = newer.Split('/');
        if (newer[0] == '@')
        {
            packed.DescendantsAndSelf().SelectMany(element => element.Attributes(newer[1..])).Remove();
        }
        else
        {
            packed.DescendantsAndSelf(path[0]).Elements(path[1]).Remove();
        }
    }

    private static XElement Customizations(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var stream = archive.GetEntry("customizations.xml")!.Open();
        return XElement.Load(stream);
    }

    private static List<string> Errors(string schema, IEnumerable<XElement> parts)
    {
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, Path.Combine(Repository.Shared, "dataverse", "xsd", schema));
        schemas.Compile();
        var errors = new List<string>();
        foreach (var part in parts)
        {
            new XDocument(part).Validate(schemas, (_, error) => errors.Add($"{part.Name} {part.FirstAttribute}: {error.Message}"));
        }

        return [.. errors.Where(error => !error.Contains($"'{Number}' is missing", StringComparison.Ordinal)).Distinct()];
    }
}
