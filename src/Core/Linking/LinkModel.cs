using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Someone says which model a property or a site visit has. Both sides of the link are written in one transaction.</summary>
/// <param name="caller">Who says so.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="open">Opens an account's client, to read a model that has no row yet.</param>
/// <param name="now">The clock, UTC.</param>
/// <param name="operation">Names the operation in the journal, so that it can be taken back.</param>
public sealed class LinkModel(Caller caller, IRows system, OpenMatterport open, Func<DateTime> now, Guid operation)
{
    private static readonly string[] MirrorColumns = [.. ModelCandidates.Columns, ModelTable.MatterportId.Name, ModelTable.AccountId.Name];

    private readonly LinkRemoval _removal = new(system);

    /// <summary>Links. Linking what is linked already changes nothing.</summary>
    /// <exception cref="TableNotLinkableException">Rows of that table cannot be linked.</exception>
    /// <exception cref="ModelTakenException">The model leads another property, and is not to be taken over.</exception>
    /// <exception cref="ModelUnknownException">Matterport does not find the model.</exception>
    /// <exception cref="DomainException">
    /// The caller may not write the record, see the model (or write it, to make it the current one), or take it off the other property.
    /// </exception>
    public async Task<LinkModelMessage.Response> HandleAsync(LinkModelMessage.Request request, CancellationToken cancellationToken)
    {
        var record = new RowReference(request.TableName, request.RowId);
        var role = RoleOf(request);
        var row = caller.Rows.Get(RowKey.Of(record), ColumnsOf(record));
        caller.Require(record, RowAccess.Write);
        var id = ModelId.TryParse(request.ModelId) ?? throw new InvalidRequestException("ModelId", "parameter.model-id");
        var model = await MirroredAsync(id, request.AccountId, cancellationToken).ConfigureAwait(false);
        caller.Require(model.Reference, role == LinkRole.Current ? RowAccess.Read | RowAccess.Write : RowAccess.Read);

        var known = system.Find(
            RowKey
                .Of(ModelLinkTable.Table, ModelLinkTable.RecordKey, ModelLinks.RecordKey(record))
                .And(ModelLinkTable.ModelKey, model.Reference.ToString()),
            ModelLinks.Columns
        );
        if (known is not null && known.Get(ModelLinkTable.Role) == role)
        {
            return new LinkModelMessage.Response
            {
                LinkId = known.Id,
                ModelRowId = model.Id,
                Created = false,
            };
        }

        if (known is not null)
        {
            caller.Require(known.Reference, RowAccess.Write);
        }

        if (request.OnlyIfUnlinked == true && role is (LinkRole.Current or LinkRole.Visit) && LeadingLink(record) is not null)
        {
            throw new DomainException(Phrase.Of("link.record-linked"), ErrorKind.Conflict);
        }

        if (request.OnlyIfUnlinked == true && new DismissedModels(system).Has(record, model.Reference))
        {
            throw new DomainException(Phrase.Of("link.dismissed"), ErrorKind.Conflict);
        }

        if (role == LinkRole.Current)
        {
            ReleaseCurrent(record, model.Reference, request);
        }
        else if (role == LinkRole.Visit && LeadingLink(record) is { } other)
        {
            Remove(other);
        }

        var link = Write(known, Link(record, row, model, role));
        if (known is not null)
        {
            _removal.Detach(record, model.Reference, known.Get(ModelLinkTable.Role));
        }

        if (role is LinkRole.Current or LinkRole.Visit)
        {
            var books = new LinkBooks(system, record);
            Attach(record, row, model.Reference, role);
            books.Write(model.Reference, now(), operation, new RowReference("systemuser", caller.Initiating));
            new MatchReviews(system).Settle(record, model.Reference);
        }

        return new LinkModelMessage.Response
        {
            LinkId = link,
            ModelRowId = model.Id,
            Created = known is null,
        };
    }

    private static LinkRole RoleOf(LinkModelMessage.Request request)
    {
        var role =
            request.Role is { } given ? (LinkRole)given
            : request.TableName == SiteVisitTable.Table ? LinkRole.Visit
            : LinkRole.Current;
        var fits = role == LinkRole.Visit ? request.TableName == SiteVisitTable.Table : request.TableName == PropertyTable.Table;
        return Enum.IsDefined(typeof(LinkRole), role) && fits ? role
            : request.TableName is SiteVisitTable.Table or PropertyTable.Table ? throw new InvalidRequestException("Role", "parameter.role")
            : throw new TableNotLinkableException(request.TableName);
    }

    private static string[] ColumnsOf(RowReference record) =>
        record.Table == PropertyTable.Table
            ? [.. PlaceColumns.Names, PropertyTable.CurrentModelId.Name, PropertyTable.OwnerId.Name]
            : [SiteVisitTable.Name.Name, SiteVisitTable.CurrentModelId.Name];

    private async Task<Row> MirroredAsync(ModelId id, Guid? accountId, CancellationToken cancellationToken)
    {
        if (Known(id, accountId) is [var known])
        {
            return known;
        }

        var account = Account.Meant(system, accountId);
        var reading = await open(account.Reference.Id).ReadModelAsync(id, cancellationToken).ConfigureAwait(false);
        var model = reading.Model ?? throw new ModelUnknownException(id.Value);
        if (model.Id != id && Known(model.Id, account.Reference.Id) is [var shown])
        {
            return shown; // It was the ID of a view: https://matterport.github.io/developer-docs/api/model/views-layers
        }

        var rules = Mappings.Load(system).Fields;
        var blank = ModelMirror.Blank(account.Reference, model.Id);
        var row = MirrorRow
            .Write(blank, RowMerge.Of(ModelFields.Set, blank, model, rules), rules, hash: null)!
            .SetParent(ModelTable.AccountId, ModelTable.AccountKey, account.Reference)
            .Set(ModelTable.MatterportId, model.Id.Value)
            .Set(ModelTable.LastSyncOn, now())
            // Theirs, so that who may write models of their own may link one that has no row yet.
            .Set(ModelTable.OwnerId, new RowReference("systemuser", caller.User));
        return system.Get(RowKey.Of(ModelTable.Table, system.Create(row)), MirrorColumns);
    }

    private Row[] Known(ModelId id, Guid? accountId) =>
        system
            .Query(new RowQuery(ModelTable.Table, MirrorColumns) { Where = [RowCondition.Equal(ModelTable.MatterportId, id.Value)] })
            .Rows.Where(row => accountId is null || row.Get(ModelTable.AccountId)!.Id == accountId)
            .ToArray();

    private void ReleaseCurrent(RowReference record, RowReference model, LinkModelMessage.Request request)
    {
        var owner = system.Find(RowKey.Of(ModelLinkTable.Table, ModelLinkTable.OwnerKey, ModelLinks.OwnerKey(model)), ModelLinks.Columns);
        if (owner is not null)
        {
            if (request.TakeOver != true)
            {
                throw new ModelTakenException(ModelLinks.NameFor(caller.Rows, owner));
            }

            Remove(owner);
        }

        if (LeadingLink(record) is { } older)
        {
            system.Update(
                new Row(ModelLinkTable.Table) { Id = older.Id }
                    .Set(ModelLinkTable.Role, LinkRole.Superseded)
                    .Set(ModelLinkTable.CurrentKey, null)
                    .Set(ModelLinkTable.OwnerKey, null)
            );
            _removal.Detach(record, ModelLinks.ModelOf(older), LinkRole.Current);
        }
    }

    private void Remove(Row link)
    {
        UnlinkModel.RequireToRemove(caller, system, link);
        _removal.Remove(link);
    }

    private Row? LeadingLink(RowReference record) =>
        system.Find(RowKey.Of(ModelLinkTable.Table, ModelLinkTable.CurrentKey, ModelLinks.RecordKey(record)), ModelLinks.Columns);

    private Row Link(RowReference record, Row row, Row model, LinkRole role)
    {
        // What speaks for the link is found here and not told by the caller, who could make it up.
        var verdict =
            record.Table == PropertyTable.Table
                ? Match.Judge(Place.Of(RecordPlace.Of(system, row).Facts), ModelCandidates.PlaceOf(model, record), [], [])
                : null;
        return new Row(ModelLinkTable.Table)
            .Set(
                ModelLinkTable.Name,
                JudgedModel.NameOf(row[PropertyTable.Name.Name] as string, model.Get(ModelTable.Name), ModelLinkTable.Name)
            )
            .Set(ModelLinkTable.RecordKey, ModelLinks.RecordKey(record))
            .Set(ModelLinkTable.TableName, record.Table)
            .Set(ModelLinkTable.RowId, record.Id.ToString("D"))
            .SetParent(ModelLinkTable.ModelId, ModelLinkTable.ModelKey, model.Reference)
            .Set(ModelLinkTable.Role, role)
            .Set(ModelLinkTable.PropertyId, record.Table == PropertyTable.Table ? record : null)
            .Set(ModelLinkTable.SiteVisitId, record.Table == SiteVisitTable.Table ? record : null)
            .Set(ModelLinkTable.Score, verdict?.Score)
            .Set(ModelLinkTable.Reasons, verdict is null ? null : JudgedModel.Remarks(verdict))
            .Set(ModelLinkTable.LinkedOn, now())
            .Set(ModelLinkTable.OperationId, operation.ToString("D"))
            .Set(ModelLinkTable.CurrentKey, role is LinkRole.Current or LinkRole.Visit ? ModelLinks.RecordKey(record) : null)
            .Set(ModelLinkTable.OwnerKey, role == LinkRole.Current ? ModelLinks.OwnerKey(model.Reference) : null);
    }

    private Guid Write(Row? known, Row link)
    {
        if (known is null)
        {
            return system.Create(
                link.Set(ModelLinkTable.OwnerId, new RowReference("systemuser", caller.User))
                    .Set(ModelLinkTable.LinkedBy, new RowReference("systemuser", caller.Initiating))
            );
        }

        var write = new Row(ModelLinkTable.Table) { Id = known.Id };
        foreach (var pair in link.Values)
        {
            write.SetRaw(pair.Key, pair.Value);
        }

        system.Update(write.Set(ModelLinkTable.LinkedBy, new RowReference("systemuser", caller.Initiating)));
        return known.Id;
    }

    private void Attach(RowReference record, Row row, RowReference model, LinkRole role)
    {
        var mappings = Mappings.Load(system);
        var taken = mappings.Copies;
        system.Update(new Row(record.Table) { Id = record.Id }.Set(PropertyTable.CurrentModelId, model));
        if (role == LinkRole.Current)
        {
            var own = new Row(ModelTable.Table) { Id = model.Id }.Set(ModelTable.LinkKey, ModelLinks.OurKey(record));
            system.Update(row.Get(PropertyTable.OwnerId) is { } owner ? own.Set(ModelTable.OwnerId, owner) : own);
            RaiseInternalIdTaken(model);
            taken = new FirstContact(system).Handle(record, model, mappings);
        }

        var columns = mappings.Copies.Where(rule => rule.ToRecord).SelectMany(rule => rule.ModelColumns).Distinct().ToArray();
        var mirror = system.Get(RowKey.Of(model), columns);
        new RecordMisfits(system).Raise(model, new CopyModelToRecords(system).Copy(record, mirror, taken));
        if (role == LinkRole.Current)
        {
            new LinkSiteVisits(system, now).Follow(record, mirror, mappings);
        }
    }

    private void RaiseInternalIdTaken(RowReference model)
    {
        var mirror = system.Get(
            RowKey.Of(model),
            [ModelTable.LinkKey.Name, ModelTable.InternalId.Name, ModelTable.MergeBase.Name, ModelTable.AccountId.Name]
        );
        if (DirtyMark.KeyIsForeign(ModelFields.Set, mirror, MergeBase.Parse(mirror.Get(ModelTable.MergeBase))))
        {
            var issue = SyncIssues.InternalIdTaken(
                new IssueOrigin(mirror.Get(ModelTable.AccountId)!, null),
                mirror,
                mirror.Get(ModelTable.InternalId)
            );
            if (system.Find(issue.Key!, []) is null)
            {
                system.Create(issue.Set(SyncIssueTable.IssueKey, SyncIssues.KeyOf(model.Id, "internalid")));
            }
        }
    }
}
