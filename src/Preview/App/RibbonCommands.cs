using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.Preview.App;

/// <summary>What the buttons of a ribbon do, and when they are enabled.</summary>
internal sealed class RibbonCommands(PackageFile file, IReadOnlyList<WebResource> resources)
{
    private const string Script = "$webresource:";

    /// <summary>A command without its button: name, words and place are the button's.</summary>
    /// <exception cref="PackageException">There is no such command, or it says something that the preview does not know.</exception>
    public Command Of(string id)
    {
        var definitions = file.One(file.Root, "CommandDefinitions");
        file.Knows(definitions, "CommandDefinition");
        var command = Defined(definitions.Elements(), id);
        file.Knows(command, "EnableRules DisplayRules Actions", "Id");
        file.Knows(file.One(command, "EnableRules"), "EnableRule");
        file.Knows(file.One(command, "DisplayRules"), "");
        file.Knows(file.One(command, "Actions"), "JavaScriptFunction");
        var call = file.One(file.One(command, "Actions"), "JavaScriptFunction");
        file.Knows(call, "CrmParameter", "FunctionName Library");
        return new("", "", null, null, "", CommandLocation.MainGrid, 0)
        {
            Function = file.Attribute(call, "FunctionName"),
            Library = Library(file.Attribute(call, "Library")),
            Parameters = [.. call.Elements().Select(Parameter)],
            Selection = SelectionOf(file.One(command, "EnableRules")),
        };
    }

    private string Library(string text) =>
        resources.FirstOrDefault(one => one.IsScript && Script + one.Name == text)?.Name
        ?? throw file.Refuse($"the script {text} is not in the package.");

    private CommandParameter Parameter(XElement parameter)
    {
        file.Knows(parameter, "", "Value");
        var value = file.Attribute(parameter, "Value");
        return Enum.GetNames<CommandParameter>().Contains(value)
            ? Enum.Parse<CommandParameter>(value)
            : throw file.Refuse($"the preview does not know the parameter {value}.");
    }

    // All rules of a command must say yes; the preview knows commands with one, about the selection.
    private Selection SelectionOf(XElement rules)
    {
        var named = file.One(rules, "EnableRule");
        file.Knows(named, "", "Id");
        var rule = Defined(file.One(file.One(file.Root, "RuleDefinitions"), "EnableRules").Elements(), file.Attribute(named, "Id"));
        file.Knows(rule, "SelectionCountRule", "Id");
        var count = file.One(rule, "SelectionCountRule");
        file.Knows(count, "", "AppliesTo Default Maximum Minimum");
        if (file.Attribute(count, "AppliesTo") is var about && about != "SelectedEntity")
        {
            throw file.Refuse($"AppliesTo is {about}; the preview knows rules about the rows of the list (SelectedEntity) only.");
        }

        return new(Number(count, "Minimum") ?? 0, Number(count, "Maximum"));
    }

    private int? Number(XElement rule, string name) => (string?)rule.Attribute(name) is { } text ? file.Integer(text, name) : null;

    private XElement Defined(IEnumerable<XElement> definitions, string id) =>
        definitions.Where(one => file.Attribute(one, "Id") == id).ToList() is [var only]
            ? only
            : throw file.Refuse($"the ribbon does not define {id}, or defines it twice.");
}
