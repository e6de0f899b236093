using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Accounts;

/// <summary>A Matterport account as its row says. Its secret is not here: only the edge reads it, at the moment of use.</summary>
/// <param name="Reference">The row.</param>
/// <param name="Name">What people call it.</param>
/// <param name="MayWrite">Whether changes are sent to Matterport; off until an administrator switches it on.</param>
/// <param name="DefaultTeam">Who owns mirror rows that belong to no property.</param>
public sealed record Account(RowReference Reference, string Name, bool MayWrite, RowReference? DefaultTeam)
{
    private static readonly string[] Columns =
    [
        AccountTable.Name.Name,
        AccountTable.WriteEnabled.Name,
        AccountTable.LinkClear.Name,
        AccountTable.DefaultTeamId.Name,
        AccountTable.Watermark.Name,
        AccountTable.LastTickOn.Name,
        AccountTable.PausedUntil.Name,
        AccountTable.LastListOn.Name,
        AccountTable.LastFullOn.Name,
        AccountTable.SyncEvery.Name,
        AccountTable.FullEvery.Name,
        AccountTable.JournalDays.Name,
        AccountTable.TokenId.Name,
        AccountTable.EnvironmentId.Name,
        AccountTable.GuardTest.Name,
        AccountTable.GuardTestedOn.Name,
        AccountTable.StateCode.Name,
        AccountTable.SyncTags.Name,
        AccountTable.TagsEvery.Name,
        AccountTable.LastTagsOn.Name,
        AccountTable.WhenTagMissing.Name,
        AccountTable.LastOrderNumber.Name,
        AccountTable.ModifiedMovedCount.Name,
        AccountTable.ModifiedStayedCount.Name,
        AccountTable.UnknownEvents.Name,
    ];

    /// <summary>Whether finding models for many records links the clear ones; off until an administrator switches it on.</summary>
    public bool LinksClear { get; init; }

    /// <summary>Whether the tags of models are synchronised.</summary>
    public bool SyncsTags { get; init; }

    /// <summary>Within what time the tags of every model are read.</summary>
    public TimeSpan TagsEvery { get; init; }

    /// <summary>When reading tags last began.</summary>
    public DateTime? LastTagsOn { get; init; }

    /// <summary>What happens to the row of a tag that Matterport no longer has.</summary>
    public WhenMissing WhenTagMissing { get; init; }

    /// <summary>Whether anything was ever ordered for the account.</summary>
    public bool HasOrders { get; init; }

    /// <summary>How often the <c>modified</c> of a model was seen to move when somebody changed its tags.</summary>
    public int ModifiedMoved { get; init; }

    /// <summary>How often it was seen to stay.</summary>
    public int ModifiedStayed { get; init; }

    /// <summary>How many events of an unknown type Matterport has sent.</summary>
    public int UnknownEvents { get; init; }

    /// <summary>The largest <c>modified</c> that Matterport has told us of; null before the first complete listing.</summary>
    public DateTime? Watermark { get; init; }

    /// <summary>When the clock last ticked.</summary>
    public DateTime? LastTickOn { get; init; }

    /// <summary>Until when Matterport asked not to be asked, UTC; null or past while nothing is paused.</summary>
    public DateTime? PausedUntil { get; init; }

    /// <summary>When the last listing ended.</summary>
    public DateTime? LastListOn { get; init; }

    /// <summary>When the last complete listing began, UTC.</summary>
    public DateTime? LastFullOn { get; init; }

    /// <summary>
    /// Mappings that were changed before this have been compared, UTC: when the last complete listing began, also when its clock was just
    /// reset.
    /// </summary>
    public DateTime? ComparedOn { get; init; }

    /// <summary>How often changed models are listed.</summary>
    public TimeSpan SyncEvery { get; init; }

    /// <summary>How often everything is listed.</summary>
    public TimeSpan FullEvery { get; init; }

    /// <summary>How long the journal is kept.</summary>
    public TimeSpan JournalKept { get; init; }

    /// <summary>Whether the row is active; a deactivated account is neither listed nor written to.</summary>
    public bool IsActive { get; init; }

    /// <summary>Whether a token has been entered.</summary>
    public bool HasToken { get; init; }

    /// <summary>The environment whose sync sends; null until the first sync, and after an administrator emptied it.</summary>
    public string? EnvironmentId { get; init; }

    /// <summary>What the last test of the guards found, as a code; null before the first.</summary>
    public string? GuardTest { get; init; }

    /// <summary>When the guards were last tested.</summary>
    public DateTime? GuardTestedOn { get; init; }

    /// <summary>Whether another environment syncs this account, so that this one is a copy of it, or it was moved.</summary>
    public bool IsOfAnother(Guid environment) => EnvironmentId is not null && EnvironmentId != IdOf(environment);

    /// <summary>The account as that environment's own, where it is nobody's yet.</summary>
    public Account OwnedBy(Guid environment, IRows system)
    {
        if (EnvironmentId is not null)
        {
            return this;
        }

        system.Update(new Row(AccountTable.Table) { Id = Reference.Id }.Set(AccountTable.EnvironmentId, IdOf(environment)));
        return this with { EnvironmentId = IdOf(environment) };
    }

    /// <summary>The account as if it had never been listed: the next listing brings everything.</summary>
    public Account WithoutClocks(IRows system)
    {
        system.Update(
            new Row(AccountTable.Table) { Id = Reference.Id }
                .Set(AccountTable.Watermark, null)
                .Set(AccountTable.LastListOn, null)
                .Set(AccountTable.LastFullOn, null)
        );
        return this with { Watermark = null, LastListOn = null, LastFullOn = null };
    }

    /// <summary>The account of that row.</summary>
    /// <exception cref="RowNotFoundException">There is no such account.</exception>
    public static Account Load(IRows system, Guid id) => Of(system.Get(RowKey.Of(AccountTable.Table, id), Columns));

    /// <summary>Every active account.</summary>
    public static IReadOnlyList<Account> All(IRows system) =>
        system
            .All(new RowQuery(AccountTable.Table, Columns) { Where = [RowCondition.NotEqual(AccountTable.StateCode, RowState.Inactive)] })
            .Select(Of)
            .ToArray();

    /// <summary>The account that is meant: the one named, or the only one.</summary>
    /// <exception cref="AccountNotClearException">None is named, and there is not exactly one.</exception>
    /// <exception cref="AccountInactiveException">The one named is deactivated.</exception>
    public static Account Meant(IRows system, Guid? id) =>
        id is { } named ? Active(Load(system, named))
        : All(system) is [var only] ? only
        : throw new AccountNotClearException();

    private static string IdOf(Guid environment) => environment.ToString("D");

    private static Account Active(Account account) => account.IsActive ? account : throw new AccountInactiveException(account.Name);

    private static Account Of(Row row) =>
        new(
            row.Reference,
            row.Get(AccountTable.Name) ?? "",
            row.Get(AccountTable.WriteEnabled) ?? false,
            row.Get(AccountTable.DefaultTeamId)
        )
        {
            LinksClear = row.Get(AccountTable.LinkClear) ?? false,
            Watermark = row.Get(AccountTable.Watermark),
            LastTickOn = row.Get(AccountTable.LastTickOn),
            PausedUntil = row.Get(AccountTable.PausedUntil),
            LastListOn = row.Get(AccountTable.LastListOn),
            LastFullOn = row.Get(AccountTable.LastFullOn),
            ComparedOn = row.Get(AccountTable.LastFullOn),
            SyncEvery = TimeSpan.FromMinutes(row.Get(AccountTable.SyncEvery) ?? 5),
            FullEvery = TimeSpan.FromHours(row.Get(AccountTable.FullEvery) ?? 168),
            JournalKept = TimeSpan.FromDays(row.Get(AccountTable.JournalDays) ?? 90),
            IsActive = row.Get(AccountTable.StateCode) is not RowState.Inactive,
            EnvironmentId = row.Get(AccountTable.EnvironmentId) is { Length: > 0 } environment ? environment : null,
            GuardTest = row.Get(AccountTable.GuardTest) is { Length: > 0 } test ? test : null,
            GuardTestedOn = row.Get(AccountTable.GuardTestedOn),
            SyncsTags = row.Get(AccountTable.SyncTags) ?? true,
            TagsEvery = TimeSpan.FromHours(row.Get(AccountTable.TagsEvery) ?? 24),
            ModifiedMoved = row.Get(AccountTable.ModifiedMovedCount) ?? 0,
            ModifiedStayed = row.Get(AccountTable.ModifiedStayedCount) ?? 0,
            UnknownEvents = row.Get(AccountTable.UnknownEvents) ?? 0,
            LastTagsOn = row.Get(AccountTable.LastTagsOn),
            WhenTagMissing = row.Get(AccountTable.WhenTagMissing) ?? WhenMissing.Unlink,
            HasOrders = row.Get(AccountTable.LastOrderNumber) > 0,
            HasToken = !string.IsNullOrEmpty(row.Get(AccountTable.TokenId)),
        };
}
