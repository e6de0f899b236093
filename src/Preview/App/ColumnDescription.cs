using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.Preview.App;

/// <summary>A column as the page needs it.</summary>
internal sealed record ColumnDescription(string Name, string Label, ColumnType Type)
{
    /// <summary>How text is to be read (text, url, email, phone, textarea), or a date (date, datetime).</summary>
    public string? Format { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public string? Description { get; init; }

    /// <summary>none, recommended, required or systemrequired.</summary>
    public string Required { get; init; } = "none";

    /// <summary>Longest text.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Smallest number.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Largest number.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Digits after the point.</summary>
    public int Precision { get; init; }

    /// <summary>Whether the date has no time.</summary>
    public bool DateOnly { get; init; }

    /// <summary>Whether column security guards it.</summary>
    public bool Secured { get; init; }

    /// <summary>Whether a new row may have it.</summary>
    public bool ValidForCreate { get; init; }

    /// <summary>Whether it can be changed.</summary>
    public bool ValidForUpdate { get; init; }

    /// <summary>What a new row has when nobody says anything.</summary>
    public object? Default { get; init; }

    /// <summary>Choices in their order; for a status reason with the state that it belongs to.</summary>
    public IReadOnlyList<ChoiceDescription>? Options { get; init; }

    /// <summary>Tables that a lookup may point to.</summary>
    public IReadOnlyList<string>? Targets { get; init; }

    /// <summary>The name under which a lookup is written.</summary>
    public string? Navigation { get; init; }
}

/// <summary>One value of a choice.</summary>
internal sealed record ChoiceDescription(int Value, string Label, int? State);
