namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the business event <c>mpt_OnConflictRaised</c>.</summary>
public sealed class OnConflictRaisedApi : EventApi;
