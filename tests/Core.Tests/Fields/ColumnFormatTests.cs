using System.Globalization;
using CsCheck;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Fields;

/// <summary>The laws of the lenses, for every field: what was written comes back, and writing back what was read changes nothing.</summary>
public sealed class ColumnFormatTests
{
    public static TheoryData<string> Names => [.. ModelFields.Set.All.Select(one => one.Name)];

    [Fact]
    public void Every_field_is_tried() => Assert.Contains("name", ModelFields.Set.All.Select(one => one.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_was_written_comes_back(string name)
    {
        var field = ModelFields.Set.Find(name)!;
        ValuesOf(field)
            .Sample(value =>
            {
                var canonical = field.Read(Some.With(Some.Model(), name, value)).ValueOr(null);
                var row = new Row(ModelTable.Table).SetRaw(field.Column, field.ToColumn(canonical));
                Assert.Equal(canonical, field.Read(row));
            });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Writing_back_what_was_read_changes_nothing(string name)
    {
        var field = ModelFields.Set.Find(name)!;
        ValuesOf(field)
            .Sample(value =>
            {
                var canonical = field.Read(Some.With(Some.Model(), name, value)).ValueOr(null);
                var first = field.ToColumn(canonical);
                var second = field.ToColumn(field.Read(new Row(ModelTable.Table).SetRaw(field.Column, first)));
                Assert.Equal(first, second);
            });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_canonical_form_of_a_canonical_form_is_itself(string name)
    {
        var field = ModelFields.Set.Find(name)!;
        ValuesOf(field)
            .Sample(value =>
            {
                var canonical = field.Read(Some.With(Some.Model(), name, value)).ValueOr(null);
                var again = name is "state" or "accessvisibility"
                    ? canonical
                    : field.Read(Some.With(Some.Model(), name, canonical)).ValueOr(null);
                Assert.Equal(canonical, again);
                Assert.True(field.Same(canonical, canonical));
            });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Null_and_the_empty_text_are_both_empty_and_unknown_is_neither(string name)
    {
        var field = ModelFields.Set.Find(name)!;
        Assert.Null(field.Read(new Row(ModelTable.Table).SetRaw(field.Column, null)));
        Assert.Null(field.ToColumn(null));
        Assert.True(field.Fits(null));
        Assert.False(field.Read(new Model(ModelId.Parse("SxQL3iGyoDo"))).IsKnown);
    }

    [Fact]
    public void An_option_that_we_do_not_know_fits_no_column_and_is_never_replaced()
    {
        var field = ModelFields.Set["options.unittype"];
        Assert.Equal("nautical", field.Read(Some.With(Some.Model(), field.Name, "nautical")).ValueOr(null));
        Assert.False(field.Fits("nautical"));
    }

    [Theory]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\rb", "a\nb")]
    [InlineData("a\tb", "a\tb")]
    [InlineData("a\0b\u001fc\u0085", "abc")]
    [InlineData("", null)]
    [InlineData("\0", null)]
    [InlineData("🏠 東京 e\u0301", "🏠 東京 e\u0301")]
    public void Text_keeps_what_a_column_can_hold(string text, string? expected) =>
        Assert.Equal(expected, ModelFields.Set["summary"].Read(Some.With(Some.Model(), "summary", text)).ValueOr(null));

    [Fact]
    public void Half_a_surrogate_pair_is_no_text() =>
        Assert.Equal("ab🏠", ModelFields.Set["summary"].Read(Some.With(Some.Model(), "summary", "a\ud83cb\udfe0🏠")).ValueOr(null));

    [Theory]
    [InlineData("888-888-8888", "(888) 888-8888", true)]
    [InlineData("+46 8 123", "+468123", true)]
    [InlineData("+46 8 123", "46 8 123", false)]
    [InlineData("888-888-8888", "888-888-8889", false)]
    [InlineData("888-888-8888", "888-888-8888 x5", false)]
    [InlineData("888-888-8888", "888-888-8888 (office)", false)]
    [InlineData("call us", "call him", false)]
    [InlineData(null, "-", false)]
    [InlineData(null, null, true)]
    public void Phone_numbers_are_the_same_when_only_their_punctuation_differs(string? one, string? other, bool same)
    {
        Assert.Equal(same, ModelFields.Set["contact.phone"].Same(one, other));
        Assert.Equal(same, ModelFields.Set["contact.phone"].Same(other, one));
    }

    [Theory]
    [InlineData("latitude", "-0.000000001", "0")]
    [InlineData("latitude", "59.3293235000", "59.3293235")]
    [InlineData("floorarea", "12.345", "12.35")]
    [InlineData("floorarea", "-0.001", "0")]
    [InlineData("volume", "1000.00", "1000")]
    public void Measures_are_kept_to_their_places(string name, string value, string expected) =>
        Assert.Equal(expected, ModelFields.Set.Find(name)!.Read(Some.With(Some.Model(), name, value)).ValueOr(null));

    [Fact]
    public void A_state_that_we_do_not_know_is_another_one_and_not_none()
    {
        var field = ModelFields.Set["state"];
        Assert.Equal("Other", field.Read(Some.With(Some.Model(), "state", "exploded")).ValueOr(null));
        Assert.Equal((int)ModelState.Archived, field.ToColumn(field.Read(Some.With(Some.Model(), "state", "inactive")).ValueOr(null)));
    }

    [Fact]
    public void A_text_fits_up_to_the_length_of_its_column_counted_as_the_column_counts()
    {
        var name = ModelFields.Set["name"];
        Assert.True(name.Fits(new string('x', 200)));
        Assert.False(name.Fits(new string('x', 201)));
        Assert.False(name.Fits(new string('x', 199) + "🏠"));
    }

    private static Gen<string?> ValuesOf(Field field) =>
        field.Name switch
        {
            "state" or "accessvisibility" => Pick.One<string?>(
                null,
                "active",
                "inactive",
                "public",
                "private",
                "password",
                "unlisted",
                "??"
            ),
            "created" or "modified" => Gen.Int[0, int.MaxValue]
                .Select(seconds =>
                    (string?)Some.Moment.AddSeconds(-seconds).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
                ),
            "floorcount" or "roomcount" or "tagcount" or "slotsused" or "scancount" => Gen.Int.Select(number =>
                (string?)number.ToString(CultureInfo.InvariantCulture)
            ),
            "latitude" or "longitude" or "floorarea" or "indoorarea" or "volume" => Gen.Decimal[-1_000_000m, 1_000_000m]
                .Select(size => (string?)size.ToString(CultureInfo.InvariantCulture)),
            _ when field.Name.StartsWith("options.", StringComparison.Ordinal) => Pick.One<string?>(
                null,
                "",
                Some.ValueOf(field),
                Some.OtherValueOf(field)
            ),
            "contact.phone" => Nasty.Phone.Select(text => (string?)text),
            _ => Nasty.Broken.Select(text => (string?)text),
        };
}
