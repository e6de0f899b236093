using MatterportForDataverse.EmbeddedMatterport.Faults;

namespace MatterportForDataverse.Product.Tests.Tags;

/// <summary>Tags whose making in Matterport nobody heard of.</summary>
public sealed class LostAnswerTests
{
    [Fact]
    public void A_tag_whose_answer_was_lost_is_found_and_not_made_again()
    {
        using var bench = new TagBench(tags: 1);
        var made = 0;
        bench.Environment.Matterport.Faults.Next(request =>
            request.IsMutation && request.RootFields.Any(field => field.Contains("add", StringComparison.Ordinal)) && ++made == 1
                ? FaultKind.DropAfterCommit
                : null
        );
        var row = bench.CreateHere("Valve");
        bench.Calm();

        Assert.Equal(1, made);
        var tag = Assert.Single(bench.There, tag => tag.Label == "Valve");
        Assert.Equal(row, bench.RowOf(tag).Id);
        Assert.Equal(2, bench.Rows.Count);
    }
}
