namespace MatterportForDataverse.Preview.App;

/// <summary>A form of a table.</summary>
internal sealed record Form(string Id, string Table, FormKind Kind, string Title, string? Description, IReadOnlyList<FormTab> Tabs)
{
    /// <summary>What stands beside the row's name.</summary>
    public IReadOnlyList<FormCell> Header { get; init; } = [];

    /// <summary>Web resources with its scripts.</summary>
    public IReadOnlyList<string> Libraries { get; init; } = [];

    /// <summary>What runs when it has been loaded.</summary>
    public IReadOnlyList<FormHandler> OnLoad { get; init; } = [];
}

/// <summary>What a form is for; named as its folder is.</summary>
internal enum FormKind
{
    /// <summary>A row, whole.</summary>
    Main,

    /// <summary>A few columns of a row, beside another.</summary>
    Quick,

    /// <summary>A new row, in short.</summary>
    QuickCreate,
}

/// <summary>A sheet of a form.</summary>
internal sealed record FormTab(string Name, string Label, bool ShowLabel, IReadOnlyList<FormColumn> Columns);

/// <summary>A column of a sheet.</summary>
internal sealed record FormColumn(string Width, IReadOnlyList<FormSection> Sections);

/// <summary>A group of fields.</summary>
internal sealed record FormSection(string Name, string Label, bool ShowLabel, int Columns, IReadOnlyList<IReadOnlyList<FormCell>> Rows);

/// <summary>A place for one control; empty without one.</summary>
internal sealed record FormCell(string Id, string Label, bool ShowLabel, int ColumnSpan, int RowSpan, FormControl? Control);

/// <summary>A script's function that a form calls.</summary>
internal sealed record FormHandler(string Function, string Library, bool PassContext);
