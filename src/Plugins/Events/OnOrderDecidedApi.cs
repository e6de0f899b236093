namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the business event <c>mpt_OnOrderDecided</c>.</summary>
public sealed class OnOrderDecidedApi : EventApi;
