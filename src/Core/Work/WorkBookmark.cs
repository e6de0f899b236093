using System.Runtime.Serialization;

namespace MatterportForDataverse.Core.Work;

/// <summary>
/// Where a piece of work continues. Each kind of work adds its own; it moves only after what lies before it has been written.
/// </summary>
[DataContract]
public class WorkBookmark
{
    /// <summary>Begun by the clock, not by a person.</summary>
    [DataMember(Name = "byClock", EmitDefaultValue = false)]
    public bool ByClock { get; set; }
}
