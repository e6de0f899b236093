namespace MatterportForDataverse.Playground.Matterport;

/// <summary>What the account has beside its models: members, keys, folders, webhooks.</summary>
internal sealed class AccountState(MatterportWorld world)
{
    public MatterportWorld World { get; } = world;
}
