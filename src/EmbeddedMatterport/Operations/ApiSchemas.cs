using MatterportForDataverse.EmbeddedMatterport.Graph;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>The two published schemas, each built once.</summary>
internal static class ApiSchemas
{
    private static readonly Lazy<ApiSchema> ModelApi = new(() => new("model-api", ModelApiBindings.All));
    private static readonly Lazy<ApiSchema> AccountApi = new(() => new("account-api", AccountApiBindings.All));

    public static ApiSchema Model => ModelApi.Value;

    public static ApiSchema Account => AccountApi.Value;
}
