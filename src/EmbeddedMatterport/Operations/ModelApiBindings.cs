using MatterportForDataverse.EmbeddedMatterport.Graph;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>Everything of the Model API that is simulated.</summary>
internal static class ModelApiBindings
{
    public static IReadOnlyList<TypeBinding> All =>
        [
            .. Roots(),
            .. SearchBindings.All,
            .. ModelBindings.All,
            .. ModelContentsBindings.All,
            .. AssetBindings.All,
            .. BundleBindings.All,
            .. FolderBindings.All,
            .. WebhookMutations.Types,
            ViewMutations.Type(),
        ];

    private static RootBinding[] Roots()
    {
        var queries = new RootBinding("Query").Field("model", ReadModelResolver.Resolve).Field("models", ListModelsResolver.Resolve);
        FolderBindings.AddTo(queries);
        var mutations = new RootBinding("Mutation").Write("unlockModelBundle", UnlockModelBundleResolver.Resolve);
        ModelMutations.AddTo(mutations);
        VisibilityMutations.AddTo(mutations);
        TagMutations.AddTo(mutations);
        ViewMutations.AddTo(mutations);
        WebhookMutations.AddTo(queries, mutations);
        return [queries, mutations];
    }
}
