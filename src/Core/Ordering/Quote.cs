using System.Runtime.Serialization;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>What <c>mpt_QuoteOrder</c> answers. Amounts are net of tax and at most.</summary>
[DataContract]
public sealed class Quote
{
    /// <summary>The name of the model in Matterport.</summary>
    [DataMember(Name = "model", Order = 0, EmitDefaultValue = false)]
    public string? Model { get; set; }

    /// <summary>Whether orders of the account are placed: <c>Off</c>, <c>DryRun</c>, or <c>Live</c>.</summary>
    [DataMember(Name = "ordering", Order = 1)]
    public string Ordering { get; set; } = "";

    /// <summary>Why nothing can be ordered for the model, in the caller's language.</summary>
    [DataMember(Name = "refusal", Order = 2, EmitDefaultValue = false)]
    public string? Refusal { get; set; }

    /// <summary>The add-ons of the model.</summary>
    [DataMember(Name = "addOns", Order = 3)]
    public QuotedAddOn[] AddOns { get; set; } = [];

    /// <summary>The lines that were asked for.</summary>
    [DataMember(Name = "lines", Order = 4)]
    public QuotedLine[] Lines { get; set; } = [];

    /// <summary>The sum of the lines; left out when one of them cannot be ordered.</summary>
    [DataMember(Name = "amount", Order = 5, EmitDefaultValue = false)]
    public decimal? Amount { get; set; }

    /// <summary>The currency of the sum and the budget.</summary>
    [DataMember(Name = "currency", Order = 6)]
    public string Currency { get; set; } = "";

    /// <summary>What is left of the budget; left out when there is none in that currency.</summary>
    [DataMember(Name = "budgetLeft", Order = 7, EmitDefaultValue = false)]
    public decimal? BudgetLeft { get; set; }

    /// <summary>How many slots of the plan the model takes.</summary>
    [DataMember(Name = "slots", Order = 8, EmitDefaultValue = false)]
    public int? Slots { get; set; }
}

/// <summary>An add-on in a quote.</summary>
[DataContract]
public sealed class QuotedAddOn
{
    /// <summary>Its ID.</summary>
    [DataMember(Name = "id", Order = 0)]
    public string Id { get; set; } = "";

    /// <summary>What Matterport calls it.</summary>
    [DataMember(Name = "name", Order = 1)]
    public string Name { get; set; } = "";

    /// <summary>What it is.</summary>
    [DataMember(Name = "description", Order = 2)]
    public string Description { get; set; } = "";

    /// <summary>What it costs without options.</summary>
    [DataMember(Name = "amount", Order = 3, EmitDefaultValue = false)]
    public decimal? Amount { get; set; }

    /// <summary>The currency of the amount.</summary>
    [DataMember(Name = "currency", Order = 4, EmitDefaultValue = false)]
    public string? Currency { get; set; }

    /// <summary>Within how many hours it is delivered.</summary>
    [DataMember(Name = "deliveryHours", Order = 5, EmitDefaultValue = false)]
    public int? DeliveryHours { get; set; }

    /// <summary>Why it cannot be ordered, in the caller's language.</summary>
    [DataMember(Name = "refusal", Order = 6, EmitDefaultValue = false)]
    public string? Refusal { get; set; }

    /// <summary>What can be chosen.</summary>
    [DataMember(Name = "options", Order = 7)]
    public QuotedOption[] Options { get; set; } = [];
}

/// <summary>An option of an add-on in a quote.</summary>
[DataContract]
public sealed class QuotedOption
{
    /// <summary>Its key.</summary>
    [DataMember(Name = "key", Order = 0)]
    public string Key { get; set; } = "";

    /// <summary>What it is.</summary>
    [DataMember(Name = "description", Order = 1)]
    public string Description { get; set; } = "";

    /// <summary>The values to choose from; none for any text.</summary>
    [DataMember(Name = "values", Order = 2)]
    public string[] Values { get; set; } = [];
}

/// <summary>A line in a quote.</summary>
[DataContract]
public sealed class QuotedLine
{
    /// <summary>What is done, as a request names it.</summary>
    [DataMember(Name = "act", Order = 5)]
    public string Act { get; set; } = "";

    /// <summary>What it does besides, in the caller's language.</summary>
    [DataMember(Name = "effects", Order = 6)]
    public string[] Effects { get; set; } = [];

    /// <summary>How many people have to approve it at least; a large amount takes more.</summary>
    [DataMember(Name = "approvers", Order = 7)]
    public int Approvers { get; set; }

    /// <summary>The add-on; empty where the act is about none.</summary>
    [DataMember(Name = "bundleId", Order = 0)]
    public string BundleId { get; set; } = "";

    /// <summary>What Matterport calls it.</summary>
    [DataMember(Name = "name", Order = 1)]
    public string Name { get; set; } = "";

    /// <summary>What it costs.</summary>
    [DataMember(Name = "amount", Order = 2, EmitDefaultValue = false)]
    public decimal? Amount { get; set; }

    /// <summary>Within how many hours it is delivered.</summary>
    [DataMember(Name = "deliveryHours", Order = 3, EmitDefaultValue = false)]
    public int? DeliveryHours { get; set; }

    /// <summary>Why it cannot be ordered, in the caller's language.</summary>
    [DataMember(Name = "refusal", Order = 4, EmitDefaultValue = false)]
    public string? Refusal { get; set; }
}
