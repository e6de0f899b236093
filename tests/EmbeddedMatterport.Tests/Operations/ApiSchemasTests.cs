using GraphQL;
using GraphQL.Validation;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Operations;

namespace MatterportForDataverse.EmbeddedMatterport.Tests.Operations;

public sealed class ApiSchemasTests
{
    [Theory]
    [InlineData("query($id: ID!) { model(id: $id) { id name } }")]
    [InlineData("mutation($id: ID!, $patch: ModelPatch!) { patchModel(id: $id, patch: $patch) { id } }")]
    public async Task A_document_of_the_schema_passes(string document) => Assert.Empty(await ErrorsAsync(document));

    [Theory]
    [InlineData("query { model(id: \"1\") { nosuchfield } }")]
    [InlineData("query($id: Int) { model(id: $id) { id } }")]
    [InlineData("query {")]
    public async Task Another_does_not(string document) => Assert.NotEmpty(await ErrorsAsync(document));

    private static async Task<IReadOnlyList<string>> ErrorsAsync(string document)
    {
        try
        {
            var parsed = ParsedDocument.Of(ApiSchemas.Model.Name, document);
            var options = new ValidationOptions
            {
                Schema = ApiSchemas.Model.Schema,
                Document = parsed.Document,
                Operation = parsed.Operation(null)!,
                Rules = DocumentValidator.CoreRules,
                Variables = Inputs.Empty,
                Extensions = Inputs.Empty,
            };
            var result = await new DocumentValidator().ValidateAsync(options);
            return [.. result.Errors.Where(error => error is not InvalidVariableError).Select(error => error.Message)];
        }
        catch (ExecutionError broken)
        {
            return [broken.Message];
        }
    }
}
