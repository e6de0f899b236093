using CsCheck;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Guards;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tags;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Guards;

public sealed class GuardTagTests
{
    private static readonly RowReference Model = new(ModelTable.Table, Guid.NewGuid());
    private readonly InMemoryRows _rows = new();

    [Fact]
    public void Only_sync_writes_the_books_and_all_of_them_are_tried()
    {
        Assert.Contains(TagTable.MergeBase.Name, TagMirror.GuardedColumns);
        Assert.All(
            TagMirror.GuardedColumns,
            column => Assert.Equal("guard.tag.columns", Code(() => Check(GuardedAct.Update, new Row(TagTable.Table).SetRaw(column, "x"))))
        );
    }

    [Theory]
    [InlineData("red", "guard.tag.color")]
    [InlineData("#12345", "guard.tag.color")]
    [InlineData("#12345g", "guard.tag.color")]
    [InlineData("#123456\n", "guard.tag.color")]
    public void What_is_no_color_is_refused(string color, string code) =>
        Assert.Equal(code, Code(() => Check(GuardedAct.Create, new Row(TagTable.Table).Set(TagTable.Color, color))));

    [Fact]
    public void A_marker_among_keywords_is_refused_and_a_word_like_it_is_not()
    {
        Check(GuardedAct.Create, new Row(TagTable.Table).Set(TagTable.Keywords, "dv:pump\nfire"));

        var marked = new Row(TagTable.Table).Set(TagTable.Keywords, $"fire\n {TagMarker.Of(Guid.NewGuid())}");
        Assert.Equal("guard.tag.keywords", Code(() => Check(GuardedAct.Create, marked)));
    }

    [Fact]
    public void A_text_that_cannot_be_sent_is_refused_and_what_was_there_before_is_not()
    {
        Assert.Equal(
            "value.link",
            Code(() => Check(GuardedAct.Create, new Row(TagTable.Table).Set(TagTable.MediaLink, "www.example.com")))
        );
        Assert.Equal("value.one-line", Code(() => Check(GuardedAct.Create, new Row(TagTable.Table).Set(TagTable.Name, "a\nb"))));
        Assert.Equal("value.direction", Code(() => Check(GuardedAct.Create, new Row(TagTable.Table).Set(TagTable.Description, "\u202ea"))));

        var tag = new Row(TagTable.Table).Set(TagTable.MediaLink, "www.example.com").Set(TagTable.Description, "a\nb");
        Assert.Null(Code(() => Check(GuardedAct.Update, tag, tag)));
    }

    [Fact]
    public void A_floor_of_another_model_is_refused()
    {
        var floor = _rows.Create(
            new Row(FloorTable.Table).SetParent(FloorTable.ModelId, FloorTable.ModelKey, new RowReference(ModelTable.Table, Guid.NewGuid()))
        );
        var tag = new Row(TagTable.Table).Set(TagTable.ModelId, Model).Set(TagTable.FloorId, new RowReference(FloorTable.Table, floor));

        Assert.Equal("guard.tag.place", Code(() => Check(GuardedAct.Create, tag)));
    }

    [Fact]
    public void Half_a_position_is_refused_when_it_is_made_and_when_it_is_left()
    {
        Assert.Equal("guard.tag.position", Code(() => Check(GuardedAct.Create, new Row(TagTable.Table).Set(TagTable.PositionX, 1m))));
        var before = new Row(TagTable.Table).Set(TagTable.PositionX, 1m).Set(TagTable.PositionY, 2m).Set(TagTable.PositionZ, 3m);
        Assert.Equal(
            "guard.tag.position",
            Code(() => Check(GuardedAct.Update, new Row(TagTable.Table).Set(TagTable.PositionY, (decimal?)null), before))
        );
    }

    [Fact]
    public void Whatever_people_enter_passes_or_is_refused_with_a_code()
    {
        var refused = 0;
        Gen.Select(Gen.String, Gen.String, Gen.String, Gen.Decimal)
            .Sample(
                entered =>
                {
                    var tag = new Row(TagTable.Table)
                        .Set(TagTable.Color, entered.Item1)
                        .Set(TagTable.Keywords, entered.Item2)
                        .Set(TagTable.Icon, entered.Item3)
                        .Set(TagTable.PositionX, entered.Item4);
                    Interlocked.Add(ref refused, Code(() => Check(GuardedAct.Create, tag)) is null ? 0 : 1);
                },
                iter: 20_000
            );
        Assert.True(refused > 0);
    }

    // A refusal that is none of ours fails the test.
    private static string? Code(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (DomainException refusal) when (refusal is GuardException or ValueRefusedException)
        {
            return refusal.Code;
        }
    }

    private void Check(GuardedAct act, Row row, Row? before = null) =>
        new GuardTag(_rows, () => new Mappings([], [])).Check(before, new GuardedWrite(act, row, IsSystem: false));
}
