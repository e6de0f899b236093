using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Core.Tests.Merging;

public sealed class ContentHashTests
{
    private static readonly string[] Core =
    [
        "name",
        "internalnotes",
        "summary",
        "listing.id",
        "listing.name",
        "address.line1",
        "address.line2",
        "address.locality",
        "address.dependentlocality",
        "address.administrativearea",
        "address.postalcode",
        "address.countrycode",
        "internalid",
        "state",
        "accessvisibility",
        "modified",
    ];

    private static readonly string[] Counts = ["floorcount", "roomcount", "tagcount", "slotsused", "latitude", "longitude", "thumbnail"];

    public static TheoryData<string> Listed => [.. Core, .. Counts];

    public static TheoryData<string> Told => [.. Core];

    [Fact]
    public void The_same_content_has_the_same_hash() => Assert.Equal(ContentHash.Of(Some.Model()), ContentHash.Of(Some.Model()));

    [Theory]
    [MemberData(nameof(Listed))]
    public void A_change_of_any_listed_field_changes_the_hash(string name)
    {
        var other = name switch
        {
            "modified" => "2026-05-01T10:00:01Z",
            "state" => "inactive",
            "accessvisibility" => "private",
            "internalid" or "thumbnail" => "else",
            _ => Counts.Contains(name) ? "4" : "else",
        };
        Assert.NotEqual(ContentHash.Of(Some.Model()), ContentHash.Of(ModelAnswers.With(Some.Model(), name, other)));
        Assert.NotEqual(ContentHash.Of(Some.Model()), ContentHash.Of(ModelAnswers.With(Some.Model(), name, (string?)null)));
    }

    [Theory]
    [MemberData(nameof(Told))]
    public void While_something_of_a_listing_is_unknown_there_is_no_hash(string name) =>
        Assert.Null(
            ContentHash.Of(ModelAnswers.With(Some.Model(), name, Answer<string>.Failed(new ReplyError(ErrorCodes.Internal, name))))
        );

    [Fact]
    public void A_text_that_moves_from_one_field_to_the_next_changes_the_hash()
    {
        var one = ModelAnswers.With(ModelAnswers.With(Some.Model(), "listing.id", "ab"), "listing.name", "c");
        var other = ModelAnswers.With(ModelAnswers.With(Some.Model(), "listing.id", "a"), "listing.name", "bc");
        Assert.NotEqual(ContentHash.Of(one), ContentHash.Of(other));
    }

    [Fact]
    public void After_a_change_of_ours_the_hash_is_what_the_next_listing_gives()
    {
        var before = ContentHash.Of(Some.Model());
        var answer = ModelAnswers.With(ModelAnswers.With(Some.Model(), "name", "new"), "modified", "2026-06-01T08:00:00Z");
        Assert.Equal(ContentHash.Of(answer), ContentHash.After(answer with { RoomCount = default, TagCount = default }, before));
    }

    [Fact]
    public void After_a_change_of_a_model_that_was_never_listed_there_is_no_hash() => Assert.Null(ContentHash.After(Some.Model(), null));

    [Fact]
    public void The_hash_fits_its_column() => Assert.True(ContentHash.Of(Some.Model())!.Length <= Schema.ModelTable.ContentHash.MaxLength);
}
