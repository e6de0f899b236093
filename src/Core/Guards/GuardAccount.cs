using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>
/// An account holds a token that can be used, and periods that make sense; its clocks are ours. No refusal repeats what was entered.
/// </summary>
public static class GuardAccount
{
    private static readonly string[] Clocks =
    [
        AccountTable.Watermark.Name,
        AccountTable.LastTickOn.Name,
        AccountTable.LastListOn.Name,
        AccountTable.LastFullOn.Name,
    ];

    /// <summary>Looks at the columns that are written.</summary>
    /// <exception cref="GuardException">One of them cannot be used.</exception>
    public static void Check(GuardedWrite write)
    {
        var row = write.Row;
        if (!write.IsOursOrCascade && Clocks.FirstOrDefault(row.Has) is { } clock)
        {
            throw new GuardException(
                "account",
                ErrorKind.Forbidden,
                $"Only the synchronisation writes {clock}: a wrong time would hide changes. "
                    + "To read everything again, use mpt_StartSync with Full."
            );
        }

        if (row.Has(AccountTable.Name.Name) && string.IsNullOrWhiteSpace(row.Get(AccountTable.Name)))
        {
            throw Wrong("Give the account a name.");
        }

        if (row.Get(AccountTable.VaultSecretUri) is { Length: > 0 } uri && VaultSecretUri.TryParse(uri) is null)
        {
            throw Wrong(
                "The vault secret must look like https://<vault>.vault.azure.net/secrets/<name>. "
                    + "Copy it from the secret's page in Azure Key Vault."
            );
        }

        Token(row, AccountTable.TokenId, "token id");
        Token(row, AccountTable.TokenSecret, "token secret");
        Range(row, AccountTable.SyncEvery, 1, 1440, "Synchronise every", "minutes");
        Range(row, AccountTable.FullEvery, 1, 8760, "Compare everything every", "hours");
        Range(row, AccountTable.JournalDays, 1, 3650, "Keep the journal for", "days");
    }

    // Printable ASCII without spaces; the colon separates the two parts of basic authentication.
    private static void Token(Row row, Column<string> column, string what)
    {
        if (row.Get(column) is { Length: > 0 } text && text.Any(character => character is <= ' ' or > '~' or ':'))
        {
            throw Wrong(
                $"The {what} holds a space or another character that it cannot have. "
                    + "Copy it again from Matterport's settings, under API tokens."
            );
        }
    }

    private static void Range(Row row, Column<int> column, int least, int most, string what, string unit)
    {
        if (row.Get(column) is { } number && (number < least || number > most))
        {
            throw Wrong($"{what}: enter {least} to {most} {unit}.");
        }
    }

    private static GuardException Wrong(string sentence) => new("account", ErrorKind.Invalid, sentence);
}
