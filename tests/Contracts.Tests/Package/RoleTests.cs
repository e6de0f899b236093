using Xunit;

namespace MatterportForDataverse.Contracts.Tests.Package;

public class RoleTests
{
    [Fact]
    public void The_reader_reads_every_table_and_does_nothing_else()
    {
        var tables = SolutionPackage.Tables.Select(table => $"prvRead{SolutionPackage.NameOf(table)}").Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(tables);
        Assert.Equal(tables, PrivilegesOf("Matterport Reader").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_administrator_changes_accounts_mappings_work_and_the_journal()
    {
        string[] kept = ["mpt_Account", "mpt_FieldMapping", "mpt_Work", "mpt_Change"];
        string[] verbs = ["prvCreate", "prvWrite", "prvDelete"];
        var changes = kept.SelectMany(table => verbs.Select(verb => verb + table)).ToList();

        Assert.Empty(PrivilegesOf("Matterport Operator").Intersect(changes));
        Assert.Equal(changes.Count, PrivilegesOf("Matterport Administrator").Intersect(changes).Count());
    }

    [Fact]
    public void A_custom_api_asks_for_a_privilege_that_the_administrator_has()
    {
        var privileges = PrivilegesOf("Matterport Administrator");

        Assert.NotEmpty(SolutionPackage.CustomApis);
        Assert.All(SolutionPackage.CustomApis, api => Assert.Contains(api.Element("executeprivilegename")!.Value, privileges));
    }

    private static List<string> PrivilegesOf(string role) =>
        [.. SolutionPackage.Load("Roles", $"{role}.xml").Single().Descendants("RolePrivilege").Select(privilege => privilege.Attribute("name")!.Value)];
}
