using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Guards;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Guards;

public sealed class GuardTagTypeTests
{
    public static TheoryData<string, string, string> Wrong() =>
        new()
        {
            { TagTypeTable.Color.Name, "#e5532", "guard.tag-type.color" },
            { TagTypeTable.Color.Name, "e5532d", "guard.tag-type.color" },
            { TagTypeTable.Icon.Name, "public symbols video", "guard.tag-type.icon" },
            { TagTypeTable.Icon.Name, new string('i', 101), "guard.tag-type.icon" },
            { TagTypeTable.Keywords.Name, "fire\n DV:key", "guard.tag-type.keywords" },
            { TagTypeTable.Keywords.Name, new string('k', 2001), "guard.tag-type.keywords" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_look_that_no_tag_can_have_is_refused(string column, string value, string code) =>
        Assert.Equal(code, Assert.Throws<GuardException>(() => Check(new Row(TagTypeTable.Table).SetRaw(column, value))).Code);

    [Fact]
    public void A_name_that_could_not_be_the_label_of_a_tag_is_refused()
    {
        var refusal = Assert.Throws<ValueRefusedException>(() => Check(new Row(TagTypeTable.Table).Set(TagTypeTable.Name, "Leak\nbig")));

        Assert.Equal("value.one-line", refusal.Code);
        Check(new Row(TagTypeTable.Table).Set(TagTypeTable.Name, "Leak"));
    }

    [Fact]
    public void Everything_else_passes()
    {
        Check(new Row(TagTypeTable.Table));
        Check(
            new Row(TagTypeTable.Table)
                .Set(TagTypeTable.Color, "#E5532d")
                .Set(TagTypeTable.Icon, "public_symbols_video")
                .Set(TagTypeTable.Keywords, "fire\nsafety dv:not at the start")
        );
        Check(new Row(TagTypeTable.Table).Set(TagTypeTable.Color, null).Set(TagTypeTable.Keywords, ""));
    }

    private static void Check(Row row) => GuardTagType.Check(new GuardedWrite(GuardedAct.Create, row, IsSystem: false));
}
