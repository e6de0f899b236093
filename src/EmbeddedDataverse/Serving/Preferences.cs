using System.Globalization;
using System.Text.RegularExpressions;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>The Prefer header of a request: annotations, page size, return of the row. Others are ignored, as RFC 7240 says.</summary>
internal sealed partial record Preferences(IReadOnlyList<string> Annotations, int? PageSize, bool Representation)
{
    private const int MaxPageSize = 5000;

    public const string FormattedValue = "OData.Community.Display.V1.FormattedValue";
    public const string AttributeName = "OData.Community.Display.V1.AttributeName";
    public const string LookupLogicalName = "Microsoft.Dynamics.CRM.lookuplogicalname";
    public const string NavigationProperty = "Microsoft.Dynamics.CRM.associatednavigationproperty";

    /// <summary>The value of the Preference-Applied header.</summary>
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

    /// <summary>Whether a batch goes on after an error.</summary>
    public bool ContinuesOnError { get; private init; }

    public static Preferences Parse(string header)
    {
        var names = AnnotationsPreference()
            .Match(header)
            .Groups["names"]
            .Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var size =
            int.TryParse(
                PageSizePreference().Match(header).Groups["size"].Value,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var given
            )
            && given > 0
                ? Math.Min(given, MaxPageSize)
                : (int?)null;
        return new(names, size, ReturnPreference().IsMatch(header)) { ContinuesOnError = ContinuePreference().IsMatch(header) };
    }

    /// <summary>Whether an annotation is included: by its name, or by what it begins with and <c>*</c>.</summary>
    public bool Includes(string annotation) =>
        Annotations.Any(name => name == annotation || (name.EndsWith('*') && annotation.StartsWith(name[..^1], StringComparison.Ordinal)));

    [GeneratedRegex("""odata\.include-annotations\s*=\s*"?(?<names>[A-Za-z0-9_.*, -]+)"?""", RegexOptions.IgnoreCase)]
    private static partial Regex AnnotationsPreference();

    [GeneratedRegex(@"odata\.maxpagesize\s*=\s*(?<size>\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex PageSizePreference();

    [GeneratedRegex(@"(^|[\s,;])odata\.continue-on-error(?!\s*=\s*false)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ContinuePreference();

    [GeneratedRegex(@"(^|[\s,;])return\s*=\s*representation", RegexOptions.IgnoreCase)]
    private static partial Regex ReturnPreference();
}
