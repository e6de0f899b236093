using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Tags;

/// <summary>A conflict about a floor says the names of the floors, and stays the same when it is looked at again.</summary>
public sealed class PlaceConflictTests : IDisposable
{
    private readonly ProductEnvironment _environment = new(models: 3);
    private readonly string _model;

    public PlaceConflictTests()
    {
        _environment.SyncTags();
        _model = _environment.MatterportAccount.Models.First(model => model is { Demo: false, State: "active" }).Id;
        _environment.MatterportAccount.Edit(_model, model => model with { FloorCount = 3, TagCount = 1 });
        _environment.Clock.Advance(TimeSpan.FromHours(1));
        var mapping = _environment.Rows("mpt_fieldmapping").Single(row => (string)row["mpt_field"] == "mattertag.floor");
        _environment
            .Platform.ServiceFor(_environment.Ada)
            .Update(new Entity("mpt_fieldmapping", mapping.Id) { ["mpt_winner"] = new OptionSetValue((int)Schema.Winner.RaiseConflict) });
        Calm();
    }

    public void Dispose() => _environment.Dispose();

    [Fact]
    public void Names_stand_in_the_place_of_ids()
    {
        var floors = _environment.Rows("mpt_floor").Where(row => OfModel(row)).OrderBy(row => row["mpt_sequence"]).ToArray();
        var tag = _environment.Rows("mpt_tag").Single(OfModel);
        var others = floors.Where(floor => floor.Id != tag.GetAttributeValue<EntityReference>("mpt_floorid").Id).ToArray();
        var was = floors.Single(floor => !others.Contains(floor));
        _environment
            .Platform.ServiceFor(_environment.Ann)
            .Update(new Entity("mpt_tag", tag.Id) { ["mpt_floorid"] = others[0].ToEntityReference() });
        _environment.MatterportAccount.EditTag(
            _model,
            (string)tag["mpt_matterportid"],
            now => now with { FloorId = (string)others[1]["mpt_matterportid"] }
        );
        Calm();

        var issue = Assert.Single(_environment.Rows("mpt_syncissue"));
        Assert.Equal("mattertag.floor", issue["mpt_field"]);
        Assert.Equal(
            (was["mpt_name"], others[0]["mpt_name"], others[1]["mpt_name"]),
            (issue["mpt_agreedvalue"], issue["mpt_dataversevalue"], issue["mpt_matterportvalue"])
        );

        var version = issue.RowVersion;
        Calm();
        Assert.Equal(version, Assert.Single(_environment.Rows("mpt_syncissue")).RowVersion);
    }

    private bool OfModel(Entity row) => row.GetAttributeValue<EntityReference>("mpt_modelid").Id == _environment.Mirror(_model).Id;

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
