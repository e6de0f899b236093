using System.ServiceModel;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>The OData query options of a request for rows of a table.</summary>
internal sealed class ODataOptions
{
    private readonly TableMetadata _table;
    private readonly Dictionary<string, string> _options;
    private readonly ODataQueryOptionParser _parser;
    private readonly EdmTypes _types;

    public ODataOptions(WebApiRequest request, TableMetadata table, EdmTypes types)
    {
        (_table, _types) = (table, types);
        foreach (var option in new[] { "$select", "$filter", "$orderby" })
        {
            NavigationPaths.Refuse(table, types.Navigations, option, request.Query[option]);
        }

        // The types have no navigation properties: ExpandOption reads this one.
        _options = request
            .Query.Where(option => option.Key != "$expand")
            .ToDictionary(option => option.Key, option => option.Value.ToString());
        _parser = types.ColumnParser(table, _options);
    }

    /// <summary>The options of rows that come along.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="types">The types of tables.</param>
    /// <param name="options">What stands in parentheses within <c>$expand</c>.</param>
    public ODataOptions(TableMetadata table, EdmTypes types, Dictionary<string, string> options)
    {
        (_table, _types) = (table, types);
        _options = options;
        foreach (var (option, text) in options)
        {
            NavigationPaths.Refuse(table, types.Navigations, option, text);
        }

        _parser = types.ColumnParser(table, _options);
    }

    /// <summary>The columns that <c>$select</c> names: all of them without it.</summary>
    public SelectedColumns Select()
    {
        if (!_options.TryGetValue("$select", out var text))
        {
            return new(_table, null);
        }

        // The parser takes options of a selected property, which are made for collections.
        if (text.Contains('(', StringComparison.Ordinal))
        {
            throw OrganizationFault.NotSimulated("query options within $select");
        }

        var clause = Parse(_parser.ParseSelectAndExpand, refused => OrganizationFault.Of(0, refused));
        var segments = clause?.SelectedItems.OfType<PathSelectItem>().Select(item => item.SelectedPath.LastSegment) ?? [];
        var columns = segments.OfType<PropertySegment>().Select(segment => EdmTypes.Column(_table, segment.Property)).ToList();
        return new(_table, columns.Count > 0 ? columns : null);
    }

    /// <summary>Adds <c>$filter</c>, if there is one.</summary>
    public void AddFilterTo(QueryExpression query)
    {
        if (!_options.TryGetValue("$filter", out var text))
        {
            return;
        }

        var (filter, calls) = QueryFunction.Extract(text, alias => _options.GetValueOrDefault(alias));
        var parser = _types.Parser(_table, new Dictionary<string, string>(_options) { ["$filter"] = filter });

        // The platform parses with the same library; its sentences are the same.
        var clause = Parse(parser.ParseFilter, refused => OrganizationFault.Of(0, refused));
        query.Criteria.AddFilter(new ODataFilter(_types, calls, parser.ParameterAliasNodes).Translate(clause, query));
    }

    /// <summary>The orders of <c>$orderby</c>.</summary>
    public IEnumerable<OrderExpression> OrderBy()
    {
        if (!_options.TryGetValue("$orderby", out var text))
        {
            yield break;
        }

        var malformed = OrganizationFault.Of(
            PlatformErrorCodes.BadPayload,
            $"'{text}' is no order: name a column, and asc or desc after it."
        );
        var clause = Parse(_parser.ParseOrderBy, refused => UnknownProperty(refused) ?? malformed) ?? throw malformed;
        for (; clause is not null; clause = clause.ThenBy)
        {
            var property = (clause.Expression as SingleValuePropertyAccessNode)?.Property ?? throw malformed;
            yield return new(
                EdmTypes.Column(_table, property).Name,
                clause.Direction == OrderByDirection.Descending ? OrderType.Descending : OrderType.Ascending
            );
        }
    }

    /// <summary>The number of rows that <c>$top</c> asks for; null without it.</summary>
    public int? Top()
    {
        if (!_options.TryGetValue("$top", out var text))
        {
            return null;
        }

        var malformed = OrganizationFault.Of(
            PlatformErrorCodes.BadPayload,
            $"Invalid value '{text}' for $top query option found. The $top query option requires a positive integer value."
        );
        return Parse(_parser.ParseTop, _ => malformed) is > 0 and <= int.MaxValue and var top ? (int)top : throw malformed;
    }

    /// <summary>Whether <c>$count</c> asks for the number of all rows.</summary>
    public bool Count() =>
        Parse(
            _parser.ParseCount,
            _ => OrganizationFault.Of(PlatformErrorCodes.BadPayload, $"$count is '{_options["$count"]}', neither true nor false.")
        ) ?? false;

    private static T Parse<T>(Func<T> parse, Func<string, FaultException<OrganizationServiceFault>> refuse)
    {
        try
        {
            return parse();
        }
        catch (ODataException refused)
        {
            throw refuse(refused.Message);
        }
    }

    private static FaultException<OrganizationServiceFault>? UnknownProperty(string refused) =>
        refused.StartsWith("Could not find a property", StringComparison.Ordinal) ? OrganizationFault.Of(0, refused) : null;
}
