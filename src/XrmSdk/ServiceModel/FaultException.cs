#if !NETFRAMEWORK
namespace System.ServiceModel;

/// <summary>A failure that the service itself reported. Only where the framework has none.</summary>
public class FaultException : CommunicationException
{
    public FaultException()
        : this("The service did not say why.") { }

    public FaultException(string reason)
        : this(new FaultReason(reason)) { }

    public FaultException(FaultReason reason)
        : base(reason?.ToString()) => Reason = reason;

    public FaultReason Reason { get; }
}
#endif
