using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Assets;

/// <summary>
/// Somebody downloads a file: Matterport signs a link, which is handed to them and kept nowhere. That they got it is recorded first; who
/// is given a link may do with it what they like while it works.
/// </summary>
/// <param name="caller">The rows as the caller, who must see the file.</param>
/// <param name="call">Who calls.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="open">Opens the account's client.</param>
/// <param name="requestId">The platform's ID of the request.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class GetAssetLink(IRows caller, CallerIdentities call, IRows system, OpenMatterport open, Guid requestId, Func<DateTime> now)
{
    private static readonly string[] Columns =
    [
        AssetTable.Name.Name,
        AssetTable.ModelId.Name,
        AssetTable.BundleId.Name,
        AssetTable.MatterportId.Name,
    ];

    /// <summary>Gives a link.</summary>
    /// <exception cref="RowNotFoundException">There is no such file for the caller, or its model is gone.</exception>
    /// <exception cref="AssetException">Matterport has no link to it, or not one to itself: the code says why.</exception>
    /// <exception cref="Matterport.Errors.MatterportException">Matterport cannot be asked.</exception>
    public async Task<GetAssetLinkMessage.Response> HandleAsync(GetAssetLinkMessage.Request request, CancellationToken cancellationToken)
    {
        var asset = caller.Get(RowKey.Of(AssetTable.Table, request.AssetRowId), Columns);
        var link = await FindAsync(asset, cancellationToken).ConfigureAwait(false);
        var trusted = Checked(link);
        Record(asset, link.ValidUntil);
        return new GetAssetLinkMessage.Response { Link = trusted.AbsoluteUri, FileName = asset.Get(AssetTable.Name) };
    }

    private async Task<FileLink> FindAsync(Row asset, CancellationToken cancellationToken)
    {
        var model = ModelOf(asset);
        if (model.Get(ModelTable.AccountId) is not { } account || asset.Get(AssetTable.BundleId) is not { } bundle)
        {
            throw new RowNotFoundException(asset.Reference.ToString());
        }

        var files = await open(account.Id)
            .ReadFileLinksAsync(ModelId.Parse(model.Get(ModelTable.MatterportId)!), bundle, cancellationToken)
            .ConfigureAwait(false);
        return files is null
            ? throw new AssetException(Phrase.Of("asset.unreadable"), ErrorKind.Upstream)
            : files.FirstOrDefault(link => RecordAddOns.IdOf(bundle, link.File) == asset.Get(AssetTable.MatterportId))
                ?? throw new AssetException(Phrase.Of("asset.not-there"), ErrorKind.NotFound);
    }

    private Row ModelOf(Row asset) =>
        asset.Get(AssetTable.ModelId) is { } model
        && system.Find(RowKey.Of(model), [ModelTable.AccountId.Name, ModelTable.MatterportId.Name]) is { } row
            ? row
            : throw new RowNotFoundException(asset.Reference.ToString());

    private static Uri Checked(FileLink link) =>
        link.File.Status != BundleFile.Available || !link.HasLink
            ? throw new AssetException(Phrase.Of("asset.not-available"), ErrorKind.Conflict)
            : link.Trusted ?? throw new AssetException(Phrase.Of("asset.foreign-link"), ErrorKind.Upstream);

    private void Record(Row asset, DateTime? validUntil) =>
        system.Create(
            new Row(DownloadTable.Table)
                .Set(DownloadTable.Name, asset.Get(AssetTable.Name))
                .SetParent(DownloadTable.AssetId, DownloadTable.AssetKey, asset.Reference)
                .Set(DownloadTable.UserId, new RowReference("systemuser", call.User))
                .Set(DownloadTable.InitiatingId, call.Initiating.ToString("D"))
                .Set(DownloadTable.AuthenticatedId, call.Authenticated?.ToString("D"))
                .Set(DownloadTable.RequestId, requestId.ToString("D"))
                .Set(DownloadTable.IssuedOn, now())
                .Set(DownloadTable.ValidUntil, validUntil)
        );
}
