using CsCheck;
using MatterportForDataverse.Core.Fields;

namespace MatterportForDataverse.Core.Tests.Fields;

public sealed class SpellingTests
{
    [Theory]
    [InlineData(Spelling.Address, "12 Main Street", "12 MAIN ST.")]
    [InlineData(Spelling.Address, "Hauptstraße 5", "hauptstr. 5")]
    [InlineData(Spelling.Address, "Av. de la Liberté, 3", "avenue de la liberte 3")]
    [InlineData(Spelling.Address, "Saint Ives", "St. Ives")]
    [InlineData(Spelling.Address, "Malmö", "MALMO")]
    [InlineData(Spelling.Address, "Lindenstr. 5", "Lindenstraße 5")]
    [InlineData(Spelling.Address, "P.zza del Duomo, 3", "Piazza del Duomo 3")]
    [InlineData(Spelling.Address, "ul. Zielna 14", "ulica Zielna 14")]
    [InlineData(Spelling.Address, "Apt 4, 100 N Main St", "Apartment 4, 100 North Main Street")]
    [InlineData(Spelling.Address, ". .", ".  .")]
    [InlineData(Spelling.Code, "SW1A 1AA", "sw1a1aa")]
    [InlineData(Spelling.Letters, "ab-12 ", "AB-12")]
    [InlineData(Spelling.Words, "Ready to move in!", "ready to  move in")]
    [InlineData(Spelling.Words, "Ｆｌａｔ", "flat")]
    public void Differs_in_spelling_alone(Spelling spelling, string one, string other) => Assert.True(spelling.Same(one, other));

    [Theory]
    [InlineData(Spelling.Address, "12 Main Street", "12 Main Road")]
    [InlineData(Spelling.Address, "5/12 High Street", "5-12 High Street")]
    [InlineData(Spelling.Address, "12 Main Street", "12a Main Street")]
    [InlineData(Spelling.Address, "Майка", "Маика")]
    [InlineData(Spelling.Address, "Plaza Mayor", "Place Mayor")]
    [InlineData(Spelling.Address, "100 N Main St", "100 S Main St")]
    [InlineData(Spelling.Address, "Flat 4", "Suite 4")]
    [InlineData(Spelling.Letters, "1-23", "12-3")]
    [InlineData(Spelling.Words, "3 rooms", "3.5 rooms")]
    [InlineData(Spelling.Words, "!", "?")]
    [InlineData(Spelling.Words, "5 € a day", "5 $ a day")]
    [InlineData(Spelling.Exact, "https://example.com/A", "https://example.com/a")]
    public void Is_a_difference(Spelling spelling, string one, string other) => Assert.False(spelling.Same(one, other));

    [Fact]
    public void Is_an_equality_whatever_is_written() =>
        Gen.Select(Gen.Enum<Spelling>(), Nasty.Text, Nasty.Text)
            .Sample(
                (spelling, one, other) =>
                    spelling.Same(one, one)
                    && spelling.Same(one, other) == spelling.Same(other, one)
                    && (!string.Equals(one, other, StringComparison.Ordinal) || spelling.Same(one, other))
            );

    [Fact]
    public void Case_and_spacing_never_count_in_words() =>
        Gen.String[Gen.Char["abcdeéöñ 019,."], 0, 20]
            .Sample(text =>
                Spelling.Address.Same(text.Trim(), "  " + text.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal).Trim())
            );

    [Fact]
    public void Nothing_is_the_same_only_as_nothing()
    {
        Assert.True(Spelling.Words.Same(null, null));
        Assert.False(Spelling.Words.Same(null, "a"));
    }
}
