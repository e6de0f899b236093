using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Product.Tests.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests;

/// <summary>What a person types and Matterport would not take is refused where it is typed, and only where it would be sent.</summary>
public sealed class OutgoingTests : IDisposable
{
    private const string Right = "https://listings.example.com/1";
    private const string Wrong = "www.example.com";

    private readonly ProductEnvironment _environment = new(models: 3);
    private readonly MatterportModel _model;
    private readonly IOrganizationService _ann;

    public OutgoingTests()
    {
        _model = _environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active", InternalId: null });
        _ann = _environment.Platform.ServiceFor(_environment.Ann);
        _environment.Sync();
    }

    public void Dispose() => _environment.Dispose();

    [Theory]
    [InlineData("mpt_externalurl", "javascript:alert(1)", "value.link")]
    [InlineData("mpt_contactemail", "Eva <eva@example.com>", "value.email")]
    [InlineData("mpt_name", "Lake\nHouse", "value.one-line")]
    [InlineData("mpt_summary", "\u202eesuoH ekaL", "value.direction")]
    [InlineData("mpt_countrycode", "Narnia", "country.unknown")]
    public void Into_a_model(string column, string text, string code)
    {
        var before = (Mirror.GetAttributeValue<string>(column), Mirror.GetAttributeValue<string>("mpt_presentedby"));

        Assert.Equal(
            code,
            CallOutcome.Of(() => _ann.Update(new Entity("mpt_model", Mirror.Id) { [column] = text, ["mpt_presentedby"] = "Ann" }))
        );

        Assert.Equal(before, (Mirror.GetAttributeValue<string>(column), Mirror.GetAttributeValue<string>("mpt_presentedby")));
    }

    [Fact]
    public void Into_a_property_that_has_the_model_and_nothing_of_the_save_is_kept()
    {
        var property = Linked();

        Assert.Equal("value.link", Save(property, Wrong));
        Assert.Equal("value.direction", CallOutcome.Of(() => _ann.Update(Edited(property, "mpt_summary", "\u2067Lake"))));

        Assert.Equal(("House", null), (Read(property)["mpt_name"], Read(property).GetAttributeValue<string>("mpt_listinglink")));
        Assert.Equal(CallOutcome.Done, Save(property, Right));
        Assert.Equal(Right, Mirror["mpt_externalurl"]);
    }

    [Fact]
    public void What_is_not_sent_is_free()
    {
        var unlinked = _ann.Create(new Entity("mpt_property") { ["mpt_name"] = "House", ["mpt_listinglink"] = Wrong });
        Assert.Equal(CallOutcome.Done, Save(unlinked, Wrong + "/a"));

        var property = Linked();
        Switch("mpt_property", "externalurl", isOn: false);
        Assert.Equal(CallOutcome.Done, Save(property, Wrong));

        Switch("mpt_model", "externalurl", isOn: false);
        Assert.Equal(
            CallOutcome.Done,
            CallOutcome.Of(() => _ann.Update(new Entity("mpt_model", Mirror.Id) { ["mpt_externalurl"] = Wrong }))
        );
    }

    [Fact]
    public void Of_many_rows_only_those_that_are_wrong_are_refused()
    {
        var (one, other) = (Linked(), _ann.Create(new Entity("mpt_property") { ["mpt_name"] = "Other" }));
        var many = new ExecuteMultipleRequest
        {
            Requests =
            [
                new UpdateRequest { Target = Edited(one, "mpt_listinglink", Wrong) },
                new UpdateRequest { Target = Edited(other, "mpt_listinglink", Right) },
            ],
            Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true },
        };

        var answer = (ExecuteMultipleResponse)_ann.Execute(many);

        Assert.Contains(
            "[value.link]",
            Assert.Single(answer.Responses, response => response.Fault is not null).Fault.Message,
            StringComparison.Ordinal
        );
        Assert.Equal((null, Right), (Read(one).GetAttributeValue<string>("mpt_listinglink"), Read(other)["mpt_listinglink"]));
    }

    [Fact]
    public void What_a_property_said_before_it_was_linked_is_not_sent_and_becomes_an_issue_that_closes_when_it_is_corrected()
    {
        var property = Linked(Wrong);
        _environment.Sync();
        _environment.Sync();

        Assert.Null(There.Publication.ExternalUrl);
        var issue = Assert.Single(_environment.Rows("mpt_syncissue"));
        Assert.Equal(
            "Some changes cannot be sent to Matterport as they are. They are kept here, and sync sends them when someone corrects them.\n"
                + "“www.example.com” in External link is not a complete link. "
                + "Enter one that starts with https:// or http:// and has no spaces.",
            _environment.Call(_environment.Ann, "mpt_Describe", ("TableName", "mpt_syncissue"), ("RowId", issue.Id))["Text"]
        );

        _ann.Update(Edited(property, "mpt_listinglink", Right));
        _environment.Sync();

        Assert.Equal(Right, There.Publication.ExternalUrl);
        Assert.Equal(1, ((OptionSetValue)Assert.Single(_environment.Rows("mpt_syncissue"))["statecode"]).Value);
    }

    [Fact]
    public void What_Matterport_says_is_copied_to_the_property_and_may_be_saved_again()
    {
        var property = Linked();
        _environment.MatterportAccount.Edit(
            _model.Id,
            model => model with { Publication = model.Publication with { ExternalUrl = Wrong, Summary = "\u202eesuoH" } }
        );
        _environment.Sync();

        Assert.Equal((Wrong, "\u202eesuoH"), (Read(property)["mpt_listinglink"], Read(property)["mpt_summary"]));
        Assert.Equal(CallOutcome.Done, Save(property, Wrong));
        Assert.Empty(_environment.Rows("mpt_syncissue"));
    }

    private Entity Mirror => _environment.Mirror(_model.Id);

    private MatterportModel There => _environment.MatterportAccount.Find(_model.Id)!;

    private Guid Linked(string? link = null)
    {
        var property = _ann.Create(new Entity("mpt_property") { ["mpt_name"] = "House", ["mpt_listinglink"] = link });
        _environment.MatterportAccount.Edit(
            _model.Id,
            model => model with { Publication = model.Publication with { ExternalUrl = null, Summary = null } }
        );
        _environment.Sync();
        _environment.Call(_environment.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", property), ("ModelId", _model.Id));
        return property;
    }

    private string Save(Guid property, string link) =>
        CallOutcome.Of(() =>
            _ann.Update(
                new Entity("mpt_property", property) { ["mpt_listinglink"] = link, ["mpt_name"] = link == Wrong ? "Barn" : "House" }
            )
        );

    private static Entity Edited(Guid property, string column, string text) => new("mpt_property", property) { [column] = text };

    private Entity Read(Guid property) => _environment.Platform.System.Retrieve("mpt_property", property, new ColumnSet(true));

    private void Switch(string table, string field, bool isOn)
    {
        var mapping = _environment
            .Rows("mpt_fieldmapping")
            .Single(row => row.GetAttributeValue<string>("mpt_tablename") == table && row.GetAttributeValue<string>("mpt_field") == field);
        _environment.Platform.ServiceFor(_environment.Ada).Update(new Entity("mpt_fieldmapping", mapping.Id) { ["mpt_active"] = isOn });
    }
}
