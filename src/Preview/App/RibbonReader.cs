using System.Text.RegularExpressions;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Ribbons;

namespace MatterportForDataverse.Preview.App;

/// <summary>
/// Reads ribbons: buttons on lists, with rules about the selection. Microsoft's reference of them:
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg328409(v=crm.8)
/// </summary>
internal sealed partial class RibbonReader(IReadOnlyDictionary<string, TableDescription> tables, IReadOnlyList<WebResource> resources)
{
    /// <summary>Reads the buttons of one table.</summary>
    /// <exception cref="SolutionFileException">It says something that the preview does not know.</exception>
    public IEnumerable<Command> Read(RibbonDefinition ribbon)
    {
        ribbon.Knows("CustomActions! Templates! CommandDefinitions! RuleDefinitions! LocLabels!");
        ribbon.Knows("CustomAction*", at: "CustomActions");
        KnowsNothing(ribbon);
        var commands = new RibbonCommands(ribbon, resources);
        return [.. ribbon.Actions.Select(action => Read(ribbon, action, commands))];
    }

    // Sections that stand there in every export, and say nothing that the preview could show.
    private static void KnowsNothing(RibbonDefinition ribbon)
    {
        ribbon.Knows("RibbonTemplates!", at: "Templates");
        ribbon.Knows("", "Id", "Templates/RibbonTemplates");
        ribbon.Knows("TabDisplayRules! DisplayRules! EnableRules!", at: "RuleDefinitions");
        ribbon.Knows("", at: "RuleDefinitions/TabDisplayRules");
        ribbon.Knows("", at: "RuleDefinitions/DisplayRules");
    }

    private Command Read(RibbonDefinition ribbon, RibbonActionDefinition action, RibbonCommands commands)
    {
        action.Knows("CommandUIDefinition!", "Id Location Sequence");
        action.Knows("Button!", at: "CommandUIDefinition");
        var button = action.Buttons[0];
        button.Knows("", "Alt Command Id LabelText ModernImage Sequence TemplateAlias ToolTipDescription ToolTipTitle");
        var (table, location) = Place(action);
        return commands.Of(button.Command.Required()) with
        {
            Name = button.Id.Required(),
            Label = RibbonLabels.Of(ribbon, button.Label),
            Tooltip = RibbonLabels.Of(ribbon, button.Tooltip),
            Icon = button.Icon.Optional,
            Table = table,
            Location = location,
            Sequence = action.Sequence.ToInteger(),
        };
    }

    private (string Table, CommandLocation Location) Place(RibbonActionDefinition action)
    {
        var location = action.Location.Required();
        var found = ListBar().Match(location);
        var table = found.Groups[2].Value;
        return !found.Success
                ? throw action.Refuse(
                    $"the preview does not know the location {location}; it knows the bars of lists, and there the group Management."
                )
            : !tables.ContainsKey(table) ? throw action.Refuse($"the location {location} is about a table that is not in the package.")
            : !string.Equals(action.File.Folder, table, StringComparison.OrdinalIgnoreCase)
                ? throw action.Refuse($"the location {location} is about another table.")
            : (table, found.Groups[1].Value == "SubGrid" ? CommandLocation.Subgrid : CommandLocation.MainGrid);
    }

    // https://learn.microsoft.com/power-apps/developer/model-driven-apps/ribbons-available#table-ribbons
    [GeneratedRegex(@"^Mscrm\.(HomepageGrid|SubGrid)\.(\w+)\.MainTab\.Management\.Controls\._children$")]
    private static partial Regex ListBar();
}
