namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the business event <c>mpt_OnApprovalWaiting</c>.</summary>
public sealed class OnApprovalWaitingApi : EventApi;
