using System.Runtime.Serialization;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Words;

/// <summary>
/// A phrase as rows hold it, since a sentence in a row would be in one language for ever:
/// <c>{"code":"issue.conflict","arguments":{"field":"name"}}</c>.
/// </summary>
[DataContract]
public sealed class PhraseJson
{
    private const int Longest = 4000;
    private const int LongestArgument = 500;

    /// <summary>The code.</summary>
    [DataMember(Name = "code", Order = 0)]
    public string Code { get; set; } = "";

    /// <summary>The arguments; left out when there are none.</summary>
    [DataMember(Name = "arguments", Order = 1, EmitDefaultValue = false)]
    public Dictionary<string, string>? Arguments { get; set; }

    /// <summary>The text of a phrase; long arguments are cut so that the column holds it.</summary>
    public static string Write(Phrase phrase)
    {
        var text = Json.Write(Of(phrase, int.MaxValue));
        return text.Length <= Longest ? text : Json.Write(Of(phrase, LongestArgument));
    }

    /// <summary>The text of one phrase, or of several.</summary>
    public static string Write(IReadOnlyList<Phrase> phrases) => phrases.Count == 1 ? Write(phrases[0]) : WriteAll(phrases);

    /// <summary>The text of several phrases, the first first; those that the column has no room for are left out.</summary>
    public static string WriteAll(IEnumerable<Phrase> phrases)
    {
        var kept = phrases.Select(phrase => Of(phrase, LongestArgument)).ToList();
        while (Json.Write(kept.ToArray()).Length > Longest)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return Json.Write(kept.ToArray());
    }

    /// <summary>The phrases in the text of one or several; none when it is empty or is no such text.</summary>
    public static IReadOnlyList<Phrase> Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? []
                : text![0] == '[' ? Json.Read<PhraseJson[]>(text).Select(one => one.ToPhrase()).ToArray()
                : [Json.Read<PhraseJson>(text).ToPhrase()];
        }
        catch (SerializationException)
        {
            return [];
        }
    }

    private static PhraseJson Of(Phrase phrase, int longest) =>
        new()
        {
            Code = phrase.Code,
            Arguments =
                phrase.Arguments.Count == 0 ? null : phrase.Arguments.ToDictionary(pair => pair.Key, pair => Cut(pair.Value, longest)),
        };

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text.Substring(0, longest - 1) + "…";

    private Phrase ToPhrase() => new(Code, Arguments ?? []);
}
