namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the business event <c>mpt_OnModelProcessed</c>.</summary>
public sealed class OnModelProcessedApi : EventApi;
