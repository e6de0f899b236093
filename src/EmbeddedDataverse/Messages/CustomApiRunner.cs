using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Pipeline;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Messages;

/// <summary>Runs a custom API: parameters, privilege, its class in a transaction, properties; then the asynchronous steps on it.</summary>
internal sealed class CustomApiRunner(Organization organization, RequestContext request, CustomApiMetadata api)
{
    private static readonly Type[] Types =
    [
        typeof(bool),
        typeof(DateTime),
        typeof(decimal),
        typeof(Entity),
        typeof(EntityCollection),
        typeof(EntityReference),
        typeof(double),
        typeof(int),
        typeof(Money),
        typeof(OptionSetValue),
        typeof(string),
        typeof(string[]),
        typeof(Guid),
    ];

    public OrganizationResponse Run(ParameterCollection parameters)
    {
        if (api.Privilege is not null)
        {
            organization.Security.AccessOf(request.Caller).Demand(request.Caller.UserId, api.Privilege);
        }

        CheckParameters(parameters);
        var response = new OrganizationResponse { ResponseName = api.Name };
        organization.InTransaction(
            request,
            transaction =>
            {
                var context = PluginExecutionContext.OfMainOperation(
                    request,
                    api.Name,
                    "none",
                    parameters,
                    organization.Now,
                    organization.HidesParentContexts,
                    true
                );
                if (api.TypeName is not null)
                {
                    organization.Plugins.Run(api.TypeName, context, transaction, request.Execution);
                }

                CheckProperties(context.OutputParameters);
                response.Results.AddRange(context.OutputParameters);
                EnqueueSteps(context, transaction);
            }
        );
        return response;
    }

    private void EnqueueSteps(PluginExecutionContext operation, RowTransaction transaction)
    {
        foreach (var step in organization.Steps.Of(api.Name, operation.PrimaryEntityName, 40))
        {
            var context = After(operation, step.Id);
            transaction.AfterCommit.Add(() => organization.EnqueueJob(step, context));
        }
    }

    private static PluginExecutionContext After(PluginExecutionContext operation, Guid step) =>
        new()
        {
            MessageName = operation.MessageName,
            PrimaryEntityName = operation.PrimaryEntityName,
            Depth = operation.Depth,
            Stage = 40,
            Mode = 1,
            UserId = operation.UserId,
            InitiatingUserId = operation.InitiatingUserId,
            AuthenticatedUserId = operation.AuthenticatedUserId,
            CorrelationId = operation.CorrelationId,
            OperationCreatedOn = operation.OperationCreatedOn,
            InputParameters = ParameterCopy.Of(operation.InputParameters),
            OutputParameters = ParameterCopy.Of(operation.OutputParameters),
            ParentContext = operation,
            HidesParent = operation.HidesParent,
            OwningExtension = new EntityReference("sdkmessageprocessingstep", step),
            OperationId = operation.OperationId,
        };

    private void CheckParameters(ParameterCollection parameters)
    {
        foreach (var (name, value) in parameters)
        {
            var parameter =
                api.Parameters.FirstOrDefault(one => one.Name == name)
                ?? throw OrganizationFault.Invalid($"The parameter '{name}' is not a request parameter of {api.Name}.");
            if (value is not null && !Types[parameter.Type].IsInstanceOfType(value))
            {
                throw OrganizationFault.Invalid(
                    $"The request parameter {name} of {api.Name} is of type {Types[parameter.Type].Name}, not {value.GetType().Name}."
                );
            }
        }

        if (
            api.Parameters.FirstOrDefault(one => !one.Optional && (!parameters.TryGetValue(one.Name, out var value) || value is null)) is
            { } missing
        )
        {
            throw OrganizationFault.Invalid($"The request parameter {missing.Name} of {api.Name} is required.");
        }
    }

    private void CheckProperties(ParameterCollection properties)
    {
        foreach (var (name, value) in properties)
        {
            var property =
                api.Properties.FirstOrDefault(one => one.Name == name)
                ?? throw OrganizationFault.Of(
                    PlatformErrorCodes.PluginFailed,
                    $"{api.Name} gave back '{name}', which is not a response property of it."
                );
            if (value is not null && !Types[property.Type].IsInstanceOfType(value))
            {
                throw OrganizationFault.Of(
                    PlatformErrorCodes.PluginFailed,
                    $"{api.Name} gave back {name} as {value.GetType().Name}; it is {Types[property.Type].Name}."
                );
            }
        }
    }
}
