using System.Management.Automation.Language;
using System.Text.RegularExpressions;
using System.Xml.Linq;

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
        var assembly = XDocument
            .Load(Path.Combine(Repository.Package, "Other", "Solution.xml"))
            .Descendants("RootComponent")
            .Single(component => component.Attribute("type")!.Value == "91");

        Assert.Equal(3, Regex.Count(Page, $"--component-id {assembly.Attribute("id")!.Value.Trim('{', '}')}"));
    }

    [Fact]
    public void It_names_roles_the_profile_the_flow_and_columns_as_people_see_them()
    {
        var names = Directory
            .GetFiles(Path.Combine(Repository.Package, "Roles"), "*.xml")
            .Select(file => XDocument.Load(file).Root!.Attribute("name")!.Value)
            .Append(
                XDocument
                    .Load(Path.Combine(Repository.Package, "Other", "FieldSecurityProfiles.xml"))
                    .Root!.Element("FieldSecurityProfile")!
                    .Attribute("name")!
                    .Value
            )
            .Concat(
                Directory
                    .GetFiles(Path.Combine(Repository.Package, "Workflows"), "*.xml")
                    .Select(file => XDocument.Load(file).Root!.Attribute("Name")!.Value)
            )
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
        XDocument
            .Load(Path.Combine(Repository.Package, "Entities", "mpt_Account", "Entity.xml"))
            .Descendants("attribute")
            .Where(attribute => columns.Contains(attribute.Element("LogicalName")?.Value))
            .Select(attribute => attribute.Element("displaynames")!.Element("displayname")!.Attribute("description")!.Value);

    [GeneratedRegex(@"^\./pac-deploy\.ps1.*$", RegexOptions.Multiline)]
    private static partial Regex ScriptLine();

    [GeneratedRegex(@"(?<= )-[A-Z]\w+")]
    private static partial Regex Parameter();
}
