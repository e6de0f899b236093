using MatterportForDataverse.Core.Places;

namespace MatterportForDataverse.Core.Tests.Places;

/// <summary>What people write differently, in one form.</summary>
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Ｍüller-Straße", "muller strasse")]
    [InlineData("ŁÓDŹ", "lodz")]
    [InlineData("Ørsted Æbelø", "orsted aebelo")]
    [InlineData("e\u0301tage", "etage")]
    [InlineData("Ερμού", "ermou")]
    [InlineData("Хрещатик", "khreshchatik")]
    [InlineData("종로", "jongro")]
    [InlineData("신림동", "sillimdong")]
    [InlineData("P.zza d'Armi", "pzza d armi")]
    [InlineData("O'Connell", "oconnell")]
    [InlineData("St.Mary", "st mary")]
    [InlineData("№ 5", "no 5")]
    [InlineData("ﬁne ①", "fine 1")]
    public void Text_has_one_plain_form(string text, string plain) => Assert.Equal(plain, PlainText.Words(text));

    [Fact]
    public void A_fraction_stands_behind_its_number() => Assert.Equal("12 1/2", PlainText.Of("12½"));

    [Fact]
    public void Plain_text_is_plain_already()
    {
        foreach (
            var text in Pair.Unseen.SelectMany(pair => new[] { pair.Property.Line1, pair.Model.Name, pair.Model.City }).OfType<string>()
        )
        {
            Assert.Equal(PlainText.Words(text), PlainText.Words(PlainText.Words(text)));
        }
    }
}
