#if !NETFRAMEWORK
namespace System.ServiceModel;

/// <summary>Something went wrong between caller and service. Only where the framework has none.</summary>
public class CommunicationException : SystemException
{
    public CommunicationException() { }

    public CommunicationException(string message)
        : base(message) { }

    public CommunicationException(string message, Exception innerException)
        : base(message, innerException) { }
}
#endif
