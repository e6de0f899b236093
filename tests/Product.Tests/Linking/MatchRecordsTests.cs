using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Linking;

/// <summary>
/// The models of many records are found at once: clear ones are linked where the account allows it, and the rest is listed.
/// </summary>
public sealed class MatchRecordsTests : IDisposable
{
    // Who may make links, and write neither properties nor models.
    private static readonly RoleMetadata Linker = new(
        Guid.NewGuid(),
        "Linker",
        new Dictionary<string, PrivilegeLevel> { ["prvCreatempt_ModelLink"] = PrivilegeLevel.Global }
    );

    private readonly ProductEnvironment _environment = new(models: 90, roles: Linker);

    public MatchRecordsTests()
    {
        _environment.Sync();
        _environment.Sync();
    }

    [Fact]
    public void What_is_clear_is_only_suggested_until_the_account_allows_links()
    {
        var properties = Twins(12);

        var run = Match();

        Assert.Equal(12, run["mpt_readcount"]);
        Assert.Contains("Linked: 0. To review under Suggestions: 12. No model found: 0.", Said(run), StringComparison.Ordinal);
        Assert.All(properties, property => Assert.Null(ModelOf(property)));
        Assert.Equal(properties.Order(), Reviews().Select(RecordOf).Distinct().Order());
        Assert.Contains(Reviews(), IsClear);
        Assert.All(Reviews(), review => Assert.StartsWith("Same", Said(review).Split('\n')[^1], StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_clear_is_linked_by_the_person_where_the_account_allows_it()
    {
        var properties = Twins(60);
        Match();
        var clear = Reviews().Where(IsClear).Select(RecordOf).ToHashSet();
        Allow();

        var run = Match();

        Assert.True(clear.Count > 50);
        Assert.Contains($"Linked: {clear.Count}. To review under Suggestions: {60 - clear.Count}.", Said(run), StringComparison.Ordinal);
        Assert.Equal(clear.Order(), properties.Where(property => ModelOf(property) is not null).Order());
        Assert.DoesNotContain(Reviews(), review => clear.Contains(RecordOf(review)));
        Assert.All(_environment.Rows("mpt_modellink"), link => Assert.Equal(_environment.Ann, Owner(link)));
        Assert.All(_environment.Rows("mpt_modellink"), link => Assert.NotEqual("", Said(link)));
    }

    [Fact]
    public void A_run_finds_the_rows_of_a_view_and_no_others()
    {
        var properties = Twins(3);
        var name = _environment.Platform.System.Retrieve("mpt_property", properties[1], new ColumnSet("mpt_name"))["mpt_name"];

        var run = Match(
            $"""
            <fetch version="1.0" count="1" page="1" returntotalrecordcount="true">
              <entity name="mpt_property">
                <attribute name="mpt_locality" /><order attribute="mpt_name" />
                <filter type="and"><condition attribute="mpt_name" operator="eq" value="{System.Security.SecurityElement.Escape(
                (string)name
            )}" /></filter>
              </entity>
            </fetch>
            """
        );

        Assert.Equal(1, run["mpt_readcount"]);
        Assert.Equal([properties[1]], Reviews().Select(RecordOf).Distinct());
    }

    [Theory]
    [InlineData("<fetch><entity name='mpt_model' /></fetch>")]
    [InlineData("<fetch aggregate='true'><entity name='mpt_property' /></fetch>")]
    [InlineData("<fetch><entity name='mpt_property' /><entity name='mpt_property' /></fetch>")]
    [InlineData("<!DOCTYPE fetch [<!ENTITY a 'b'>]><fetch><entity name='mpt_property' /></fetch>")]
    [InlineData("every house")]
    public void What_is_no_query_of_properties_is_refused(string fetchXml)
    {
        var refused = Assert.ThrowsAny<Exception>(() => Match(fetchXml));

        Assert.Contains(
            "The parameter FetchXml must be FetchXML that returns rows of mpt_property",
            refused.Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(_environment.Rows("mpt_work"), work => work.FormattedValues["mpt_kind"] == "Match");
    }

    [Fact]
    public void A_query_that_the_platform_cannot_run_is_refused_at_once()
    {
        var query = "<fetch><entity name='mpt_property'><filter><condition attribute='mpt_no' operator='null' /></filter></entity></fetch>";

        Assert.ThrowsAny<Exception>(() => Match(query));
    }

    [Fact]
    public void Pressing_twice_makes_one_run_and_other_rows_another()
    {
        Twins(1);

        Assert.Equal(Start(), Start());
        Assert.NotEqual(
            Start(),
            Start("<fetch><entity name='mpt_property'><filter><condition attribute='mpt_name' operator='null' /></filter></entity></fetch>")
        );
    }

    [Fact]
    public void A_record_that_somebody_links_meanwhile_keeps_its_model()
    {
        Allow();
        var property = Twins(1)[0];
        var other = _environment.Rows("mpt_model").OrderBy(model => (string)model["mpt_matterportid"], StringComparer.Ordinal).Last();
        var id = (string)other["mpt_matterportid"];
        Link(property, id);

        var refused = Assert.ThrowsAny<Exception>(() =>
            _environment.Call(
                _environment.Ann,
                "mpt_LinkModel",
                ("TableName", "mpt_property"),
                ("RowId", property),
                ("ModelId", (string)_environment.Rows("mpt_model").First(model => model.Id != other.Id)["mpt_matterportid"]),
                ("OnlyIfUnlinked", true)
            )
        );

        Assert.Contains("This record already has a model.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(other.Id, ModelOf(property)!.Id);
    }

    [Fact]
    public void A_model_that_was_dismissed_is_not_suggested_again_until_somebody_takes_it_back()
    {
        var property = Twins(1)[0];
        Match();
        var models = Reviews().Select(review => review.GetAttributeValue<EntityReference>("mpt_modelid").Id).ToArray();
        var before = Suggest(property);

        Assert.Equal(models.Length, Dismiss(property, models, restore: false));
        Assert.Equal(0, Dismiss(property, models, restore: false));
        Match();

        Assert.All(Reviews(), review => Assert.Equal("Not the model", review.FormattedValues["statuscode"]));
        Assert.All(Reviews(), review => Assert.Equal(_environment.Ann, review.GetAttributeValue<EntityReference>("mpt_dismissedby").Id));
        var suggested = (string)Suggest(property)["Suggestions"];
        Assert.Contains("Somebody decided that it is not the model of this record", suggested, StringComparison.Ordinal);
        Assert.Equal("none", Suggest(property)["Verdict"]);

        Assert.Equal(models.Length, Dismiss(property, models, restore: true));
        Assert.All(Reviews(), review => Assert.Equal("Open", review.FormattedValues["statuscode"]));
        Assert.Equal(before["Suggestions"], Suggest(property)["Suggestions"]);
    }

    [Fact]
    public void Linking_settles_what_was_suggested()
    {
        var property = Twins(1)[0];
        Match();
        var model = Reviews()[0].GetAttributeValue<EntityReference>("mpt_modelid");

        Link(
            property,
            (string)_environment.Platform.System.Retrieve("mpt_model", model.Id, new ColumnSet("mpt_matterportid"))["mpt_matterportid"]
        );

        Assert.Empty(Reviews());
    }

    [Fact]
    public void Suggestions_go_with_their_property()
    {
        var property = Twins(1)[0];
        Match();
        Assert.NotEmpty(Reviews());

        _environment.Platform.ServiceFor(_environment.Ada).Delete("mpt_property", property);

        Assert.Empty(Reviews());
    }

    [Fact]
    public void Who_may_not_write_a_property_dismisses_nothing_and_reads_what_was_suggested()
    {
        var property = Twins(1)[0];
        Match();
        var models = Reviews().Select(review => review.GetAttributeValue<EntityReference>("mpt_modelid").Id).ToArray();

        Assert.ThrowsAny<Exception>(() => Dismiss(property, models, restore: false, _environment.Rita));
        Assert.ThrowsAny<Exception>(() => Start(user: _environment.Rita));
        Assert.NotEmpty(
            _environment.Platform.ServiceFor(_environment.Rita).RetrieveMultiple(new QueryExpression("mpt_matchreview")).Entities
        );
    }

    [Fact]
    public void Nobody_changes_whose_rights_bound_a_run()
    {
        Allow();
        var property = Twins(1)[0];
        Start();
        var work = _environment.Rows("mpt_work").Single(row => row.FormattedValues["mpt_kind"] == "Match");
        var changed = new Entity("mpt_work", work.Id) { ["mpt_callerid"] = new EntityReference("systemuser", _environment.Ada) };

        Assert.Equal(_environment.Ann, work.GetAttributeValue<EntityReference>("mpt_callerid").Id);
        Assert.ThrowsAny<Exception>(() => _environment.Platform.ServiceFor(_environment.Ada).Update(changed));
        Assert.Null(ModelOf(property));
    }

    [Fact]
    public void A_run_links_and_suggests_nothing_that_its_person_may_not()
    {
        Allow();
        Twins(3);
        var linker = _environment.Platform.CreateUser("Lena", "Matterport Reader", "Linker");

        var run = _environment.Ended(Start(user: linker));

        Assert.Contains("Linked: 0.", Said(run), StringComparison.Ordinal);
        Assert.Empty(_environment.Rows("mpt_modellink"));
        Assert.Contains(Reviews(), review => Said(review).Contains("Linking it was refused", StringComparison.Ordinal));
    }

    private Guid[] Twins(int count) =>
        [
            .. _environment
                .Rows("mpt_model")
                .OrderBy(model => (string)model["mpt_matterportid"], StringComparer.Ordinal)
                .Take(count)
                .Select(Twin),
        ];

    private Guid Twin(Entity model)
    {
        var property = new Entity("mpt_property") { ["mpt_name"] = model["mpt_name"] };
        foreach (var column in new[] { "mpt_addressline1", "mpt_addressline2", "mpt_locality", "mpt_postalcode", "mpt_countrycode" })
        {
            property[column] = model.Contains(column) ? model[column] : null;
        }

        return _environment.Platform.ServiceFor(_environment.Ann).Create(property);
    }

    private void Allow() =>
        _environment
            .Platform.ServiceFor(_environment.Ada)
            .Update(new Entity("mpt_account", _environment.AccountId) { ["mpt_linkclear"] = true });

    private Entity Match(string? fetchXml = null) => _environment.Ended(Start(fetchXml));

    private Guid Start(string? fetchXml = null, Guid? user = null)
    {
        var request = new List<(string, object)> { ("TableName", "mpt_property") };
        if (fetchXml is not null)
        {
            request.Add(("FetchXml", fetchXml));
        }

        return (Guid)_environment.Call(user ?? _environment.Ann, "mpt_MatchRecords", [.. request])["RunId"];
    }

    private void Link(Guid property, string model) =>
        _environment.Call(_environment.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", property), ("ModelId", model));

    private OrganizationResponse Suggest(Guid property) =>
        _environment.Call(_environment.Ann, "mpt_SuggestModels", ("TableName", "mpt_property"), ("RowId", property));

    private int Dismiss(Guid property, Guid[] models, bool restore, Guid? user = null) =>
        (int)
            _environment.Call(
                user ?? _environment.Ann,
                "mpt_DismissModels",
                ("TableName", "mpt_property"),
                ("RowId", property),
                ("ModelRowIds", string.Join(',', models)),
                ("Restore", restore)
            )["DismissedCount"];

    private static bool IsClear(Entity review) => review.FormattedValues["mpt_answer"] == "Clear";

    private static Guid RecordOf(Entity review) => Guid.Parse(review.GetAttributeValue<string>("mpt_rowid"));

    private IReadOnlyList<Entity> Reviews() => _environment.Rows("mpt_matchreview");

    private EntityReference? ModelOf(Guid property) =>
        _environment
            .Platform.System.Retrieve("mpt_property", property, new ColumnSet("mpt_currentmodelid"))
            .GetAttributeValue<EntityReference>("mpt_currentmodelid");

    private static Guid Owner(Entity row) => row.GetAttributeValue<EntityReference>("ownerid").Id;

    private string Said(Entity row) =>
        (string)_environment.Call(_environment.Ada, "mpt_Describe", ("TableName", row.LogicalName), ("RowId", row.Id))["Text"];

    public void Dispose() => _environment.Dispose();
}
