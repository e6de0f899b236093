using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Linking;

public sealed class FirstContactTests
{
    private const string There = "Text of the marketing team";
    private readonly LinkingWorld _world = new();
    private readonly Guid _house;

    public FirstContactTests()
    {
        _house = _world.Property("House");
        Edit(Id, "summary", There);
        Edit(Id, "internalid", null);
        _world.Sides.Sync();
    }

    private string Id => _world.Ids[0];

    private string? Summary => _world.Row(_house).Get(PropertyTable.Summary);

    private IReadOnlyList<Row> Questions => _world.Sides.Issues(IssueKind.Conflict);

    [Fact]
    public async Task Where_both_sides_say_something_else_a_person_is_asked_and_neither_is_overwritten()
    {
        await _world.LinkAsync(_house, Id);
        var question = Assert.Single(Questions);
        Assert.Equal(
            ("summary", "House summary", There),
            (question.Get(SyncIssueTable.Field), question.Get(SyncIssueTable.DataverseValue), question.Get(SyncIssueTable.MatterportValue))
        );
        _world.Sides.Sync();
        _world.Sides.Sync(full: true);
        Assert.Equal(("House summary", There), (Summary, _world.Sides.Theirs(Id, "summary")));
        Assert.Equal(SyncState.Conflict, _world.Sides.MirrorOf(Id).Get(ModelTable.SyncState));
        Assert.Single(Questions);
        _world.Sides.AssertThatNothingIsWrittenAnyMore();
    }

    [Theory]
    [InlineData(ResolveIssues.Dataverse, "House summary")]
    [InlineData(ResolveIssues.Matterport, There)]
    [InlineData(ResolveIssues.Value, "A third text")]
    public async Task What_a_person_decides_is_on_both_sides_and_on_the_model(string choice, string decided)
    {
        await _world.LinkAsync(_house, Id);
        Resolve(choice, choice == ResolveIssues.Value ? decided : null);
        _world.Sides.Sync();
        AssertEverywhere(decided);
        Assert.Empty(Questions);
        _world.Sides.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public async Task A_question_answered_after_an_edit_in_Matterport_is_about_that_edit()
    {
        await _world.LinkAsync(_house, Id);
        Edit(Id, "summary", "Edited there");
        _world.Sides.Sync();
        Assert.Equal("Edited there", Assert.Single(Questions).Get(SyncIssueTable.MatterportValue));
        Resolve(ResolveIssues.Matterport);
        AssertEverywhere("Edited there");
    }

    [Fact]
    public async Task A_difference_of_spelling_is_no_difference_and_is_written_nowhere()
    {
        Edit(Id, "summary", "HOUSE  Súmmary.");
        _world.Sides.Sync();
        await _world.LinkAsync(_house, Id);
        _world.Sides.Sync();
        Assert.Empty(Questions);
        Assert.Equal(
            ("House summary", "HOUSE  Súmmary.", "HOUSE  Súmmary."),
            (Summary, _world.Sides.Ours(Id, "summary"), _world.Sides.Theirs(Id, "summary"))
        );
    }

    [Fact]
    public async Task What_only_one_side_says_the_other_gets()
    {
        _world.Sides.People.Update(Of(_house).Set(PropertyTable.ListingId, "L-7").Set(PropertyTable.Summary, null));
        Edit(Id, "listing.id", null);
        _world.Sides.Sync();
        await _world.LinkAsync(_house, Id);
        _world.Sides.Sync();
        AssertEverywhere(There);
        Assert.Equal("L-7", _world.Sides.Theirs(Id, "listing.id"));
        Assert.Empty(Questions);
    }

    [Theory]
    [InlineData(InitialWinner.Dataverse, "House summary")]
    [InlineData(InitialWinner.Matterport, There)]
    public async Task Where_the_mapping_says_who_wins_nobody_is_asked(InitialWinner winner, string kept)
    {
        Mapping(PropertyTable.Table, "summary", row => row.Set(FieldMappingTable.FirstContact, winner));
        await _world.LinkAsync(_house, Id);
        _world.Sides.Sync();
        Assert.Empty(Questions);
        AssertEverywhere(kept);
    }

    [Fact]
    public async Task What_the_model_only_reads_is_the_model_s()
    {
        Mapping(ModelTable.Table, "summary", row => row.Set(FieldMappingTable.Direction, Direction.ToDataverse));
        await _world.LinkAsync(_house, Id);
        Assert.Empty(Questions);
        AssertEverywhere(There);
    }

    [Fact]
    public async Task An_edit_in_Matterport_reaches_the_property_and_an_edit_of_the_property_reaches_Matterport()
    {
        await _world.LinkAsync(_house, Id);
        Resolve(ResolveIssues.Dataverse);
        _world.Sides.Sync();
        Edit(Id, "summary", "Edited there");
        Edit(Id, "address.locality", "York");
        _world.Sides.Sync();
        AssertEverywhere("Edited there");
        Assert.Equal("York", _world.Row(_house).Get(PropertyTable.Locality));

        _world.Sides.People.Update(Of(_house).Set(PropertyTable.Summary, "Edited here"));
        _world.Sides.Sync();
        AssertEverywhere("Edited here");
        _world.Sides.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public async Task An_edit_of_the_model_that_is_not_sent_yet_is_not_lost_where_the_property_says_what_Matterport_says()
    {
        _world.Sides.People.Update(Of(_house).Set(PropertyTable.Summary, There));
        _world.Sides.EditHere(Id, "summary", "Edited on the model");
        await _world.LinkAsync(_house, Id);
        _world.Sides.Sync();
        AssertEverywhere("Edited on the model");
    }

    [Fact]
    public async Task Unlinking_withdraws_the_question_and_the_model_is_as_it_is_in_Matterport()
    {
        var link = await _world.LinkAsync(_house, Id);
        _world.Unlink(link.LinkId);
        Assert.Empty(Questions);
        Assert.Equal((There, "House summary"), (_world.Sides.Ours(Id, "summary"), Summary));
        _world.Sides.Sync();
        Assert.Equal(There, _world.Sides.Theirs(Id, "summary"));
        Assert.NotEqual(SyncState.Conflict, _world.Sides.MirrorOf(Id).Get(ModelTable.SyncState));
    }

    [Fact]
    public async Task What_was_edited_on_the_model_while_it_was_asked_stays_an_edit()
    {
        var link = await _world.LinkAsync(_house, Id);
        _world.Sides.EditHere(Id, "summary", "Edited on the model");
        _world.Unlink(link.LinkId);
        _world.Sides.Sync();
        Assert.Equal("Edited on the model", _world.Sides.Theirs(Id, "summary"));
    }

    [Fact]
    public async Task A_property_that_takes_the_model_over_is_asked_about_itself()
    {
        var barn = _world.Property("Barn");
        await _world.LinkAsync(_house, Id);
        await _world.LinkAsync(barn, Id, takeOver: true);
        Assert.Equal("Barn summary", Assert.Single(Questions).Get(SyncIssueTable.DataverseValue));
        Resolve(ResolveIssues.Matterport);
        Assert.Equal(("House summary", There), (Summary, _world.Row(barn).Get(PropertyTable.Summary)));
    }

    [Fact]
    public async Task A_model_that_gives_way_to_another_is_asked_about_no_more()
    {
        Edit(_world.Ids[1], "summary", "House summary");
        _world.Sides.Sync();
        await _world.LinkAsync(_house, Id);
        await _world.LinkAsync(_house, _world.Ids[1]);
        Assert.DoesNotContain(Questions, question => question.Get(SyncIssueTable.Field) == "summary");
        Assert.Equal(There, _world.Sides.Ours(Id, "summary"));
    }

    [Fact]
    public async Task Deleting_the_property_withdraws_the_question()
    {
        await _world.LinkAsync(_house, Id);
        new DeleteLinks(_world.Sides.People, () => Mappings.Load(_world.Sides.People)).OfRecord(
            new RowReference(PropertyTable.Table, _house)
        );
        Assert.Empty(Questions);
        Assert.Equal(There, _world.Sides.Ours(Id, "summary"));
    }

    [Fact]
    public async Task Coordinates_are_brought_only_to_a_property_that_has_none()
    {
        _world.Sides.People.Update(Of(_house).Set(PropertyTable.Latitude, 53.8m).Set(PropertyTable.Longitude, -1.5m));
        var barn = _world.Property("Barn");
        await _world.LinkAsync(_house, Id);
        await _world.LinkAsync(barn, _world.Ids[1]);
        Assert.Equal((53.8m, -1.5m), (_world.Row(_house).Get(PropertyTable.Latitude), _world.Row(_house).Get(PropertyTable.Longitude)));
        Assert.Equal(_world.Sides.MirrorOf(_world.Ids[1]).Get(ModelTable.Latitude), _world.Row(barn).Get(PropertyTable.Latitude));
        Assert.NotNull(_world.Row(barn).Get(PropertyTable.Latitude));
    }

    [Fact]
    public async Task What_a_property_cannot_take_is_one_issue_until_it_fits_and_stops_nothing_else()
    {
        NameToReference();
        await _world.LinkAsync(_house, Id);
        Resolve(ResolveIssues.Matterport);
        var before = _world.Row(_house).Get(PropertyTable.Reference);
        Edit(Id, "name", new string('n', 80));
        Edit(Id, "summary", "Edited too");
        _world.Sides.Sync();
        _world.Sides.Sync();

        var issue = Assert.Single(_world.Sides.Issues(IssueKind.ValueDoesNotFit));
        Assert.Equal((PropertyTable.Table, _house.ToString("D")), (issue.Get(SyncIssueTable.TableName), issue.Get(SyncIssueTable.RowId)));
        Assert.Equal(("Edited too", before), (Summary, _world.Row(_house).Get(PropertyTable.Reference)));
        Assert.Equal(new string('n', 80), _world.Sides.Ours(Id, "name"));

        Edit(Id, "name", "Fits");
        _world.Sides.Sync();
        Assert.Empty(_world.Sides.Issues(IssueKind.ValueDoesNotFit));
        Assert.Equal("Fits", _world.Row(_house).Get(PropertyTable.Reference));
    }

    [Fact]
    public async Task What_a_property_cannot_take_when_it_is_linked_is_said_and_forgotten_with_the_link()
    {
        NameToReference();
        Edit(Id, "name", new string('n', 80));
        _world.Sides.Sync();
        var link = await _world.LinkAsync(_house, Id);
        Assert.Single(_world.Sides.Issues(IssueKind.ValueDoesNotFit));
        _world.Unlink(link.LinkId);
        Assert.Empty(_world.Sides.Issues(IssueKind.ValueDoesNotFit));
    }

    private void NameToReference() =>
        _world.Sides.Stored.Create(
            new Row(FieldMappingTable.Table)
                .Set(FieldMappingTable.TableName, PropertyTable.Table)
                .Set(FieldMappingTable.Column, PropertyTable.Reference.Name)
                .Set(FieldMappingTable.Field, "name")
                .Set(FieldMappingTable.Direction, Direction.ToDataverse)
                .Set(FieldMappingTable.Active, true)
        );

    private static Row Of(Guid property) => new(PropertyTable.Table) { Id = property };

    private void Edit(string id, string field, string? value) => _world.Sides.EditThere(id, field, value);

    private void Mapping(string table, string field, Action<Row> change)
    {
        var mapping = _world
            .Sides.Stored.All(FieldMappingTable.Table)
            .Single(row => row.Get(FieldMappingTable.TableName) == table && row.Get(FieldMappingTable.Field) == field);
        var write = new Row(FieldMappingTable.Table) { Id = mapping.Id };
        change(write);
        _world.Sides.Stored.Update(write);
    }

    private void Resolve(string choice, string? value = null) =>
        new ResolveIssues(
            Some.Caller(_world.Sides.People),
            _world.Sides.People,
            Guid.NewGuid(),
            () => _world.Sides.Clock.Now,
            () => Languages.Shipped.English
        ).Handle(
            new ResolveIssuesMessage.Request
            {
                IssueIds = string.Join(",", Questions.Select(question => question.Id)),
                Choice = choice,
                Value = value,
            }
        );

    private void AssertEverywhere(string summary) =>
        Assert.Equal((summary, summary, summary), (Summary, _world.Sides.Ours(Id, "summary"), _world.Sides.Theirs(Id, "summary")));
}
