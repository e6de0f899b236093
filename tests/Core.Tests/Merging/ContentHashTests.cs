using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Errors;

namespace MatterportForDataverse.Core.Tests.Merging;

public sealed class ContentHashTests
{
    public static TheoryData<string> Listed => [.. Names(ListingRole.Told, ListingRole.Optional, ListingRole.Only)];

    public static TheoryData<string> Told => [.. Names(ListingRole.Told)];

    [Fact]
    public void The_same_content_has_the_same_hash() =>
        Assert.Equal(ContentHash.Of(ModelFields.Set, Some.Model()), ContentHash.Of(ModelFields.Set, Some.Model()));

    [Theory]
    [MemberData(nameof(Listed))]
    public void A_change_of_any_listed_field_changes_the_hash(string name)
    {
        var other = name switch
        {
            "modified" or "created" => "2026-05-01T10:00:01Z",
            "state" => "inactive",
            "accessvisibility" => "private",
            "internalid" or "thumbnail" => "else",
            _ => Names(ListingRole.Optional, ListingRole.Only).Contains(name) ? "4" : "else",
        };
        Assert.NotEqual(
            ContentHash.Of(ModelFields.Set, Some.Model()),
            ContentHash.Of(ModelFields.Set, Some.With(Some.Model(), name, other))
        );
        Assert.NotEqual(
            ContentHash.Of(ModelFields.Set, Some.Model()),
            ContentHash.Of(ModelFields.Set, Some.With(Some.Model(), name, (string?)null))
        );
    }

    [Theory]
    [MemberData(nameof(Told))]
    public void While_something_of_a_listing_is_unknown_there_is_no_hash(string name) =>
        Assert.Null(
            ContentHash.Of(ModelFields.Set, Some.With(Some.Model(), name, Answer<string>.Failed(new ReplyError(ErrorCodes.Internal, name))))
        );

    [Fact]
    public void A_text_that_moves_from_one_field_to_the_next_changes_the_hash()
    {
        var one = Some.With(Some.With(Some.Model(), "listing.id", "ab"), "listing.name", "c");
        var other = Some.With(Some.With(Some.Model(), "listing.id", "a"), "listing.name", "bc");
        Assert.NotEqual(ContentHash.Of(ModelFields.Set, one), ContentHash.Of(ModelFields.Set, other));
    }

    [Fact]
    public void After_a_change_of_ours_the_hash_is_what_the_next_listing_gives()
    {
        var before = ContentHash.Of(ModelFields.Set, Some.Model());
        var answer = Some.With(Some.With(Some.Model(), "name", "new"), "modified", "2026-06-01T08:00:00Z");
        Assert.Equal(
            ContentHash.Of(ModelFields.Set, answer),
            ContentHash.After(
                ModelFields.Set,
                Some.With(Some.With(answer, "roomcount", Answer<string>.Absent), "tagcount", Answer<string>.Absent),
                before
            )
        );
    }

    [Fact]
    public void After_a_change_of_a_model_that_was_never_listed_there_is_no_hash() =>
        Assert.Null(ContentHash.After(ModelFields.Set, Some.Model(), null));

    [Fact]
    public void The_hash_fits_its_column() =>
        Assert.True(ContentHash.Of(ModelFields.Set, Some.Model())!.Length <= Schema.ModelTable.ContentHash.MaxLength);

    private static IEnumerable<string> Names(params ListingRole[] roles) => ModelFields.Set.Listed(roles).Select(field => field.Name);
}
