using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Counters;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.EmbeddedMatterport.Search;

namespace MatterportForDataverse.EmbeddedMatterport.Graph;

/// <summary>What every request works with.</summary>
internal sealed class ApiServices(MatterportAccount account)
{
    public MatterportAccount Account { get; } = account;

    public FaultInjection Faults { get; } = new();

    public ApiCounters Counters { get; } = new();

    public SearchIndex Search { get; } = new(account);

    public SignedLinks Links { get; } = new(account);
}
