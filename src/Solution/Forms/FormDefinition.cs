using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Solution.Forms;

/// <summary>A form of a table, or a dashboard, which is a form without one.</summary>
public sealed class FormDefinition : SolutionElement
{
    private readonly string _outer;
    private readonly string _form;

    internal FormDefinition(SolutionFile file, XElement xml, TableDefinition? table)
        : base(file, xml)
    {
        Table = table;
        IsDashboard = file.Kind == FileKind.Dashboard;
        Type = IsDashboard ? "dashboard" : file.Path.Split('/')[3];
        (_outer, _form) = IsDashboard ? ("", "FormXml/forms/form") : ("systemform/", "systemform/form");
        Controls =
        [
            .. xml.Descendants("control").Select(control => new FormControlDefinition(file, control)).Where(control => !control.IsRemoved),
        ];
    }

    /// <summary>The table that the form shows; null for a dashboard, and where the folder is that of no table of the solution.</summary>
    public TableDefinition? Table { get; }

    /// <summary>Whether it is a dashboard.</summary>
    public bool IsDashboard { get; }

    /// <summary>main, quick, quickCreate or card, as the folder says; dashboard.</summary>
    public string Type { get; }

    /// <summary>The id.</summary>
    public XmlValue Id => Value(IsDashboard ? "FormId" : "systemform/formid");

    /// <summary>What people call the form.</summary>
    public LabelList DisplayName => new(this, _outer + "LocalizedNames");

    /// <summary>What the form is for.</summary>
    public LabelList Description => new(this, _outer + "Descriptions");

    /// <summary>1 for a form that is in use.</summary>
    public XmlValue ActivationState => Value("systemform/FormActivationState");

    /// <summary>The type that a dashboard says that it is.</summary>
    public XmlValue DashboardType => Value("FormXml/forms/@type");

    /// <summary>The tabs, from left to right.</summary>
    public IReadOnlyList<FormTabDefinition> Tabs => [.. Elements(_form + "/tabs/tab").Select(tab => new FormTabDefinition(File, tab))];

    /// <summary>What stands beside the row's name; null where nothing does.</summary>
    public FormSectionDefinition? Header =>
        Elements(_form + "/header").Select(header => new FormSectionDefinition(File, header)).FirstOrDefault();

    /// <summary>All controls, but for those that a managed rendering takes away.</summary>
    public IReadOnlyList<FormControlDefinition> Controls { get; }

    /// <summary>The controls on the tabs, and not those in the header.</summary>
    public IEnumerable<FormControlDefinition> TabControls =>
        Tabs.SelectMany(tab => tab.Columns)
            .SelectMany(column => column.Sections)
            .SelectMany(section => section.Rows)
            .SelectMany(row => row.Cells)
            .Select(cell => cell.Control)
            .OfType<FormControlDefinition>();

    /// <summary>The names of the web resources whose scripts the form loads.</summary>
    public IReadOnlyList<string> Libraries => [.. Xml.Descendants("Library").Select(library => library.Attr("name"))];

    /// <summary>The events.</summary>
    public IReadOnlyList<FormEventDefinition> Events => [.. Xml.Descendants("event").Select(one => new FormEventDefinition(File, one))];

    /// <summary>The functions that the form calls.</summary>
    public IEnumerable<FormHandlerDefinition> Handlers =>
        Xml.Descendants("Handler").Select(handler => new FormHandlerDefinition(File, handler));

    /// <summary>The logical names of the columns that controls show and events listen to.</summary>
    public IEnumerable<string> ColumnNames =>
        Controls
            .Where(control => !control.Relationship.IsGiven)
            .Select(control => control.Column.Text)
            .Concat(Events.Select(one => one.Column.Text))
            .Where(name => name.Length > 0)
            .Distinct();
}
