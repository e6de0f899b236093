using System.Text.RegularExpressions;
using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.Preview.App;

/// <summary>
/// Reads Entities/*/RibbonDiff.xml: buttons on lists, with rules about the selection. Microsoft's reference of it:
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg328409(v=crm.8)
/// </summary>
internal sealed partial class RibbonReader(IReadOnlyDictionary<string, TableDescription> tables, IReadOnlyList<WebResource> resources)
{
    private const string Button = "Alt Command Id LabelText ModernImage Sequence TemplateAlias ToolTipDescription ToolTipTitle";

    /// <summary>Reads the buttons of one table.</summary>
    /// <exception cref="PackageException">It says something that the preview does not know.</exception>
    public IEnumerable<Command> Read(PackageFile file)
    {
        var ribbon = file.Root;
        file.Knows(ribbon, "CustomActions Templates CommandDefinitions RuleDefinitions LocLabels");
        file.Knows(file.One(ribbon, "CustomActions"), "CustomAction");
        KnowsNothing(file, ribbon);
        var commands = new RibbonCommands(file, resources);
        return [.. file.One(ribbon, "CustomActions").Elements().Select(action => Read(file, action, commands))];
    }

    // Sections that stand there in every export, and say nothing that the preview could show.
    private static void KnowsNothing(PackageFile file, XElement ribbon)
    {
        var (templates, rules) = (file.One(ribbon, "Templates"), file.One(ribbon, "RuleDefinitions"));
        file.Knows(templates, "RibbonTemplates");
        file.Knows(file.One(templates, "RibbonTemplates"), "", "Id");
        file.Knows(rules, "TabDisplayRules DisplayRules EnableRules");
        file.Knows(file.One(rules, "TabDisplayRules"), "");
        file.Knows(file.One(rules, "DisplayRules"), "");
    }

    private Command Read(PackageFile file, XElement action, RibbonCommands commands)
    {
        file.Knows(action, "CommandUIDefinition", "Id Location Sequence");
        file.Knows(file.One(action, "CommandUIDefinition"), "Button");
        var button = file.One(file.One(action, "CommandUIDefinition"), "Button");
        file.Knows(button, "", Button);
        var (table, location) = Place(file, file.Attribute(action, "Location"));
        var sequence = file.Integer(file.Attribute(action, "Sequence"), "Sequence");
        return commands.Of(file.Attribute(button, "Command")) with
        {
            Name = file.Attribute(button, "Id"),
            Label = RibbonLabels.Of(file, file.Attribute(button, "LabelText")),
            Tooltip = RibbonLabels.Of(file, file.Attribute(button, "ToolTipDescription")),
            Icon = (string?)button.Attribute("ModernImage"),
            Table = table,
            Location = location,
            Sequence = sequence,
        };
    }

    private (string Table, CommandLocation Location) Place(PackageFile file, string location)
    {
        var found = ListBar().Match(location);
        var table = found.Groups[2].Value;
        return !found.Success
                ? throw file.Refuse(
                    $"the preview does not know the location {location}; it knows the bars of lists, and there the group Management."
                )
            : !tables.ContainsKey(table) ? throw file.Refuse($"the location {location} is about a table that is not in the package.")
            : !file.Name.StartsWith($"Entities/{table}/", StringComparison.OrdinalIgnoreCase)
                ? throw file.Refuse($"the location {location} is about another table.")
            : (table, found.Groups[1].Value == "SubGrid" ? CommandLocation.Subgrid : CommandLocation.MainGrid);
    }

    // https://learn.microsoft.com/power-apps/developer/model-driven-apps/ribbons-available#table-ribbons
    [GeneratedRegex(@"^Mscrm\.(HomepageGrid|SubGrid)\.(\w+)\.MainTab\.Management\.Controls\._children$")]
    private static partial Regex ListBar();
}
