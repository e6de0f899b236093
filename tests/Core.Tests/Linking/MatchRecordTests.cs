using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Matterport;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Linking;

/// <summary>What people decide while many records are matched, or did before, stands.</summary>
public sealed class MatchRecordTests
{
    private readonly LinkingWorld _world = new(models: 30);
    private readonly MatterportModel _model;
    private readonly Guid _property;

    public MatchRecordTests()
    {
        var address = new PostalAddress
        {
            StreetAddressLines = ["Gränden 7"],
            Locality = "Malmö",
            PostalCode = "211 22",
            CountryCode = "SE",
        };
        _model = _world.Sides.World.AddModel("Loft", address);
        _world.Sides.Sync(full: true);
        _property = _world.Sides.People.Create(
            new Row(PropertyTable.Table)
                .Set(PropertyTable.Name, "Loft")
                .Set(PropertyTable.AddressLine1, "Gränden 7")
                .Set(PropertyTable.Locality, "Malmö")
                .Set(PropertyTable.PostalCode, "211 22")
                .Set(PropertyTable.CountryCode, "SE")
        );
        _world.Sides.Stored.Update(new Row(AccountTable.Table) { Id = Some.Account.Id }.Set(AccountTable.LinkClear, true));
    }

    [Fact]
    public void What_is_clear_is_linked()
    {
        Assert.Equal(1, Match().Linked);
        Assert.Equal(Mirror, _world.Current(_property));
    }

    [Fact]
    public void A_model_that_is_dismissed_before_it_is_linked_stays_dismissed_and_is_not_linked()
    {
        var counts = Match(before: Dismiss);

        Assert.Equal((0, 0, 1), (counts.Linked, counts.Suggested, counts.Unmatched));
        Assert.Null(_world.Current(_property));
        Assert.Equal(MatchReviewStatus.NotTheModel, Assert.Single(Reviews).Get(MatchReviewTable.StatusCode));
    }

    [Fact]
    public async Task A_model_that_was_missing_and_comes_back_is_asked_about_however_old_its_link_is()
    {
        await _world.LinkAsync(_property, _model.Id);
        _world.Sides.World.Delete(_model.Id);
        _world.Sides.Sync(full: true);
        Assert.Null(_world.Current(_property));
        _world.Sides.World.Add(_model);
        _world.Sides.Sync(full: true);
        Assert.Equal(SyncState.InSync, _world.Sides.MirrorOf(_model.Id).Get(ModelTable.SyncState));
        _world.Sides.Stored.All(ChangeTable.Table).ToList().ForEach(entry => _world.Sides.Stored.Delete(entry.Reference));

        var counts = Match();

        Assert.Equal(0, counts.Linked);
        Assert.Null(_world.Current(_property));
        var judged = Assert.Single(
            SuggestedModels.Of(_world.Sides.People, _world.Sides.People, Record).Judged,
            one => one.Model.Reference == Mirror
        );
        Assert.Equal(["match.linked-before"], judged.Verdict.Doubts.Select(doubt => doubt.Code));
    }

    private RowReference Record => new(PropertyTable.Table, _property);

    private RowReference Mirror => _world.Sides.MirrorOf(_model.Id).Reference;

    private IReadOnlyList<Row> Reviews => _world.Sides.Stored.All(MatchReviewTable.Table);

    private void Dismiss() =>
        new DismissModels(Some.Caller(_world.Sides.People), _world.Sides.People, () => _world.Sides.Now).Handle(
            new DismissModelsMessage.Request
            {
                TableName = PropertyTable.Table,
                RowId = _property,
                ModelRowIds = Mirror.Id.ToString("D"),
            }
        );

    /// <param name="before">What a person does between the decision to link and the link.</param>
    private RunCounts Match(Action? before = null)
    {
        var rows = new CountingRows(_world.Sides.People);
        var session = new WorkSession(
            rows,
            new Lazy<MatterportClient>(() => throw new InvalidOperationException("Matterport is not asked.")),
            Account.Load(rows, Some.Account.Id),
            Some.Environment,
            Mappings.Load(rows),
            new RowReference(SyncRunTable.Table, Guid.NewGuid()),
            () => _world.Sides.Now,
            bug => throw new InvalidOperationException("A bug.", bug)
        );
        var link = new LinkModel(
            Some.Caller(_world.Sides.People),
            _world.Sides.People,
            () => Mappings.Load(_world.Sides.People),
            (write, _) => _world.Sides.People.Update(write),
            _world.Sides.Open,
            () => _world.Sides.Now,
            Guid.NewGuid()
        );
        new MatchRecord(
            session,
            _world.Sides.People,
            request =>
            {
                before?.Invoke();
                link.HandleAsync(request, default).GetAwaiter().GetResult();
            }
        ).Handle(_world.Row(_property));
        return session.Counts;
    }
}
