using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace MatterportForDataverse.Deploy.Tests;

/// <summary>docs/operations.md says what the script and the package really have.</summary>
public sealed partial class OperationsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));

    [Fact]
    public void Every_parameter_it_uses_is_one_of_the_script()
    {
        var known = Parser
            .ParseFile(Deployment.Script, out _, out _)
            .ParamBlock.Parameters.Select(parameter => "-" + parameter.Name.VariablePath.UserPath)
            .Append("-WhatIf")
            .ToHashSet();
        var used = ScriptLine().Matches(Page).SelectMany(line => Parameter().Matches(line.Value)).Select(match => match.Value).ToHashSet();

        Assert.Contains("-Environment", used);
        Assert.Contains("-SettingsFile", used);
        Assert.Subset(known, used);
    }

    [Fact]
    public void It_names_the_assembly_by_its_id()
    {
        var assembly = Deployment.Solution.Manifest.RootComponents.Single(component => component.Type == "91");

        Assert.Equal(3, Regex.Count(Page, $"--component-id {assembly.Id.NormalizedId}"));
    }

    [Fact]
    public void It_names_roles_the_profile_the_flow_and_columns_as_people_see_them()
    {
        var names = Deployment
            .Solution.Roles.Select(role => role.Name.Text)
            .Concat(Deployment.Solution.FieldSecurityProfiles.Select(profile => profile.Name.Text))
            .Concat(Deployment.Solution.Workflows.Select(flow => flow.Name.Text))
            .Concat(AccountLabels("mpt_tokenid", "mpt_tokensecret", "mpt_vaultsecreturi", "mpt_writeenabled"))
            .ToArray();

        Assert.True(names.Length >= 9);
        Assert.All(names, name => Assert.Contains($"*{name}*", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_exit_code_of_the_script_is_explained() =>
        Assert.All(
            Enumerable.Range(0, 4),
            code => Assert.Contains($"\n| {code} | ", Page.ReplaceLineEndings("\n"), StringComparison.Ordinal)
        );

    private static IEnumerable<string> AccountLabels(params string[] columns) =>
        columns.Select(column => Deployment.Solution.Tables.Find("mpt_account")!.Find(column)!.DisplayName.Text);

    [GeneratedRegex(@"^\./pac-deploy\.ps1.*$", RegexOptions.Multiline)]
    private static partial Regex ScriptLine();

    [GeneratedRegex(@"(?<= )-[A-Z]\w+")]
    private static partial Regex Parameter();
}
