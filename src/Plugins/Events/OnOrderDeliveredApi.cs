namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the business event <c>mpt_OnOrderDelivered</c>.</summary>
public sealed class OnOrderDeliveredApi : EventApi;
