namespace MatterportForDataverse.Connector.Tests.Rules;

public sealed class RuleTests
{
    // 3 asks for the titles of all certified connectors, which are not here. 59 and 60 are about the script: see ScriptCompilationTests.
    private static readonly int[] Elsewhere = [3, 59, 60];

    public static TheoryData<string, string> Rules => ConnectorFiles.With(Rule.All.Select(rule => rule.ToString()));

    public static TheoryData<string> Broken => new(Breakage.All.Select(breakage => breakage.ToString()));

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_connector_keeps_rule(string connector, string rule) =>
        Assert.Empty(Named(rule).Problems(new ConnectorCopy(ConnectorFiles.Named(connector))));

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_copy_is_noticed_by_rule(string breakage)
    {
        var how = Breakage.All.Single(known => known.ToString() == breakage);
        var copy = new ConnectorCopy(how.Files);
        how.Break(copy);

        Assert.NotEmpty(Rule.All.Single(rule => rule.Number == how.Rule).Problems(copy));
    }

    [Fact]
    public void Each_rule_that_can_be_checked_here_is_checked_and_was_seen_to_fail()
    {
        Assert.Equal(Enumerable.Range(1, 60).Except(Elsewhere), Rule.All.Select(rule => rule.Number).Order());
        Assert.Equal(Rule.All.Select(rule => rule.Number).Order(), Breakage.All.Select(breakage => breakage.Rule).Distinct().Order());
    }

    private static Rule Named(string name) => Rule.All.Single(rule => rule.ToString() == name);
}
