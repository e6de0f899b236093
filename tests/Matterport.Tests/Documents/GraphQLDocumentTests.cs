using CsCheck;
using GraphQL;
using GraphQL.Validation;
using GraphQLParser;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Operations;
using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Documents;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Operations;
using MatterportForDataverse.Matterport.Search;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Tests.Documents;

public sealed class GraphQLDocumentTests
{
    private static readonly Dictionary<string, object?> ForOneStep = new()
    {
        ["id"] = "SxQL3iGyoDo",
        ["modelId"] = "SxQL3iGyoDo",
        ["tagId"] = "vDRmwAyNBP4",
        ["tag"] = NewTag().Values,
        ["patch"] = new Dictionary<string, object?>(),
        ["bundleId"] = "mp:matterpak",
        ["options"] = Array.Empty<object>(),
        ["public"] = true,
        ["unlisted"] = false,
        ["private"] = false,
    };
    private static readonly Dictionary<string, object?> None = [];
    private static readonly string[] WholeDocuments =
    [
        "SearchModelsQuery",
        "CheckModelApiQuery",
        "CheckFoldersQuery",
        "CheckWebhooksQuery",
    ];
    private static readonly string[] StepDocuments =
    [
        "ReadModelQuery",
        "ReadModelsQuery",
        "PatchModelMutation",
        "UpdateAddressMutation",
        "ReadTagsQuery",
        "ReadContentsQuery",
        "ConfirmTagsQuery",
        "AddTagMutation",
        "PatchTagMutation",
        "DeleteTagMutation",
        "ReadBundlesQuery",
        "ReadFileLinksQuery",
        "UnlockBundleMutation",
        "ActivateModelMutation",
        "ArchiveModelMutation",
        "DeleteModelMutation",
        "ShowModelMutation",
    ];

    public static TheoryData<string> Alone => new(WholeDocuments);

    public static TheoryData<string> Steps => new(StepDocuments);

    [Theory]
    [MemberData(nameof(Alone))]
    public Task A_document_is_valid(string name) => Valid(ApiSchemas.Model, Document.Named(name), None);

    [Theory]
    [MemberData(nameof(Steps))]
    public Task A_step_is_a_valid_document_by_itself(string name)
    {
        var fragment = new DocumentTemplate(Document.Named(name)).Fragment is { } spread ? Document.Named(spread) : "";
        return Valid(ApiSchemas.Model, Document.Named(name) + fragment, ForOneStep);
    }

    [Fact]
    public Task The_account_document_is_valid() => Valid(ApiSchemas.Account, Document.Named("CheckAccountApiQuery"), None);

    [Fact]
    public void Every_embedded_document_is_checked_here()
    {
        var embedded = typeof(MatterportClient)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".graphql", StringComparison.Ordinal));
        var known = WholeDocuments
            .Concat(StepDocuments)
            .Append("CheckAccountApiQuery")
            .Append("ModelDetails")
            .Append("TagDetails")
            .Select(name => name + ".graphql");
        Assert.Equal(known.Order(), embedded.Order());
    }

    [Fact]
    public Task Any_selection_of_models_composes_to_a_valid_document() =>
        Gen.Int[1, ReadModelsQuery.MaxModels].SampleAsync(count => Valid(new ReadModelsQuery(Ids(count))), iter: 20);

    [Fact]
    public Task Any_selection_of_changes_composes_to_a_valid_document() =>
        Gen.Int[1, 3]
            .Array[1, ChangeModelsMutation.MaxModels]
            .SampleAsync(
                parts =>
                {
                    var ids = Ids(parts.Length);
                    var changes = parts.Select(
                        (part, number) =>
                            new ModelChange
                            {
                                Id = ids[number],
                                Patch = (part & 1) != 0 ? Everything("\" } evil {") : null,
                                Address = (part & 2) != 0 ? Paths.Address(("streetAddressLines.0", "x"), ("locality", "$evil")) : null,
                            }
                    );
                    var operation = new ChangeModelsMutation(changes.ToArray());
                    Assert.DoesNotContain("evil", operation.Document, StringComparison.Ordinal);
                    return Valid(operation);
                },
                iter: 20
            );

    [Fact]
    public Task Any_selection_of_tags_to_read_composes_to_a_valid_document() =>
        Gen.Int[0, 2]
            .Array[1, ReadTagsQuery.MaxModels]
            .SampleAsync(ways => Valid(new ReadTagsQuery(Ids(ways.Length).Zip(ways, RequestOf).ToArray())), iter: 20);

    private static TagsRequest RequestOf(ModelId id, int way) =>
        new(id, 0, WithContents: way == 1) { Only = way == 2 ? ["vDRmwAyNBP4"] : null };

    [Fact]
    public Task Any_selection_of_changed_tags_composes_to_a_valid_document() =>
        Gen.Int[0, 2]
            .Array[1, ChangeTagsMutation.MaxChanges]
            .SampleAsync(
                kinds =>
                {
                    var ids = Ids(kinds.Length);
                    var changes = kinds.Select(
                        (kind, number) =>
                            kind == 0 ? TagChange.Add(ids[number], NewTag("\" } evil {"))
                            : kind == 1 ? TagChange.Patch(ids[number], "vDRmwAyNBP4", new TagPatch { Label = "$evil" })
                            : TagChange.Delete(ids[number], "vDRmwAyNBP4")
                    );
                    var operation = new ChangeTagsMutation(changes.ToArray());
                    Assert.DoesNotContain("evil", operation.Document, StringComparison.Ordinal);
                    return Valid(operation);
                },
                iter: 20
            );

    [Fact]
    public Task A_search_with_everything_fits_its_document() =>
        Valid(
            new SearchModelsQuery(
                new ModelSearch
                {
                    IncludeArchived = true,
                    Offset = "next",
                    Sort = SearchSort.CreatedAscending,
                    Query = SearchQuery.Phrase("x"),
                }
            )
        );

    [Fact]
    public async Task A_wrong_variable_would_be_noticed() =>
        Assert.False(
            (
                await Validate(
                    ApiSchemas.Model,
                    Document.Named("SearchModelsQuery"),
                    new() { ["sortBy"] = new Dictionary<string, object?> { ["field"] = "size" } }
                )
            ).IsValid
        );

    [Fact]
    public async Task A_wrong_field_would_be_noticed() =>
        Assert.False((await Validate(ApiSchemas.Model, "{ models { edges } }", None)).IsValid);

    private static ModelId[] Ids(int count) => Enumerable.Range(100_000, count).Select(number => ModelId.Parse($"model{number}")).ToArray();

    private static TagPatch NewTag(string text = "Pump") =>
        new()
        {
            FloorId = "pd0i1c4yq9w0y2zsb07ed23sb",
            RoomId = text,
            Enabled = true,
            Label = text,
            Description = text,
            Color = text,
            Icon = text,
            Keywords = [text],
            AnchorPosition = new Position(1.204m, -5.35m, 3.19m),
            StemNormal = new Position(1, 0, 0),
            StemLength = 0.2m,
            StemEnabled = true,
            MediaUrl = text,
            MediaType = "video",
        };

    private static ModelPatch Everything(string text) =>
        Paths.Patch(
            ("internalId", text),
            ("name", text),
            ("description", text),
            ("mls.id", text),
            ("mls.name", text),
            ("publication.summary", text),
            ("publication.presentedBy", text),
            ("publication.externalUrl", text),
            ("publication.contact.name", text),
            ("publication.contact.email", text),
            ("publication.contact.phoneNumber", text),
            ("options.unitType", "metric"),
            ("options.backgroundColor", ""),
            ("options.measurements", "measureAndView"),
            ("options.dollhouseOverride", ""),
            ("options.floorplanOverride", "enabled"),
            ("options.labelsOverride", "disabled"),
            ("options.tourButtonsOverride", "default"),
            ("options.socialSharingOverride", ""),
            ("options.vrOverride", ""),
            ("options.highlightReelOverride", "")
        );

    private static Task Valid<T>(GraphQLOperation<T> operation) =>
        Valid(ApiSchemas.Model, operation.Document, operation.Variables.ToDictionary(variable => variable.Key, variable => variable.Value));

    private static async Task Valid(ApiSchema schema, string document, Dictionary<string, object?> variables)
    {
        var result = await Validate(schema, document, variables);
        Assert.True(result.IsValid, string.Join("\n", result.Errors.Select(error => error.Message)) + "\n" + document);
    }

    private static Task<IValidationResult> Validate(ApiSchema schema, string document, Dictionary<string, object?> variables)
    {
        var parsed = Parser.Parse(document);
        return new DocumentValidator().ValidateAsync(
            new ValidationOptions
            {
                Schema = schema.Schema,
                Document = parsed,
                Rules = DocumentValidator.CoreRules,
                Operation = parsed.Definitions.OfType<GraphQLParser.AST.GraphQLOperationDefinition>().Single(),
                Variables = new Inputs(variables),
            }
        );
    }
}
