using GraphQL;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;
using MatterportForDataverse.EmbeddedMatterport.Operations;
using MatterportForDataverse.Matterport.Documents;

namespace MatterportForDataverse.Connector.Tests.Documents;

public sealed class ScriptDocumentTests
{
    // What the connector may change. Nothing here spends, activates, archives, shares, exposes, or deletes more than a registration.
    private static readonly string[] Changes =
    [
        "addMattertag",
        "addModelEventWebhookCallback",
        "patchMattertag",
        "patchModel",
        "removeModelEventWebhookCallback",
        "updateModelAddress",
    ];

    public static TheoryData<string> Names => new(ScriptDocuments.All.Keys);

    public static TheoryData<string, string, string?> Shared =>
        new()
        {
            { "CheckModelApi", "CheckModelApiQuery", null },
            { "SearchModels", "SearchModelsQuery", null },
            { "ReadModel", "ReadModelQuery", "ModelDetails" },
            { "PatchModel", "PatchModelMutation", "ModelDetails" },
            { "UpdateAddress", "UpdateAddressMutation", "ModelDetails" },
            { "ReadTags", "ReadTagsQuery", "TagDetails" },
            { "ConfirmTags", "ConfirmTagsQuery", "TagDetails" },
            { "AddTag", "AddTagMutation", "TagDetails" },
            { "PatchTag", "PatchTagMutation", "TagDetails" },
            { "ReadBundles", "ReadBundlesQuery", null },
        };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_document_fits_the_schema(string name) => Assert.Empty(await ProblemsAsync(ScriptDocuments.All[name]));

    [Fact]
    public async Task A_wrong_field_would_be_noticed() => Assert.NotEmpty(await ProblemsAsync("query X { models { edges } }"));

    [Theory]
    [MemberData(nameof(Shared))]
    public void Where_the_client_has_the_operation_it_is_the_same_document(string name, string file, string? fragment) =>
        Assert.Equal(
            Printed(Document.Named(file) + (fragment is null ? "" : Document.Named(fragment))),
            Printed(ScriptDocuments.All[name])
        );

    [Fact]
    public void No_other_document_of_the_client_is_here_under_another_name()
    {
        var shared = Shared.Select(row => (string)row[0]!).ToHashSet();
        var own = ScriptDocuments.All.Where(document => !shared.Contains(document.Key)).SelectMany(document => Roots(document.Value));

        Assert.Equal(
            [
                "addModelEventWebhookCallback",
                "folder",
                "model",
                "modelEventWebhookCallbacks",
                "removeModelEventWebhookCallback",
                "rootFolder",
            ],
            own.Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20)]
    public void The_tags_of_several_models_are_read_with_the_document_of_the_client(int count)
    {
        var template = new DocumentTemplate(Document.Named("ReadTagsQuery"));

        Assert.Equal(
            Printed(DocumentComposer.Compose("ReadTagsQuery", [.. Enumerable.Repeat(template, count)])),
            Printed(ScriptDocuments.ReadTagsOf(count))
        );
    }

    [Fact]
    public void The_connector_changes_only_details_addresses_tags_and_registrations()
    {
        var changing = ScriptDocuments.All.Values.Where(text => ScriptDocuments.Operation(text).Operation == OperationType.Mutation);

        Assert.Equal(Changes, changing.SelectMany(Roots).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_document_hides_outside_the_table()
    {
        var known = ScriptDocuments.All.Values.Select(text => text.Split("\nfragment ")[0].TrimEnd()).ToHashSet();
        var others = ScriptDocuments
            .Literals()
            .Where(text =>
                text.Contains('{', StringComparison.Ordinal) && !text.TrimStart().StartsWith("fragment", StringComparison.Ordinal)
            )
            .Where(text => !known.Contains(text.Split("\nfragment ")[0].TrimEnd()))
            .ToArray();

        // The brackets that the guard looks for, and the pieces of the document with one alias for each model.
        Assert.Equal(
            [") {\n", "!$&().:=@[]{}|+-", "{", ") { id mattertags(includeDisabled: true) { ...TagDetails } }\n"],
            others.Distinct(),
            Anyhow
        );
        Assert.All(ScriptDocuments.Literals(), text => Assert.DoesNotContain("deleteM", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Values_travel_in_variables_only()
    {
        var literals = new List<string>();
        foreach (var text in ScriptDocuments.All.Values)
        {
            await new Strings(literals).VisitAsync(Parser.Parse(text), default);
        }

        Assert.Empty(literals);
    }

    private static readonly IEqualityComparer<IEnumerable<string>> Anyhow = EqualityComparer<IEnumerable<string>>.Create(
        (one, other) => one!.ToHashSet().SetEquals(other!),
        _ => 0
    );

    private static IEnumerable<string> Roots(string text) =>
        ScriptDocuments.Operation(text).SelectionSet.Selections.OfType<GraphQLField>().Select(field => field.Name.StringValue);

    private static string Printed(string text) => new SDLPrinter().Print(Parser.Parse(text));

    private static async Task<IReadOnlyList<string>> ProblemsAsync(string text)
    {
        var parsed = Parser.Parse(text);
        var result = await new DocumentValidator().ValidateAsync(
            new ValidationOptions
            {
                Schema = ApiSchemas.Model.Schema,
                Document = parsed,
                Rules = DocumentValidator.CoreRules,
                Operation = parsed.Definitions.OfType<GraphQLOperationDefinition>().Single(),
                Variables = Inputs.Empty,
                Extensions = Inputs.Empty,
            }
        );
        return [.. result.Errors.Where(error => error is not InvalidVariableError).Select(error => error.Message)];
    }

    private sealed class Strings(List<string> found) : ASTVisitor<Strings.Nothing>
    {
        internal readonly struct Nothing : IASTVisitorContext
        {
            public CancellationToken CancellationToken => default;
        }

        protected override ValueTask VisitStringValueAsync(GraphQLStringValue stringValue, Nothing context)
        {
            found.Add(stringValue.Value.ToString());
            return default;
        }
    }
}
