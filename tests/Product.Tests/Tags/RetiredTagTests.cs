using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Tags;

/// <summary>What becomes of rows whose tags are gone, and come back.</summary>
public sealed class RetiredTagTests
{
    private const int Deactivate = 1;
    private const int Delete = 2;

    [Fact]
    public void A_row_that_was_put_away_with_its_tag_is_active_again_when_the_tag_is_back()
    {
        using var bench = new TagBench(tags: 4);
        bench.WhenMissing(Deactivate);
        var model = bench.Environment.MatterportAccount.Models.Single(one => one.Id == bench.Model);
        var tag = bench.There[0];
        bench.DeleteThere(tag);
        bench.Calm();
        Assert.False(IsActive(bench.RowOf(tag)));

        bench.Environment.MatterportAccount.Edit(bench.Model, _ => model);
        bench.Calm();

        Assert.True(IsActive(bench.RowOf(tag)));
        Assert.True(bench.There.Single(one => one.Id == tag.Id).Enabled);
    }

    [Fact]
    public void Tags_that_vanish_one_by_one_are_asked_about_though_the_rows_of_the_first_ones_were_deleted()
    {
        using var bench = new TagBench(tags: 8);
        bench.WhenMissing(Delete);
        foreach (var tag in bench.There.Take(4).ToArray())
        {
            bench.DeleteThere(tag);
            bench.Calm();
        }

        Assert.Equal(5, bench.Rows.Count);
        Assert.Contains(
            bench.Environment.Rows("mpt_syncissue"),
            issue => ((string)issue["mpt_issuekey"]).EndsWith("/too-many-tags-missing", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_row_is_not_deleted_with_its_tag_while_it_holds_an_edit_that_was_never_sent()
    {
        using var bench = new TagBench(tags: 4);
        bench.WhenMissing(Delete);
        var tag = bench.There[0];
        var row = bench.RowOf(tag).Id;
        bench.DeleteThere(tag);
        bench.Ann.Update(new Entity("mpt_tag", row) { ["mpt_description"] = "Never sent" });
        bench.Calm();

        Assert.Equal("Never sent", bench.RowOf(tag)["mpt_description"]);
    }

    private static bool IsActive(Entity row) => row.GetAttributeValue<OptionSetValue>("statecode").Value == 0;
}
