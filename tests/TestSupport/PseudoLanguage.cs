using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MatterportForDataverse.TestSupport;

/// <summary>
/// A language made of English by a program: each text stands in brackets and has accents. What stands outside of brackets on a screen came
/// from no table of texts. Tests make it, and nothing of it ships.
/// </summary>
public static partial class PseudoLanguage
{
    /// <summary>Its id in Dataverse, of which Windows makes the same use.</summary>
    public const int Id = 1281;

    private const string Plain = "aeiouAEIOU";
    private const string Accented = "áéíóúÁÉÍÓÚ";

    /// <summary>Opens the file of the language; null for other files.</summary>
    public static Stream? Open(string file) => file == "qps" ? new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(Texts())) : null;

    /// <summary>A text of English in it; place-holders stay.</summary>
    public static string Of(string english) => $"⟦{Accent(english)}⟧";

    /// <summary>What plug-ins may ask for to speak it.</summary>
    /// <param name="labels">The labels of columns, by the language.</param>
    public static Func<Type, object?> Services(Func<int, IReadOnlyDictionary<string, string>> labels)
    {
        Func<string, Stream?> open = Open;
        Func<int, IReadOnlyDictionary<string, string>> own = id =>
            id == Id ? labels(1033).ToDictionary(label => label.Key, label => Of(label.Value)) : labels(id);
        return type =>
            type == open.GetType() ? open
            : type == own.GetType() ? own
            : null;
    }

    /// <summary>The letters that stand outside of brackets.</summary>
    public static string Outside(string said)
    {
        var depth = 0;
        return string.Concat(
            said.Where(character =>
            {
                depth +=
                    character == '⟦' ? 1
                    : character == '⟧' ? -1
                    : 0;
                return depth == 0 && char.IsLetter(character);
            })
        );
    }

    private static Dictionary<string, string> Texts()
    {
        var english = File.ReadAllBytes(Repository.At("src", "Core", "Words", "en.json"));
        return JsonSerializer.Deserialize<Dictionary<string, string>>(english)!.ToDictionary(text => text.Key, text => Of(text.Value));
    }

    private static string Accent(string text) =>
        string.Concat(PlaceHolder().Split(text).Select((part, place) => place % 2 == 1 ? part : Accents(part)));

    private static string Accents(string text) =>
        text.Aggregate(
                new StringBuilder(),
                (so, letter) => so.Append(Plain.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Accented[at] : letter)
            )
            .ToString();

    [GeneratedRegex(@"(\{[a-z]+\})")]
    private static partial Regex PlaceHolder();
}
