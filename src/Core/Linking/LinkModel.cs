using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Fields;
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
/// <param name="mappings">The active mappings.</param>
/// <param name="copy">Writes one side with what the other says.</param>
/// <param name="open">Opens an account's client, to read a model that has no row yet.</param>
/// <param name="now">The clock, UTC.</param>
/// <param name="operation">Names the operation in the journal, so that it can be taken back.</param>
public sealed class LinkModel(
    Caller caller,
    IRows system,
    Func<Mappings> mappings,
    WriteCopy copy,
    OpenMatterport open,
    Func<DateTime> now,
    Guid operation
)
{
    private readonly LinkRemoval _removal = new(system, mappings);
    private bool _isRelinked;

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
        var row = system.Get(RowKey.Of(record), ColumnsOf(record));
        caller.Require(record, RowAccess.Read | RowAccess.Write);
        var id = ModelId.TryParse(request.ModelId) ?? throw new InvalidRequestException("ModelId", "parameter.model-id");
        var model = await MirroredAsync(id, request.AccountId, cancellationToken).ConfigureAwait(false);
        caller.Require(model.Reference, role == LinkRole.Current ? RowAccess.Read | RowAccess.Write : RowAccess.Read);

        var links = LinksOf(record, model.Reference);
        var known = links.FirstOrDefault(link => IsOf(link, record) && ModelLinks.ModelOf(link) == model.Reference);
        if (known is not null && known.Get(ModelLinkTable.Role) == role)
        {
            return Response(known.Id, model, created: false);
        }

        if (known is not null)
        {
            caller.Require(known.Reference, RowAccess.Write);
        }

        var leading = links.FirstOrDefault(link => IsOf(link, record) && link.Get(ModelLinkTable.CurrentKey) is not null);
        if (request.OnlyIfUnlinked == true)
        {
            RequireUnlinked(record, model.Reference, role, leading);
        }

        if (role == LinkRole.Current)
        {
            ReleaseCurrent(record, model.Reference, leading, links, request);
        }
        else if (role == LinkRole.Visit && leading is not null)
        {
            Remove(leading);
        }

        var link = Write(known, Link(record, row, model, role));
        if (known is not null)
        {
            _removal.Detach(record, model.Reference, known.Get(ModelLinkTable.Role));
            _isRelinked = true;
        }

        if (role is LinkRole.Current or LinkRole.Visit)
        {
            Attach(Now(row), Now(model), role);
            new MatchReviews(system).Settle(record, model.Reference);
        }

        return Response(link, model, created: known is null);
    }

    private static bool IsOf(Row link, RowReference record) => link.Get(ModelLinkTable.RecordKey) == ModelLinks.RecordKey(record);

    private static LinkModelMessage.Response Response(Guid link, Row model, bool created) =>
        new()
        {
            LinkId = link,
            ModelRowId = model.Id,
            Created = created,
        };

    // Those of the record, and the one that leads the model, which may be another record's.
    private Row[] LinksOf(RowReference record, RowReference model) =>
        system
            .All(
                new RowQuery(ModelLinkTable.Table, ModelLinks.Columns)
                {
                    Where =
                    [
                        RowCondition.AnyOf(
                            RowCondition.Equal(ModelLinkTable.RecordKey, ModelLinks.RecordKey(record)),
                            RowCondition.Equal(ModelLinkTable.OwnerKey, ModelLinks.OwnerKey(model))
                        ),
                    ],
                }
            )
            .ToArray();

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

    private string[] ColumnsOf(RowReference record) =>
        record.Table == PropertyTable.Table
            ? [.. PlaceColumns.Names.Concat([PropertyTable.OwnerId.Name]).Union(AttachModel.ColumnsOf(record.Table, mappings()))]
            : [.. AttachModel.ColumnsOf(record.Table, mappings()).Distinct()];

    // What is copied beside what models and properties share, such as the state of the tour.
    private string[] MirrorColumns() =>
        ModelCandidates
            .Columns.Concat([ModelTable.MatterportId.Name])
            .Concat(FirstContact.ModelColumns)
            .Concat(mappings().Copies.SelectMany(rule => rule.ModelColumns))
            .Distinct()
            .ToArray();

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

        var rules = mappings().Fields;
        var blank = ModelMirror.Blank(account.Reference, model.Id);
        var row = MirrorRow
            .Write(blank, RowMerge.Of(ModelFields.Set, blank, model, rules), rules, hash: null)!
            .SetParent(ModelTable.AccountId, ModelTable.AccountKey, account.Reference)
            .Set(ModelTable.MatterportId, model.Id.Value)
            .Set(ModelTable.LastSyncOn, now())
            // Theirs, so that who may write models of their own may link one that has no row yet.
            .Set(ModelTable.OwnerId, new RowReference("systemuser", caller.User));
        return system.Get(RowKey.Of(ModelTable.Table, system.Create(row)), MirrorColumns());
    }

    private Row[] Known(ModelId id, Guid? accountId) =>
        system
            .Query(new RowQuery(ModelTable.Table, MirrorColumns()) { Where = [RowCondition.Equal(ModelTable.MatterportId, id.Value)] })
            .Rows.Where(row => accountId is null || row.Get(ModelTable.AccountId)!.Id == accountId)
            .ToArray();

    private void ReleaseCurrent(
        RowReference record,
        RowReference model,
        Row? leading,
        IEnumerable<Row> links,
        LinkModelMessage.Request request
    )
    {
        if (links.FirstOrDefault(link => link.Get(ModelLinkTable.OwnerKey) == ModelLinks.OwnerKey(model)) is { } owner)
        {
            if (request.TakeOver != true)
            {
                throw new ModelTakenException(ModelLinks.NameFor(caller.Rows, owner));
            }

            Remove(owner);
        }

        if (leading is not null)
        {
            system.Update(
                new Row(ModelLinkTable.Table) { Id = leading.Id }
                    .Set(ModelLinkTable.Role, LinkRole.Superseded)
                    .Set(ModelLinkTable.CurrentKey, null)
                    .Set(ModelLinkTable.OwnerKey, null)
            );
            _removal.Detach(record, ModelLinks.ModelOf(leading), LinkRole.Current);
            _isRelinked = true;
        }
    }

    private void Remove(Row link)
    {
        UnlinkModel.RequireToRemove(caller, system, link);
        _removal.Remove(link);
        _isRelinked = true;
    }

    private void RequireUnlinked(RowReference record, RowReference model, LinkRole role, Row? leading)
    {
        if (role is LinkRole.Current or LinkRole.Visit && leading is not null)
        {
            throw new DomainException(Phrase.Of("link.record-linked"), ErrorKind.Conflict);
        }

        if (new DismissedModels(system).Has(record, model))
        {
            throw new DomainException(Phrase.Of("link.dismissed"), ErrorKind.Conflict);
        }
    }

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

    // What was taken from either side is not as it was read.
    private Row Now(Row read) => _isRelinked ? system.Get(RowKey.Of(read.Reference), [.. read.Values.Keys]) : read;

    private void Attach(Row record, Row model, LinkRole role)
    {
        var by = new Authorship(now(), operation, new RowReference("systemuser", caller.Initiating));
        var attach = new AttachModel(system, mappings(), copy, by);
        if (role == LinkRole.Current)
        {
            var mirror = attach.ToProperty(record, model);
            new LinkSiteVisits(system, mappings, now).Follow(record.Reference, mirror);
        }
        else
        {
            attach.ToVisit(record, model);
        }
    }
}
