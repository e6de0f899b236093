using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Accounts;

/// <summary>
/// Someone stores a secret of an account. It is written as the system, so that nobody needs access to a secured column, and it is never
/// given back: not in the answer, not in a refusal, not in the audit log.
/// </summary>
/// <param name="caller">The rows as the caller: who may not see the account may not set its secrets.</param>
/// <param name="system">The rows as the system.</param>
public sealed class SetSecret(IRows caller, IRows system)
{
    private static readonly IReadOnlyDictionary<string, Column<string>> Columns = new Dictionary<string, Column<string>>
    {
        ["token"] = AccountTable.TokenSecret,
        ["next-token"] = AccountTable.NextTokenSecret,
        ["webhook"] = AccountTable.WebhookSecret,
        ["embed-client"] = AccountTable.EmbedClientSecret,
    };

    /// <summary>Stores the secret, or removes the one that is stored.</summary>
    /// <exception cref="RowNotFoundException">There is no such account for the caller.</exception>
    /// <exception cref="InvalidRequestException">The purpose is none, or the value is too long.</exception>
    public SetSecretMessage.Response Handle(SetSecretMessage.Request request)
    {
        var account = caller.Get(RowKey.Of(AccountTable.Table, request.AccountId), [AccountTable.Name.Name]);
        if (!Columns.TryGetValue(request.Purpose, out var column))
        {
            throw new InvalidRequestException("Purpose", Phrase.Of("parameter.one-of").With("values", string.Join(", ", Columns.Keys)));
        }

        var value = string.IsNullOrEmpty(request.Value) ? null : request.Value;
        if (value?.Length > column.MaxLength)
        {
            throw new InvalidRequestException("Value", "parameter.does-not-fit");
        }

        system.Update(new Row(AccountTable.Table) { Id = account.Id }.Set(column, value));
        return new SetSecretMessage.Response { IsSet = value is not null };
    }
}
