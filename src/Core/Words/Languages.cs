using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Words;

/// <summary>
/// The languages that there are texts in: each is a file beside this one, named after the language, and lies in the assembly. Which
/// language an id of Dataverse means stands in languages.json: the framework knows it on servers only, and the scripts need it too.
/// </summary>
public sealed class Languages
{
    private const int EnglishId = 1033;

    private readonly Func<string, Stream?> _open;
    private readonly Func<int, IReadOnlyDictionary<string, string>> _labels;
    private readonly Lazy<Dictionary<string, string>> _names;
    private readonly Lazy<Language> _english;
    private readonly ConcurrentDictionary<int, Language> _known = new();

    /// <param name="open">Opens a file by its name; null when there is none.</param>
    /// <param name="labels">The labels of columns, by <c>table.column</c>, in the language of that id.</param>
    public Languages(Func<string, Stream?> open, Func<int, IReadOnlyDictionary<string, string>> labels)
    {
        _open = open;
        _labels = labels;
        _names = new(() => Read("languages") ?? []);
        _english = new(() => new Language("en", Read("en") ?? [], labels(EnglishId), null));
    }

    /// <summary>Those in the assembly.</summary>
    public static Languages Shipped { get; } = new(OpenShipped, Labels.In);

    /// <summary>English, in which everything is said.</summary>
    public Language English => _english.Value;

    /// <summary>Opens a file in the assembly.</summary>
    public static Stream? OpenShipped(string file) => typeof(Languages).Assembly.GetManifestResourceStream($"words.{file}.json");

    /// <summary>The language with that id of Dataverse (1033, 1031); English when there is no text in it.</summary>
    public Language Of(int id) => _known.GetOrAdd(id, Load);

    private Language Load(int id)
    {
        var name = _names.Value.TryGetValue(id.ToString(CultureInfo.InvariantCulture), out var known) ? known : "en";
        for (var at = name; at != "en" && at.Length > 0; at = at.Substring(0, Math.Max(0, at.LastIndexOf('-'))))
        {
            if (Read(at) is { } texts)
            {
                return new Language(at, texts, _labels(id), English);
            }
        }

        return English;
    }

    private Dictionary<string, string>? Read(string file)
    {
        using var stream = _open(file);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Json.Read<Dictionary<string, string>>(reader.ReadToEnd());
    }
}
