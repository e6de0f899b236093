namespace MatterportForDataverse.Playground.Matterport;

/// <summary>Everything of the Account API that is simulated.</summary>
internal static class AccountApiBindings
{
    public static IReadOnlyList<TypeBinding> All => [];
}
