using System.Text.RegularExpressions;
using System.Xml.Linq;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Dataverse;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Preview.App;
using Xunit;

namespace MatterportForDataverse.Contracts.Tests.Package;

public partial class RibbonTests
{
    private static readonly IReadOnlyList<XElement> Commands =
    [
        .. SolutionPackage.Load("Entities", "RibbonDiff.xml").SelectMany(ribbon => ribbon.Descendants("CommandDefinition")),
    ];

    /// <summary>What the commands of all ribbons call.</summary>
    public static IReadOnlyList<XElement> Calls { get; } =
    [.. Commands.Select(command => command.Descendants("JavaScriptFunction").Single())];

    [Fact]
    public void Commands_on_lists_hand_over_the_grid_and_its_selection()
    {
        Assert.NotEmpty(Calls);
        Assert.All(
            Calls,
            call =>
                Assert.Equal(
                    ["SelectedControl", "SelectedControlSelectedItemIds"],
                    call.Elements("CrmParameter").Select(parameter => parameter.Attribute("Value")!.Value)
                )
        );
    }

    [Fact]
    public void A_command_on_a_list_is_enabled_for_as_many_rows_as_its_function_takes()
    {
        Assert.NotEmpty(Commands);
        Assert.All(Commands, command => Assert.Equal(("SelectedEntity", "false", "1", MaxRowsOf(command)), Selection(command)));
    }

    private static (string AppliesTo, string Default, string Minimum, string Maximum) Selection(XElement command)
    {
        var rule = command.Element("EnableRules")!.Elements().Single().Attribute("Id")!.Value;
        var defined = command
            .AncestorsAndSelf()
            .Last()
            .Element("RuleDefinitions")!
            .Descendants("EnableRule")
            .Single(definition => definition.Attribute("Id")!.Value == rule)
            .Elements()
            .Single();
        Assert.Equal("SelectionCountRule", defined.Name.LocalName);
        return (
            defined.Attribute("AppliesTo")!.Value,
            defined.Attribute("Default")!.Value,
            defined.Attribute("Minimum")!.Value,
            defined.Attribute("Maximum")!.Value
        );
    }

    // A function for rows says so by its name; how many rows are taken at once stands once in the scripts.
    private static string MaxRowsOf(XElement command) =>
        command.Descendants("JavaScriptFunction").Single().Attribute("FunctionName")!.Value.EndsWith("Rows", StringComparison.Ordinal)
            ? MaxRows()
                .Match(File.ReadAllText(Path.Combine(SolutionPackage.Root, "src", "Scripts", "client", "selection.ts")))
                .Groups[1]
                .Value
            : "1";

    [GeneratedRegex(@"MaxRows = (\d+);")]
    private static partial Regex MaxRows();
}
