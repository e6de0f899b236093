using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Operations;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Setup;

/// <summary>Asks the four questions of the setup check and puts the answers together. What a plan does not have is an answer, not a failure.</summary>
internal static class AccountQuestions
{
    public static async Task<AccountCheck> AskAsync(MatterportTransport transport, CancellationToken cancellationToken)
    {
        AccountCheck models;
        try
        {
            models = await transport.AskAsync(new CheckModelApiQuery(), cancellationToken).ConfigureAwait(false);
        }
        catch (MatterportException refusal) when (refusal.Code == ErrorCodes.Unauthenticated)
        {
            return new AccountCheck { TokenAccepted = false };
        }
        var account = await AskOrAsync(
                transport,
                new CheckAccountApiQuery(),
                code => new AccountCheck { AccountApi = Feature(code) },
                cancellationToken
            )
            .ConfigureAwait(false);
        return models with
        {
            AccountApi = account.AccountApi,
            Mode = account.Mode == ApiMode.Unknown ? models.Mode : account.Mode,
            SerializeGraphNulls = account.SerializeGraphNulls ?? models.SerializeGraphNulls,
            Folders = await AskOrAsync(transport, new CheckFoldersQuery(), FeatureAnswer.Of, cancellationToken).ConfigureAwait(false),
            Webhooks = await AskOrAsync(transport, new CheckWebhooksQuery(), FeatureAnswer.Of, cancellationToken).ConfigureAwait(false),
        };
    }

    // The token was just accepted by the Model API, so a refusal of it here is about the plan.
    private static Availability Feature(string code) =>
        code == ErrorCodes.Unauthenticated ? Availability.NotAvailable : FeatureAnswer.Of(code);

    private static async Task<T> AskOrAsync<T>(
        MatterportTransport transport,
        Operation<T> question,
        Func<string, T> otherwise,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await transport.AskAsync(question, cancellationToken).ConfigureAwait(false);
        }
        catch (MatterportException refusal)
        {
            return otherwise(refusal.Code);
        }
    }
}
