using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Preview.Tests.App;

/// <summary>What the preview does not know it refuses: it names the file and what is in it, and drops nothing unseen.</summary>
public sealed class RefusalTests
{
    private const string Forms = "Entities/mpt_Property/FormXml/main";
    private const string Views = "Entities/mpt_Property/SavedQueries";
    private const string Charts = "Entities/mpt_Property/Visualizations";
    private const string Ribbon = "Entities/mpt_Property";
    private const string Map = "AppModuleSiteMaps";

    [Theory]
    [InlineData(
        Forms,
        "classid=\"{4273EDBD-AC1D-40D3-9FB2-095C621B552D}\"",
        "classid=\"{F9A8A302-114E-466A-B582-6771B2AE0D92}\"",
        "the class {F9A8A302-114E-466A-B582-6771B2AE0D92}"
    )]
    [InlineData(
        Forms,
        "classid=\"{4273EDBD-AC1D-40D3-9FB2-095C621B552D}\"",
        "classid=\"{C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F}\"",
        "another type of column"
    )]
    [InlineData(Forms, "datafieldname=\"mpt_name\"", "datafieldname=\"mpt_nothing\"", "mpt_nothing")]
    [InlineData(Forms, "</tabs>", "</tabs><footer />", "<footer>")]
    [InlineData(Forms, "showlabel=\"true\"", "visible=\"false\"", "visible")]
    [InlineData(Forms, "<Everyone />", "<Role Id=\"x\" />", "<Role>")]
    [InlineData(Forms, "<FormActivationState>1", "<FormActivationState>0", "switched off")]
    [InlineData(Forms, "<RelationshipName>mpt_property_modellink_PropertyId", "<RelationshipName>mpt_nothing", "mpt_nothing")]
    [InlineData(Forms, "<EnableViewPicker>", "<Mystery>1</Mystery><EnableViewPicker>", "<Mystery>")]
    [InlineData(Views, "<cell name=\"mpt_locality\"", "<cell name=\"mpt_summary\"", "mpt_summary")]
    [InlineData(Views, "<cell name=\"mpt_locality\"", "<cell ishidden=\"1\" name=\"mpt_locality\"", "ishidden")]
    [InlineData(Views, "<attribute name=\"mpt_locality\"", "<attribute name=\"mpt_nothing\"", "mpt_nothing")]
    [InlineData(Views, "<querytype>0", "<querytype>1024", "1024")]
    [InlineData(Views, "mapping=\"logical\"", "mapping=\"logical\" mystery=\"1\"", "mystery")]
    [InlineData(Views, "operator=\"eq\"", "operator=\"mystery\"", "mystery")]
    [InlineData(Charts, "ChartType=\"Pie\"", "ChartType=\"Radar\"", "Radar")]
    [InlineData(Charts, "<measure alias=\"", "<measure alias=\"x", "x_CRMAutoGen")]
    [InlineData(Map, "Entity=\"mpt_property\"", "Entity=\"mpt_nothing\"", "mpt_nothing")]
    [InlineData(Map, "Url=\"/workplace/home_dashboards.aspx\"", "Url=\"$webresource:mpt_/x.html\"", "$webresource")]
    [InlineData(Map, "<Titles>", "<Privilege /><Titles>", "<Privilege>")]
    [InlineData("AppModules", "type=\"62\"", "type=\"300\"", "300")]
    [InlineData("Dashboards", "<ChartGridMode>Chart", "<ChartGridMode>Map", "Map")]
    [InlineData("Dashboards", "<VisualizationId>{0C584BD4", "<VisualizationId>{1C584BD4", "1c584bd4")]
    [InlineData("Dashboards", "<IsUserView>false", "<IsUserView>true", "of a person")]
    [InlineData(Ribbon, "<CustomActions>", "<CustomActions><HideCustomAction />", "<HideCustomAction>")]
    [InlineData(Ribbon, "Mscrm.HomepageGrid.mpt_property", "Mscrm.Form.mpt_property", "Mscrm.Form.mpt_property")]
    [InlineData(Ribbon, "HomepageGrid.mpt_property.MainTab", "HomepageGrid.mpt_model.MainTab", "another table")]
    [InlineData(Ribbon, "ModernImage=", "ModernCommandType=\"System\" ModernImage=", "ModernCommandType")]
    [InlineData(Ribbon, " LabelText=\"$LocLabels:mpt.", " LabelText=\"$LocLabels:lost.", "lost.")]
    [InlineData(
        Ribbon,
        "Command=\"mpt.mpt_property.FindModel.Command\"",
        "Command=\"Mscrm.EditSelectedRecord\"",
        "Mscrm.EditSelectedRecord"
    )]
    [InlineData(Ribbon, "<DisplayRules />", "<DisplayRules><DisplayRule Id=\"x\" /></DisplayRules>", "<DisplayRule>")]
    [InlineData(Ribbon, "<JavaScriptFunction ", "<Url Address=\"x\" /><JavaScriptFunction ", "<Url>")]
    [InlineData(Ribbon, "$webresource:mpt_/matterport.js", "$webresource:mpt_/lost.js", "mpt_/lost.js")]
    [InlineData(Ribbon, "\"SelectedControlSelectedItemIds\"", "\"OrgName\"", "OrgName")]
    [InlineData(Ribbon, "<EnableRule Id=\"mpt.", "<EnableRule Id=\"lost.", "lost.")]
    [InlineData(Ribbon, "<SelectionCountRule ", "<ValueRule Field=\"statecode\" Value=\"0\" /><SelectionCountRule ", "<ValueRule>")]
    [InlineData(Ribbon, "AppliesTo=\"SelectedEntity\"", "AppliesTo=\"PrimaryEntity\"", "PrimaryEntity")]
    [InlineData(Ribbon, "Maximum=\"1\"", "Maximum=\"one\"", "one")]
    [InlineData(Ribbon, "<RibbonTemplates ", "<GroupTemplate /><RibbonTemplates ", "<GroupTemplate>")]
    [InlineData(Ribbon, "<TabDisplayRules />", "<TabDisplayRules><TabDisplayRule /></TabDisplayRules>", "<TabDisplayRule>")]
    public void What_is_not_known_is_refused_with_the_files_name(string under, string text, string with, string said)
    {
        var package = new BrokenPackage();
        var file = package.Break(under, text, with);

        var refusal = Assert.Throws<SolutionFileException>(package.Read);

        Assert.Equal(file, refusal.File);
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_app_is_refused()
    {
        var package = new BrokenPackage();
        var app = package.Tree.OfKind(FileKind.App).Single();
        package.Tree = package.Tree.With($"AppModules/{app.Folder}2/AppModule.xml", app.Content);

        Assert.Contains("more than one app", Assert.Throws<SolutionFileException>(package.Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_without_an_app_says_so()
    {
        var package = new BrokenPackage();
        package.Tree = package.Tree.Without(package.Tree.OfKind(FileKind.App).Single().Path);

        Assert.Contains("no app to show", Assert.Throws<SolutionFileException>(package.Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_for_the_browser_that_nothing_describes_is_refused()
    {
        var package = new BrokenPackage();
        package.Tree = package.Tree.With("WebResources/mpt_/stray.js", []);

        Assert.Equal("WebResources/mpt_/stray.js", Assert.Throws<SolutionFileException>(package.Read).File);
    }
}
