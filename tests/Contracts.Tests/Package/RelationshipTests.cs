using MatterportForDataverse.EmbeddedDataverse.Package;
using Xunit;

namespace MatterportForDataverse.Contracts.Tests.Package;

public class RelationshipTests
{
    private static readonly string[] LookupTypes = ["lookup", "owner"];

    /// <summary>The platform keeps these two without a relationship that travels.</summary>
    private static readonly string[] Unrelated = ["createdonbehalfby", "modifiedonbehalfby"];

    [Fact]
    public void Every_lookup_has_one_relationship_and_every_relationship_its_lookup()
    {
        var lookups = SolutionPackage
            .Tables.SelectMany(table =>
                SolutionPackage
                    .ColumnsOf(table)
                    .Where(column =>
                        LookupTypes.Contains(column.Element("Type")!.Value) && !Unrelated.Contains(column.Element("LogicalName")!.Value)
                    )
                    .Select(column => $"{SolutionPackage.NameOf(table)}.{column.Attribute("PhysicalName")!.Value}")
            )
            .Order(StringComparer.Ordinal)
            .ToList();
        var related = SolutionPackage
            .Relationships.Select(relationship =>
                $"{relationship.Element("ReferencingEntityName")!.Value}.{relationship.Element("ReferencingAttributeName")!.Value}"
            )
            .Order(StringComparer.Ordinal);

        Assert.Contains("mpt_Model.mpt_AccountId", lookups);
        Assert.Equal(lookups, related);
    }

    [Fact]
    public void The_list_of_relationships_names_each_body_once_and_no_other()
    {
        var listed = SolutionPackage
            .Load("Other", "Relationships.xml")
            .Single()
            .Elements()
            .Select(entry => entry.Attribute("Name")!.Value)
            .ToList();

        Assert.Contains("mpt_account_model_AccountId", listed);
        Assert.Equal(
            listed.Order(StringComparer.Ordinal),
            SolutionPackage.Relationships.Select(body => body.Attribute("Name")!.Value).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Deleting_a_record_never_deletes_a_model_an_account_or_a_record()
    {
        var cascading = SolutionPackage
            .Relationships.Where(relationship => relationship.Element("CascadeDelete")!.Value == "Cascade")
            .Select(relationship => relationship.Attribute("Name")!.Value)
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "mpt_model_modellink_ModelId",
                "mpt_model_syncissue_ModelId",
                "mpt_property_modellink_PropertyId",
                "mpt_sitevisit_modellink_SiteVisitId",
                "mpt_syncrun_work_RunId",
            ],
            cascading
        );
    }
}
