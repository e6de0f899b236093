#if !NETFRAMEWORK
namespace System.ServiceModel;

/// <summary>Why a service failed, in words. Only where the framework has none.</summary>
public class FaultReason(string text)
{
    public override string ToString() => text;
}
#endif
