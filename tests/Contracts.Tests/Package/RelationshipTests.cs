using MatterportForDataverse.Core.Guards;
using MatterportForDataverse.Schema;
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
    public void Every_lookup_that_a_deletion_empties_is_set_again_if_it_was_no_deletion()
    {
        // These are people's, and no guard keeps them; or an order only shows them, and its frozen request has the IDs.
        string[] peoples =
        [
            "mpt_account.mpt_defaultteamid",
            "mpt_budget.mpt_policyid",
            "mpt_order.mpt_modelid",
            "mpt_order.mpt_policyid",
            "mpt_policy.mpt_accountid",
            "mpt_pricebookitem.mpt_policyid",
            "mpt_sitevisit.mpt_propertyid",
            "mpt_spendinglimit.mpt_policyid",
            "mpt_tag.mpt_floorid",
            "mpt_tag.mpt_roomid",
            "mpt_tag.mpt_tagtypeid",
            "mpt_tag.mpt_worktargetid",
            "mpt_tagtype.mpt_worktargetid",
        ];
        var emptied = Solution
            .Relationships.Where(one => one.CascadeDelete == "RemoveLink" && one.Referenced != "systemuser")
            .Select(one => $"{one.Referencing}.{one.Lookup}")
            .Except(peoples);

        Assert.All(peoples, lookup => Assert.True(LookupColumns.Has(lookup.Split('.')[0], lookup.Split('.')[1])));
        Assert.Equal(
            emptied.Order(StringComparer.Ordinal),
            RestoreLookups
                .Tables.SelectMany(table => RestoreLookups.ColumnsOf(table).Select(column => $"{table}.{column}"))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_model_does_not_lose_its_account() =>
        Assert.Equal("Restrict", Solution.Relationships.Single(one => one.Name == "mpt_account_model_AccountId").CascadeDelete.Text);

    [Fact]
    public void Deleting_a_record_cascades_to_nothing_since_children_are_found_by_their_text_key()
    {
        Assert.NotEmpty(Solution.Relationships);
        Assert.DoesNotContain(Solution.Relationships, relationship => relationship.CascadeDelete == "Cascade");
    }
}
