using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Tags;

/// <summary>What people are asked about tags that were edited on both sides.</summary>
public sealed class TagConflictTests
{
    [Fact]
    public void An_open_question_shows_what_Matterport_holds_by_now()
    {
        using var bench = new TagBench(tags: 1);
        var tag = bench.There[0];
        bench.Ann.Update(new Entity("mpt_tag", bench.RowOf(tag).Id) { ["mpt_name"] = "Ours" });
        Edit(bench, tag.Id, "Theirs");
        Assert.Equal(("Ours", "Theirs"), Asked(bench));

        Edit(bench, tag.Id, "Theirs later");
        Assert.Equal(("Ours", "Theirs later"), Asked(bench));
    }

    private static void Edit(TagBench bench, string tag, string label)
    {
        bench.Environment.MatterportAccount.EditTag(bench.Model, tag, now => now with { Label = label });
        bench.Calm();
    }

    private static (object Ours, object Theirs) Asked(TagBench bench)
    {
        var issue = Assert.Single(bench.Environment.Rows("mpt_syncissue"));
        return (issue["mpt_dataversevalue"], issue["mpt_matterportvalue"]);
    }
}
