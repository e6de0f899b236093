using System.Text.RegularExpressions;
using System.Xml.Linq;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Dataverse;
using MatterportForDataverse.Matterport.Json;
using Xunit;

namespace MatterportForDataverse.Contracts.Tests.Package;

public partial class AppActionTests
{
    private const string Script = "mpt_/matterport.js";

    private static readonly IReadOnlyList<XElement> Actions = SolutionPackage.Load("appactions", "appaction.xml");

    private static readonly IReadOnlyList<XElement> WebResources = SolutionPackage.Load("WebResources", "*.data.xml");

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
            .Select(action => action.Element("onclickeventjavascriptfunctionname")!.Value)
            .Concat(RibbonTests.Calls.Select(call => call.Attribute("FunctionName")!.Value))
            .Concat(
                SolutionPackage
                    .Load("Entities", "*.xml")
                    .SelectMany(form => form.Descendants("Handler"))
                    .Select(handler => handler.Attribute("functionName")!.Value)
            )
            .Append("MatterportForDataverse.onLoad");
        var exported = Exports().Select(name => $"MatterportForDataverse.{name}").ToList();

        Assert.True(Actions.Count > 10 && RibbonTests.Calls.Count > 3 && exported.Count > 5);
        Assert.Equal(exported.Order(StringComparer.Ordinal), called.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Modern_commands_stand_on_forms_and_hand_over_the_form()
    {
        Assert.NotEmpty(Actions);
        Assert.All(Actions, action => Assert.Equal("0", action.Element("location")!.Value));
        Assert.All(Actions, action => Assert.Equal("""[{"type":5}]""", action.Element("onclickeventjavascriptparameters")!.Value));
    }

    [Fact]
    public void Commands_name_tables_an_app_and_a_script_that_exist()
    {
        var tables = SolutionPackage.Tables.Select(table => SolutionPackage.NameOf(table).ToLowerInvariant()).ToList();
        var apps = Directory.Exists(Path.Combine(SolutionPackage.Source, "AppModules"))
            ? SolutionPackage.Load("AppModules", "AppModule.xml").Select(app => app.Element("UniqueName")!.Value).ToList()
            : [];
        var script = WebResources
            .Single(resource => resource.Element("Name")!.Value == Script)
            .Element("WebResourceId")!
            .Value.Trim('{', '}');

        Assert.NotEmpty(Actions);
        Assert.All(Actions, action => Assert.Contains(action.Element("contextvalue")!.Value, tables));
        Assert.All(
            Actions,
            action => Assert.Equal(action.Element("contextvalue")!.Value, action.Element("contextentity")!.Element("logicalname")!.Value)
        );
        Assert.All(Actions, action => Assert.Equal(script, action.Element("onclickeventjavascriptwebresourceid")!.Value));
        Assert.All(Actions, action => Assert.Contains(action.Element("appmoduleid")!.Value, apps));
    }

    [Fact]
    public void A_command_is_named_after_where_it_stands_and_no_two_share_an_id()
    {
        Assert.NotEmpty(Actions);
        Assert.All(
            Actions,
            action =>
                Assert.Equal(
                    $"mpt__{action.Element("name")!.Value}!{action.Element("appmoduleid")!.Value}!{action.Element("contextvalue")!.Value}!{action.Element("location")!.Value}",
                    action.Attribute("uniquename")!.Value
                )
        );
        Assert.All(
            SolutionPackage.Files("appactions", "appaction.xml"),
            path => Assert.Contains(Path.GetFileName(Path.GetDirectoryName(path)!), File.ReadAllText(path), StringComparison.Ordinal)
        );
        Assert.Equal(Actions.Count, Actions.Select(action => action.Element("name")!.Value.Split('!')[1]).Distinct().Count());
    }

    [Fact]
    public void Web_resources_lie_where_their_names_say_and_are_root_components()
    {
        var roots = XElement
            .Load(Path.Combine(SolutionPackage.Source, "Other", "Solution.xml"))
            .Descendants("RootComponent")
            .Where(root => root.Attribute("type")!.Value == "61")
            .Select(root => root.Attribute("schemaName")!.Value);

        Assert.Contains(WebResources, resource => resource.Element("Name")!.Value == Script);
        Assert.All(
            WebResources,
            resource => Assert.True(File.Exists(Path.Combine(SolutionPackage.Source, "WebResources", resource.Element("Name")!.Value)))
        );
        Assert.Equal(
            WebResources.Select(resource => resource.Element("Name")!.Value).Order(StringComparer.Ordinal),
            roots.Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Exports()
    {
        var text = File.ReadAllText(Path.Combine(SolutionPackage.Source, "WebResources", Script));
        return Export().Matches(ExportBlock().Match(text).Value).Select(export => export.Groups[1].Value);
    }

    [GeneratedRegex(@"__export\(index_exports, \{[^}]*\}\)")]
    private static partial Regex ExportBlock();

    [GeneratedRegex(@"^\s*(\w+): \(\) =>", RegexOptions.Multiline)]
    private static partial Regex Export();
}
