namespace MatterportForDataverse.Preview.App;

/// <summary>The model-driven app of the package, as the page draws it: what <c>/app/app.json</c> says.</summary>
internal sealed record AppDescription(string Name, string Title, string? Description, string Version, SiteMap SiteMap)
{
    /// <summary>The tables of the package, and those that they point to.</summary>
    public required IReadOnlyDictionary<string, TableDescription> Tables { get; init; }

    /// <summary>Names of the app's own tables.</summary>
    public required IReadOnlyList<string> AppTables { get; init; }

    /// <summary>All forms.</summary>
    public required IReadOnlyList<Form> Forms { get; init; }

    /// <summary>All views.</summary>
    public required IReadOnlyList<View> Views { get; init; }

    /// <summary>All charts.</summary>
    public required IReadOnlyList<Chart> Charts { get; init; }

    /// <summary>All dashboards.</summary>
    public required IReadOnlyList<Dashboard> Dashboards { get; init; }

    /// <summary>The app's buttons, in their order.</summary>
    public required IReadOnlyList<Command> Commands { get; init; }

    /// <summary>The files for the browser.</summary>
    public required IReadOnlyList<WebResource> WebResources { get; init; }
}
