using System.Globalization;
using System.Runtime.Serialization;

namespace MatterportForDataverse.Core.Merging;

/// <summary>
/// What both sides last agreed on, field by field: the base of the three-way merge. Kept as text on the mirror row.
/// A field that was agreed to be empty is not a field that was never agreed on.
/// </summary>
public sealed class MergeBase
{
    private const char Between = '\u001f';
    private const int MostSent = 5;
    private const string Moment = "yyyy-MM-ddTHH:mm:ss.fffZ";

    private readonly Dictionary<string, string> _agreed;
    private readonly HashSet<string> _empty;
    private readonly Dictionary<string, ConflictingValues> _asked;
    private readonly Dictionary<string, string> _sent;
    private readonly Dictionary<string, string> _spelt;
    private readonly Dictionary<string, string> _confirmed;
    private string? _inFlightUntil;

    private MergeBase(Contract document)
    {
        _agreed = new Dictionary<string, string>(document.Agreed ?? [], StringComparer.Ordinal);
        _empty = new HashSet<string>(document.Empty ?? [], StringComparer.Ordinal);
        _asked = new Dictionary<string, ConflictingValues>(document.Asked ?? [], StringComparer.Ordinal);
        _sent = new Dictionary<string, string>(document.Sent ?? [], StringComparer.Ordinal);
        _spelt = new Dictionary<string, string>(document.Spelt ?? [], StringComparer.Ordinal);
        _confirmed = new Dictionary<string, string>(document.Confirmed ?? [], StringComparer.Ordinal);
        _inFlightUntil = document.InFlightUntil;
    }

    /// <summary>Fields on which a person has been asked to decide, with the two values they were asked about.</summary>
    public IReadOnlyDictionary<string, ConflictingValues> Asked => _asked;

    /// <summary>The fields of which something is being sent, or was and its answer is not known.</summary>
    public IReadOnlyCollection<string> Sent => _sent.Keys;

    /// <summary>What may have arrived of a field, the oldest first. Empty text for an emptied field.</summary>
    public IReadOnlyList<string> SentOf(string field) => _sent.TryGetValue(field, out var values) ? values.Split(Between) : [];

    /// <summary>The last agreed value; null when it was empty or never agreed on.</summary>
    public string? this[string field] => _agreed.TryGetValue(field, out var value) ? value : null;

    /// <summary>What Dataverse holds of the last agreed value: the same, or another spelling of it.</summary>
    public string? OurSpelling(string field) => _spelt.TryGetValue(field, out var spelt) ? spelt : this[field];

    /// <summary>The value that a person kept when asked whether it is right; null when nobody was asked.</summary>
    public string? Confirmed(string field) => _confirmed.TryGetValue(field, out var value) ? value : null;

    /// <summary>Records that a person kept a value when asked whether it is right.</summary>
    public void Confirm(string field, string value) => _confirmed[field] = value;

    /// <summary>Whether both sides have ever agreed on the field, be it that it is empty.</summary>
    public bool Has(string field) => _agreed.ContainsKey(field) || _empty.Contains(field);

    /// <summary>Reads the column's text; null or empty is a base without any agreement.</summary>
    /// <exception cref="SerializationException">The text is no base.</exception>
    public static MergeBase Parse(string? text) => new(string.IsNullOrEmpty(text) ? new Contract() : Json.Read<Contract>(text!));

    /// <summary>Reads the column's text; null when it is no base.</summary>
    public static MergeBase? TryParse(string? text)
    {
        try
        {
            return Parse(text);
        }
        catch (SerializationException)
        {
            return null;
        }
    }

    /// <summary>Records that both sides agree on a value.</summary>
    public void Agree(string field, string? value)
    {
        _asked.Remove(field);
        _sent.Remove(field);
        _spelt.Remove(field);
        if (value is null)
        {
            _agreed.Remove(field);
            _empty.Add(field);
        }
        else
        {
            _agreed[field] = value;
            _empty.Remove(field);
        }
    }

    /// <summary>Records that both sides agree on a value, and spell it differently; each keeps its spelling.</summary>
    public void AgreeAsSpelt(string field, string ours, string theirs)
    {
        Agree(field, theirs);
        _spelt[field] = ours;
    }

    /// <summary>Records that a person is asked to decide between two values.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="ours">The value in Dataverse.</param>
    /// <param name="theirs">The value in Matterport.</param>
    /// <param name="restored">Our value with its zeros, where it seems to have lost them.</param>
    public void Ask(string field, string? ours, string? theirs, string? restored = null) =>
        _asked[field] = new ConflictingValues
        {
            Ours = ours,
            Theirs = theirs,
            Restored = restored,
            OfLink = _asked.TryGetValue(field, out var before) && before.OfLink,
        };

    /// <summary>
    /// Records that a person is asked because a record and a model that say different things were linked: the two have not agreed.
    /// </summary>
    public void AskOfLink(string field, string? ours, string? theirs)
    {
        _agreed.Remove(field);
        _empty.Remove(field);
        _sent.Remove(field);
        _spelt.Remove(field);
        _asked[field] = new ConflictingValues
        {
            Ours = ours,
            Theirs = theirs,
            OfLink = true,
        };
    }

    /// <summary>Records that a value is about to be sent, so that it is not taken for somebody's edit when it turns up.</summary>
    /// <remarks>One whose answer was lost is not forgotten for the next: either may have arrived.</remarks>
    public void Send(string field, string? value)
    {
        var values = SentOf(field).Where(sent => sent != (value ?? "")).Concat([value ?? ""]).ToArray();
        _sent[field] = string.Join(Between.ToString(), values.Skip(values.Length - MostSent));
    }

    /// <summary>Records that a change is on its way, and until when nobody else may read or send the model.</summary>
    public void MarkInFlight(DateTime until) => _inFlightUntil = until.ToString(Moment, CultureInfo.InvariantCulture);

    /// <summary>Records that no change is on its way any more.</summary>
    public void ClearInFlight() => _inFlightUntil = null;

    /// <summary>True while a change is on its way: what Matterport says now may be from before it or after it.</summary>
    public bool IsInFlight(DateTime now) =>
        _inFlightUntil is not null && string.CompareOrdinal(now.ToString(Moment, CultureInfo.InvariantCulture), _inFlightUntil) < 0;

    /// <summary>Forgets what was sent: Matterport has told since what it holds.</summary>
    public void ForgetSent(string field) => _sent.Remove(field);

    /// <summary>The text to keep. The same base always gives the same text.</summary>
    public string ToText() =>
        Json.Write(
            new Contract
            {
                Agreed = Sorted(_agreed),
                Empty = _empty.Count == 0 ? null : _empty.OrderBy(field => field, StringComparer.Ordinal).ToArray(),
                Asked = _asked.Count == 0 ? null : Sorted(_asked),
                Sent = _sent.Count == 0 ? null : Sorted(_sent),
                InFlightUntil = _inFlightUntil,
                Spelt = _spelt.Count == 0 ? null : Sorted(_spelt),
                Confirmed = _confirmed.Count == 0 ? null : Sorted(_confirmed),
            }
        );

    private static Dictionary<string, T> Sorted<T>(Dictionary<string, T> values) =>
        values.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>Two values between which a person decides.</summary>
    [DataContract]
    public sealed class ConflictingValues
    {
        /// <summary>The value in Dataverse.</summary>
        [DataMember(Name = "ours", EmitDefaultValue = false)]
        public string? Ours { get; set; }

        /// <summary>The value in Matterport.</summary>
        [DataMember(Name = "theirs", EmitDefaultValue = false)]
        public string? Theirs { get; set; }

        /// <summary>Whether linking a record asks, and not an edit on both sides.</summary>
        [DataMember(Name = "ofLink", EmitDefaultValue = false)]
        public bool OfLink { get; set; }

        /// <summary>The value in Dataverse with its zeros, where it seems to have lost them and that is asked.</summary>
        [DataMember(Name = "restored", EmitDefaultValue = false)]
        public string? Restored { get; set; }
    }

    [DataContract]
    internal sealed class Contract
    {
        [DataMember(Name = "agreed", Order = 0)]
        public Dictionary<string, string>? Agreed { get; set; }

        [DataMember(Name = "empty", Order = 1, EmitDefaultValue = false)]
        public string[]? Empty { get; set; }

        [DataMember(Name = "asked", Order = 2, EmitDefaultValue = false)]
        public Dictionary<string, ConflictingValues>? Asked { get; set; }

        [DataMember(Name = "sent", Order = 3, EmitDefaultValue = false)]
        public Dictionary<string, string>? Sent { get; set; }

        [DataMember(Name = "inFlightUntil", Order = 4, EmitDefaultValue = false)]
        public string? InFlightUntil { get; set; }

        [DataMember(Name = "spelt", Order = 5, EmitDefaultValue = false)]
        public Dictionary<string, string>? Spelt { get; set; }

        [DataMember(Name = "confirmed", Order = 6, EmitDefaultValue = false)]
        public Dictionary<string, string>? Confirmed { get; set; }
    }
}
