using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads Entities/*/FormXml/*/*.xml.</summary>
internal sealed class FormReader(
    LayoutReader layouts,
    IReadOnlyDictionary<string, TableDescription> tables,
    IReadOnlyList<WebResource> resources
)
{
    private static readonly Dictionary<string, FormKind> Folders = new()
    {
        ["main"] = FormKind.Main,
        ["quick"] = FormKind.Quick,
        ["quickCreate"] = FormKind.QuickCreate,
    };

    /// <exception cref="PackageException">It says something that the preview does not know.</exception>
    public Form Read(PackageFile file)
    {
        file.Knows(file.Root, "systemform");
        var outer = file.One(file.Root, "systemform");
        file.Knows(
            outer,
            "formid IntroducedVersion FormPresentation FormActivationState form IsCustomizable CanBeDeleted LocalizedNames Descriptions"
        );
        if (file.Text(outer, "FormActivationState") != "1")
        {
            throw file.Refuse("the preview does not know forms that are switched off.");
        }

        var form = file.One(outer, "form");
        file.Knows(form, "tabs header formLibraries events DisplayConditions");
        Everyone(file, form);
        var (table, kind) = Place(file);
        return new(
            file.IdText(file.Text(outer, "formid")),
            table.Name,
            kind,
            file.Label(outer, "LocalizedNames"),
            Knowledge.OptionalLabel(outer, "Descriptions"),
            layouts.Tabs(file, form, table)
        )
        {
            Header = form.Element("header") is { } header ? layouts.Header(file, header, table) : [],
            Libraries = [.. form.Elements("formLibraries").SelectMany(libraries => Libraries(file, libraries))],
            OnLoad = [.. form.Elements("events").SelectMany(events => Handlers(file, events))],
        };
    }

    // Entities/mpt_Property/FormXml/main/{id}.xml says whose form it is, and what for.
    private (TableDescription Table, FormKind Kind) Place(PackageFile file)
    {
        var parts = file.Name.Split('/');
        var table = tables.GetValueOrDefault(parts[1].ToLowerInvariant()) ?? throw file.Refuse($"there is no table {parts[1]}.");
        return Folders.TryGetValue(parts[3], out var kind)
            ? (table, kind)
            : throw file.Refuse($"the preview does not know forms of the type {parts[3]}.");
    }

    private static void Everyone(PackageFile file, XElement form)
    {
        if (form.Element("DisplayConditions") is { } conditions)
        {
            file.Knows(conditions, "Everyone", "Order FallbackForm");
        }
    }

    private IEnumerable<string> Libraries(PackageFile file, XElement libraries)
    {
        file.Knows(libraries, "Library");
        return libraries.Elements("Library").Select(library => Script(file, file.Attribute(library, "name")));
    }

    private IEnumerable<FormHandler> Handlers(PackageFile file, XElement events)
    {
        file.Knows(events, "event");
        foreach (var one in events.Elements("event"))
        {
            file.Knows(one, "Handlers", "name application active");
            if (file.Attribute(one, "name") != "onload")
            {
                throw file.Refuse($"the preview does not know the event {file.Attribute(one, "name")}.");
            }
        }

        return events
            .Elements("event")
            .Elements("Handlers")
            .Elements("Handler")
            .Where(handler => file.Says(handler, "enabled", true))
            .Select(handler => Handler(file, handler));
    }

    private FormHandler Handler(PackageFile file, XElement handler)
    {
        file.Knows(handler, "", "functionName libraryName handlerUniqueId enabled parameters passExecutionContext");
        return (string?)handler.Attribute("parameters") is null or ""
            ? new(
                file.Attribute(handler, "functionName"),
                Script(file, file.Attribute(handler, "libraryName")),
                file.Says(handler, "passExecutionContext", false)
            )
            : throw file.Refuse("the preview does not pass parameters of the form to its scripts.");
    }

    private string Script(PackageFile file, string name) =>
        resources.Any(one => one.Name == name && one.IsScript) ? name : throw file.Refuse($"the script {name} is not in the package.");
}
