using MatterportForDataverse.EmbeddedMatterport.Graph;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>Everything of the Model API that is simulated.</summary>
internal static class ModelApiBindings
{
    public static IReadOnlyList<TypeBinding> All =>
        [
            Queries(),
            Mutations(),
            .. SearchBindings.All,
            .. ModelBindings.All,
            .. ModelContentsBindings.All,
            .. AssetBindings.All,
            .. BundleBindings.All,
            ViewMutations.Type(),
        ];

    private static RootBinding Queries() =>
        new RootBinding("Query").Field("model", ReadModelResolver.Resolve).Field("models", ListModelsResolver.Resolve);

    private static RootBinding Mutations()
    {
        var mutations = new RootBinding("Mutation");
        ModelMutations.AddTo(mutations);
        VisibilityMutations.AddTo(mutations);
        TagMutations.AddTo(mutations);
        ViewMutations.AddTo(mutations);
        return mutations.Write("unlockModelBundle", UnlockModelBundleResolver.Resolve);
    }
}
