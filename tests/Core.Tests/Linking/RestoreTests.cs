using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Linking;

public sealed class RestoreTests
{
    private readonly LinkingWorld _world = new();
    private readonly Guid _house;

    public RestoreTests()
    {
        _house = _world.Property("House");
        _world.Sides.EditThere(Id, "internalid", null);
        _world.Sides.EditThere(Id, "summary", null);
        _world.Sides.EditThere(Id, "address.locality", "York");
        _world.Sides.Sync();
    }

    private string Id => _world.Ids[0];

    private Row House => _world.Row(_house);

    [Fact]
    public async Task A_link_taken_back_gives_both_sides_what_they_held_and_Matterport_too()
    {
        var link = await _world.LinkAsync(_house, Id);
        _world.Sides.Sync();
        Assert.Equal("House summary", _world.Sides.Theirs(Id, "summary"));
        Assert.Equal("York", House.Get(PropertyTable.Locality));

        var told = FieldsOf(_world.Unlink(link.LinkId, restore: true));
        _world.Sides.Sync();

        Assert.Equal((null, null), (_world.Sides.Ours(Id, "summary"), _world.Sides.Theirs(Id, "summary")));
        Assert.Equal((null, "House summary"), (House.Get(PropertyTable.Locality), House.Get(PropertyTable.Summary)));
        Assert.Equal((null, null), (House.Get(PropertyTable.Latitude), House.Get(PropertyTable.TourLink)));
        Assert.All(told, field => Assert.Equal(RestoredField.Restored, field.Outcome));
        Assert.Contains(told, field => (field.TableName, field.Column) == (ModelTable.Table, ModelTable.Summary.Name));
        _world.Sides.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public async Task A_preview_says_the_same_and_changes_nothing()
    {
        var link = await _world.LinkAsync(_house, Id);
        var (house, mirror) = (House.Version, _world.Sides.MirrorOf(Id).Version);
        var preview = _world.Unlink(link.LinkId, preview: true);
        Assert.False(preview.Unlinked);
        Assert.Equal((house, mirror), (House.Version, _world.Sides.MirrorOf(Id).Version));
        Assert.Equal(preview.Restored, _world.Unlink(link.LinkId, restore: true).Restored);
    }

    [Fact]
    public async Task What_somebody_has_changed_since_stays_and_is_named()
    {
        var link = await _world.LinkAsync(_house, Id);
        _world.Sides.People.Operation = Guid.NewGuid();
        _world.Sides.People.Update(
            new Row(PropertyTable.Table) { Id = _house }
                .Set(PropertyTable.Locality, "Leeds")
                .Set(PropertyTable.Summary, "Edited")
        );
        var kept = FieldsOf(_world.Unlink(link.LinkId, restore: true)).Where(field => field.Outcome == RestoredField.Kept).ToArray();
        Assert.Equal("Leeds", House.Get(PropertyTable.Locality));
        Assert.Equal("Edited", _world.Sides.Ours(Id, "summary"));
        Assert.Equal(["Locality", "Summary"], kept.Select(field => field.Label).Order());
        Assert.All(kept, field => Assert.NotNull(field.Reason));
    }

    [Fact]
    public async Task Without_asking_for_it_nothing_is_given_back_nor_told()
    {
        var link = await _world.LinkAsync(_house, Id);
        Assert.Null(_world.Unlink(link.LinkId).Restored);
        Assert.Equal("York", House.Get(PropertyTable.Locality));
    }

    [Fact]
    public async Task An_open_question_is_withdrawn_and_nothing_of_it_is_left()
    {
        _world.Sides.EditThere(Id, "summary", "Text of the marketing team");
        _world.Sides.Sync();
        var link = await _world.LinkAsync(_house, Id);
        _world.Unlink(link.LinkId, restore: true);
        _world.Sides.Sync();
        Assert.Empty(_world.Sides.Issues(IssueKind.Conflict));
        Assert.Equal(
            ("Text of the marketing team", "Text of the marketing team", "House summary"),
            (_world.Sides.Ours(Id, "summary"), _world.Sides.Theirs(Id, "summary"), House.Get(PropertyTable.Summary))
        );
    }

    [Fact]
    public async Task What_linking_wrote_is_in_the_journal_under_one_operation()
    {
        var link = await _world.LinkAsync(_house, Id);
        var operation = _world.Sides.Stored.All(ModelLinkTable.Table).Single().Get(ModelLinkTable.OperationId);
        var entries = _world.Sides.Stored.All(ChangeTable.Table).Where(entry => entry.Get(ChangeTable.OperationId) == operation).ToArray();
        Assert.Contains(entries, entry => entry.Get(ChangeTable.RowId) == _house.ToString("D"));
        Assert.Contains(entries, entry => entry.Get(ChangeTable.RowId) == link.ModelRowId.ToString("D"));
    }

    [Fact]
    public async Task Who_may_not_see_the_model_is_not_told_of_it()
    {
        var link = await _world.LinkAsync(_house, Id);
        var stranger = new RestrictedRows(_world.Sides.People) { Hidden = [ModelTable.Table] };
        Assert.Throws<RowNotFoundException>(() => _world.Unlink(link.LinkId, preview: true, caller: stranger));
        Assert.True(_world.Unlink(link.LinkId, caller: stranger).Unlinked);
    }

    private static RestoredField[] FieldsOf(UnlinkModelMessage.Response response) => Json.Read<RestoredField[]>(response.Restored!);
}
