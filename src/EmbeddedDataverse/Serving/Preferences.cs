using System.Globalization;
using System.Text.RegularExpressions;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>What a client prefers: annotations, pages, rows back. What is not understood is ignored, as RFC 7240 says.</summary>
internal sealed partial record Preferences(IReadOnlyList<string> Annotations, int? PageSize, bool Representation)
{
    private const int LargestPage = 5000;

    public const string Formatted = "OData.Community.Display.V1.FormattedValue";
    public const string AttributeName = "OData.Community.Display.V1.AttributeName";
    public const string Table = "Microsoft.Dynamics.CRM.lookuplogicalname";
    public const string Navigation = "Microsoft.Dynamics.CRM.associatednavigationproperty";

    /// <summary>What of the preferences was heeded, as the answer says it.</summary>
    public string Applied =>
        string.Join(
            ',',
            new[]
            {
                Representation ? "return=representation" : null,
                PageSize is { } size ? string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={size}") : null,
                Annotations.Count > 0 ? $"odata.include-annotations=\"{string.Join(',', Annotations)}\"" : null,
            }.Where(part => part is not null)
        );

    public static Preferences Parse(string header)
    {
        var names = IncludedAnnotations()
            .Match(header)
            .Groups["names"]
            .Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var size =
            int.TryParse(MaxPageSize().Match(header).Groups["size"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            && given > 0
                ? Math.Min(given, LargestPage)
                : (int?)null;
        return new(names, size, Represent().IsMatch(header));
    }

    /// <summary>Whether an annotation is wanted: by its name, by the beginning of it and <c>*</c>, or with all.</summary>
    public bool Includes(string annotation) =>
        Annotations.Any(name =>
            name == "*"
            || name == annotation
            || (name.EndsWith(".*", StringComparison.Ordinal) && annotation.StartsWith(name[..^1], StringComparison.Ordinal))
        );

    [GeneratedRegex("""odata\.include-annotations\s*=\s*"?(?<names>[A-Za-z0-9_.*, -]+)"?""", RegexOptions.IgnoreCase)]
    private static partial Regex IncludedAnnotations();

    [GeneratedRegex(@"odata\.maxpagesize\s*=\s*(?<size>\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex MaxPageSize();

    [GeneratedRegex(@"(^|[\s,;])return\s*=\s*representation", RegexOptions.IgnoreCase)]
    private static partial Regex Represent();
}
