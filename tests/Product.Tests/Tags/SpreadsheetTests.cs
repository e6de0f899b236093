using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Product.Tests.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Tags;

/// <summary>
/// Tags that people export to a spreadsheet, edit there, and import: a row of the sheet becomes an update by its id or its key, or a
/// create, with the columns of the view and nothing else; each is a request of its own.
/// </summary>
public sealed class SpreadsheetTests : IDisposable
{
    private static readonly string[] Sheet =
    [
        "mpt_name",
        "mpt_description",
        "mpt_color",
        "mpt_keywords",
        "mpt_tagtypeid",
        "mpt_modelid",
        "mpt_floorid",
        "mpt_roomid",
    ];

    private readonly ProductEnvironment _environment = new(models: 3);
    private readonly string _model;

    public SpreadsheetTests()
    {
        _environment.SyncTags();
        _model = _environment.MatterportAccount.Models.First(model => model is { Demo: false, State: "active" }).Id;
        foreach (var model in _environment.MatterportAccount.Models)
        {
            foreach (var tag in _environment.MatterportAccount.TagsOf(model.Id).ToArray())
            {
                _environment.MatterportAccount.DeleteTag(model.Id, tag.Id);
            }
        }

        foreach (var label in new[] { "Fan", "Pump", "Valve" })
        {
            _environment.MatterportAccount.AddTag(_model, label, tag => tag with { Description = "Two\nlines", Keywords = ["a", "b"] });
        }

        Calm();
    }

    private long Sent => _environment.Matterport.Counters.Snapshot.Mutations;

    public void Dispose() => _environment.Dispose();

    [Fact]
    public void Rows_that_nobody_edited_send_nothing_and_keep_their_keys()
    {
        var (before, sent) = (Keys(), Sent);

        Assert.All(Export(), row => Assert.Equal(CallOutcome.Done, Import(row)));
        Calm();

        Assert.Equal((sent, 3), (Sent, before.Count));
        Assert.Equal(before, Keys());
        Assert.All(_environment.Rows("mpt_tag"), row => Assert.False(row.GetAttributeValue<bool>("mpt_dirty")));
        Assert.Empty(_environment.Rows("mpt_syncissue"));
    }

    [Fact]
    public void An_edit_is_merged_with_what_changed_in_Matterport_sent_once_and_not_echoed()
    {
        var (before, sent) = (Keys(), Sent);
        var rows = Export();
        Named(rows, "Pump")["mpt_description"] = "Serviced";
        _environment.MatterportAccount.EditTag(_model, There("Pump").Id, tag => tag with { Color = "#123456" });

        Assert.All(rows, row => Assert.Equal(CallOutcome.Done, Import(row)));
        Calm();
        Calm();

        Assert.Equal(("Serviced", "#123456"), (There("Pump").Description, There("Pump").Color));
        Assert.Equal("#123456", Named(Export(), "Pump")["mpt_color"]);
        Assert.Equal(sent + 1, Sent);
        Assert.Equal(before, Keys());
        Assert.Empty(_environment.Rows("mpt_syncissue"));
    }

    [Fact]
    public void A_row_is_found_by_its_key_as_well()
    {
        var key = Keys().Single(pair => pair.Value.StartsWith(There("Fan").Id, StringComparison.Ordinal));
        var tagKey = key.Value.Split(' ')[1];
        _environment
            .Platform.ServiceFor(_environment.Ann)
            .Execute(new UpsertRequest { Target = new Entity("mpt_tag", "mpt_tagkey", tagKey) { ["mpt_name"] = "Fan 2" } });
        Calm();

        Assert.Equal(3, _environment.MatterportAccount.TagsOf(_model).Count);
        Assert.Equal("Two\nlines", There("Fan 2").Description);
    }

    [Fact]
    public void A_new_row_becomes_one_tag()
    {
        Assert.Equal(CallOutcome.Done, Import(NewRow("Boiler")));
        Calm();
        Calm();

        Assert.Equal(4, _environment.MatterportAccount.TagsOf(_model).Count);
        Assert.Equal(4, _environment.Rows("mpt_tag").Count);
        Assert.StartsWith(There("Boiler").Id, Keys()[Named(Export(), "Boiler").Id], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mpt_color", "red", "guard.tag")]
    [InlineData("mpt_syncstate", 720270001, "guard.tag")]
    public void A_bad_row_is_refused_with_its_code_and_stops_no_other(string column, object value, string code)
    {
        var rows = Export();
        Named(rows, "Fan")["mpt_name"] = "Fan 2";
        Named(rows, "Pump")[column] = value is int option ? new OptionSetValue(option) : value;
        Named(rows, "Pump")["mpt_description"] = "Lost with its row";
        Named(rows, "Valve")["mpt_name"] = "Valve 2";

        var outcomes = rows.OrderBy(row => row["mpt_name"]).Select(Import).ToArray();
        Calm();

        Assert.Equal((CallOutcome.Done, CallOutcome.Done), (outcomes[0], outcomes[2]));
        Assert.StartsWith(code, outcomes[1], StringComparison.Ordinal);
        Assert.Equal(
            ["Fan 2", "Pump", "Valve 2"],
            _environment.MatterportAccount.TagsOf(_model).Select(tag => tag.Label!).Order(StringComparer.Ordinal)
        );
        Assert.Equal("Two\nlines", There("Pump").Description);
    }

    private static Entity Named(IEnumerable<Entity> rows, string name) => rows.Single(row => (string)row["mpt_name"] == name);

    private ModelTag There(string label) => _environment.MatterportAccount.TagsOf(_model).Single(tag => tag.Label == label);

    private Entity NewRow(string label) =>
        new("mpt_tag")
        {
            ["mpt_name"] = label,
            ["mpt_modelid"] = _environment.Mirror(_model).ToEntityReference(),
            ["mpt_floorid"] = Export()[0]["mpt_floorid"],
        };

    // Every cell is in the sheet, the empty ones too.
    private Entity[] Export() =>
        [
            .. _environment
                .Platform.ServiceFor(_environment.Ann)
                .RetrieveMultiple(new QueryExpression("mpt_tag") { ColumnSet = new ColumnSet(Sheet) })
                .Entities.Select(row =>
                {
                    var cells = new Entity("mpt_tag", row.Id);
                    foreach (var column in Sheet)
                    {
                        cells[column] = row.GetAttributeValue<object>(column);
                    }

                    return cells;
                }),
        ];

    private string Import(Entity row) =>
        CallOutcome.Of(() =>
        {
            var people = _environment.Platform.ServiceFor(_environment.Ann);
            if (row.Id == Guid.Empty)
            {
                people.Create(row);
            }
            else
            {
                people.Update(row);
            }
        });

    private Dictionary<Guid, string> Keys() =>
        _environment.Rows("mpt_tag").ToDictionary(row => row.Id, row => $"{row["mpt_matterportid"]} {row["mpt_tagkey"]}");

    private void Calm()
    {
        _environment.Sync();
        for (var tick = 0; tick < 8; tick++)
        {
            _environment.Clock.Advance(TimeSpan.FromMinutes(10));
            _environment.Call(_environment.Ada, "mpt_RunDueWork");
            _environment.Platform.RunJobs();
        }
    }
}
