using MatterportForDataverse.Matterport.Search;

namespace MatterportForDataverse.Matterport.Tests.Search;

public sealed class SearchQueryTests
{
    [Fact]
    public void A_query_reads_as_Matterport_writes_it()
    {
        Assert.Equal(
            "modified:[2026-01-02T03:04:05Z TO *]",
            SearchQuery.ModifiedSince(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)).Text
        );
        Assert.Equal(
            "modified:[2026-01-02T15:04:05Z TO *]",
            SearchQuery.ModifiedSince(new DateTime(2026, 1, 2, 15, 4, 5, DateTimeKind.Utc)).Text
        );
        Assert.Equal(
            "(internalId:\"CRM-1\" OR (* AND address.locality:\"New York\"))",
            SearchQuery.Field("internalId", "CRM-1").Or(SearchQuery.All.And(SearchQuery.Field("address.locality", "New York"))).Text
        );
    }

    [Theory]
    [InlineData("a\" OR *", "\"a\\\" OR *\"")]
    [InlineData("a\\", "\"a\\\\\"")]
    [InlineData("<b>", "\"b\"")]
    [InlineData(" x ", "\"x\"")]
    public void Text_cannot_leave_its_phrase(string text, string expected) => Assert.Equal(expected, SearchQuery.Phrase(text).Text);

    [Theory]
    [InlineData("")]
    [InlineData("<>")]
    [InlineData("a\nb")]
    [InlineData("a\u0000b")]
    public void Some_text_cannot_be_searched_for(string text) => Assert.Throws<ArgumentException>(() => SearchQuery.Phrase(text));

    [Fact]
    public void Long_text_field_names_from_people_and_local_time_are_refused()
    {
        Assert.Throws<ArgumentException>(() => SearchQuery.Phrase(new string('a', SearchQuery.LongestText + 1)));
        Assert.Throws<ArgumentException>(() => SearchQuery.Field("name:x OR y", "z"));
        Assert.Throws<ArgumentException>(() => SearchQuery.ModifiedSince(new DateTime(2026, 1, 2)));
    }
}
