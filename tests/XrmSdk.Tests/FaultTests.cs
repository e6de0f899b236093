using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.XrmSdk.Tests;

public sealed class FaultTests
{
    [Fact]
    public void A_fault_travels_with_everything_it_has_to_say()
    {
        var timestamp = new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc);
        var fault = new OrganizationServiceFault
        {
            ErrorCode = -2147220937,
            Message = "Duplicate key.",
            Timestamp = timestamp,
            TraceText = "[trace]",
            InnerFault = new OrganizationServiceFault { Message = "Why." },
            ErrorDetails = { ["ApiExceptionMask"] = 1 },
        };

        var thrown = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Fail(fault));

        Assert.Equal("Duplicate key.", thrown.Message);
        Assert.Equal((-2147220937, "Duplicate key.", timestamp), (thrown.Detail.ErrorCode, thrown.Detail.Message, thrown.Detail.Timestamp));
        Assert.Equal(("[trace]", "Why."), (thrown.Detail.TraceText, thrown.Detail.InnerFault.Message));
        Assert.Equal(1, thrown.Detail.ErrorDetails["ApiExceptionMask"]);
    }

    [Fact]
    public void A_fault_can_be_caught_without_knowing_its_detail()
    {
        Assert.IsAssignableFrom<FaultException>(new FaultException<OrganizationServiceFault>(new OrganizationServiceFault()));
        Assert.IsAssignableFrom<CommunicationException>(new FaultException("Away."));
        Assert.Equal("Away.", new FaultException<int>(1, new FaultReason("Away.")).Reason.ToString());
    }

    [Fact]
    public void A_fault_without_a_reason_still_has_a_message() =>
        Assert.NotEmpty(new FaultException<OrganizationServiceFault>(new OrganizationServiceFault()).Message);

    [Fact]
    public void Details_of_a_new_fault_are_empty_rather_than_null() => Assert.Empty(new OrganizationServiceFault().ErrorDetails);

    [Fact]
    public void A_refusal_carries_its_message_status_and_code()
    {
        var refusal = new InvalidPluginExecutionException(OperationStatus.Canceled, 7, "No.", PluginHttpStatusCode.Conflict);

        Assert.Equal("No.", refusal.Message);
        Assert.Equal((OperationStatus.Canceled, 7, PluginHttpStatusCode.Conflict), (refusal.Status, refusal.ErrorCode, refusal.HttpStatus));
    }

    [Fact]
    public void A_refusal_that_says_nothing_more_has_failed_without_a_status()
    {
        var refusal = new InvalidPluginExecutionException("No.", new InvalidOperationException("Why."));

        Assert.Equal((OperationStatus.Failed, PluginHttpStatusCode.NotSet), (refusal.Status, refusal.HttpStatus));
        Assert.Equal("Why.", refusal.InnerException?.Message);
        Assert.Equal(-2146233088, refusal.ErrorCode);
    }

    [Fact]
    public void A_refusal_of_a_status_only_has_no_message() =>
        Assert.Empty(new InvalidPluginExecutionException(OperationStatus.Canceled).Message);

    [Fact]
    public void A_refusal_can_be_serialized() =>
        Assert.NotEmpty(typeof(InvalidPluginExecutionException).GetCustomAttributes(typeof(SerializableAttribute), inherit: false));

    [Fact]
    public void A_refusal_may_carry_details()
    {
        var details = new Dictionary<string, string> { ["code"] = "order.already-open" };

        Assert.Equal("order.already-open", new InvalidPluginExecutionException("No.", details).ExceptionDetails["code"]);
        Assert.Equal(
            PluginHttpStatusCode.Forbidden,
            new InvalidPluginExecutionException("No.", PluginHttpStatusCode.Forbidden, details).HttpStatus
        );
    }

    private static void Fail(OrganizationServiceFault fault) => throw new FaultException<OrganizationServiceFault>(fault, fault.Message);
}
