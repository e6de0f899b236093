using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Ribbons;

namespace MatterportForDataverse.Preview.App;

/// <summary>What the buttons of a ribbon do, and when they are enabled.</summary>
internal sealed class RibbonCommands(RibbonDefinition ribbon, IReadOnlyList<WebResource> resources)
{
    private const string Script = "$webresource:";

    /// <summary>A command without its button: name, words and place are the button's.</summary>
    /// <exception cref="SolutionFileException">There is no such command, or it says something that the preview does not know.</exception>
    public Command Of(string id)
    {
        ribbon.Knows("CommandDefinition*", at: "CommandDefinitions");
        var command = Defined(ribbon.Commands, definition => definition.Id, id);
        command.Knows("EnableRules! DisplayRules! Actions!", "Id");
        command.Knows("EnableRule", at: "EnableRules");
        command.Knows("", at: "DisplayRules");
        command.Knows("JavaScriptFunction!", at: "Actions");
        var call = command.Calls[0];
        call.Knows("CrmParameter*", "FunctionName Library");
        return new("", "", null, null, "", CommandLocation.MainGrid, 0)
        {
            Function = call.Function.Required(),
            Library = Library(call.Library.Required()),
            Parameters = [.. call.Parameters.Select(Parameter)],
            Selection = SelectionOf(command),
        };
    }

    private string Library(string text) =>
        resources.FirstOrDefault(one => one.IsScript && Script + one.Name == text)?.Name
        ?? throw ribbon.Refuse($"the script {text} is not in the package.");

    private static CommandParameter Parameter(RibbonParameterDefinition parameter)
    {
        parameter.Knows("", "Value");
        var name = parameter.Name.Required();
        return Enum.GetNames<CommandParameter>().Contains(name)
            ? Enum.Parse<CommandParameter>(name)
            : throw parameter.Refuse($"the preview does not know the parameter {name}.");
    }

    // All rules of a command must say yes; the preview knows commands with one, about the selection, and those for a whole list with none.
    private Selection? SelectionOf(RibbonCommandDefinition command)
    {
        if (command.Rules is not [var named, ..])
        {
            return null;
        }

        named.Knows("", "Id");
        var rule = Defined(ribbon.Rules.Where(rule => rule.IsEnableRule), definition => definition.Id, named.Id.Required());
        rule.Knows("SelectionCountRule!", "Id");
        var selection = rule.Selection!;
        selection.Knows("", "AppliesTo Default Maximum Minimum");
        return selection.AppliesTo.Required() == "SelectedEntity"
            ? new(selection.Minimum.ToInteger(0), selection.Maximum.IsGiven ? selection.Maximum.ToInteger() : null)
            : throw selection.Refuse(
                $"AppliesTo is {selection.AppliesTo}; the preview knows rules about the rows of the list (SelectedEntity) only."
            );
    }

    private T Defined<T>(IEnumerable<T> definitions, Func<T, XmlValue> id, string wanted) =>
        definitions.Where(definition => id(definition).Required() == wanted).ToList() is [var only]
            ? only
            : throw ribbon.Refuse($"the ribbon does not define {wanted}, or defines it twice.");
}
