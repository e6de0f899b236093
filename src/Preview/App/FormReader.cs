using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Forms;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads forms of tables.</summary>
internal sealed class FormReader(
    LayoutReader layouts,
    IReadOnlyDictionary<string, TableDescription> tables,
    IReadOnlyList<WebResource> resources
)
{
    private const string FormPath = "systemform/form";

    private static readonly Dictionary<string, FormKind> Kinds = new()
    {
        ["main"] = FormKind.Main,
        ["quick"] = FormKind.Quick,
        ["quickCreate"] = FormKind.QuickCreate,
    };

    /// <exception cref="SolutionFileException">It says something that the preview does not know.</exception>
    public Form Read(FormDefinition form)
    {
        Check(form);
        if (form.ActivationState.Required() != "1")
        {
            throw form.Refuse("the preview does not know forms that are switched off.");
        }

        var table =
            tables.GetValueOrDefault(form.File.Folder.ToLowerInvariant()) ?? throw form.Refuse($"there is no table {form.File.Folder}.");
        return new(
            form.Id.ToId(),
            table.Name,
            Kinds.TryGetValue(form.Type, out var kind)
                ? kind
                : throw form.Refuse($"the preview does not know forms of the type {form.Type}."),
            form.DisplayName.English(),
            form.Description.OptionalEnglish(),
            layouts.Tabs(form, table)
        )
        {
            Header = form.Header is { } header ? layouts.Header(header, table) : [],
            Libraries = [.. form.Libraries.Select(name => Script(form, name))],
            OnLoad = [.. form.Events.SelectMany(Handlers).Where(handler => handler.Enabled.ToBoolean(true)).Select(Handler)],
        };
    }

    private static void Check(FormDefinition form)
    {
        form.Knows("systemform!");
        form.Knows(
            "formid IntroducedVersion FormPresentation FormActivationState form! IsCustomizable CanBeDeleted LocalizedNames Descriptions",
            at: "systemform"
        );
        form.Knows("tabs! header formLibraries events DisplayConditions", at: FormPath);
        form.Knows("tab*", at: $"{FormPath}/tabs");
        form.Knows("Everyone", "Order FallbackForm", $"{FormPath}/DisplayConditions");
        form.Knows("Library*", at: $"{FormPath}/formLibraries");
        form.Knows("event*", at: $"{FormPath}/events");
    }

    private static IReadOnlyList<FormHandlerDefinition> Handlers(FormEventDefinition handled)
    {
        handled.Knows("Handlers", "name application active");
        handled.Knows("Handler*", at: "Handlers");
        return handled.Name.Required() == "onload"
            ? handled.Handlers
            : throw handled.Refuse($"the preview does not know the event {handled.Name}.");
    }

    private FormHandler Handler(FormHandlerDefinition handler)
    {
        handler.Knows("", "functionName libraryName handlerUniqueId enabled parameters passExecutionContext");
        return handler.Parameters.Text.Length == 0
            ? new(handler.Function.Required(), Script(handler, handler.Library.Required()), handler.PassesContext.ToBoolean(false))
            : throw handler.Refuse("the preview does not pass parameters of the form to its scripts.");
    }

    private string Script(SolutionElement part, string name) =>
        resources.Any(one => one.Name == name && one.IsScript) ? name : throw part.Refuse($"the script {name} is not in the package.");
}
