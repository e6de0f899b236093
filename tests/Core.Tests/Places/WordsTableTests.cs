using MatterportForDataverse.Core.Places;

namespace MatterportForDataverse.Core.Tests.Places;

/// <summary>The tables in the assembly.</summary>
public sealed class WordsTableTests
{
    private const long MostBytes = 80 * 1024;

    [NeedsFact(Shared = "addresses/dictionaries")]
    public void The_words_are_those_of_the_dictionaries()
    {
        var (exitCode, output) = Tool.Run("dotnet", "run", "eng/places.cs", "--", "--check");

        Assert.True(exitCode == 0, output);
        Assert.Contains("As it was", output, StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_small() => Assert.InRange(new FileInfo(Repository.At("src/Core/Places/words.txt")).Length, 20_000, MostBytes);

    [Fact]
    public void Every_kind_of_word_is_there() =>
        Assert.Equal(
            Enum.GetValues<WordKind>().Select(kind => (char)kind).Order(),
            File.ReadLines(Repository.At("src/Core/Places/words.txt"))
                .Where(line => line.StartsWith('['))
                .Select(line => line[^2])
                .Distinct()
                .Order()
        );
}
