namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the business event <c>mpt_OnTagCreated</c>.</summary>
public sealed class OnTagCreatedApi : EventApi;
