using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Words;

public sealed class PhraseJsonTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var phrase = Phrase.Of("issue.conflict").With("field", "name \"x\"\n🏠");
        var read = Assert.Single(PhraseJson.Read(PhraseJson.Write(phrase)));
        Assert.Equal((phrase.Code, phrase.Arguments["field"]), (read.Code, read.Arguments["field"]));
        Assert.Equal("""{"code":"issue.missing"}""", PhraseJson.Write(Phrase.Of("issue.missing")));
    }

    [Fact]
    public void Several_are_kept_in_their_order()
    {
        var phrases = new[] { Phrase.Of("match.name"), Phrase.Of("match.town").With("value", "Lund") };
        Assert.Equal(["match.name", "match.town"], PhraseJson.Read(PhraseJson.WriteAll(phrases)).Select(phrase => phrase.Code));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A sentence of an older version.")]
    [InlineData("[1]")]
    public void What_is_no_phrase_is_none(string? text) => Assert.Empty(PhraseJson.Read(text));

    [Fact]
    public void What_is_long_is_cut_so_that_the_column_holds_it_and_it_can_be_read()
    {
        var phrase = Phrase.Of("match.town").With("value", new string('"', 5000));
        Assert.InRange(PhraseJson.Write(phrase).Length, 1, 4000);
        Assert.Single(PhraseJson.Read(PhraseJson.Write(phrase)));
        var all = PhraseJson.WriteAll(Enumerable.Repeat(phrase, 20));
        Assert.InRange(all.Length, 1, 4000);
        Assert.NotEmpty(PhraseJson.Read(all));
    }
}
