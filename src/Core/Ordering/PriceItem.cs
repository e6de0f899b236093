using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>One price of a price book: of an act or an add-on itself, or what an option of it costs besides.</summary>
public sealed record PriceItem
{
    /// <summary>As the key: every option of which neither the key nor the value is named.</summary>
    public const string AnyOther = "*";

    /// <summary>What is done.</summary>
    public required OrderAct Act { get; init; }

    /// <summary>The ID of the add-on; empty where the act is about none.</summary>
    public string Bundle { get; init; } = "";

    /// <summary>The key of the option, or <see cref="AnyOther"/>; empty for the price without options.</summary>
    public string OptionKey { get; init; } = "";

    /// <summary>The value of the option; empty for each value of it.</summary>
    public string OptionValue { get; init; } = "";

    /// <summary>What of the model's size the price depends on.</summary>
    public PriceMeasure Measure { get; init; } = PriceMeasure.None;

    /// <summary>The least size that it is for, in scans or square meters; null for any.</summary>
    public decimal? From { get; init; }

    /// <summary>The size from which on it is not for any more; null for none.</summary>
    public decimal? To { get; init; }

    /// <summary>The first day of its validity; null when it was always valid.</summary>
    public DateTime? ValidFrom { get; init; }

    /// <summary>The first day after its validity; null while no end is known.</summary>
    public DateTime? ValidTo { get; init; }

    /// <summary>The ISO code of the currency.</summary>
    public required string Currency { get; init; }

    /// <summary>The amount, net of tax; zero where it costs nothing.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Within how many hours Matterport delivers; null when nothing is promised.</summary>
    public int? PromisedHours { get; init; }

    /// <summary>Whether it is valid on the day.</summary>
    internal bool IsValid(DateTime day) => !(ValidFrom?.Date > day.Date) && !(ValidTo?.Date <= day.Date);

    /// <summary>Whether it is for a model of this size; null when it depends on a size that is unknown.</summary>
    internal bool? Covers(int? scans, decimal? area)
    {
        var size = Measure == PriceMeasure.ScanCount ? scans : area;
        return Measure == PriceMeasure.None || (From is null && To is null) ? true
            : size is null ? null
            : !(size < From) && !(size >= To);
    }
}
