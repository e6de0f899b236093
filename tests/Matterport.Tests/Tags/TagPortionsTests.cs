using CsCheck;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Tags;

namespace MatterportForDataverse.Matterport.Tests.Tags;

public sealed class TagPortionsTests
{
    [Fact]
    public void A_document_stays_below_the_bound_of_tags_and_of_models() =>
        Gen.Int[0, 900]
            .Array[0, 200]
            .Sample(counts =>
            {
                var requests = counts.Select((count, number) => Request(number, count)).ToArray();
                var portions = TagPortions.Of(requests);
                Assert.Equal(requests, portions.SelectMany(portion => portion));
                Assert.All(
                    portions,
                    portion =>
                    {
                        Assert.InRange(portion.Count, 1, 50);
                        Assert.True(portion.Count == 1 || portion.Sum(request => request.ExpectedTags) <= TagPortions.ExpectedTags);
                    }
                );
            });

    [Fact]
    public void Models_without_tags_fill_a_document() =>
        Assert.Equal([50, 50, 20], TagPortions.Of(Enumerable.Range(0, 120).Select(number => Request(number, 0))).Select(p => p.Count));

    [Fact]
    public void Contents_have_their_weight() =>
        Assert.Equal(
            [9, 1],
            TagPortions.Of(Enumerable.Range(0, 10).Select(number => Request(number, 5) with { WithContents = true })).Select(p => p.Count)
        );

    private static TagsRequest Request(int number, int tags) => new(ModelId.Parse($"model{100_000 + number}"), tags);
}
