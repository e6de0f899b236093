namespace MatterportForDataverse.Contracts.Tests.Sources;

/// <summary>CSharpier breaks code at 140 columns, and never the text of a string or a comment: this holds those.</summary>
public sealed class LineLengthTests
{
    private const int Columns = 140;

    [Fact]
    public void No_line_written_by_hand_is_longer_than_140_columns()
    {
        var lines = SourceFiles
            .All()
            .Where(path => !path.EndsWith(".g.cs", StringComparison.Ordinal))
            .SelectMany(path => File.ReadLines(Repository.At(path)).Select((text, index) => (Place: $"{path}:{index + 1}", text.Length)))
            .ToList();

        Assert.Contains(lines, line => line.Length > Columns - 10);
        Assert.Empty(lines.Where(line => line.Length > Columns).Select(line => line.Place));
    }
}
