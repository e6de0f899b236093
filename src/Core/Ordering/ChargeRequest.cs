using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>Reads what somebody enters of an invoice.</summary>
internal static class ChargeRequest
{
    private const int LongestOperation = 100;
    private const int LongestInvoice = 100;

    /// <summary>The charge in a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="currency">The currency of the order.</param>
    /// <param name="now">The time, UTC.</param>
    /// <exception cref="InvalidRequestException">A parameter cannot be used.</exception>
    public static RecordedCharge Read(RecordChargeMessage.Request request, string currency, DateTime now)
    {
        var kind = KindOf(request.Kind);
        RequireText("OperationId", request.OperationId, LongestOperation);
        if (request.ChargedOn.Date > now.Date.AddDays(1))
        {
            throw new InvalidRequestException("ChargedOn", "parameter.future-date");
        }

        var (net, tax) = (Amount("NetAmount", request.NetAmount, currency), Amount("TaxAmount", request.TaxAmount, currency));
        return kind == ChargeKind.NotCharged
            ? new RecordedCharge(
                kind,
                Nothing("NetAmount", net),
                Nothing("TaxAmount", tax),
                request.ChargedOn.Date,
                null,
                request.OperationId
            )
            : new RecordedCharge(
                kind,
                net > 0 || kind == ChargeKind.Invoice && request.NetAmount is not null
                    ? net
                    : throw new InvalidRequestException("NetAmount"),
                tax,
                request.ChargedOn.Date,
                Invoice(request),
                request.OperationId
            );
    }

    private static ChargeKind KindOf(string kind) =>
        kind switch
        {
            "invoice" => ChargeKind.Invoice,
            "credit" => ChargeKind.Credit,
            "not-charged" => ChargeKind.NotCharged,
            _ => throw new InvalidRequestException("Kind", "parameter.charge-kind"),
        };

    private static decimal Amount(string parameter, decimal? amount, string currency) =>
        amount is null ? 0
        : amount >= 0 && Currency.IsRound(amount.Value, currency) ? amount.Value
        : throw new InvalidRequestException(parameter, Phrase.Of("parameter.amount").With("currency", currency));

    private static decimal Nothing(string parameter, decimal amount) =>
        amount == 0 ? 0 : throw new InvalidRequestException(parameter, "parameter.not-charged");

    private static string Invoice(RecordChargeMessage.Request request)
    {
        var invoice = request.InvoiceReference?.Trim() is { Length: > 0 } given
            ? given
            : throw new InvalidRequestException("InvoiceReference");
        RequireText("InvoiceReference", invoice, LongestInvoice);
        return invoice;
    }

    private static void RequireText(string parameter, string text, int most)
    {
        if (text.Length > most || text.Any(char.IsControl))
        {
            throw new InvalidRequestException(parameter, Phrase.Of("parameter.text").With("most", most));
        }
    }
}
