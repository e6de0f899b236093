using System.Globalization;
using System.Runtime.Serialization;

namespace MatterportForDataverse.Core.Work;

/// <summary>
/// Where a piece of work continues. Each kind of work adds its own; it moves only after what lies before it has been written.
/// </summary>
[DataContract]
public class WorkBookmark
{
    private const string Form = "yyyy-MM-ddTHH:mm:ssZ";

    /// <summary>Begun by the clock, not by a person.</summary>
    [DataMember(Name = "byClock", EmitDefaultValue = false)]
    public bool ByClock { get; set; }

    /// <summary>A time as bookmarks hold it: UTC, to the second, in an order that texts keep.</summary>
    internal static string Text(DateTime time) => time.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The time that a bookmark holds.</summary>
    internal static DateTime Time(string text) =>
        DateTime.ParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
