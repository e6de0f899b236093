using System.Globalization;
using CsCheck;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Fields;

/// <summary>The laws of the lenses for every field of a tag: what was written comes back, and reading it again changes nothing.</summary>
public sealed class TagFieldsTests
{
    private static readonly string[] MediaTypes = ["photo", "video", "rich"];
    private static readonly Gen<double> Metres = Gen.Double[-1e4, 1e4];

    public static TheoryData<string> Names => [.. TagFields.Set.All.Select(one => one.Name)];

    [Fact]
    public void Every_field_is_tried_and_has_a_name_and_columns_of_its_own()
    {
        var fields = FieldSets.All.SelectMany(set => set.All).ToArray();

        Assert.Contains("mattertag.position", fields.Select(field => field.Name));
        Assert.Equal(fields.Length, fields.Select(field => field.Name).Distinct().Count());
        Assert.Equal(
            TagFields.Set.All.SelectMany(field => field.Columns).Count(),
            TagFields.Set.All.SelectMany(field => field.Columns).Distinct().Count()
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_was_written_comes_back_and_is_itself(string name)
    {
        var field = TagFields.Set[name];
        TagsWith(field)
            .Sample(
                tag =>
                {
                    var canonical = field.Read(tag).ValueOr(null);
                    var (first, second) = (new Dictionary<string, object?>(), new Dictionary<string, object?>());
                    field.Write(first, canonical);
                    var read = field.Read(new Row(TagTable.Table).SetAll(first));
                    field.Write(second, read);

                    Assert.Equal(canonical, read);
                    Assert.Equal(first, second);
                    Assert.True(field.Same(canonical, read));
                },
                iter: 1500
            );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Null_is_empty_and_unknown_is_not(string name)
    {
        var field = TagFields.Set[name];
        var empty = new Dictionary<string, object?>();
        field.Write(empty, null);

        Assert.Equal(field.Columns, empty.Keys);
        Assert.Null(field.Read(new Row(TagTable.Table).SetAll(empty)));
        Assert.False(field.Read(new Tag("vDRmwAyNBP4")).IsKnown);
    }

    [Fact]
    public void A_position_keeps_its_billionths()
    {
        var field = TagFields.Set["mattertag.position"];
        Gen.Select(Metres, Metres, Metres)
            .Sample(point =>
            {
                var columns = new Dictionary<string, object?>();
                field.Write(columns, field.Read(At("anchorPosition", point)).ValueOr(null));

                Assert.InRange(Math.Abs((double)(decimal)columns[TagTable.PositionX.Name]! - point.Item1), 0, 1e-9);
                Assert.InRange(Math.Abs((double)(decimal)columns[TagTable.PositionY.Name]! - point.Item2), 0, 1e-9);
                Assert.InRange(Math.Abs((double)(decimal)columns[TagTable.PositionZ.Name]! - point.Item3), 0, 1e-9);
            });
    }

    [Fact]
    public void Keywords_have_no_order_and_people_see_no_marker()
    {
        var field = TagFields.Set[TagFields.Keywords];
        var told = new Tag("vDRmwAyNBP4").With(Tag.KeywordsPath, Answer<string>.Of($"b\n{TagMarker.Of(Guid.NewGuid())}\na\n"));

        Assert.Equal("b\na", field.Read(told).ValueOr(null));
        Assert.True(field.Same("a\nb", "b\na"));
        Assert.False(field.Same("a\nb", "a"));
        Assert.True(TagMarker.IsNone("dv:pump"));
    }

    [Fact]
    public void A_color_is_the_same_in_any_case_and_half_a_position_is_none()
    {
        Assert.True(TagFields.Set["mattertag.color"].Same("#03687D", "#03687d"));
        Assert.Null(
            TagFields.Set["mattertag.position"].Read(new Row(TagTable.Table).Set(TagTable.PositionX, 1m).Set(TagTable.PositionZ, 1m))
        );
    }

    private static Gen<Tag> TagsWith(Field field) =>
        field.Name switch
        {
            "mattertag.position" => Gen.Select(Metres, Metres, Metres).Select(point => At("anchorPosition", point)),
            "mattertag.stem" => Gen.Select(Metres, Metres, Metres).Select(point => At("stemNormal", point)),
            "mattertag.stemlength" => Metres.Select(number => Told(field.Path, Number(number))),
            "mattertag.enabled" or "mattertag.stemenabled" => Gen.Bool.Select(flag => Told(field.Path, flag ? "true" : "false")),
            "mattertag.mediatype" => Gen.Int[0, 2].Select(kind => Told(field.Path, MediaTypes[kind])),
            "mattertag.floor" or "mattertag.room" => Gen.Guid.Select(id => Told(field.Path, id.ToString("N"))),
            "mattertag.created" or "mattertag.modified" => Gen.DateTime[new(2015, 1, 1), new(2035, 1, 1)]
                .Select(moment => Told(field.Path, moment.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))),
            "mattertag.keywords" => Gen.String.List[0, 6].Select(words => Told(field.Path, string.Join('\n', words))),
            _ => Gen.String.Select(text => Told(field.Path, text)),
        };

    private static Tag Told(FieldPath path, string text) => new Tag("vDRmwAyNBP4").With(path, Answer<string>.Of(text));

    private static Tag At(string path, (double X, double Y, double Z) point) =>
        Told(new FieldPath(path + ".x"), Number(point.X))
            .With(new FieldPath(path + ".y"), Answer<string>.Of(Number(point.Y)))
            .With(new FieldPath(path + ".z"), Answer<string>.Of(Number(point.Z)));

    private static string Number(double value) => ((decimal)value).ToString(CultureInfo.InvariantCulture);
}
