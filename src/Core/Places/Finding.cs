namespace MatterportForDataverse.Core.Places;

/// <summary>What two places say about one part of an address.</summary>
internal enum Finding
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>The same.</summary>
    Agrees,

    /// <summary>Perhaps the same: a suggestion and no more.</summary>
    Doubtful,

    /// <summary>Not the same: never outweighed.</summary>
    Differs,
}

/// <summary>A finding with what is to be said about it.</summary>
internal sealed record Found(Finding Finding, Remark? Remark = null)
{
    public static readonly Found Nothing = new(Finding.Unknown);

    /// <summary>It agrees only where the two lie side by side.</summary>
    public bool NeedsNear { get; init; }

    /// <summary>It agrees only where they lie side by side, or have the same postal code.</summary>
    public bool NeedsPostalCode { get; init; }

    public static Found Agrees(string name, string value = "", string other = "") => new(Finding.Agrees, new Remark(name, value, other));

    public static Found Doubts(string name, string value = "", string other = "") => new(Finding.Doubtful, new Remark(name, value, other));

    public static Found Differs(string name, string value = "", string other = "") => new(Finding.Differs, new Remark(name, value, other));
}
