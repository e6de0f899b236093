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

    [Fact]
    public void What_was_made_twice_goes_again_and_a_copy_that_somebody_changed_at_once_does_not()
    {
        using var bench = new TagBench(tags: 1);
        bench.CreateHere("Valve");
        bench.Calm();
        var made = bench.There.Single(tag => tag.Label == "Valve");
        var soon = made with { Created = made.Created.AddMinutes(5) };
        var twin = bench.Environment.MatterportAccount.AddTag(bench.Model, "", _ => soon);
        var copy = bench.Environment.MatterportAccount.AddTag(bench.Model, "", _ => soon with { Label = "Second valve" });
        bench.Calm();

        Assert.DoesNotContain(bench.There, tag => tag.Id == twin.Id);
        Assert.Contains(bench.There, tag => tag.Id == copy.Id);
        Assert.Equal("Second valve", bench.RowOf(copy)["mpt_name"]);
    }
}
