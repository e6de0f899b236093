using System.Globalization;

namespace MatterportForDataverse.Schema;

/// <summary>
/// What is to be said to a person: a code that never changes, and what stands in its place-holders. The sentence is put together where the
/// language of the reader is known. Values are data: they are shown as they are and never formatted again.
/// </summary>
/// <param name="Code">Stable, lower case, with a dot: <c>link.model-taken</c>.</param>
/// <param name="Arguments">What stands in the place-holders, by their names.</param>
public sealed record Phrase(string Code, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>How phrases are said in English, for traces and tests. Core, which has the texts, sets it when it is loaded.</summary>
    public static Func<Phrase, string> InEnglish { get; set; } = phrase => phrase.Code;

    /// <summary>A phrase without arguments.</summary>
    public static Phrase Of(string code) => new(code, new Dictionary<string, string>());

    /// <summary>The phrase with one argument more; a null is empty.</summary>
    public Phrase With(string name, string? value) =>
        new(Code, Arguments.Concat([new(name, value ?? "")]).ToDictionary(argument => argument.Key, argument => argument.Value));

    /// <summary>The phrase with a number more.</summary>
    public Phrase With(string name, int value) => With(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The sentence in English.</summary>
    public override string ToString() => InEnglish(this);
}
