using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.Preview.App;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Preview.Tests.App;

public sealed class ShippedAppTests
{
    private static readonly UnpackedSolution Solution = UnpackedSolution.Read(Repository.Package);
    private static readonly AppDescription App = new AppReader(Solution, SolutionPackage.Of(Solution)).Read();

    [Theory]
    [InlineData("FormXml", "Entities")]
    [InlineData("SavedQueries", "Entities")]
    [InlineData("Visualizations", "Entities")]
    [InlineData("Dashboards", "Dashboards")]
    public void Every_file_of_the_package_is_read(string part, string under)
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(Repository.Package, under), "*.xml", SearchOption.AllDirectories)
            .Where(path => path.Split(Path.DirectorySeparatorChar).Contains(part))
            .Select(path => Guid.Parse(Path.GetFileNameWithoutExtension(path)).ToString())
            .Order()
            .ToArray();
        var read = part switch
        {
            "FormXml" => App.Forms.Select(form => form.Id),
            "SavedQueries" => App.Views.Select(view => view.Id),
            "Visualizations" => App.Charts.Select(chart => chart.Id),
            _ => App.Dashboards.Select(dashboard => dashboard.Id),
        };

        Assert.NotEmpty(files);
        Assert.Equal(files, read.Order());
    }

    [Fact]
    public void Every_table_of_the_package_is_described_with_its_columns()
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(Repository.Package, "Entities"), "Entity.xml", SearchOption.AllDirectories)
            .ToArray();

        Assert.NotEmpty(files);
        Assert.Equal(files.Length, App.Tables.Values.Count(table => table.Name.StartsWith("mpt_", StringComparison.Ordinal)));
        Assert.All(App.Tables.Values, table => Assert.NotEmpty(table.Columns));
    }

    [Fact]
    public void A_lookup_is_written_under_the_name_that_its_relationship_has()
    {
        var property = App.Tables["mpt_modellink"].Columns["mpt_propertyid"];

        Assert.Equal("mpt_PropertyId", property.Navigation);
        Assert.Equal(["mpt_property"], property.Targets);
    }

    [Fact]
    public void Every_place_of_the_site_map_leads_somewhere()
    {
        var places = App.SiteMap.Areas.SelectMany(area => area.Groups).SelectMany(group => group.SubAreas).ToArray();

        Assert.True(places.Length > 5);
        Assert.All(
            places,
            place => Assert.True(App.AppTables.Contains(place.Table!) || App.Dashboards.Any(dashboard => dashboard.Id == place.Dashboard))
        );
    }

    [Fact]
    public void A_subgrid_knows_the_lookup_that_points_back()
    {
        var subgrids = App.Forms.SelectMany(Controls).Where(control => control.Subgrid is not null).ToArray();

        Assert.NotEmpty(subgrids);
        Assert.All(subgrids, control => Assert.NotNull(control.Subgrid!.Lookup));
    }

    [Fact]
    public void A_quick_view_names_a_quick_view_form_of_the_table_that_its_lookup_points_to()
    {
        var quickViews = App
            .Forms.SelectMany(form => Controls(form).Select(control => (form, control)))
            .Where(pair => pair.control.QuickForms is not null)
            .ToArray();

        Assert.NotEmpty(quickViews);
        Assert.All(
            quickViews,
            pair =>
                Assert.All(
                    pair.control.QuickForms!,
                    quick =>
                    {
                        Assert.Contains(quick.Key, App.Tables[pair.form.Table].Columns[pair.control.Column!].Targets!);
                        Assert.Equal(FormKind.Quick, App.Forms.Single(form => form.Id == quick.Value).Kind);
                    }
                )
        );
    }

    private static IEnumerable<FormControl> Controls(Form form) =>
        form
            .Tabs.SelectMany(tab => tab.Columns)
            .SelectMany(column => column.Sections)
            .SelectMany(section => section.Rows)
            .SelectMany(row => row)
            .Select(cell => cell.Control)
            .OfType<FormControl>();
}
