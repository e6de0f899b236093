using MatterportForDataverse.Core.Fields;

namespace MatterportForDataverse.Core.Tests.Fields;

public sealed class UnseenTests
{
    // src/Scripts/tests/words/unseen.test.ts has the same.
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("pay \u202e001\u202c", "pay [U+202E]001[U+202C]")]
    [InlineData("\u2066a\u2069", "[U+2066]a[U+2069]")]
    [InlineData("\ufeffa\u200bb\u2060c\u061c", "[U+FEFF]a[U+200B]b[U+2060]c[U+061C]")]
    [InlineData("a\u200eb\u200f", "a[U+200E]b[U+200F]")]
    [InlineData("a\u200db", "a[U+200D]b")]
    [InlineData("می\u200cخواهم", "می\u200cخواهم")]
    [InlineData("می\u200c", "می[U+200C]")]
    [InlineData("👩\u200d👩\u200d👧 ❤️\u200d🔥", "👩\u200d👩\u200d👧 ❤️\u200d🔥")]
    [InlineData("ع\u200d\u200dع", "ع[U+200D][U+200D]ع")]
    [InlineData("a\n\tb", "a\n\tb")]
    [InlineData("", "")]
    public void What_nobody_sees_is_named(string text, string shown) => Assert.Equal(shown, Unseen.Named(text));
}
