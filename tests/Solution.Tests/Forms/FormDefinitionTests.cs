using MatterportForDataverse.Solution.Forms;

namespace MatterportForDataverse.Solution.Tests.Forms;

public sealed class FormDefinitionTests
{
    private const string Id = "{e1e3c987-8cd1-53cf-a276-d20257315f9d}";

    [Fact]
    public void A_form_knows_its_type_from_its_folder_and_its_controls_wherever_they_are()
    {
        var form = Form(
            """
            <tabs><tab name="all"><columns><column width="100%"><sections><section columns="1"><rows><row><cell id="c">
              <control id="title" datafieldname="mpt_title" /></cell><cell /></row></rows></section></sections></column></columns></tab>
              </tabs>
            <header><rows><row><cell><control id="state" datafieldname="statecode" /></cell></row></rows></header>
            <events><event name="onchange" attribute="mpt_kind"><Handlers><Handler functionName="Mpt.open" libraryName="mpt_/x.js" />
              </Handlers></event></events>
            """
        );

        Assert.Equal(("quick", false), (form.Type, form.IsDashboard));
        Assert.Equal(["title", "state"], form.Controls.Select(control => control.Name.Text));
        Assert.Equal(["title"], form.TabControls.Select(control => control.Name.Text));
        Assert.Equal(["mpt_title", "statecode", "mpt_kind"], form.ColumnNames);
        Assert.Equal("state", form.Header!.Rows[0].Cells[0].Control!.Name);
        Assert.Equal("Mpt.open", form.Handlers.Single().Function);
        Assert.Null(form.Tabs[0].Columns[0].Sections[0].Rows[0].Cells[1].Control);
    }

    [Fact]
    public void A_control_that_a_managed_rendering_takes_away_is_not_there() =>
        Assert.Empty(Form("<tabs><control id=\"title\" solutionaction=\"Removed\" /></tabs>").Controls);

    [Fact]
    public void A_dashboard_is_a_form_without_a_table()
    {
        var dashboard = SolutionOf
            .Files(
                (
                    $"Dashboards/{Id}.xml",
                    $"<Dashboard><FormId>{Id}</FormId><FormXml><forms type=\"dashboard\"><form><tabs><tab id=\"{Id}\" "
                        + $"/></tabs></form></forms></FormXml></Dashboard>"
                )
            )
            .Forms.Find(Id.Trim('{', '}'))!;

        Assert.Equal(("dashboard", true), (dashboard.Type, dashboard.IsDashboard));
        Assert.Null(dashboard.Table);
        Assert.Single(dashboard.Tabs);
    }

    [Theory]
    [InlineData("<QuickForms><QuickFormIds><QuickFormId entityname=\"mpt_house\">{0}</QuickFormId></QuickFormIds></QuickForms>", 1)]
    [InlineData(
        "<QuickForms>&lt;QuickFormIds&gt;&lt;QuickFormId "
            + "entityname=\"mpt_house\"&gt;{0}&lt;/QuickFormId&gt;&lt;/QuickFormIds&gt;</QuickForms>",
        1
    )]
    [InlineData("<QuickForms>&lt;QuickFormIds&gt;</QuickForms>", 0)]
    [InlineData("<QuickForms />", 0)]
    [InlineData("", 0)]
    public void The_forms_of_a_quick_view_are_read_as_elements_and_as_text(string list, int count)
    {
        var control = Form(
            $"<tabs><control id=\"quick\"><parameters>{list.Replace("{0}", Id, StringComparison.Ordinal)}</parameters></control></tabs>"
        )
            .Controls.Single();

        Assert.Equal(count, control.QuickForms.Count);
        Assert.All(control.QuickForms, form => Assert.Equal(("mpt_house", Id.Trim('{', '}')), (form.Table.Text, form.FormId.NormalizedId)));
    }

    [Fact]
    public void A_class_of_a_control_is_known_once() =>
        Assert.All(ControlClasses.ColumnTypes.Keys, id => Assert.Equal(id, Guid.Parse(id).ToString()));

    private static FormDefinition Form(string content) =>
        SolutionOf
            .Files(
                (
                    $"Entities/mpt_House/FormXml/quick/{Id}.xml",
                    $"<forms><systemform><formid>{Id}</formid><form>{content}</form></systemform></forms>"
                )
            )
            .Forms.Single();
}
