using GraphQLParser;
using GraphQLParser.AST;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Models;
using MatterportForDataverse.Matterport;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Fields;

/// <summary>What the declaration of a field promises, the documents that are sent and the package keep.</summary>
public sealed class ModelFieldsTests
{
    public static TheoryData<string> TwoWay => [.. ModelFields.Set.TwoWay.Select(one => one.Name)];

    [Fact]
    public void A_field_that_a_listing_tells_is_asked_for_by_the_listing_and_no_other_is()
    {
        var asked = PathsOf("SearchModelsQuery").ToHashSet();

        Assert.Contains("publication.summary", asked);
        Assert.Equal(
            ModelFields
                .Set.All.Where(field => field.Listing != ListingRole.NotTold)
                .Select(PathOf)
                .Distinct()
                .Order(StringComparer.Ordinal),
            ModelFields.Set.All.Select(PathOf).Distinct().Where(asked.Contains).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_field_but_those_that_only_a_listing_tells_is_asked_for_when_a_model_is_read()
    {
        var asked = PathsOf("ModelDetails").Append("floors.count").ToHashSet(); // Floors are counted when they are read.

        Assert.Contains("publication.contact.phoneNumber", asked);
        Assert.All(ModelFields.Set.All, field => Assert.Equal(field.Listing != ListingRole.Only, asked.Contains(PathOf(field))));
    }

    [Fact]
    public void Names_columns_and_paths_are_used_once()
    {
        var fields = ModelFields.Set.All;

        Assert.Equal(fields.Count, fields.Select(field => field.Name).Distinct().Count());
        Assert.Equal(fields.Count, fields.Select(field => field.Column).Distinct().Count());
        Assert.Equal(fields.Count, fields.Select(field => field.Path.Text).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(TwoWay))]
    public void An_edit_of_a_two_way_field_is_in_the_change_that_is_sent(string name)
    {
        var field = ModelFields.Set[name];
        var model = Some.With(Some.Model(), name, field.Fits("told") ? "told" : Some.ValueOf(field)); // Short enough for every column.
        var mirror = Some.MirrorOf(model, Some.Rules()).SetRaw(field.Column, field.ToColumn(Some.OtherValueOf(field)));

        var change = OutgoingChange.Of(mirror, RowMerge.Of(ModelFields.Set, mirror, model, Some.Rules()), model);

        Assert.NotNull(change);
        change.EnsureValid();
        Assert.Equal(field.Kind == FieldKind.Patch, change.Patch is not null);
        Assert.Equal(field.Kind == FieldKind.Address, change.Address is not null);
    }

    [Fact]
    public void No_field_is_kept_in_a_column_of_the_books()
    {
        Assert.Equal(ModelTable.Table, ModelFields.Set.Table);
        Assert.DoesNotContain(ModelFields.Set.All, field => ModelFields.Set.Columns.Names.Contains(field.Column));
    }

    private static string PathOf(Field field) =>
        string.Join('.', field.Path.Names.Take(field.Path.Names.Count - (field.Path.Index is null ? 0 : 1)));

    private static string[] PathsOf(string document)
    {
        using var stream = typeof(MatterportClient).Assembly.GetManifestResourceStream(document + ".graphql")!;
        using var reader = new StreamReader(stream);
        var parsed = Parser.Parse(reader.ReadToEnd());
        return parsed
            .Definitions.SelectMany(definition =>
                definition switch
                {
                    GraphQLFragmentDefinition fragment => PathsIn(fragment.SelectionSet, ""),
                    GraphQLOperationDefinition operation => PathsIn(operation.SelectionSet, ""),
                    _ => [],
                }
            )
            .Select(path => path.StartsWith("models.results.", StringComparison.Ordinal) ? path["models.results.".Length..] : path)
            .ToArray();
    }

    private static IEnumerable<string> PathsIn(GraphQLSelectionSet? selections, string above) =>
        (selections?.Selections ?? [])
            .OfType<GraphQLField>()
            .SelectMany(field =>
                field.SelectionSet is null
                    ? [above + field.Name.StringValue]
                    : PathsIn(field.SelectionSet, above + field.Name.StringValue + ".")
            );
}
