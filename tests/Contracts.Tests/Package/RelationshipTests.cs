using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Contracts.Tests.Package;

public class RelationshipTests
{
    private static readonly string[] LookupTypes = ["lookup", "owner"];

    private static readonly UnpackedSolution Solution = ShippedSolution.Value;

    /// <summary>The platform keeps these two without a relationship that travels.</summary>
    private static readonly string[] Unrelated = ["createdonbehalfby", "modifiedonbehalfby"];

    [Fact]
    public void Every_lookup_has_one_relationship_and_every_relationship_its_lookup()
    {
        var lookups = Solution
            .Tables.SelectMany(table =>
                table
                    .Columns.Where(column => LookupTypes.Contains(column.Type.Text) && !Unrelated.Contains(column.LogicalName.Text))
                    .Select(column => $"{table.SchemaName}.{column.SchemaName}")
            )
            .Order(StringComparer.Ordinal)
            .ToList();
        var related = Solution
            .Relationships.Select(relationship => $"{relationship.ReferencingTable}.{relationship.ReferencingColumn}")
            .Order(StringComparer.Ordinal);

        Assert.Contains("mpt_Model.mpt_AccountId", lookups);
        Assert.Equal(lookups, related);
    }

    [Fact]
    public void The_list_of_relationships_names_each_body_once_and_no_other()
    {
        Assert.Contains("mpt_account_model_AccountId", Solution.ListedRelationships);
        Assert.Equal(
            Solution.ListedRelationships.Order(StringComparer.Ordinal),
            Solution.Relationships.Select(body => body.Name.Text).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Deleting_a_record_cascades_to_nothing_since_children_are_found_by_their_text_key()
    {
        Assert.NotEmpty(Solution.Relationships);
        Assert.DoesNotContain(Solution.Relationships, relationship => relationship.CascadeDelete == "Cascade");
    }
}
