using System.Text.RegularExpressions;

namespace MatterportForDataverse.Contracts.Tests.Sources;

/// <summary>Every threat of docs/security.md names tests that are there.</summary>
public sealed partial class ThreatTests
{
    [Fact]
    public void A_test_that_stands_against_a_threat_is_there()
    {
        var page = File.ReadAllText(Repository.At("docs/security.md"));
        var named = TestName().Matches(page).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.Contains("Nobody_decides_by_impersonation", named);
        var sources = SourceFiles
            .All()
            .Where(path => path.StartsWith("tests/", StringComparison.Ordinal))
            .Select(path => File.ReadAllText(Repository.At(path)))
            .ToList();
        Assert.All(named, name => Assert.Contains(sources, source => source.Contains($" {name}(", StringComparison.Ordinal)));
    }

    [GeneratedRegex("`([A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+){2,})`")]
    private static partial Regex TestName();
}
