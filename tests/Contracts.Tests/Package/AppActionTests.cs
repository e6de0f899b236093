using System.Text.RegularExpressions;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Commands;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Contracts.Tests.Package;

public partial class AppActionTests
{
    private const string Script = "mpt_/matterport.js";

    private static readonly UnpackedSolution Solution = ShippedSolution.Value;

    private static readonly ComponentList<CommandDefinition> Actions = Solution.Commands;

    [NeedsFact(Program = "node", Installed = "src/Scripts")]
    public void The_web_resources_are_what_the_scripts_make()
    {
        var (exitCode, output) = Tool.Run("node", "src/Scripts/build.mjs", "--check");

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public void Commands_call_functions_that_the_script_has_and_the_script_has_none_that_nobody_calls()
    {
        var called = Actions
            .Select(action => action.Function.Text)
            .Concat(RibbonTests.Calls.Select(call => call.Function.Text))
            .Concat(Solution.Forms.SelectMany(form => form.Handlers).Select(handler => handler.Function.Text))
            .Append("MatterportForDataverse.onLoad");
        var exported = Exports().Select(name => $"MatterportForDataverse.{name}").ToList();

        Assert.True(Actions.Count > 10 && RibbonTests.Calls.Count > 3 && exported.Count > 5);
        Assert.Equal(exported.Order(StringComparer.Ordinal), called.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Modern_commands_stand_on_forms_and_hand_over_the_form()
    {
        Assert.NotEmpty(Actions);
        Assert.All(Actions, action => Assert.Equal("0", action.Location));
        Assert.All(Actions, action => Assert.Equal("""[{"type":5}]""", action.Parameters));
    }

    [Fact]
    public void Commands_name_tables_an_app_and_a_script_that_exist()
    {
        var script = Solution.WebResources.Single(resource => resource.Name == Script).Id.NormalizedId;

        Assert.NotEmpty(Actions);
        Assert.All(Actions, action => Assert.True(Solution.Tables.Has(action.ContextValue)));
        Assert.All(Actions, action => Assert.Equal(action.ContextValue, action.Table));
        Assert.All(Actions, action => Assert.Equal(script, action.WebResourceId));
        Assert.All(Actions, action => Assert.True(Solution.Apps.Has(action.App)));
    }

    [Fact]
    public void A_command_is_named_after_where_it_stands_and_no_two_share_an_id()
    {
        Assert.NotEmpty(Actions);
        Assert.All(
            Actions,
            action => Assert.Equal($"mpt__{action.Name}!{action.App}!{action.ContextValue}!{action.Location}", action.UniqueName)
        );
        Assert.All(Actions, action => Assert.Contains(action.File.Folder, action.File.Text, StringComparison.Ordinal));
        Assert.Equal(Actions.Count, Actions.Select(action => action.Name.Text.Split('!')[1]).Distinct().Count());
    }

    [Fact]
    public void Web_resources_lie_where_their_names_say_and_are_root_components()
    {
        var roots = Solution.Manifest.RootComponents.Where(root => root.Type == "61").Select(root => root.SchemaName.Text);

        Assert.True(Solution.WebResources.Has(Script));
        Assert.All(Solution.WebResources, resource => Assert.True(Solution.Tree.Has(resource.BodyPath)));
        Assert.Equal(
            Solution.WebResources.Select(resource => resource.Name.Text).Order(StringComparer.Ordinal),
            roots.Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Exports() =>
        Export()
            .Matches(ExportBlock().Match(Solution.Tree.Find($"WebResources/{Script}")!.Text).Value)
            .Select(export => export.Groups[1].Value);

    [GeneratedRegex(@"__export\(index_exports, \{[^}]*\}\)")]
    private static partial Regex ExportBlock();

    [GeneratedRegex(@"^\s*(\w+): \(\) =>", RegexOptions.Multiline)]
    private static partial Regex Export();
}
