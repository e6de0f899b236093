using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Setup;

/// <summary>
/// Asks the four questions of the setup check and puts the answers together. What a plan does not have is an answer, not a failure.
/// </summary>
internal static class AccountProbe
{
    public static async Task<AccountCheck> RunAsync(MatterportTransport transport, CancellationToken cancellationToken)
    {
        AccountCheck models;
        try
        {
            models = await transport.ExecuteAsync(new CheckModelApiQuery(), cancellationToken).ConfigureAwait(false);
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
            Folders = await AskOrAsync(transport, new CheckFoldersQuery(), FeatureAvailability.Of, cancellationToken).ConfigureAwait(false),
            Webhooks = await AskOrAsync(transport, new CheckWebhooksQuery(), FeatureAvailability.Of, cancellationToken)
                .ConfigureAwait(false),
        };
    }

    // The token was just accepted by the Model API, so a refusal of it here is about the plan.
    private static Availability Feature(string code) =>
        code == ErrorCodes.Unauthenticated ? Availability.NotAvailable : FeatureAvailability.Of(code);

    private static async Task<T> AskOrAsync<T>(
        MatterportTransport transport,
        GraphQLOperation<T> question,
        Func<string, T> otherwise,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await transport.ExecuteAsync(question, cancellationToken).ConfigureAwait(false);
        }
        catch (MatterportException refusal)
        {
            return otherwise(refusal.Code);
        }
    }
}
