using System.Globalization;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>What Matterport charged or credited for a line of an order, as an invoice or a credit note says.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Net">The amount without tax, in the currency of the order; never negative.</param>
/// <param name="Tax">The tax; never negative.</param>
/// <param name="On">The date of the invoice or the credit.</param>
/// <param name="Invoice">What names it; null where nothing was charged.</param>
/// <param name="Operation">The call that recorded it.</param>
public sealed record RecordedCharge(ChargeKind Kind, decimal Net, decimal Tax, DateTime On, string? Invoice, string Operation)
{
    private const string Date = "yyyy-MM-dd";

    /// <summary>The amount without tax: less than zero for a credit.</summary>
    public decimal SignedNet => Kind == ChargeKind.Credit ? -Net : Net;

    /// <summary>The tax: less than zero for a credit.</summary>
    public decimal SignedTax => Kind == ChargeKind.Credit ? -Tax : Tax;

    /// <summary>The text that stands in the history.</summary>
    public string Write() =>
        CanonicalJson.Write(
            new Dictionary<string, object?>
            {
                ["invoice"] = Invoice,
                ["kind"] = (int)Kind,
                ["net"] = Net.ToString(CultureInfo.InvariantCulture),
                ["on"] = On.ToString(Date, CultureInfo.InvariantCulture),
                ["operation"] = Operation,
                ["tax"] = Tax.ToString(CultureInfo.InvariantCulture),
            }
        );

    /// <summary>What a text in the history stands for.</summary>
    /// <exception cref="OrderException">It is no such text.</exception>
    public static RecordedCharge Read(string text)
    {
        try
        {
            var members = new Members(CanonicalReader.Read(text));
            return new RecordedCharge(
                (ChargeKind)members.Number("kind"),
                members.Amount("net"),
                members.Amount("tax"),
                DateTime.ParseExact(members.Text("on"), Date, CultureInfo.InvariantCulture),
                members.TextOrNull("invoice"),
                members.Text("operation")
            );
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or OverflowException)
        {
            throw new OrderException(Phrase.Of("order.frozen-unreadable"), ErrorKind.Conflict);
        }
    }
}

/// <summary>What says what was charged. The numbers stand in the history and never change.</summary>
public enum ChargeKind
{
    /// <summary>An invoice.</summary>
    Invoice = 1,

    /// <summary>Money that came back.</summary>
    Credit = 2,

    /// <summary>Nothing was charged.</summary>
    NotCharged = 3,
}
