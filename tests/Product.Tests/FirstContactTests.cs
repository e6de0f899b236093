using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests;

public sealed class FirstContactTests : IDisposable
{
    private readonly ProductEnvironment _environment = new();
    private readonly MatterportModel _model;
    private readonly Guid _house;

    public FirstContactTests()
    {
        _model = _environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active", InternalId: null });
        _house = _environment
            .Platform.ServiceFor(_environment.Ann)
            .Create(
                new Entity("mpt_property")
                {
                    ["mpt_name"] = "House",
                    ["mpt_addressline1"] = "1 Old Street",
                    ["mpt_locality"] = "Leeds",
                    ["mpt_postalcode"] = "LS1 1AA",
                    ["mpt_countrycode"] = "GB",
                    ["mpt_summary"] = "House summary",
                }
            );
        _environment.MatterportAccount.Edit(
            _model.Id,
            one => one with { Publication = one.Publication with { Summary = "Text of the marketing team" } }
        );
        _environment.Sync();
    }

    private MatterportModel There => _environment.MatterportAccount.Find(_model.Id)!;

    private Entity House => _environment.Platform.System.Retrieve("mpt_property", _house, new ColumnSet(true));

    [Fact]
    public void Linking_overwrites_neither_side_and_asks_about_each_difference()
    {
        Link();
        _environment.Sync();
        _environment.Sync(full: true);
        Assert.Equal(("1 Old Street", "House summary"), (House["mpt_addressline1"], House["mpt_summary"]));
        Assert.Equal(
            (_model.Address.StreetAddressLines[0], "Text of the marketing team"),
            (There.Address.StreetAddressLines[0], There.Publication.Summary)
        );
        Assert.Contains("summary", Questions().Select(question => question.GetAttributeValue<string>("mpt_field")));
    }

    [Fact]
    public void An_edit_in_Matterport_reaches_the_property()
    {
        Link();
        Decide("dataverse");
        _environment.Sync();
        _environment.Clock.Advance(TimeSpan.FromMinutes(5));
        _environment.MatterportAccount.Edit(
            _model.Id,
            one =>
                one with
                {
                    Address = one.Address with { Locality = "York" },
                    Publication = one.Publication with { Summary = "edited there" },
                }
        );
        _environment.Sync();
        Assert.Equal(("edited there", "York"), (House["mpt_summary"], House["mpt_locality"]));
    }

    [Fact]
    public void A_column_that_is_too_short_holds_up_nothing_else()
    {
        Link();
        Decide("matterport");
        var mapping = _environment
            .Rows("mpt_fieldmapping")
            .Single(row => row["mpt_tablename"].Equals("mpt_property") && row["mpt_column"].Equals("mpt_postalcode"));
        _environment
            .Platform.ServiceFor(_environment.Ada)
            .Update(
                new Entity("mpt_fieldmapping", mapping.Id)
                {
                    ["mpt_field"] = "name",
                    ["mpt_direction"] = new OptionSetValue((int)Direction.ToDataverse),
                }
            );
        _environment.Clock.Advance(TimeSpan.FromMinutes(5));
        _environment.MatterportAccount.Edit(_model.Id, one => one with { Name = new string('n', 80), MlsName = "edited too" });
        _environment.Sync();
        Assert.Equal("edited too", _environment.Mirror(_model.Id)["mpt_listingname"]);
        Assert.Single(Issues(IssueKind.ValueDoesNotFit));
    }

    [Fact]
    public void A_link_that_was_a_mistake_is_taken_back_on_both_sides_and_in_Matterport()
    {
        var before = (House.GetAttributeValue<decimal?>("mpt_latitude"), There.Publication.Summary, There.Address.StreetAddressLines[0]);
        var link = Link();
        Decide("dataverse", "summary");
        _environment.Sync();
        var preview = Unlink(link, "Preview");
        Assert.False((bool)preview["Unlinked"]);
        var taken = Unlink(link, "Restore");
        Assert.Equal((true, preview["Restored"]), ((bool)taken["Unlinked"], taken["Restored"]));
        _environment.Sync();

        Assert.Equal(
            before,
            (House.GetAttributeValue<decimal?>("mpt_latitude"), There.Publication.Summary, There.Address.StreetAddressLines[0])
        );
        Assert.Equal("1 Old Street", House["mpt_addressline1"]);
        Assert.Empty(Questions());
    }

    public void Dispose() => _environment.Dispose();

    private Guid Link() =>
        (Guid)
            _environment.Call(_environment.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", _house), ("ModelId", _model.Id))[
                "LinkId"
            ];

    private OrganizationResponse Unlink(Guid link, string how) =>
        _environment.Call(_environment.Ann, "mpt_UnlinkModel", ("LinkId", link), (how, true));

    private void Decide(string choice, string? field = null) =>
        _environment.Call(
            _environment.Ann,
            "mpt_ResolveIssues",
            (
                "IssueIds",
                string.Join(
                    ",",
                    Questions()
                        .Where(question => field is null || question.GetAttributeValue<string>("mpt_field") == field)
                        .Select(question => question.Id)
                )
            ),
            ("Choice", choice)
        );

    private Entity[] Questions() => Issues(IssueKind.Conflict);

    private Entity[] Issues(IssueKind kind) =>
        [
            .. _environment
                .Rows("mpt_syncissue", "mpt_kind", "mpt_field", "statecode")
                .Where(issue =>
                    issue.GetAttributeValue<OptionSetValue>("mpt_kind").Value == (int)kind
                    && issue.GetAttributeValue<OptionSetValue>("statecode").Value == 0
                ),
        ];
}
