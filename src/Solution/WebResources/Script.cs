using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace MatterportForDataverse.Solution.WebResources;

/// <summary>
/// What a script offers to forms and commands: `Global.function`. Told from its text, without running it: the global is declared,
/// and the function stands somewhere as a property. That is enough to notice a function that was renamed.
/// </summary>
/// <param name="text">The text of the script.</param>
public sealed class Script(string text)
{
    private readonly ConcurrentDictionary<string, bool> _offers = new(StringComparer.Ordinal);

    /// <summary>Whether the script offers a function.</summary>
    /// <param name="function">Its name as forms and commands write it: <c>Global.function</c>, or <c>function</c>.</param>
    public bool Offers(string function) => _offers.GetOrAdd(function, Find);

    private bool Find(string function)
    {
        var names = function.Split('.');
        return names.Length > 1
            ? Regex.IsMatch(
                text,
                $@"\b(?:var|let|const)\s+{Regex.Escape(names[0])}\b|\b(?:window|globalThis)\.{Regex.Escape(names[0])}\s*="
            ) && names.Skip(1).All(IsProperty)
            : Regex.IsMatch(text, $@"\bfunction\s+{Regex.Escape(function)}\s*\(");
    }

    private bool IsProperty(string name) =>
        Regex.IsMatch(
            text,
            $@"(?<![\w$.]|function\s+){Regex.Escape(name)}\s*(?::|\([^)]*\)\s*\{{)"
                + $@"|[\w$]\.{Regex.Escape(name)}\s*=[^=]|[{{,]\s*{Regex.Escape(name)}\s*[,}}]"
        );
}
