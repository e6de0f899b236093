using CsCheck;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Core.Rows;

namespace MatterportForDataverse.Core.Tests.Fields;

/// <summary>What can be sent to Matterport, and what cannot.</summary>
public sealed class OutgoingTextTests
{
    private static readonly string[] Codes = ["country.unknown", "value.direction", "value.email", "value.link", "value.one-line"];

    private static readonly Gen<string> Typed = Gen.OneOf(
            Nasty.Broken,
            Gen.String,
            Pick.One(
                "https://",
                "http://a.example/",
                "javascript:alert(1)",
                "eva@",
                "eva@example.com",
                "DE",
                "de",
                "Germany",
                ".",
                "@",
                "/"
            ),
            Pick.One("\u202e", "\u202a", "\u202c", "\u2066", "\u2067", "\u2069", "\u200d", "\u200f")
        )
        .Array[1, 5]
        .Select(string.Concat);

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("http://example.com/a?b=c#d")]
    [InlineData("HTTPS://EXAMPLE.COM:8443/a%20b")]
    [InlineData("https://bücher.example/straße")]
    [InlineData("https://例え.テスト/")]
    [InlineData(" https://example.com ")]
    public void A_link_to_a_page_can_be_sent(string text) => Assert.Null(OutgoingText.Refusal(TextForm.Link, text));

    [Theory]
    [InlineData("www.example.com")]
    [InlineData("example.com/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///c:/a")]
    [InlineData("ftp://example.com")]
    [InlineData("mailto:eva@example.com")]
    [InlineData("//example.com")]
    [InlineData("https://")]
    [InlineData("https:///example.com")]
    [InlineData("https://?a")]
    [InlineData("https:example.com")]
    [InlineData("https://example.com/a b")]
    [InlineData("https://example.com\\@evil.example")]
    [InlineData("https://exam\u200bple.com")]
    [InlineData("\ufeffhttps://example.com")]
    [InlineData("https://example.com https://other.example")]
    [InlineData(" ")]
    public void Nothing_else_is_a_link(string text) => Assert.Equal("value.link", OutgoingText.Refusal(TextForm.Link, text));

    [Theory]
    [InlineData("eva@example.com")]
    [InlineData("e.v-a+tours_1@mail.example.co.uk")]
    [InlineData("o'neil@example.com")]
    [InlineData("jürgen@bücher.example")]
    [InlineData("用户@例え.テスト")]
    [InlineData(" eva@example.com ")]
    public void An_email_address_can_be_sent(string text) => Assert.Null(OutgoingText.Refusal(TextForm.Email, text));

    [Theory]
    [InlineData("eva")]
    [InlineData("eva@")]
    [InlineData("@example.com")]
    [InlineData("eva@example")]
    [InlineData("eva@@example.com")]
    [InlineData("eva@example..com")]
    [InlineData("eva@-example.com")]
    [InlineData(".eva@example.com")]
    [InlineData("eva.@example.com")]
    [InlineData("eva @example.com")]
    [InlineData("Eva <eva@example.com>")]
    [InlineData("eva@example.com; ann@example.com")]
    [InlineData("eva@example.com,ann@example.com")]
    [InlineData("mailto:eva@example.com")]
    [InlineData("eva@exam\u200bple.com")]
    public void Nothing_else_is_an_email_address(string text) => Assert.Equal("value.email", OutgoingText.Refusal(TextForm.Email, text));

    [Theory]
    [InlineData("DE", null)]
    [InlineData("US", null)]
    [InlineData("de", "country.unknown")]
    [InlineData("DEU", "country.unknown")]
    [InlineData("Germany", "country.unknown")]
    [InlineData("UK", "country.unknown")]
    [InlineData("QQ", "country.unknown")]
    [InlineData("D\u0415", "country.unknown")]
    public void A_country_is_sent_as_its_code_only(string text, string? code) =>
        Assert.Equal(code, OutgoingText.Refusal(TextForm.Country, text));

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\r\nb")]
    [InlineData("a\u2028b")]
    [InlineData("a\u2029b")]
    [InlineData("a\u0085b")]
    [InlineData("a\n")]
    public void One_line_is_one_line(string text)
    {
        Assert.Equal("value.one-line", OutgoingText.Refusal(TextForm.OneLine, text));
        Assert.Null(OutgoingText.Refusal(TextForm.Lines, text));
    }

    [Theory]
    [InlineData("\u202egpj.exe")]
    [InlineData("a \u202eb\u202c")]
    [InlineData("\u202da\u202c")]
    [InlineData("\u202aa")]
    [InlineData("\u2067a")]
    [InlineData("a\u202c")]
    [InlineData("a\u2069")]
    [InlineData("\u2067a\u202c")]
    [InlineData("\u202aa\u2069")]
    [InlineData("\u2067\u202aa\u2069\u202c")]
    [InlineData("\u2067a\nb\u2069")]
    public void A_text_that_turns_what_follows_around_is_not_sent(string text) =>
        Assert.All(Enum.GetValues<TextForm>(), form => Assert.Equal("value.direction", OutgoingText.Refusal(form, text)));

    [Theory]
    [InlineData("می\u200cخواهم")]
    [InlineData("क्\u200dष")]
    [InlineData("👩\u200d👩\u200d👧")]
    [InlineData("שלום\u200f!")]
    [InlineData("a \u2067שלום\u2069 b")]
    [InlineData("a \u202bשלום \u2066b\u2069\u202c c")]
    [InlineData("\u061cالعربية")]
    public void What_scripts_and_emoji_are_written_with_can_be_sent(string text) =>
        Assert.Null(OutgoingText.Refusal(TextForm.OneLine, text));

    [Fact]
    public void Whatever_is_typed_can_be_sent_or_is_refused_with_a_code()
    {
        var refused = 0;
        Gen.Select(Typed, Gen.Enum<TextForm>())
            .Sample(
                (text, form) =>
                {
                    var code = OutgoingText.Refusal(form, text);
                    Assert.True(code is null || Codes.Contains(code), code);
                    Interlocked.Add(ref refused, code is null ? 0 : 1);
                },
                iter: 20_000
            );
        Assert.InRange(refused, 1_000, 19_000);
    }

    [Fact]
    public void What_can_be_sent_goes_out_unchanged_and_nothing_else_goes_out()
    {
        var fields = ModelFields.Set.TwoWay.Where(field => !field.IsOption).ToArray();
        var model = Some.Model();
        var mirror = Some.MirrorOf(model, Some.Rules());
        var (sent, kept) = (0, 0);
        Gen.Select(Typed, Gen.Int[0, fields.Length - 1])
            .Sample(
                (text, index) =>
                {
                    var field = fields[index];
                    var edited = mirror.After(new Dictionary<string, object?> { [field.Column] = text });
                    var merge = RowMerge.Of(ModelFields.Set, edited, model, [Some.Rule(field.Name)]);
                    var change = OutgoingChange.Of(edited, merge, model);
                    if (change is null)
                    {
                        Assert.Empty(OutgoingChange.Sendable(merge, model));
                        Interlocked.Increment(ref kept);
                        return;
                    }

                    var ours = Assert.Single(OutgoingChange.Sendable(merge, model)).Ours;
                    Assert.Equal(field.Read(edited), ours);
                    Assert.Null(ours is null ? null : OutgoingText.Refusal(field.TextForm, ours));
                    Interlocked.Increment(ref sent);
                },
                iter: 5_000
            );
        Assert.True(sent > 500 && kept > 500, $"{sent} {kept}");
    }

    [Fact]
    public void A_refusal_names_the_column_and_what_was_typed()
    {
        var refusal = ModelFields.Set["externalurl"].Refusal("\u202dwww." + new string('x', 200), "mpt_property.mpt_listinglink")!;

        Assert.StartsWith("“[U+202D]www.xxx", refusal.ToString(), StringComparison.Ordinal);
        Assert.Contains("x…” in Listing link", refusal.ToString(), StringComparison.Ordinal);
        Assert.Null(ModelFields.Set["externalurl"].Refusal(null, ""));
    }
}
