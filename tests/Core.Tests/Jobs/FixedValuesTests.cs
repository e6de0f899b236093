using MatterportForDataverse.Core.Jobs;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Jobs;

public sealed class FixedValuesTests
{
    public static TheoryData<string, object> Values() =>
        new()
        {
            { "high", "high" },
            { "a = b", "a = b" },
            { "https://example.com/a", "https://example.com/a" },
            { "text:2", "2" },
            { "text:true", "true" },
            { "2", 2 },
            { "-40", -40 },
            { "0", 0 },
            { "007", "007" },
            { "99999999999", "99999999999" },
            { "2.50", 2.50m },
            { "1,5", "1,5" },
            { "true", true },
            { "false", false },
            { "choice:2", new ChoiceValue(2) },
            { "lookup:team:5d1f5d4e-0000-4000-8000-00000000000a", new RowReference("team", new("5d1f5d4e-0000-4000-8000-00000000000a")) },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_what_it_looks_like_unless_a_prefix_says_more(string text, object expected) =>
        Assert.Equal(expected, FixedValues.Parse($"column={text}")["column"]);

    [Fact]
    public void There_is_one_a_line_and_blank_lines_and_spaces_say_nothing()
    {
        var values = FixedValues.Parse("\r\n  one = 1 \r\n\r\ntwo=b\n");
        Assert.Equal(
            [new("one", 1), new("two", "b")],
            values.Order(Comparer<KeyValuePair<string, object?>>.Create((a, b) => string.CompareOrdinal(a.Key, b.Key)))
        );
        Assert.Empty(FixedValues.Parse(null));
    }

    [Theory]
    [InlineData("column")]
    [InlineData("column=")]
    [InlineData("=value")]
    [InlineData("Column=value")]
    [InlineData("a column=value")]
    [InlineData("column=choice:high")]
    [InlineData("column=lookup:team")]
    [InlineData("column=lookup:team:5")]
    [InlineData("column=lookup:Team:5d1f5d4e-0000-4000-8000-00000000000a")]
    [InlineData("column=text:")]
    public void A_line_that_cannot_be_read_is_named(string line)
    {
        var refused = Assert.Throws<FixedValueException>(() => FixedValues.Parse("good=1\n" + line));
        Assert.Equal(line, refused.Phrase.Arguments["line"]);
    }

    [Fact]
    public void A_column_has_one_value() => Assert.Throws<FixedValueException>(() => FixedValues.Parse("one=1\none=2"));
}
