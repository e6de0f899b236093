using System.Runtime.Serialization;
using MatterportForDataverse.Core.Accounts;

namespace MatterportForDataverse.Core.Setup;

/// <summary>One line of the setup check: what was looked at, how it stands, and how to mend it.</summary>
[DataContract]
public sealed class SetupCheck
{
    /// <summary>A passed check.</summary>
    public const string Good = "good";

    /// <summary>Something to know, or to decide.</summary>
    public const string Note = "note";

    /// <summary>Something that must be mended.</summary>
    public const string Bad = "bad";

    /// <summary>Stable name of the check.</summary>
    [DataMember(Name = "check", Order = 0)]
    public string Check { get; set; } = "";

    /// <summary>The account it is about; null when it is about the installation.</summary>
    [DataMember(Name = "account", Order = 1, EmitDefaultValue = false)]
    public string? Account { get; set; }

    /// <summary>good, note or bad.</summary>
    [DataMember(Name = "outcome", Order = 2)]
    public string Outcome { get; set; } = Good;

    /// <summary>What was found, in a sentence.</summary>
    [DataMember(Name = "found", Order = 3)]
    public string Found { get; set; } = "";

    /// <summary>How to mend it; null when there is nothing to mend.</summary>
    [DataMember(Name = "fix", Order = 4, EmitDefaultValue = false)]
    public string? Fix { get; set; }
}
