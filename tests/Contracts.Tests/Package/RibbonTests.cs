using System.Text.RegularExpressions;
using MatterportForDataverse.Solution.Ribbons;

namespace MatterportForDataverse.Contracts.Tests.Package;

public partial class RibbonTests
{
    private static readonly IReadOnlyList<(RibbonDefinition Ribbon, RibbonCommandDefinition Command)> Commands =
    [
        .. ShippedSolution.Value.Ribbons.SelectMany(ribbon => ribbon.Commands.Select(command => (ribbon, command))),
    ];

    /// <summary>What the commands of all ribbons call.</summary>
    public static IReadOnlyList<RibbonCallDefinition> Calls { get; } = [.. Commands.Select(one => one.Command.Calls.Single())];

    [Fact]
    public void Commands_on_lists_hand_over_the_grid_and_its_selection()
    {
        var ofRows = Calls.Where(call => !IsOfList(call)).ToArray();
        Assert.NotEmpty(ofRows);
        Assert.All(
            ofRows,
            call =>
                Assert.Equal(
                    ["SelectedControl", "SelectedControlSelectedItemIds"],
                    call.Parameters.Select(parameter => parameter.Name.Text)
                )
        );
    }

    [Fact]
    public void A_command_for_a_whole_list_hands_over_the_grid_and_is_always_enabled()
    {
        var ofLists = Commands.Where(one => IsOfList(one.Command.Calls.Single())).ToArray();
        Assert.NotEmpty(ofLists);
        Assert.All(
            ofLists,
            one => Assert.Equal(["SelectedControl"], one.Command.Calls.Single().Parameters.Select(parameter => parameter.Name.Text))
        );
        Assert.All(ofLists, one => Assert.DoesNotContain(one.Command.Rules, rule => rule.IsEnableRule));
    }

    [Fact]
    public void A_command_on_a_list_is_enabled_for_as_many_rows_as_its_function_takes()
    {
        var ofRows = Commands.Where(one => !IsOfList(one.Command.Calls.Single())).ToArray();
        Assert.NotEmpty(ofRows);
        Assert.All(
            ofRows,
            one => Assert.Equal(("SelectedEntity", "false", "1", MaxRowsOf(one.Command)), Selection(one.Ribbon, one.Command))
        );
    }

    private static (string AppliesTo, string Default, string Minimum, string Maximum) Selection(
        RibbonDefinition ribbon,
        RibbonCommandDefinition command
    )
    {
        var named = Assert.Single(command.Rules, rule => rule.IsEnableRule);
        var rule = Assert.Single(ribbon.Rules, rule => rule.IsEnableRule && rule.Id == named.Id);
        Assert.Single(rule.Xml.Elements());
        var selection = rule.Selection!;
        return (selection.AppliesTo, selection.Default, selection.Minimum, selection.Maximum);
    }

    private static bool IsOfList(RibbonCallDefinition call) =>
        call.Function.Text.EndsWith("Records", StringComparison.Ordinal) || call.Function.Text.EndsWith("OnList", StringComparison.Ordinal);

    // A function for rows says so by its name; how many rows are taken at once stands once in the scripts.
    private static string MaxRowsOf(RibbonCommandDefinition command) =>
        command.Calls.Single().Function.Text.EndsWith("Rows", StringComparison.Ordinal)
            ? MaxRows().Match(File.ReadAllText(Repository.At("src", "Scripts", "client", "selection.ts"))).Groups[1].Value
            : "1";

    [GeneratedRegex(@"MaxRows = (\d+);")]
    private static partial Regex MaxRows();
}
