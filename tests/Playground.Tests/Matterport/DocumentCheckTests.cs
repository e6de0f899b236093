using MatterportForDataverse.EmbeddedMatterport.Graph;

namespace MatterportForDataverse.Playground.Tests.Matterport;

public sealed class DocumentCheckTests
{
    [Theory]
    [InlineData("query($id: ID!) { model(id: $id) { id name } }")]
    [InlineData("mutation($id: ID!, $patch: ModelPatch!) { patchModel(id: $id, patch: $patch) { id } }")]
    public async Task A_document_of_the_schema_passes(string document) => Assert.Empty(await GraphSchema.Model.ValidateAsync(document));

    [Theory]
    [InlineData("query { model(id: \"1\") { nosuchfield } }")]
    [InlineData("query($id: Int) { model(id: $id) { id } }")]
    [InlineData("query {")]
    public async Task Another_does_not(string document) => Assert.NotEmpty(await GraphSchema.Model.ValidateAsync(document));
}
