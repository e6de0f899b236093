using MatterportForDataverse.Core.Places;

namespace MatterportForDataverse.Core.Tests.Places;

/// <summary>How something is typed changes no verdict.</summary>
public sealed class InvarianceTests
{
    [Fact]
    public void Capital_letters_change_nothing() => Same(text => text.ToUpperInvariant());

    [Fact]
    public void Small_letters_change_nothing() => Same(text => text.ToLowerInvariant());

    [Fact]
    public void Accents_change_nothing() => Same(Bare);

    [Fact]
    public void Wide_letters_change_nothing() =>
        Same(text => new string(text.Select(Wide).ToArray()), text => !text.Contains('-', StringComparison.Ordinal));

    [Fact]
    public void Spaces_change_nothing() => Same(text => "  " + text.Replace(" ", " \u00a0 ", StringComparison.Ordinal) + " ");

    [Fact]
    public void The_order_of_lines_changes_nothing()
    {
        var swapped = Changed(
            side => side.Line2 is { Length: > 0 } ? side with { Line1 = side.Line2, Line2 = side.Line1 } : side,
            out var tried
        );

        Assert.True(tried > 25, $"{tried} tried.");
        Assert.True(swapped.Length == 0, string.Join('\n', swapped));
    }

    private static void Same(Func<string, string> change, Func<string, bool>? fits = null)
    {
        string? To(string? text) => text is null || fits?.Invoke(text) == false ? text : change(text);
        var changed = Changed(
            side =>
                side with
                {
                    Name = To(side.Name),
                    Line1 = To(side.Line1),
                    Line2 = To(side.Line2),
                    City = To(side.City),
                    PostalCode = To(side.PostalCode),
                },
            out var tried
        );

        Assert.True(tried > 100, $"{tried} tried.");
        Assert.True(changed.Length == 0, string.Join('\n', changed));
    }

    private static string[] Changed(Func<Side, Side> change, out int tried)
    {
        var cases = Pair
            .Both.Select(pair => (Pair: pair, Property: change(pair.Property), Model: change(pair.Model)))
            .Where(one => one.Property != one.Pair.Property || one.Model != one.Pair.Model)
            .ToArray();
        tried = cases.Length;
        return cases
            .SelectMany(one => new[] { (one.Pair, one.Property, one.Pair.Model), (one.Pair, Property: one.Pair.Property, one.Model) })
            .Where(one => one.Pair.Judge(one.Property, one.Model).Answer != one.Pair.Judge().Answer)
            .Select(one =>
                (one.Pair with { Property = one.Property, Model = one.Model }).Told(one.Pair.Judge(one.Property, one.Model))
                + " was "
                + one.Pair.Judge().Answer
            )
            .ToArray();
    }

    // Latin letters alone: elsewhere a mark makes another letter.
    private static string Bare(string text) =>
        text.Any(letter => letter is > '\u024f' and not (>= '\u1e00' and <= '\u1eff')) ? text : string.Concat(text.Select(Bare));

    private static string Bare(char letter) =>
        letter > '\u007f' && char.IsLetter(letter) && letter is not ('º' or 'ª') ? PlainText.Of(letter.ToString()) : letter.ToString();

    private static char Wide(char letter) => letter is > ' ' and <= '~' ? (char)(letter + 0xfee0) : letter;
}
