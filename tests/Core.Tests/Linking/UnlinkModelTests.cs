using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Linking;

public sealed class UnlinkModelTests
{
    private readonly LinkingWorld _world = new();
    private readonly Guid _house;

    public UnlinkModelTests() => _house = _world.Property("House");

    private IReadOnlyList<Row> Links => _world.Sides.Stored.All(ModelLinkTable.Table);

    private Row Mirror => _world.Sides.MirrorOf(_world.Ids[0]);

    [Fact]
    public async Task Unlinking_keeps_record_and_model_and_empties_what_came_from_it()
    {
        var link = await _world.LinkAsync(_house, _world.Ids[0]);
        Unlink(link.LinkId);
        Assert.Null(_world.Current(_house));
        Assert.Null(_world.Row(_house).Get(PropertyTable.TourLink));
        Assert.Null(Mirror.Get(ModelTable.LinkKey));
        Assert.Empty(Links);
    }

    [Fact]
    public async Task What_people_wrote_stays_on_both()
    {
        var link = await _world.LinkAsync(_house, _world.Ids[0]);
        Unlink(link.LinkId);
        Assert.Equal(
            ("House summary", "House summary"),
            (_world.Row(_house).Get(PropertyTable.Summary), _world.Sides.Ours(_world.Ids[0], "summary"))
        );
    }

    [Fact]
    public async Task The_property_s_visits_lose_the_model_too_and_those_of_other_properties_do_not()
    {
        var barn = _world.Property("Barn");
        var (visit, other) = (_world.Visit(_house), _world.Visit(barn));
        var link = await _world.LinkAsync(_house, _world.Ids[0]);
        await _world.LinkAsync(barn, _world.Ids[1]);
        Assert.NotNull(_world.ModelOfVisit(visit));

        Unlink(link.LinkId);

        Assert.Null(_world.ModelOfVisit(visit));
        Assert.NotNull(_world.ModelOfVisit(other));
        Assert.Equal(2, Links.Count);
    }

    [Fact]
    public async Task A_visit_that_somebody_linked_to_the_same_model_by_hand_keeps_it()
    {
        var visit = _world.Visit(_world.Property("Barn"));
        var byHand = await _world.LinkAsync(visit, _world.Ids[0], table: SiteVisitTable.Table);
        var link = await _world.LinkAsync(_house, _world.Ids[0]);

        Unlink(link.LinkId);

        Assert.Equal(byHand.ModelRowId, _world.ModelOfVisit(visit)!.Id);
        Assert.Equal(byHand.LinkId, Assert.Single(Links).Id);
    }

    [Fact]
    public async Task What_a_property_gets_only_where_it_has_nothing_stays_with_it()
    {
        _world.Sides.Mapped("latitude", row => row.Set(FieldMappingTable.NullPolicy, WhenCleared.Clear), PropertyTable.Table);
        _world.Sides.People.Update(new Row(PropertyTable.Table) { Id = _house }.Set(PropertyTable.Latitude, 53.8m));
        var link = await _world.LinkAsync(_house, _world.Ids[0]);

        Unlink(link.LinkId);

        Assert.Equal(53.8m, _world.Row(_house).Get(PropertyTable.Latitude));
    }

    [Fact]
    public async Task A_question_about_edits_of_both_sides_stays_and_so_does_the_edit()
    {
        var id = _world.Ids[0];
        _world.Sides.Mapped("name", row => row.Set(FieldMappingTable.Winner, Winner.RaiseConflict));
        var link = await _world.LinkAsync(_house, id);
        _world.Sides.Sync();
        _world.Sides.EditHere(id, "name", "Ours");
        _world.Sides.EditThere(id, "name", "Theirs");
        _world.Sides.Sync();
        var question = Assert.Single(_world.Sides.Issues(IssueKind.Conflict));

        Unlink(link.LinkId);

        Assert.Equal(question.Id, Assert.Single(_world.Sides.Issues(IssueKind.Conflict)).Id);
        Assert.Equal("Ours", _world.Sides.Ours(id, "name"));
    }

    [Fact]
    public async Task A_superseded_link_is_taken_away_without_touching_the_current_one()
    {
        await _world.LinkAsync(_house, _world.Ids[0]);
        var current = await _world.LinkAsync(_house, _world.Ids[1]);
        Unlink(Links.Single(link => link.Get(ModelLinkTable.Role) == LinkRole.Superseded).Id);
        Assert.Equal(current.ModelRowId, _world.Current(_house)!.Id);
        Assert.NotNull(_world.Row(_house).Get(PropertyTable.TourLink));
        Assert.Equal($"dv-{_house:N}", _world.Sides.MirrorOf(_world.Ids[1]).Get(ModelTable.LinkKey));
        Assert.Equal(current.LinkId, Assert.Single(Links).Id);
    }

    [Fact]
    public async Task Unlinking_again_is_refused_and_changes_nothing()
    {
        var link = await _world.LinkAsync(_house, _world.Ids[0]);
        Unlink(link.LinkId);
        var (record, mirror) = (_world.Row(_house).Version, Mirror.Version);
        Assert.Throws<RowNotFoundException>(() => Unlink(link.LinkId));
        Assert.Equal((record, mirror), (_world.Row(_house).Version, Mirror.Version));
    }

    [Fact]
    public async Task Who_may_not_see_the_link_cannot_take_it_away()
    {
        var link = await _world.LinkAsync(_house, _world.Ids[0]);
        var stranger = new RestrictedRows(_world.Sides.People) { Hidden = [ModelLinkTable.Table] };
        Assert.Throws<RowNotFoundException>(() => Unlink(link.LinkId, stranger));
        AssertLinked(link);
    }

    [Fact]
    public async Task Who_may_not_delete_links_is_refused_before_anything_is_written()
    {
        var link = await _world.LinkAsync(_house, _world.Ids[0]);
        var reader = new RestrictedRows(_world.Sides.People) { ReadOnly = [ModelLinkTable.Table] };
        Assert.Equal(ErrorKind.Forbidden, Assert.Throws<DomainException>(() => Unlink(link.LinkId, reader)).Kind);
        AssertLinked(link);
    }

    // The transaction takes the deleted link back; rows in memory have none.
    [Fact]
    public async Task Who_may_not_write_the_record_is_refused()
    {
        var link = await _world.LinkAsync(_house, _world.Ids[0]);
        var reader = new RestrictedRows(_world.Sides.People) { ReadOnly = [PropertyTable.Table] };
        Assert.Equal(ErrorKind.Forbidden, Assert.Throws<DomainException>(() => Unlink(link.LinkId, reader)).Kind);
        Assert.Equal(link.ModelRowId, _world.Current(_house)!.Id);
        Assert.Equal($"dv-{_house:N}", Mirror.Get(ModelTable.LinkKey));
    }

    [Fact]
    public async Task Neither_the_model_nor_the_visits_need_be_the_caller_s_to_write()
    {
        var visit = _world.Visit(_house);
        var link = await _world.LinkAsync(_house, _world.Ids[0]);
        Unlink(link.LinkId, new RestrictedRows(_world.Sides.People) { ReadOnly = [ModelTable.Table, SiteVisitTable.Table] });
        Assert.Null(Mirror.Get(ModelTable.LinkKey));
        Assert.Null(_world.ModelOfVisit(visit));
    }

    private void AssertLinked(LinkModelMessage.Response link)
    {
        Assert.Equal(link.LinkId, Assert.Single(Links).Id);
        Assert.Equal(link.ModelRowId, _world.Current(_house)!.Id);
        Assert.Equal($"dv-{_house:N}", Mirror.Get(ModelTable.LinkKey));
    }

    private void Unlink(Guid link, IRows? caller = null) => Assert.True(_world.Unlink(link, caller: caller).Unlinked);
}
