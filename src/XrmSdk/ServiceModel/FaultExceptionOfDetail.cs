#if !NETFRAMEWORK
namespace System.ServiceModel;

/// <summary>A failure that the service itself reported, with the details. Only where the framework has none.</summary>
public class FaultException<TDetail> : FaultException
{
    public FaultException(TDetail detail) => Detail = detail;

    public FaultException(TDetail detail, string reason)
        : base(reason) => Detail = detail;

    public FaultException(TDetail detail, FaultReason reason)
        : base(reason) => Detail = detail;

    public TDetail Detail { get; }
}
#endif
