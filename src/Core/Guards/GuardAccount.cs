using MatterportForDataverse.Core.Ordering;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>
/// An account holds a token that can be used, and periods that make sense; its clocks, and what was found of it, are ours. No refusal
/// repeats what was entered.
/// </summary>
public static class GuardAccount
{
    private static readonly string[] Clocks =
    [
        AccountTable.Watermark.Name,
        AccountTable.LastTickOn.Name,
        AccountTable.LastListOn.Name,
        AccountTable.LastFullOn.Name,
        AccountTable.PausedUntil.Name,
        AccountTable.ModifiedMovedCount.Name,
        AccountTable.ModifiedStayedCount.Name,
    ];

    private static readonly string[] Found =
    [
        AccountTable.CheckedOn.Name,
        AccountTable.GuardTest.Name,
        AccountTable.GuardTestedOn.Name,
        AccountTable.Health.Name,
        AccountTable.HealthDetail.Name,
        AccountTable.Mode.Name,
        AccountTable.PlanFeatures.Name,
        AccountTable.UnknownEvents.Name,
    ];

    private static readonly string[] Ordering =
    [
        AccountTable.OrderMode.Name,
        AccountTable.LiveAskedBy.Name,
        AccountTable.LiveAskedOn.Name,
        AccountTable.LastOrderNumber.Name,
    ];

    // Secured columns are not among them: no image holds a secret.
    private static readonly string[] Entered =
    [
        AccountTable.Name.Name,
        AccountTable.EnvironmentId.Name,
        AccountTable.VaultSecretUri.Name,
        AccountTable.TokenId.Name,
        AccountTable.NextTokenId.Name,
        AccountTable.EmbedClientId.Name,
        AccountTable.SyncEvery.Name,
        AccountTable.FullEvery.Name,
        AccountTable.JournalDays.Name,
        AccountTable.TimeZone.Name,
    ];

    // What a new account has before the first check.
    private static readonly Dictionary<string, object> Defaults = new()
    {
        [AccountTable.Health.Name] = (int)Health.Unknown,
        [AccountTable.Mode.Name] = (int)AccountMode.Sandbox,
        [AccountTable.OrderMode.Name] = (int)OrderMode.Off,
    };

    /// <summary>The columns whose change is looked at.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        .. Clocks,
        .. Found,
        .. Ordering,
        .. Entered,
        AccountTable.TokenSecret.Name,
        AccountTable.NextTokenSecret.Name,
        AccountTable.WebhookSecret.Name,
        AccountTable.EmbedClientSecret.Name,
    ];

    /// <summary>The columns that are looked at again after the operation.</summary>
    public static IReadOnlyList<string> ColumnsAfter { get; } = [.. Clocks, .. Found, .. Ordering, .. Entered];

    // The colon separates the two parts of basic authentication.
    private static readonly Column<string>[] Tokens =
    [
        AccountTable.TokenId,
        AccountTable.TokenSecret,
        AccountTable.NextTokenId,
        AccountTable.NextTokenSecret,
    ];

    private static readonly Column<string>[] Secrets =
    [
        AccountTable.WebhookSecret,
        AccountTable.EmbedClientId,
        AccountTable.EmbedClientSecret,
    ];

    /// <summary>Looks at the columns that are written.</summary>
    /// <exception cref="GuardException">One of them cannot be used.</exception>
    public static void Check(GuardedWrite write)
    {
        var row = write.Row;
        if (!write.IsAllowed)
        {
            Ours(write, Clocks, "guard.account.clock");
            Ours(write, Found, "guard.account.found");
            Ours(write, Ordering, "guard.account.ordering");
            Emptied(row, AccountTable.EnvironmentId);
        }

        if (row.Has(AccountTable.Name.Name) && string.IsNullOrWhiteSpace(row.Get(AccountTable.Name)))
        {
            throw Wrong(Phrase.Of("guard.account.name"));
        }

        if (row.Get(AccountTable.VaultSecretUri) is { Length: > 0 } uri && VaultSecretUri.TryParse(uri) is null)
        {
            throw Wrong(Phrase.Of("guard.account.vault-secret"));
        }

        if (row.Get(AccountTable.TimeZone) is { Length: > 0 } zone && !TimeZones.IsKnown(zone))
        {
            throw Wrong(Phrase.Of("order.time-zone-unknown").With("zone", zone));
        }

        foreach (var column in Tokens)
        {
            Printable(row, column, ':');
        }

        foreach (var column in Secrets)
        {
            Printable(row, column, null);
        }

        Range(row, AccountTable.SyncEvery, 1, 1440);
        Range(row, AccountTable.FullEvery, 1, 8760);
        Range(row, AccountTable.JournalDays, 1, 3650);
    }

    private static void Printable(Row row, Column<string> column, char? separator)
    {
        if (row.Get(column) is { Length: > 0 } text && text.Any(character => character is <= ' ' or > '~' || character == separator))
        {
            throw Wrong(Phrase.Of("guard.account.secret").With("column", NameOf(column.Name)));
        }
    }

    private static void Range(Row row, Column<int> column, int least, int most)
    {
        if (row.Get(column) is { } number && (number < least || number > most))
        {
            throw Wrong(Phrase.Of("guard.account.range").With("column", NameOf(column.Name)).With("least", least).With("most", most));
        }
    }

    // A form may send columns that are empty along with a new row; they say nothing.
    private static void Ours(GuardedWrite write, IEnumerable<string> columns, string code)
    {
        var row = write.Row;
        if (
            columns.FirstOrDefault(column => row.Has(column) && (write.Kind == GuardedAct.Update || !IsNew(column, row[column]))) is
            { } column
        )
        {
            throw new GuardException(Phrase.Of(code).With("column", NameOf(column)), ErrorKind.Forbidden);
        }
    }

    private static bool IsNew(string column, object? value) =>
        value is null || (Defaults.TryGetValue(column, out var known) && known.Equals(value));

    // Whoever empties it says that a copy or a move of the environment is meant; only sync says which environment it is.
    private static void Emptied(Row row, Column<string> column)
    {
        if (!string.IsNullOrEmpty(row.Get(column)))
        {
            throw new GuardException(Phrase.Of("guard.account.environment").With("column", NameOf(column.Name)), ErrorKind.Forbidden);
        }
    }

    private static string NameOf(string column) => $"{AccountTable.Table}.{column}";

    private static GuardException Wrong(Phrase phrase) => new(phrase, ErrorKind.Invalid);
}
